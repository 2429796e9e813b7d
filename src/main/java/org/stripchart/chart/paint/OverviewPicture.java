// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stripchart.chart.paint.LinePainter.Pen;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.ColumnReducer;
import org.stripchart.history.Extent;
import org.stripchart.history.HistoryView;
import org.stripchart.history.PointBuffer;
import org.stripchart.plot.Dash;
import org.stripchart.plot.Interval;
import org.stripchart.plot.LiveWindow;
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
        private final ColumnReducer reducer;
        private final PointBuffer points = new PointBuffer();
        private final LinePainter painter = new LinePainter();

        Line(ColumnReducer reducer) {
            this.reducer = reducer;
        }
    }

    private final Canvas canvas;
    private final HistoryView history;
    private final ThreadRule thread;
    private final Viewport whole;
    private final List<Line> lines = new ArrayList<>();

    /**
     * @param canvas whose colours and lines the picture has
     * @param thread where it is painted
     */
    public OverviewPicture(Canvas canvas, HistoryView history, ThreadRule thread) {
        this.canvas = canvas;
        this.history = history;
        this.thread = thread;
        this.whole = new Viewport(history, new LiveWindow.All(), thread, () -> {});
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
            lines.add(new Line(history.series(i).reducer()));
        }
        ColumnGrid grid = whole.layOut(image.getWidth());
        Map<YAxis, Extent> extents = new HashMap<>();
        for (int number = 0; number < lines.size(); number++) {
            Line line = lines.get(number);
            if (!canvas.isDrawn(number)) {
                line.points.clear();
                continue;
            }
            line.reducer.reduce(grid, line.points);
            Extent extent = extents.computeIfAbsent(canvas.axis(number), axis -> new Extent());
            for (int i = 0; i < line.points.size(); i++) {
                extent.include(line.points.y(i));
            }
        }
        Pixels pixels = new Pixels(image);
        Graphics2D g = image.createGraphics();
        try {
            g.setColor(ChartTheme.mix(theme.grid(), theme.background(), 0.5));
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
            g.scale(scale, scale);
            Rectangle2D area = new Rectangle2D.Double(0, 3, image.getWidth() / scale, image.getHeight() / scale - 6);
            Map<YAxis, Interval> ranges = new HashMap<>();
            extents.forEach((axis, extent) -> ranges.put(axis, new YScale(thread, () -> {}).fit(extent)));
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                Interval y = ranges.getOrDefault(canvas.axis(i), new Interval(0, 1));
                Pen pen = new Pen(
                        canvas.lineColor(i),
                        theme.background(),
                        LINE_WIDTH,
                        canvas.lineStyle(),
                        Dash.SOLID,
                        Scale.LINEAR,
                        pixels);
                line.painter.paintEdges(g, area, line.points, grid, y, pen);
                line.painter.paint(g, area, line.points, grid, y, pen);
            }
        } finally {
            g.dispose();
        }
        return grid;
    }
}
