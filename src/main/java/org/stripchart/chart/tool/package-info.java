// SPDX-License-Identifier: Apache-2.0
/**
 * What mouse and keys do on a chart: a {@link org.stripchart.chart.tool.Tool} for each gesture, a small state machine that
 * knows a {@link org.stripchart.chart.tool.View} and nothing of charts; a {@link org.stripchart.chart.tool.Toolbox} that
 * gives each event to one of them; and {@link org.stripchart.chart.tool.PanelActions} for the keys.
 */
@NullMarked
package org.stripchart.chart.tool;

import org.jspecify.annotations.NullMarked;
