// SPDX-License-Identifier: Apache-2.0
/**
 * Pictures in plain memory: a {@link org.stripchart.chart.paint.raster.Sheet} is drawn on in place of other graphics that end in pixels,
 * {@link org.stripchart.chart.paint.raster.Pixels} are written past Java2D.
 */
@NullMarked
package org.stripchart.chart.paint.raster;

import org.jspecify.annotations.NullMarked;
