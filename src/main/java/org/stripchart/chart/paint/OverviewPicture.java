// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stripchart.chart.paint.LinePainter.Part;
import org.stripchart.chart.paint.LinePainter.Pen;
import org.stripchart.chart.paint.raster.Pixels;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.ColumnReducer;
import org.stripchart.history.Extent;
import org.stripchart.history.HistoryView;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.Dash;
import org.stripchart.plot.Interval;
import org.stripchart.plot.Scale;
import org.stripchart.plot.ThreadRule;
import org.stripchart.plot.Viewport;
import org.stripchart.plot.YAxis;
import org.stripchart.plot.YScale;

/** Paints all that a chart keeps into a small picture. Event dispatch thread only. */
public final class OverviewPicture {

    private static final float LINE_WIDTH = 1;

    /** One series, with what it takes to draw it again and again. */
    private static final class Line {
        private final SeriesView series;
        private final PointBuffer points = new PointBuffer();
        private final LinePainter painter = new LinePainter();
        private Scale scale = Scale.LINEAR;
        private ColumnReducer reducer;

        Line(SeriesView series) {
            this.series = series;
            this.reducer = series.reducer();
        }

        void reduce(ColumnGrid grid, Scale newScale) {
            if (newScale != scale) {
                scale = newScale;
                reducer = scale == Scale.LOGARITHMIC ? series.positiveReducer() : series.reducer();
            }
            reducer.reduce(grid, points);
        }
    }

    private final Canvas canvas;
    private final HistoryView history;
    private final ThreadRule thread;
    private final Viewport viewport;
    private final WholeStretch whole = new WholeStretch();
    private final Map<YAxis, YScale> scales = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    /**
     * @param canvas whose colours and lines the picture has
     * @param viewport what the chart shows
     * @param thread where it is painted
     */
    public OverviewPicture(Canvas canvas, HistoryView history, Viewport viewport, ThreadRule thread) {
        this.canvas = canvas;
        this.history = history;
        this.thread = thread;
        this.viewport = viewport;
    }

    /**
     * Paints.
     *
     * @param scale pixels for each unit of user space
     * @return which columns of x the picture shows
     */
    public ColumnGrid paint(BufferedImage image, double scale) {
        ChartTheme theme = canvas.theme();
        for (int i = lines.size(); i < history.seriesCount(); i++) {
            lines.add(new Line(history.series(i)));
        }
        ColumnGrid grid = whole.layOut(history.firstX(), viewport.wholeEnd(), viewport.isComplete(), image.getWidth());
        Map<YAxis, Extent> extents = new HashMap<>();
        for (int number = 0; number < lines.size(); number++) {
            Line line = lines.get(number);
            if (!canvas.isDrawn(number)) {
                line.points.clear();
                continue;
            }
            YAxis axis = canvas.axis(number);
            line.reduce(grid, axis.limits().scale());
            extents.computeIfAbsent(axis, each -> new Extent()).include(line.points.ys(), 0, line.points.size());
        }
        Pixels pixels = new Pixels(image);
        Graphics2D g = image.createGraphics();
        try {
            g.setColor(ChartTheme.mix(theme.grid(), theme.background(), 0.5));
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
            g.scale(scale, scale);
            Rectangle2D area = new Rectangle2D.Double(0, 3, image.getWidth() / scale, image.getHeight() / scale - 6);
            Map<YAxis, Interval> ranges = new HashMap<>();
            scales.keySet().retainAll(extents.keySet());
            extents.forEach((axis, extent) -> ranges.put(axis, scale(axis).fit(extent)));
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                Interval y = ranges.getOrDefault(canvas.axis(i), new Interval(0, 1));
                // Spans, as among many lines: made of paths so small a picture would take as long as all else of a
                // frame.
                Pen pen = new Pen(
                        canvas.lineColor(i),
                        theme.background(),
                        LINE_WIDTH,
                        canvas.lineStyle(),
                        Dash.SOLID,
                        line.scale,
                        true,
                        pixels);
                Part part = Part.whole(line.points);
                line.painter.paintEdges(g, area, part, grid, y, pen);
                line.painter.paint(g, area, part, grid, y, pen);
            }
        } finally {
            g.dispose();
        }
        return grid;
    }

    /** Returns what fits an axis of this picture: as values lie along that of the chart. */
    private YScale scale(YAxis axis) {
        YScale fitting = scales.computeIfAbsent(axis, each -> new YScale(thread, () -> {}));
        if (fitting.scale() != axis.limits().scale()) {
            fitting.scale(axis.limits().scale());
        }
        return fitting;
    }

    /**
     * The stretch of x that holds all points. It ends at the newest one, and what comes moves it on by whole columns; its length
     * changes in steps of a quarter, between which nothing in it squeezes. Where no more points come it is just as long as they
     * are.
     *
     * <p><b>Threading:</b> one thread only.
     */
    static final class WholeStretch {

        private static final double GROWTH = 1.25;

        /** No column is so narrow that its ends could not be told apart. */
        private static final double LEAST_ULPS = 64;

        private double span;

        /**
         * Returns the columns of the next picture.
         *
         * @param oldest the x of the oldest point; NaN if there is none
         * @param newest where the stretch ends
         * @param isComplete whether no more points come
         */
        ColumnGrid layOut(double oldest, double newest, boolean isComplete, int columns) {
            double first = within(oldest);
            double last = Math.max(first, within(newest));
            if (Double.isNaN(first) || Double.isNaN(last)) {
                return new ColumnGrid(0, 1.0 / columns, columns);
            }
            double available = Math.min(last - first, Viewport.LARGEST / 4);
            if (isComplete && available > leastSpan(first, last)) {
                // One column more than the span, for the part of one that the alignment shifts the start by.
                return ColumnGrid.startingAt(first, available / Math.max(1, columns - 1), columns);
            }
            double step = Math.max(inSteps(available), leastSpan(first, last));
            // A step back only when there is much less, since what goes comes again a little later.
            if (span <= 0 || span < available || span > step * GROWTH * GROWTH) {
                span = step;
            }
            double width = span / columns;
            return new ColumnGrid((long) Math.floor(last / width) - columns + 1, width, columns);
        }

        /** NaN stays NaN. */
        private static double within(double x) {
            return Math.max(-Viewport.LARGEST, Math.min(Viewport.LARGEST, x));
        }

        private static double inSteps(double length) {
            double steps = Math.ceil(Math.log(length) / Math.log(GROWTH) - 1e-9);
            return length > 0 ? Math.max(length, Math.pow(GROWTH, steps)) : 1;
        }

        private static double leastSpan(double a, double b) {
            return Math.max(LEAST_ULPS * Math.ulp(Math.max(Math.abs(a), Math.abs(b))), Double.MIN_NORMAL);
        }
    }
}
