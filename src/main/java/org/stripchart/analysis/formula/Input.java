// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import org.stripchart.history.PointBuffer;

/** One of the streams of points that are joined: where it stands, and its value there. */
final class Input {

    private final Points points;
    private final boolean linear;
    private final PointBuffer buffer = new PointBuffer();
    private int next;
    private boolean hasPoint;
    private double x = Double.NaN;
    private double y = Double.NaN;

    /** @param linear whether between two points lies a straight line, and not the value of the one before */
    Input(Points points, boolean linear) {
        this.points = points;
        this.linear = linear;
    }

    /** Returns the x of the point that comes next; NaN if it has not come. */
    double nextX() {
        if (next == buffer.size()) {
            points.read(buffer);
            next = 0;
        }
        return next < buffer.size() ? buffer.xs()[next] : Double.NaN;
    }

    /** Takes the point that comes next, which must be there. */
    void take() {
        x = buffer.xs()[next];
        y = buffer.ys()[next++];
        hasPoint = true;
    }

    /** Returns whether some point was taken. */
    boolean hasPoint() {
        return hasPoint;
    }

    double known() {
        return points.known();
    }

    /** Returns the value at an x that lies from the point that was taken last to the next one. */
    double at(double where) {
        if (!linear || where == x) {
            return y;
        }
        double right = nextX();
        return Double.isNaN(right) ? Double.NaN : y + (buffer.ys()[next] - y) * ((where - x) / (right - x));
    }
}
