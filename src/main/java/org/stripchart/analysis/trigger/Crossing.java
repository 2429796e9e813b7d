// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.trigger;

/** Finds where a level is crossed upwards, or downwards by sign. */
final class Crossing implements Detector {

    private final double level;
    private final double armedBelow;
    private final int sign;
    private boolean armed;
    private double lastX;
    private double lastY = Double.NaN;

    /** @param sign 1: upwards; -1: downwards */
    Crossing(double level, double hysteresis, int sign) {
        this.level = sign * level;
        this.armedBelow = sign * level - hysteresis;
        this.sign = sign;
    }

    private Crossing(Crossing other) {
        level = other.level;
        armedBelow = other.armedBelow;
        sign = other.sign;
        armed = other.armed;
        lastX = other.lastX;
        lastY = other.lastY;
    }

    @Override
    public Crossing copy() {
        return new Crossing(this);
    }

    @Override
    public double next(double x, double unsigned) {
        double y = sign * unsigned;
        double at = Double.NaN;
        if (y >= level) {
            at = armed ? at(level, x, y) : Double.NaN;
            armed = false;
        } else if (y < armedBelow) {
            armed = true;
        } else if (Double.isNaN(y)) {
            armed = false;
        }
        lastX = x;
        lastY = y;
        return at;
    }

    private double at(double wanted, double x, double y) {
        return between(lastX, lastY, x, y, wanted);
    }

    /** Returns where the straight line from one point to another is at a y, which lies between theirs. */
    static double between(double x0, double y0, double x1, double y1, double y) {
        double share = (y - y0) / (y1 - y0);
        // Infinite differences of finite numbers.
        return share >= 0 && share <= 1 ? x0 + share * (x1 - x0) : x1;
    }
}
