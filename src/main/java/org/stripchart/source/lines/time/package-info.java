// SPDX-License-Identifier: Apache-2.0
/**
 * Times as text and as numbers. {@link org.stripchart.source.lines.time.LineTime} finds the time at the start of a
 * line, and {@link org.stripchart.source.lines.time.TimeColumn} recognises a column of times.
 */
@NullMarked
package org.stripchart.source.lines.time;

import org.jspecify.annotations.NullMarked;
