// SPDX-License-Identifier: Apache-2.0
/**
 * The timing of a chart: when it takes points and makes frames. {@link org.stripchart.chart.pump.FrameClock} has
 * the timers, which a test can step, and {@link org.stripchart.chart.pump.ChartPump} drives the chart and rests
 * while no points come.
 */
@NullMarked
package org.stripchart.chart.pump;

import org.jspecify.annotations.NullMarked;
