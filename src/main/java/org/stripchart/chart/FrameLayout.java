// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.Extent;
import org.stripchart.history.HistoryView;

/**
 * Lays a frame out: moves the window, refills the visible series, and sets both axis ranges, without a notification.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class FrameLayout {

    private static final int FIRST_GUESS_COLUMNS = 1200;

    private final HistoryView history;
    private final Viewport viewport;
    private final YScale yScale;
    private final LiveDataset dataset;
    private ValueAxis xAxis;
    private final ValueAxis yAxis;
    private final Extent extent = new Extent();
    private ColumnGrid grid = new ColumnGrid(0, 1.0 / FIRST_GUESS_COLUMNS, FIRST_GUESS_COLUMNS);
    private boolean stale = true;

    FrameLayout(
            HistoryView history,
            Viewport viewport,
            YScale yScale,
            LiveDataset dataset,
            ValueAxis xAxis,
            ValueAxis yAxis) {
        this.history = history;
        this.viewport = viewport;
        this.yScale = yScale;
        this.dataset = dataset;
        this.xAxis = xAxis;
        this.yAxis = yAxis;
    }

    /** Another axis of x, to be given its range from now on. */
    void xAxis(ValueAxis axis) {
        xAxis = axis;
        stale = true;
    }

    /** Says that the frame no longer shows how things are. */
    void invalidate() {
        stale = true;
    }

    boolean isStale() {
        return stale;
    }

    /** The columns of the frame. */
    ColumnGrid grid() {
        return grid;
    }

    /** Lays out for as many columns as last time. */
    void layOut() {
        layOut(grid.columns());
    }

    /** Lays out if anything has changed since the last time, the number of device pixel columns included. */
    void layOut(int columns) {
        if (!stale && columns == grid.columns()) {
            return;
        }
        stale = false;
        grid = viewport.layOut(columns);
        extent.clear();
        for (int i = 0; i < dataset.getSeriesCount(); i++) {
            LiveXYSeries series = dataset.live(i);
            series.show(grid);
            extent.include(series.extent());
        }
        yScale.fit(extent);
        giveRanges();
    }

    /** Gives both axes the ranges of the frame. */
    void giveRanges() {
        xAxis.setRange(new Range(grid.from(), grid.to()), false, false);
        yAxis.setRange(yScale.range(), false, false);
    }

    /** Adds the series that have come since the last time. */
    void adopt(List<String> names) {
        for (int i = dataset.getSeriesCount(); i < names.size(); i++) {
            dataset.addSeries(new LiveXYSeries(names.get(i), history.series(i)));
            invalidate();
        }
    }
}
