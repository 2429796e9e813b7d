// SPDX-License-Identifier: Apache-2.0
/**
 * What no longer fits in memory: {@link org.stripchart.history.disk.Spill} writes packed columns to a file of the run, on a thread of its own, and they are read back
 * block by block. It knows nothing of points or series.
 */
@NullMarked
package org.stripchart.history.disk;

import org.jspecify.annotations.NullMarked;
