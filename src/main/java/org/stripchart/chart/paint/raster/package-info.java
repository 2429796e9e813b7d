// SPDX-License-Identifier: Apache-2.0
/**
 * Pictures in plain memory. A {@link org.stripchart.chart.paint.raster.Sheet} stands in for other graphics that end
 * in pixels, and {@link org.stripchart.chart.paint.raster.Pixels} are written without Java2D.
 */
@NullMarked
package org.stripchart.chart.paint.raster;

import org.jspecify.annotations.NullMarked;
