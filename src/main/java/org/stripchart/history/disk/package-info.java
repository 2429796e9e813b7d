// SPDX-License-Identifier: Apache-2.0
/**
 * Storage for what no longer fits into memory. {@link org.stripchart.history.disk.Spill} writes packed columns to a
 * file of the run, on a thread of its own, and reads them back block by block. It knows nothing of points or
 * series.
 */
@NullMarked
package org.stripchart.history.disk;

import org.jspecify.annotations.NullMarked;
