// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.data.Range;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.PointBuffer;

/**
 * Draws one series' line in device pixels.
 *
 * <p>Three ways, for the same geometry: an anti-aliased path where points are sparse; a vertical span for every pixel
 * column where they are dense, since anti-aliasing thousands of overlapping segments costs far more and looks no
 * different; and an integer polyline where anti-aliasing is off. Graphics that ask for pure strokes (vector formats) get
 * the path always.
 *
 * <p><b>Threading:</b> event dispatch thread only; keeps its arrays from frame to frame.
 */
final class LinePainter {

    /** With more points a column than this, spans take over from the path. */
    private static final double SPARSE_POINTS_PER_COLUMN = 0.5;

    /** Rows are kept this near, since Java2D's integers and its rasteriser overflow far out. */
    private static final double FAR = 30_000;

    private int[] columnTops = new int[0];
    private int[] columnBottoms = new int[0];
    private int[] polylineXs = new int[0];
    private int[] polylineYs = new int[0];

    // The mapping of the frame that is being drawn.
    private double left;
    private double originX;
    private double columnsPerX;
    private double bottom;
    private double lowY;
    private double rowsPerY;

    /**
     * Draws the points, which are in order of x, in the graphics' colour.
     *
     * @param lineWidth in user space units
     */
    void paint(Graphics2D g, Rectangle2D dataArea, PointBuffer points, ColumnGrid grid, Range y, float lineWidth) {
        AffineTransform toDevice = g.getTransform();
        Rectangle2D device = toDevice.createTransformedShape(dataArea).getBounds2D();
        left = Math.rint(device.getX());
        bottom = Math.rint(device.getMaxY());
        originX = grid.from();
        columnsPerX = device.getWidth() / (grid.width() * grid.columns());
        lowY = y.getLowerBound();
        rowsPerY = device.getHeight() / y.getLength();
        float deviceWidth = (float) (lineWidth * toDevice.getScaleX());

        Object antialias = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        boolean pure = g.getRenderingHint(RenderingHints.KEY_STROKE_CONTROL) == RenderingHints.VALUE_STROKE_PURE;
        g.setTransform(new AffineTransform());
        try {
            if (pure || points.size() <= grid.columns() * SPARSE_POINTS_PER_COLUMN) {
                paintPath(g, points, deviceWidth);
            } else if (antialias == RenderingHints.VALUE_ANTIALIAS_ON) {
                g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
                paintSpans(g, points, grid, Math.max(1, Math.round(deviceWidth)));
            } else {
                paintPolyline(g, points, grid);
            }
        } finally {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, antialias);
            g.setTransform(toDevice);
        }
    }

    private void paintPath(Graphics2D g, PointBuffer points, float width) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO, points.size());
        boolean open = false;
        for (int i = 0; i < points.size(); i++) {
            double py = points.y(i);
            if (Double.isNaN(py)) {
                open = false;
                continue;
            }
            double x = left + clampFar(columnOf(points.x(i)));
            double y = rowOf(py);
            if (open) {
                path.lineTo(x, y);
            } else {
                path.moveTo(x, y);
                if (i + 1 == points.size() || Double.isNaN(points.y(i + 1))) {
                    path.lineTo(x + 0.01, y); // a point alone is a dot, by the cap of the stroke
                }
                open = true;
            }
        }
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_BEVEL));
        g.draw(path);
    }

    private void paintPolyline(Graphics2D g, PointBuffer points, ColumnGrid grid) {
        if (polylineXs.length < points.size()) {
            polylineXs = new int[points.size() * 2];
            polylineYs = new int[points.size() * 2];
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
                polylineXs[n] = (int) left + grid.column(points.x(i));
                polylineYs[n++] = (int) Math.floor(rowOf(points.y(i)));
            }
        }
    }

    private void paintSpans(Graphics2D g, PointBuffer points, ColumnGrid grid, int width) {
        int columns = grid.columns();
        if (columnTops.length < columns) {
            columnTops = new int[columns];
            columnBottoms = new int[columns];
        }
        int first = columns;
        int last = -1;
        double px = 0;
        double py = Double.NaN;
        java.util.Arrays.fill(columnTops, 0, columns, Integer.MAX_VALUE);
        java.util.Arrays.fill(columnBottoms, 0, columns, Integer.MIN_VALUE);
        for (int i = 0; i < points.size(); i++) {
            double y = points.y(i);
            if (Double.isNaN(y)) {
                fillSpans(g, first, last, width);
                first = columns;
                last = -1;
                py = Double.NaN;
                continue;
            }
            double qx = columnOf(points.x(i));
            double qy = rowOf(y);
            double ax = Double.isNaN(py) ? qx : px;
            double ay = Double.isNaN(py) ? qy : py;
            int from = (int) Math.max(0, Math.floor(ax));
            int to = (int) Math.min(columns - 1.0, Math.floor(qx));
            double slope = qx > ax ? (qy - ay) / (qx - ax) : 0;
            for (int c = from; c <= to; c++) {
                double y0 = c <= ax ? ay : ay + (c - ax) * slope;
                double y1 = c + 1 >= qx ? qy : ay + (c + 1 - ax) * slope;
                int top = (int) Math.floor(Math.min(y0, y1));
                int low = (int) Math.floor(Math.max(y0, y1));
                columnTops[c] = Math.min(columnTops[c], top);
                columnBottoms[c] = Math.max(columnBottoms[c], low);
            }
            first = Math.min(first, from);
            last = Math.max(last, to);
            px = qx;
            py = qy;
        }
        fillSpans(g, first, last, width);
    }

    private void fillSpans(Graphics2D g, int first, int last, int width) {
        int above = (width - 1) / 2;
        for (int c = first; c <= last; c++) {
            if (columnTops[c] <= columnBottoms[c]) {
                g.fillRect(
                        (int) left + c - above, columnTops[c] - above, width, columnBottoms[c] - columnTops[c] + width);
                columnTops[c] = Integer.MAX_VALUE;
                columnBottoms[c] = Integer.MIN_VALUE;
            }
        }
    }

    private double columnOf(double x) {
        return (x - originX) * columnsPerX;
    }

    private double rowOf(double y) {
        return clampFar(bottom - (y - lowY) * rowsPerY);
    }

    private static double clampFar(double pixel) {
        return Math.max(-FAR, Math.min(FAR, pixel));
    }
}
