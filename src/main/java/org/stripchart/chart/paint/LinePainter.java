// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.raster.Pixels;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.PointBuffer;
import org.stripchart.plot.Dash;
import org.stripchart.plot.Interval;
import org.stripchart.plot.LineStyle;
import org.stripchart.plot.Scale;

/**
 * Draws one series' line.
 *
 * <p>Two ways, for the same geometry: an anti-aliased path while there are few points on few lines; and a soft-ended span for
 * every pixel column where there are more, since Java2D takes tens of milliseconds for thousands of steep anti-aliased
 * segments, and half a millisecond for the emptiest path. Both are in pixels of the device. Graphics without pixels that lie level and upright (vector formats,
 * printers, rotated or mirrored ones) get the path always, in their user space.
 *
 * <p>More than 300 lines, since which way a line is drawn decides what a part of it and its kind are.
 *
 * <p><b>Threading:</b> event dispatch thread only; keeps its arrays from frame to frame.
 */
final class LinePainter {

    /** With more columns than this for each point, a path is cheap and its steep parts are the smoother. */
    private static final int PATH_COLUMNS_PER_POINT = 8;

    /** Points get dots while there are at least this many columns for each. */
    private static final int DOT_COLUMNS_PER_POINT = 6;

    /** How much wider than its line a dot is. */
    private static final double DOT = 2.5;

    /** How much wider than its line a point is that has nothing beside it: it is all that is seen there. */
    private static final double MARK = 3.5;

    /** So many lines as high as the picture may have paths: what a path costs goes with its height. */
    static final int FEW = 10;

    /** Lines are cut this far outside the plot: Java2D's integers and its rasteriser overflow farther out. */
    private static final double AROUND = 10_000;

    /** Broken lines are cut nearer by, as each of their pieces costs. */
    private static final double AROUND_DASHES = 50;

    /**
     * What a line is drawn with.
     *
     * @param background what soft edges are mixed with
     * @param width in user space units
     * @param dash how the line is broken
     * @param scale of y
     * @param inCrowd whether there are so many lines that a path for each would take longer than a frame
     * @param pixels of the picture that is drawn on, if they are at hand: spans are written there at once
     */
    record Pen(
            Color color,
            Color background,
            float width,
            LineStyle style,
            Dash dash,
            Scale scale,
            boolean inCrowd,
            @Nullable Pixels pixels) {}

    /**
     * Which of a line is drawn, where the graphics are clipped so that the rest would not be seen.
     *
     * @param from the first of its points
     * @param to the one after the last
     */
    record Part(PointBuffer points, int from, int to) {

        /** Returns all of it. */
        static Part whole(PointBuffer points) {
            return new Part(points, 0, points.size());
        }

        /** Returns the part that is seen in the columns from one on to another, with so much beside a point that its ink may reach. */
        static Part within(PointBuffer points, ColumnGrid grid, double left, double right, double reach) {
            double[] xs = points.xs();
            int from = 0;
            int to = points.size();
            if (left > 0) {
                for (from = Math.max(0, to - 1); from > 0 && grid.position(xs[from]) >= left - reach; from--) {
                    // so that all that is left of it ends before
                }
            }
            if (right < grid.columns()) {
                for (to = from; to < points.size() && grid.position(xs[to]) <= right + reach; to++) {
                    // and all that is right of it begins behind
                }
                to = Math.min(points.size(), to + 1);
            }
            return new Part(points, from, to);
        }
    }

    /** How a line looks that is otherwise the same, so that it is in another place only. */
    record Kind(Way way, boolean hasDots, Color color, Color background, float width, LineStyle style, Dash dash) {}

    enum Way {
        PATH,
        SPANS,
        USER_SPACE
    }

    private final ColumnRaster raster = new ColumnRaster();

