// SPDX-License-Identifier: Apache-2.0
/**
 * The axes of a painted chart and where their ticks are: {@link org.stripchart.chart.paint.axis.TimeAxis} has times,
 * {@link org.stripchart.chart.paint.axis.PlainAxis} has numbers, and neither leaves ticks to JFreeChart.
 */
@NullMarked
package org.stripchart.chart.paint.axis;

import org.jspecify.annotations.NullMarked;
