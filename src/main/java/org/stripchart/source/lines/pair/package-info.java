// SPDX-License-Identifier: Apache-2.0
/**
 * Labels with values: {@link org.stripchart.source.lines.pair.PairsFormat} scans a line for them, and asks others what a label is,
 * which device it is of, and what its value is.
 */
@NullMarked
package org.stripchart.source.lines.pair;

import org.jspecify.annotations.NullMarked;