    /**
     * Draws the soft edges of the line. Those of all series come before the lines themselves, so that no edge lies on
     * another line: edges are mixed with the background beforehand, as translucent rectangles are slow in Java2D.
     */
    void paintEdges(Graphics2D g, Rectangle2D dataArea, Part part, ColumnGrid grid, Interval y, Pen pen) {
        if (way(g, dataArea, part.points(), grid, pen) == Way.SPANS) {
            AffineTransform toDevice = g.getTransform();
            LineMap map = inPixels(toDevice, dataArea, grid, y, pen.scale());
            raster.begin(grid.columns(), (float) (pen.width() * toDevice.getScaleX()));
            breakUp(grid, pen.dash(), toDevice.getScaleX());
            double mark = mark(part.points(), grid, pen, toDevice.getScaleX());
            new LineTrace(map.from(0), around(map.from(0), AROUND), mark, raster)
                    .walk(part.points(), pen.style() == LineStyle.STEP, part.from(), part.to());
            g.setTransform(new AffineTransform());
            try {
                raster.paintEdges(g, pen.pixels(), (int) map.left(), pen.color(), pen.background());
            } finally {
                g.setTransform(toDevice);
            }
        }
    }

    /** Draws the line, after {@link #paintEdges} has been called for the same. */
    void paint(Graphics2D g, Rectangle2D dataArea, Part part, ColumnGrid grid, Interval y, Pen pen) {
        Way way = way(g, dataArea, part.points(), grid, pen);
        g.setColor(pen.color());
        if (way == Way.USER_SPACE) {
            LineMap map = LineMap.onto(
                    dataArea.getX(),
                    dataArea.getMaxY(),
                    dataArea.getWidth(),
                    dataArea.getHeight(),
                    grid,
                    y,
                    pen.scale());
            paint(g, Way.PATH, map, part, grid, pen, 1);
            return;
        }
        AffineTransform toDevice = g.getTransform();
        LineMap map = inPixels(toDevice, dataArea, grid, y, pen.scale());
        g.setTransform(new AffineTransform());
        try {
            paint(g, way, map, part, grid, pen, toDevice.getScaleX());
        } finally {
            g.setTransform(toDevice);
        }
    }

    /** Pieces lie at the same x from frame to frame, so they do not crawl along a line that scrolls. */
    private void breakUp(ColumnGrid grid, Dash dash, double scale) {
        if (dash != Dash.SOLID) {
            int on = (int) Math.max(1, Math.round(dash.on() * scale));
            int off = (int) Math.max(1, Math.round(dash.off() * scale));
            double before = Math.rint(grid.from() / grid.width()) % (on + off);
            raster.breakUp(on, off, (int) (before < 0 ? before + on + off : before));
        }
    }

    private void paint(Graphics2D g, Way way, LineMap map, Part part, ColumnGrid grid, Pen pen, double scale) {
        if (way == Way.SPANS) {
            raster.paint(g, pen.pixels(), (int) map.left());
        } else {
            paintPath(g, map, part, (float) (pen.width() * scale), mark(part.points(), grid, pen, scale), pen);
        }
        if (hasDots(part.points(), grid, pen, scale)) {
            paintDots(g, map, part, (pen.width() + DOT) * scale);
        }
    }

    private static boolean hasDots(PointBuffer points, ColumnGrid grid, Pen pen, double scale) {
        return pen.style() == LineStyle.POINTS
                && (long) points.size() * DOT_COLUMNS_PER_POINT * scale <= grid.columns();
    }

    /** Returns the diameter of points that have nothing beside them; 0 where all of them have dots. */
    private static double mark(PointBuffer points, ColumnGrid grid, Pen pen, double scale) {
        return hasDots(points, grid, pen, scale) ? 0 : (pen.width() + MARK) * scale;
    }

    /** Returns how a line is drawn. */
    static Kind kind(Graphics2D g, Rectangle2D dataArea, PointBuffer points, ColumnGrid grid, Pen pen) {
        return new Kind(
                way(g, dataArea, points, grid, pen),
                hasDots(points, grid, pen, g.getTransform().getScaleX()),
                pen.color(),
                pen.background(),
                pen.width(),
                pen.style(),
                pen.dash());
    }

    /** Returns how many pixels beside a point it may change the picture at most: it may take the mark from a point as far away as that is wide. */
    static int reach(Pen pen, double scale) {
        return (int) Math.ceil((pen.width() + MARK) * 1.5 * scale) + 2;
    }

