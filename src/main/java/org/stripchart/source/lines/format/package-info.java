// SPDX-License-Identifier: Apache-2.0
/**
 * The formats of lines: {@link org.stripchart.source.lines.format.Formats} makes the one that is asked for, or one that finds
 * out. A further one is a {@link org.stripchart.source.lines.format.LineFormat}.
 */
@NullMarked
package org.stripchart.source.lines.format;

import org.jspecify.annotations.NullMarked;
