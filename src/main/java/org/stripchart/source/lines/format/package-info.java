// SPDX-License-Identifier: Apache-2.0
/**
 * Formats of lines. Each implements {@link org.stripchart.source.lines.format.LineFormat};
 * {@link org.stripchart.source.lines.format.RowWriter} takes the values that it finds. {@code Candidates}, in the
 * package that judges the first lines, decides which formats are tried on a text.
 */
@NullMarked
package org.stripchart.source.lines.format;

import org.jspecify.annotations.NullMarked;
