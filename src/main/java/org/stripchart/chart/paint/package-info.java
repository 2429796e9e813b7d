// SPDX-License-Identifier: Apache-2.0
/**
 * Painting a chart. A {@link org.stripchart.chart.paint.Canvas} draws the frames of an engine with JFreeChart, in
 * the colours and fonts of a {@link org.stripchart.chart.paint.ChartTheme}; an
 * {@link org.stripchart.chart.paint.OverviewPicture} draws the whole history. Nothing here knows the chart that an
 * embedder holds, or panels.
 */
@NullMarked
package org.stripchart.chart.paint;

import org.jspecify.annotations.NullMarked;