    /** A broken line is one of spans, however few points it has: Java2D takes seconds to break some paths. */
    private static Way way(Graphics2D g, Rectangle2D dataArea, PointBuffer points, ColumnGrid grid, Pen pen) {
        // A grid of other columns than the pixels' was laid out for something else.
        if (!DeviceScale.isPixels(g)
                || grid.columns()
                        != Math.max(
                                1,
                                Math.round(
                                        dataArea.getWidth() * g.getTransform().getScaleX()))) {
            return Way.USER_SPACE;
        }
        boolean isPath = !pen.inCrowd()
                && pen.dash() == Dash.SOLID
                && (long) points.size() * PATH_COLUMNS_PER_POINT <= grid.columns();
        return isPath ? Way.PATH : Way.SPANS;
    }

    /** Returns the map to device pixels, of which columns and the lowest row begin at whole ones. */
    private static LineMap inPixels(
            AffineTransform toDevice, Rectangle2D dataArea, ColumnGrid grid, Interval y, Scale ofY) {
        double scale = toDevice.getScaleX();
        return LineMap.onto(
                Math.rint(dataArea.getX() * scale + toDevice.getTranslateX()),
                Math.rint(dataArea.getMaxY() * toDevice.getScaleY() + toDevice.getTranslateY()),
                dataArea.getWidth() * scale,
                dataArea.getHeight() * toDevice.getScaleY(),
                grid,
                y,
                ofY);
    }

    private static LineClip around(LineMap map, double distance) {
        return new LineClip(
                map.left() - distance,
                map.bottom() - map.height() - distance,
                map.left() + map.width() + distance,
                map.bottom() + distance);
    }

    private static void paintPath(Graphics2D g, LineMap map, Part part, float width, double mark, Pen pen) {
        boolean step = pen.style() == LineStyle.STEP;
        Dash dash = pen.dash();
        int count = part.to() - part.from();
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO, Math.max(1, count) * (step ? 2 : 1));
        LineClip clip = around(map, dash == Dash.SOLID ? AROUND : AROUND_DASHES);
        Path2D.Double marks = new Path2D.Double();
        new LineTrace(map, clip, mark, new PathSink(path, marks)).walk(part.points(), step, part.from(), part.to());
        g.setStroke(stroke(width, dash));
        soft(g, () -> {
            g.draw(path);
            if (marks.getCurrentPoint() != null) {
                g.fill(marks);
            }
        });
    }

    private static BasicStroke stroke(float width, Dash dash) {
        return dash == Dash.SOLID
                ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(
                        width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {dash.on(), dash.off()}, 0);
    }

    private static void paintDots(Graphics2D g, LineMap map, Part part, double diameter) {
        PointBuffer points = part.points();
        Path2D.Double dots = new Path2D.Double(Path2D.WIND_NON_ZERO, 20 * points.size());
        LineClip box = around(map, AROUND);
        for (int i = part.from(); i < part.to(); i++) {
            double x = map.x(points.x(i));
            double y = map.y(points.y(i));
            if (box.contains(x, y)) {
                dots.append(disc(x, y, diameter), false);
            }
        }
        soft(g, () -> g.fill(dots));
    }

    private static Ellipse2D disc(double x, double y, double diameter) {
        return new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter);
    }

    private static void soft(Graphics2D g, Runnable painting) {
        Object hint = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        try {
            painting.run();
        } finally {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, hint);
        }
    }

    private record PathSink(Path2D path, Path2D marks) implements LineTrace.Sink {
        @Override
        public void moveTo(double x, double y) {
            path.moveTo(x, y);
        }

        @Override
        public void lineTo(double x, double y) {
            path.lineTo(x, y);
        }

        @Override
        public void dot(double x, double y) {
            path.moveTo(x, y);
            path.lineTo(x + 0.01, y); // a dot by the cap of the stroke
        }

        @Override
        public void mark(double x, double y, double diameter) {
            marks.append(disc(x, y, diameter), false);
        }

        @Override
        public void end() {
            // the next line begins with a move
        }
    }
}
