// SPDX-License-Identifier: Apache-2.0
/**
 * The formats of lines: a {@link org.stripchart.source.lines.format.LineFormat} each. Which of them are tried on a text is in
 * {@code Candidates}, among what judges its first lines.
 */
@NullMarked
package org.stripchart.source.lines.format;

import org.jspecify.annotations.NullMarked;
