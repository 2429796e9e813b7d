// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleConsumer;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.PointBuffer;

/**
 * Draws one series' line in device pixels.
 *
 * <p>Three ways, for the same geometry: an anti-aliased path while there are few points; a soft-ended span for every
 * pixel column where there are more, since Java2D takes tens of milliseconds for thousands of steep anti-aliased
 * segments; and an integer polyline when anti-aliasing is off. Graphics that ask for pure strokes (vector formats) get
 * the path always.
 *
 * <p><b>Threading:</b> event dispatch thread only; keeps its arrays from frame to frame.
 */
final class LinePainter {

    /** With more columns than this for each point, a path is cheap and its steep parts are the smoother. */
    private static final int PATH_COLUMNS_PER_POINT = 8;

    /** Points get dots while there are at least this many columns for each. */
    private static final int DOT_COLUMNS_PER_POINT = 6;

    /** Rows and columns are kept this near, since Java2D's integers and its rasteriser overflow far out. */
    private static final double FAR = 30_000;

    /**
     * What a line is drawn with.
     *
     * @param background what soft edges are mixed with
     * @param width in user space units
     * @param antialias whether edges are soft; without, every pixel is either of the line's colour or not touched
     * @param pixels of the picture that is drawn on, if they are at hand: spans are written there at once
     */
    record Pen(
            Color color,
            Color background,
            float width,
            LineStyle style,
            boolean antialias,
            @Nullable Pixels pixels) {}

    private enum Way {
        PATH,
        SPANS,
        POLYLINE
    }

    private final ColumnRaster raster = new ColumnRaster();
    private int[] polylineXs = new int[0];
    private int[] polylineYs = new int[0];

    // The mapping of the frame that is being drawn.
    private int left;
    private double originX;
    private double columnsPerX;
    private double bottom;
    private double lowY;
    private double rowsPerY;

    /**
     * Draws the soft edges of the line. Those of all series come before the lines themselves, so that no edge lies on
     * another line: edges are mixed with the background beforehand, as translucent rectangles are slow in Java2D.
     */
    void paintEdges(Graphics2D g, Rectangle2D dataArea, PointBuffer points, ColumnGrid grid, Range y, Pen pen) {
        if (way(g, points, grid, pen) == Way.SPANS) {
            paint(g, dataArea, grid, y, scale -> {
                raster.begin(grid.columns(), (float) (pen.width() * scale));
                rasterise(points, pen.style() == LineStyle.STEP);
                raster.paintEdges(g, pen.pixels(), left, pen.color(), pen.background());
            });
        }
    }

    /** Draws the line, after {@link #paintEdges} has been called for the same. */
    void paint(Graphics2D g, Rectangle2D dataArea, PointBuffer points, ColumnGrid grid, Range y, Pen pen) {
        boolean step = pen.style() == LineStyle.STEP;
        g.setColor(pen.color());
        paint(g, dataArea, grid, y, scale -> {
            switch (way(g, points, grid, pen)) {
                case PATH -> paintPath(g, points, (float) (pen.width() * scale), step);
                case SPANS -> raster.paint(g, pen.pixels(), left);
                case POLYLINE -> paintPolyline(g, points, grid, step);
            }
            if (pen.style() == LineStyle.POINTS
                    && (long) points.size() * DOT_COLUMNS_PER_POINT * scale <= grid.columns()) {
                paintDots(g, points, (pen.width() + 2.5) * scale);
            }
        });
    }

    private static Way way(Graphics2D g, PointBuffer points, ColumnGrid grid, Pen pen) {
        if (!pen.antialias()) {
            return Way.POLYLINE;
        }
        boolean pure = g.getRenderingHint(RenderingHints.KEY_STROKE_CONTROL) == RenderingHints.VALUE_STROKE_PURE;
        return pure || (long) points.size() * PATH_COLUMNS_PER_POINT <= grid.columns() ? Way.PATH : Way.SPANS;
    }

