// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import org.stripchart.feed.StateLabels;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.SeriesView;
import org.stripchart.history.states.StateReducer;
import org.stripchart.history.states.StateRuns;
import org.stripchart.plot.Strip;
import org.stripchart.plot.Trace;

/**
 * One state series in a frame: the runs of columns of its states.
 *
 * <p><b>Threading:</b> confined to the owner of the history; not to be kept beyond the next frame.
 */
public final class FrameBand {

    private final Trace trace;
    private final StateLabels labels;
    private final StateReducer reducer;
    private final StateRuns runs = new StateRuns();

    FrameBand(Trace trace, SeriesView history, StateLabels labels) {
        this.trace = trace;
        this.labels = labels;
        this.reducer = new StateReducer(history);
    }

    /** Returns the number of the series. */
    public int series() {
        return trace.series();
    }

    /** Returns what it is called. */
    public String label() {
        return trace.label();
    }

    /** Returns the strip that it is in. */
    public Strip strip() {
        return trace.axis().strip();
    }

    /** Returns whether it is to be drawn. */
    public boolean isShown() {
        return trace.isBand();
    }

    /** Returns the runs of the frame's columns. */
    public StateRuns runs() {
        return runs;
    }

    /** Returns the text of a state by its number. */
    public String text(int state) {
        return labels.text(state);
    }

    /** Takes over what falls into the columns of a grid. */
    void show(ColumnGrid grid, double until) {
        if (isShown()) {
            reducer.reduce(grid, until, runs);
        } else {
            runs.clear();
        }
    }
}
