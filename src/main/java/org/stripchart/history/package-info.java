// SPDX-License-Identifier: Apache-2.0
/**
 * The view of the points that a chart keeps: every series in order of x, the few points that a picture needs, and
 * the limits of memory. A picture asks a {@link org.stripchart.history.SeriesView} for the points of a window,
 * reduced to a {@link org.stripchart.history.ColumnGrid} of pixel columns. The packages below store the points. One
 * thread at a time may touch points: their owner or, in a flood, the thread of the engine, each during its
 * {@link org.stripchart.history.Turn}.
 */
@NullMarked
package org.stripchart.history;

import org.jspecify.annotations.NullMarked;
