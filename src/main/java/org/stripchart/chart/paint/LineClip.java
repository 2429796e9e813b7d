// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

/**
 * Cuts straight lines to a box. A line keeps its height and its slope inside, however far outside its ends are.
 *
 * <p>Where a line crosses a side of the box is computed from that end which is nearer to the side: so an end that is
 * 1e300 away takes no digits from one that is inside.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
final class LineClip {

    private final double minX;
    private final double minY;
    private final double maxX;
    private final double maxY;
    private double x0;
    private double y0;
    private double x1;
    private double y1;

    LineClip(double minX, double minY, double maxX, double maxY) {
        this.minX = minX;
        this.minY = minY;
        this.maxX = maxX;
        this.maxY = maxY;
    }

    boolean contains(double x, double y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }

    /** Cuts a line; returns whether anything of it is inside. What is, {@link #x0} to {@link #y1} tell. */
    boolean cut(double fromX, double fromY, double toX, double toY) {
        x0 = fromX;
        y0 = fromY;
        x1 = toX;
        y1 = toY;
        return cutX(minX, true) && cutX(maxX, false) && cutY(minY, true) && cutY(maxY, false);
    }

    double x0() {
        return x0;
    }

    double y0() {
        return y0;
    }

    double x1() {
        return x1;
    }

    double y1() {
        return y1;
    }

    private boolean cutX(double side, boolean lower) {
        boolean out0 = lower ? x0 < side : x0 > side;
        boolean out1 = lower ? x1 < side : x1 > side;
        if (out0 && out1) {
            return false;
        }
        if (out0 || out1) {
            double y = crossing(side, x0, y0, x1, y1);
            if (out0) {
                x0 = side;
                y0 = y;
            } else {
                x1 = side;
                y1 = y;
            }
        }
        return true;
    }

    private boolean cutY(double side, boolean lower) {
        boolean out0 = lower ? y0 < side : y0 > side;
        boolean out1 = lower ? y1 < side : y1 > side;
        if (out0 && out1) {
            return false;
        }
        if (out0 || out1) {
            double x = crossing(side, y0, x0, y1, x1);
            if (out0) {
                y0 = side;
                x0 = x;
            } else {
                y1 = side;
                x1 = x;
            }
        }
        return true;
    }

    private static double crossing(double side, double along0, double across0, double along1, double across1) {
        double slope = (across1 - across0) / (along1 - along0);
        double crossing = Math.abs(side - along0) <= Math.abs(side - along1)
                ? across0 + (side - along0) * slope
                : across1 + (side - along1) * slope;
        // Rounding must not take it beyond the line's own ends.
        return Math.max(Math.min(across0, across1), Math.min(Math.max(across0, across1), crossing));
    }
}
