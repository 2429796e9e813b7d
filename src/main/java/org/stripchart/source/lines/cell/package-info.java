// SPDX-License-Identifier: Apache-2.0
/**
 * Cells of a line: fields, numbers and names, parsed from bytes without making strings.
 * {@link org.stripchart.source.lines.cell.Fields} splits a line, and
 * {@link org.stripchart.source.lines.cell.NumberParser} parses a number.
 */
@NullMarked
package org.stripchart.source.lines.cell;

import org.jspecify.annotations.NullMarked;
