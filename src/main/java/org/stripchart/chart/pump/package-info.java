// SPDX-License-Identifier: Apache-2.0
/**
 * When a chart takes points and makes frames: a {@link org.stripchart.chart.pump.FrameClock} with its timers, which a test steps, and the
 * {@link org.stripchart.chart.pump.ChartPump}, which sleeps while no points come.
 */
@NullMarked
package org.stripchart.chart.pump;

import org.jspecify.annotations.NullMarked;
