// SPDX-License-Identifier: Apache-2.0
/**
 * What a chart keeps, to look at: every series' points in order of x, and the few of them that a picture needs; how much
 * is kept, and of which memory.
 *
 * <p>A picture asks a {@link org.stripchart.history.SeriesView} for the points of a window, reduced to a {@link
 * org.stripchart.history.ColumnGrid} of pixel columns. Where the points are is the business of the packages below.
 * Points are touched by one
 * thread at a time: their owner or, in a flood, the engine's, each in its {@link org.stripchart.history.Turn}.
 */
@NullMarked
package org.stripchart.history;

import org.jspecify.annotations.NullMarked;
