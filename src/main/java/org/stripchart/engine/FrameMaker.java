// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.stripchart.feed.StateLabels;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.Extent;
import org.stripchart.history.HistoryView;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Interval;
import org.stripchart.plot.Strip;
import org.stripchart.plot.Trace;
import org.stripchart.plot.Viewport;
import org.stripchart.plot.YAxis;

/**
 * Makes frames: moves the window, reduces each series to its columns, and fits each y axis to its visible values.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
public final class FrameMaker {

    private final HistoryView history;
    private final Viewport viewport;
    private final Arrangement arrangement;
    private final IntFunction<@Nullable StateLabels> labels;
    private final BooleanSupplier isOver;
    private final Frame frame = new Frame();
    private final Extent extent = new Extent();
    private boolean stale = true;

    /**
     * Makes frames of a history, as a view and an arrangement say.
     *
     * @param labels the texts of the series of a number; null if it is one of numbers
     * @param isOver whether no more points come into the history
     */
    public FrameMaker(
            HistoryView history,
            Viewport viewport,
            Arrangement arrangement,
            IntFunction<@Nullable StateLabels> labels,
            BooleanSupplier isOver) {
        this.history = history;
        this.viewport = viewport;
        this.arrangement = arrangement;
        this.labels = labels;
        this.isOver = isOver;
    }

    /** Returns the latest frame. */
    public Frame frame() {
        return frame;
    }

    /** Says that the frame no longer shows how things are. */
    public void invalidate() {
        stale = true;
    }

    /** Returns whether the frame no longer shows how things are. */
    public boolean isStale() {
        return stale;
    }

    /** Gives each trace of the arrangement its line or band, empty until the next frame. */
    public void adopt() {
        List<Trace> traces = arrangement.traces();
        for (int i = frame.lines().size(); i < traces.size(); i++) {
            Trace trace = traces.get(i);
            SeriesView series = history.series(trace.series());
            frame.add(new FrameLine(trace, series));
            StateLabels texts = labels.apply(trace.series());
            if (texts != null) {
                frame.add(new FrameBand(trace, series, texts));
            }
            stale = true;
        }
    }

    /** Makes a frame of as many columns as the last, if anything has changed since; returns the latest. */
    public Frame make() {
        return make(frame.grid().columns());
    }

    /** Makes a frame of that many columns, if anything has changed since the last, their number included; returns the latest. */
    public Frame make(int columns) {
        if (!stale && columns == frame.grid().columns()) {
            return frame;
        }
        stale = false;
        double until = viewport.known();
        ColumnGrid grid = viewport.layOut(columns);
        frame.begin(grid, history.startX(), firstX(grid), Double.isNaN(until), isOver.getAsBoolean());
        for (FrameLine line : frame.lines()) {
            line.show(frame.grid());
        }
        for (FrameBand band : frame.bands()) {
            band.show(frame.grid(), until);
        }
        for (Strip strip : arrangement.strips()) {
            strip.axes().forEach(this::fit);
        }
        return frame;
    }

    /** Columns begin at whole multiples of their width: so the first begins up to a column before what was asked for, or the first point. */
    private double firstX(ColumnGrid grid) {
        double from = Math.max(grid.from(), viewport.from());
        double oldest = history.firstX();
        return oldest >= from && oldest < from + grid.width() ? oldest : from;
    }

    private void fit(YAxis axis) {
        extent.clear();
        for (FrameLine line : frame.lines()) {
            if (line.axis() == axis) {
                extent.include(line.extent());
            }
        }
        Interval range = axis.limits().fit(extent);
        frame.y(axis, range);
        for (FrameLine line : frame.lines()) {
            if (line.axis() == axis) {
                line.y(range);
            }
        }
    }
}
