// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.states;

import org.stripchart.history.ColumnGrid;
import org.stripchart.history.SeriesView;

/**
 * Finds what a window shows of a series of states. A state lasts until the next point; NaN is a hole.
 *
 * <p>A column in which the state changes once belongs to the new one. A column in which it changes more than once, so that
 * some state would not be seen at all, shows {@link StateRuns#SEVERAL}; holes count as a state.
 *
 * <p><b>Threading:</b> confined to the owner of the series.
 */
public final class StateReducer {

    private final SeriesView series;

    /** Makes a reducer for one series. */
    public StateReducer(SeriesView series) {
        this.series = series;
    }

    /**
     * Puts the runs of a window into the buffer, in place of what it holds. Takes O(log n) for each column in which something
     * changes, plus a step for each chunk of 65,535 points.
     *
     * @param until up to where the last state is known to last; NaN: nothing is known
     */
    public void reduce(ColumnGrid grid, double until, StateRuns out) {
        out.clear();
        int known = Double.isNaN(until) ? 0 : Math.min(grid.columns(), grid.column(until) + 1);
        long first = series.firstIndex();
        long next = series.indexBeyond(grid, -1, first);
        long to = series.indexBeyond(grid, grid.columns() - 1, next);
        double state = next > first ? series.y(next - 1) : Double.NaN;
        int start = 0;
        for (long change = series.nextOther(next, to, state); change < to; change = series.nextOther(next, to, state)) {
            int column = grid.column(series.x(change));
            next = series.indexBeyond(grid, column, change);
            add(out, start, Math.min(column, known), state);
            double changed = series.y(change);
            if (series.nextOther(change + 1, next, changed) == next) {
                state = changed;
                start = column;
            } else {
                out.add(column, column + 1, StateRuns.SEVERAL);
                state = series.y(next - 1);
                start = column + 1;
            }
        }
        add(out, start, known, state);
    }

    /**
     * Returns the index of the point whose state lasts at an x: the last one at or before it.
     *
     * @param until up to where the last state is known to last
     * @return -1 if no state is known there
     */
    public static long indexAt(SeriesView series, double x, double until) {
        long index = x <= until ? series.lowerBound(Math.nextUp(x)) - 1 : -1;
        return index < series.firstIndex() || Double.isNaN(series.y(index)) ? -1 : index;
    }

    private static void add(StateRuns out, int from, int to, double state) {
        if (!Double.isNaN(state)) {
            out.add(from, to, (int) state);
        }
    }
}
