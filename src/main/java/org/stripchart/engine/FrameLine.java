// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import org.stripchart.history.ColumnGrid;
import org.stripchart.history.ColumnReducer;
import org.stripchart.history.Extent;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.Interval;
import org.stripchart.plot.LineStyle;
import org.stripchart.plot.Scale;
import org.stripchart.plot.Trace;
import org.stripchart.plot.YAxis;

/**
 * One number series in a frame: all of its points if they are few, otherwise their reduction to pixel columns, and how they are
 * drawn. Its arrays are reused for every frame.
 *
 * <p><b>Threading:</b> confined to the owner of the history; not to be kept beyond the next frame.
 */
public final class FrameLine {

    private final Trace trace;
    private final SeriesView history;
    private final PointBuffer points = new PointBuffer();
    private final Extent extent = new Extent();
    private LineStyle style;
    private float width;
    private YAxis axis;
    private Scale scale;
    private ColumnReducer reducer;
    private Interval y = new Interval(0, 1);

    FrameLine(Trace trace, SeriesView history) {
        this.trace = trace;
        this.history = history;
        this.style = trace.style();
        this.width = trace.width();
        this.axis = trace.axis();
        this.scale = axis.limits().scale();
        this.reducer = reducer();
    }

    /** Returns the name of the series. */
    public String name() {
        return trace.name();
    }

    /** Returns the points in the frame's columns, and one neighbour on each side; not to be written. */
    public PointBuffer points() {
        return points;
    }

    /** Returns whether it is not hidden; one of states is drawn as a band. */
    public boolean isVisible() {
        return trace.visible();
    }

    /** Returns how the line goes from point to point. */
    public LineStyle style() {
        return style;
    }

    /** Returns how wide the line is, in pixels of a screen of ordinary resolution. */
    public float width() {
        return width;
    }

    /** Returns the axis of y by which it is drawn. */
    public YAxis axis() {
        return axis;
    }

    /** Returns how values lie along its axis; the points of a line on a logarithmic one are positive, or gaps. */
    public Scale scale() {
        return scale;
    }

    /** Returns the range of y that it is drawn in. */
    public Interval y() {
        return y;
    }

    /** From the lowest to the highest of what is seen: the extremes of a reduction are those of all its points. */
    Extent extent() {
        return extent;
    }

    void y(Interval range) {
        y = range;
    }

    /** Takes over what falls into the columns of a grid. */
    void show(ColumnGrid grid) {
        style = trace.style();
        width = trace.width();
        axis = trace.axis();
        extent.clear();
        if (!trace.isDrawn()) {
            points.clear();
            return;
        }
        if (scale != axis.limits().scale()) {
            scale = axis.limits().scale();
            reducer = reducer();
        }
        reducer.reduce(grid, points);
        // Of the neighbours only the lines to them are seen.
        int size = points.size();
        int from = size > 0 && grid.column(points.x(0)) < 0 ? 1 : 0;
        int to = size > 0 && grid.column(points.x(size - 1)) == grid.columns() ? size - 1 : size;
        extent.include(points.ys(), from, to);
        if (from == 1 && size > 1) {
            extent.include(lineAt(grid.from(), 0));
        }
        if (to == size - 1 && size > 1) {
            extent.include(lineAt(grid.to(), size - 2));
        }
    }

    /** Returns the y at which the line from a point to the next one crosses an x; NaN at a gap. */
    private double lineAt(double x, int point) {
        double y = points.y(point);
        double next = points.y(point + 1);
        if (style == LineStyle.STEP && !Double.isNaN(next)) {
            return y;
        }
        double share = (x - points.x(point)) / (points.x(point + 1) - points.x(point));
        return scale.value(scale.position(y) * (1 - share) + scale.position(next) * share);
    }

    private ColumnReducer reducer() {
        return scale == Scale.LOGARITHMIC ? history.positiveReducer() : history.reducer();
    }
}
