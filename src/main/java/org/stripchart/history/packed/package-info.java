// SPDX-License-Identifier: Apache-2.0
/**
 * Numbers packed without loss, to the last bit: {@link org.stripchart.history.packed.ColumnPacker} makes a {@link
 * org.stripchart.history.packed.PackedColumn}, which gives any of them back without unpacking the others. It knows nothing of
 * points or series.
 */
@NullMarked
package org.stripchart.history.packed;

import org.jspecify.annotations.NullMarked;
