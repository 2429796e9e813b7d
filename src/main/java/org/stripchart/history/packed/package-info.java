// SPDX-License-Identifier: Apache-2.0
/**
 * Lossless compression of numbers, bit for bit. {@link org.stripchart.history.packed.ColumnPacker} makes a
 * {@link org.stripchart.history.packed.PackedColumn}, which returns any number without unpacking the others.
 * Nothing here knows points or series.
 */
@NullMarked
package org.stripchart.history.packed;

import org.jspecify.annotations.NullMarked;
