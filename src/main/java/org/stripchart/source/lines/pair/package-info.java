// SPDX-License-Identifier: Apache-2.0
/**
 * Labels with values, such as {@code node=1 temp=20}. {@link org.stripchart.source.lines.pair.PairsFormat} scans a
 * line for them and asks its helpers what each label is, which device it belongs to, and what its value is.
 */
@NullMarked
package org.stripchart.source.lines.pair;

import org.jspecify.annotations.NullMarked;
