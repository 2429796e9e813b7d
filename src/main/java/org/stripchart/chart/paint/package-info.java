// SPDX-License-Identifier: Apache-2.0
/**
 * How a chart is painted: a {@link org.stripchart.chart.paint.Canvas} draws the frames of an engine with JFreeChart, in a
 * {@link org.stripchart.chart.paint.ChartTheme}; an {@link org.stripchart.chart.paint.OverviewPicture} draws all that is kept. It
 * knows nothing of the chart that an embedder holds, nor of panels.
 */
@NullMarked
package org.stripchart.chart.paint;

import org.jspecify.annotations.NullMarked;
