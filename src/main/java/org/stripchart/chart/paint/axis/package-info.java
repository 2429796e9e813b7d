// SPDX-License-Identifier: Apache-2.0
/**
 * The axes of a painted chart and their ticks. {@link org.stripchart.chart.paint.axis.TimeAxis} shows times and
 * {@link org.stripchart.chart.paint.axis.PlainAxis} numbers; both place their ticks themselves instead of leaving
 * them to JFreeChart.
 */
@NullMarked
package org.stripchart.chart.paint.axis;

import org.jspecify.annotations.NullMarked;
