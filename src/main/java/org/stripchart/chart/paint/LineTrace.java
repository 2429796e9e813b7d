// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import org.stripchart.history.PointBuffer;

/**
 * Walks along the points of a series and tells what is to be drawn: lines between neighbours, broken where there are
 * gaps, cut to a box.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
final class LineTrace {

    /** Takes what is to be drawn, in the coordinates of the picture. */
    interface Sink {

        /** Begins a stretch, perhaps where another one of the same line has left the box. */
        void moveTo(double x, double y);

        /** Goes on from the last place. */
        void lineTo(double x, double y);

        /** Draws a point between two gaps that has others near by. */
        void dot(double x, double y);

        /** Draws a point between two gaps that has nothing beside it, and would hardly be seen if it were as thick as the line. */
        void mark(double x, double y, double diameter);

        /** Ends the line at a gap, or for good. */
        void end();
    }

    private final LineMap map;
    private final LineClip box;
    private final double mark;
    private final Sink sink;
    private double px;
    private double py;
    /** Whether the sink is where the last point is. */
    private boolean there;

    /**
     * @param mark the diameter of a mark, and how far the points beside it are at least; 0: there are none
     */
    LineTrace(LineMap map, LineClip box, double mark, Sink sink) {
        this.map = map;
        this.box = box;
        this.mark = mark;
        this.sink = sink;
    }

    /** Walks along all points. */
    void walk(PointBuffer points, boolean step) {
        walk(points, step, 0, points.size());
    }

    /**
     * Walks along some of the points; no line comes in from others or goes out to them.
     *
     * @param from the first of them
     * @param to the one after the last
     */
    void walk(PointBuffer points, boolean step, int from, int to) {
        double[] xs = points.xs();
        double[] ys = points.ys();
        boolean open = false;
        for (int i = from; i < to; i++) {
            if (Double.isNaN(ys[i])) {
                end(open);
                open = false;
                continue;
            }
            double x = map.x(xs[i]);
            double y = map.y(ys[i]);
            if (!open) {
                there = false;
                if (isLone(points, i) && box.contains(x, y)) {
                    if (hasRoom(points, i, x)) {
                        sink.mark(x, y, mark);
                    } else {
                        sink.dot(x, y);
                    }
                }
                open = true;
            } else {
                if (step) {
                    line(x, py);
                }
                line(x, y);
            }
            px = x;
            py = y;
        }
        end(open);
    }

    private static boolean isLone(PointBuffer points, int at) {
        double[] ys = points.ys();
        return (at == 0 || Double.isNaN(ys[at - 1])) && (at + 1 == points.size() || Double.isNaN(ys[at + 1]));
    }

    private boolean hasRoom(PointBuffer points, int at, double x) {
        double[] ys = points.ys();
        int before = at - 1;
        while (before >= 0 && Double.isNaN(ys[before])) {
            before--;
        }
        int after = at + 1;
        while (after < points.size() && Double.isNaN(ys[after])) {
            after++;
        }
        return mark > 0
                && (before < 0 || x - map.x(points.x(before)) >= mark)
                && (after == points.size() || map.x(points.x(after)) - x >= mark);
    }

    private void end(boolean open) {
        if (open) {
            sink.end();
        }
    }

    private void line(double x, double y) {
        if (box.contains(px, py) && box.contains(x, y)) {
            if (!there) {
                sink.moveTo(px, py);
            }
            sink.lineTo(x, y);
            there = true;
        } else if (box.cut(px, py, x, y)) {
            if (!there || box.x0() != px || box.y0() != py) {
                sink.moveTo(box.x0(), box.y0());
            }
            sink.lineTo(box.x1(), box.y1());
            there = box.x1() == x && box.y1() == y;
        } else {
            there = false;
        }
        px = x;
        py = y;
    }
}