    /** Does something in device pixels; it is given how many of them there are to a unit of user space. */
    private void paint(Graphics2D g, Rectangle2D dataArea, ColumnGrid grid, Range y, DoubleConsumer painting) {
        AffineTransform toDevice = g.getTransform();
        double scale = toDevice.getScaleX();
        left = (int) Math.rint(dataArea.getX() * scale + toDevice.getTranslateX());
        bottom = Math.rint(dataArea.getMaxY() * toDevice.getScaleY() + toDevice.getTranslateY());
        originX = grid.from();
        columnsPerX = dataArea.getWidth() * scale / (grid.width() * grid.columns());
        lowY = y.getLowerBound();
        rowsPerY = dataArea.getHeight() * toDevice.getScaleY() / y.getLength();
        g.setTransform(new AffineTransform());
        try {
            painting.accept(scale);
        } finally {
            g.setTransform(toDevice);
        }
    }

    private void paintPath(Graphics2D g, PointBuffer points, float width, boolean step) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO, points.size() * (step ? 2 : 1));
        double before = Double.NaN;
        for (int i = 0; i < points.size(); i++) {
            double y = rowOf(points.y(i));
            double x = left + columnOf(points.x(i));
            if (Double.isNaN(y)) {
                before = Double.NaN;
                continue;
            }
            if (Double.isNaN(before)) {
                path.moveTo(x, y);
                if (i + 1 == points.size() || Double.isNaN(points.y(i + 1))) {
                    path.lineTo(x + 0.01, y); // a point alone is a dot, by the cap of the stroke
                }
            } else {
                if (step) {
                    path.lineTo(x, before);
                }
                path.lineTo(x, y);
            }
            before = y;
        }
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        soft(g, () -> g.draw(path));
    }

    private void rasterise(PointBuffer points, boolean step) {
        double before = Double.NaN;
        double[] xs = points.xs();
        double[] ys = points.ys();
        for (int i = 0; i < points.size(); i++) {
            double y = rowOf(ys[i]);
            if (Double.isNaN(y)) {
                raster.endLine();
            } else {
                double x = columnOf(xs[i]);
                if (step && !Double.isNaN(before)) {
                    raster.lineTo(x, before);
                }
                raster.lineTo(x, y);
            }
            before = y;
        }
        raster.endLine();
    }

    private void paintPolyline(Graphics2D g, PointBuffer points, ColumnGrid grid, boolean step) {
        int most = points.size() * (step ? 2 : 1);
        if (polylineXs.length < most) {
            polylineXs = new int[most + most / 2];
            polylineYs = new int[most + most / 2];
        }
        g.setStroke(new BasicStroke(1));
        int n = 0;
        for (int i = 0; i <= points.size(); i++) {
            if (i == points.size() || Double.isNaN(points.y(i))) {
                if (n == 1) {
                    g.fillRect(polylineXs[0], polylineYs[0], 1, 1);
                } else if (n > 1) {
                    g.drawPolyline(polylineXs, polylineYs, n);
                }
                n = 0;
            } else {
                int x = left + grid.column(points.x(i));
                if (step && n > 0) {
                    polylineXs[n] = x;
                    polylineYs[n] = polylineYs[n - 1];
                    n++;
                }
                polylineXs[n] = x;
                polylineYs[n++] = (int) Math.floor(rowOf(points.y(i)));
            }
        }
    }

    private void paintDots(Graphics2D g, PointBuffer points, double diameter) {
        Path2D.Double dots = new Path2D.Double(Path2D.WIND_NON_ZERO, 20 * points.size());
        for (int i = 0; i < points.size(); i++) {
            double y = rowOf(points.y(i));
            if (!Double.isNaN(y)) {
                double x = left + columnOf(points.x(i));
                dots.append(new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter), false);
            }
        }
        soft(g, () -> g.fill(dots));
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

    private double columnOf(double x) {
        return clampFar((x - originX) * columnsPerX);
    }

    private double rowOf(double y) {
        return clampFar(bottom - (y - lowY) * rowsPerY);
    }

    /** NaN stays NaN. */
    private static double clampFar(double pixel) {
        return Math.max(-FAR, Math.min(FAR, pixel));
    }
}
