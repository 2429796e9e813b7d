// SPDX-License-Identifier: Apache-2.0
/**
 * The chart to embed. Most programs need two types: {@link org.stripchart.chart.LiveChart}, which takes points from
 * any thread, and {@link org.stripchart.chart.LiveChartPanel}, which shows it.
 */
@NullMarked
package org.stripchart.chart;

import org.jspecify.annotations.NullMarked;
