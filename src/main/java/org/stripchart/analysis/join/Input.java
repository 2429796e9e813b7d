// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.join;

import org.stripchart.history.PointBuffer;

/** One of the streams of points that are joined: where it stands, and its value there. */
public final class Input {

    private final Points points;
    private final boolean linear;
    private final PointBuffer buffer = new PointBuffer();
    private int next;
    private double nextX = Double.NaN;
    private boolean hasPoint;
    private double x = Double.NaN;
    private double y = Double.NaN;

    /** @param linear whether between two points lies a straight line, and not the value of the one before */
    public Input(Points points, boolean linear) {
        this.points = points;
        this.linear = linear;
    }

    /** Returns the x of the point that comes next; NaN if it has not come. */
    public double nextX() {
        return Double.isNaN(nextX) ? read() : nextX;
    }

    private double read() {
        if (next == buffer.size()) {
            points.read(buffer);
            next = 0;
        }
        nextX = next < buffer.size() ? buffer.xs()[next] : Double.NaN;
        return nextX;
    }

    /** Takes the point that comes next, which must be there. */
    public void take() {
        x = nextX;
        y = buffer.ys()[next++];
        hasPoint = true;
        nextX = next < buffer.size() ? buffer.xs()[next] : Double.NaN;
    }

    /** Takes the points that come next, all of one read but at most so many; returns how many. */
    public int take(double[] xs, double[] ys, int most) {
        if (Double.isNaN(nextX())) {
            return 0;
        }
        int count = Math.min(most, buffer.size() - next);
        System.arraycopy(buffer.xs(), next, xs, 0, count);
        System.arraycopy(buffer.ys(), next, ys, 0, count);
        next += count;
        nextX = Double.NaN;
        return count;
    }

    /** Returns whether some point was taken. */
    public boolean hasPoint() {
        return hasPoint;
    }

    /** Returns up to which x its values are known: on straight lines, where the next point is there. */
    public double known() {
        return linear ? points.reached() : points.known();
    }

    /** Returns up to which x points have come. */
    public double reached() {
        return points.reached();
    }

    /** Returns the value at an x that lies from the point that was taken last to the next one. */
    public double at(double where) {
        if (!linear || where == x) {
            return y;
        }
        double right = nextX();
        return Double.isNaN(right) ? Double.NaN : y + (buffer.ys()[next] - y) * ((where - x) / (right - x));
    }
}
