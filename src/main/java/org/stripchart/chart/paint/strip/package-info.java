// SPDX-License-Identifier: Apache-2.0
/**
 * Strips under each other in one plot: where each is ({@link org.stripchart.chart.paint.strip.StripStack}), the axes of y
 * beside it, and the names of its lines inside it.
 */
@NullMarked
package org.stripchart.chart.paint.strip;

import org.jspecify.annotations.NullMarked;
