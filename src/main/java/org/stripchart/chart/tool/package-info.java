// SPDX-License-Identifier: Apache-2.0
/**
 * What the mouse and the keys do on a chart. Each gesture is a {@link org.stripchart.chart.tool.Tool}, a small
 * state machine that knows a {@link org.stripchart.chart.tool.View} and nothing of charts. A
 * {@link org.stripchart.chart.tool.Toolbox} gives each event to one of the tools, and
 * {@link org.stripchart.chart.tool.PanelActions} binds the keys.
 */
@NullMarked
package org.stripchart.chart.tool;

import org.jspecify.annotations.NullMarked;
