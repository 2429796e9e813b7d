// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import java.util.Arrays;

/**
 * Turns the values of counters into their change per unit of x (for time: per second).
 *
 * <p>The first value of a series gives no point. A counter that has fallen has begun anew: that makes a gap, and counting
 * goes on from there. Values at the same x, as lines have that arrive together, are taken together: the change up to the
 * next x counts them all.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class RateMeter {

    private double[] xs = new double[0];
    private double[] ys = new double[0];
    private double rate;

    /** The change per unit of x that was told last; NaN for a gap. */
    double rate() {
        return rate;
    }

    /** Takes a value, and returns whether a point comes of it. */
    boolean take(int series, double x, double y) {
        if (series >= xs.length) {
            int known = xs.length;
            xs = Arrays.copyOf(xs, Math.max(16, 2 * series));
            ys = Arrays.copyOf(ys, xs.length);
            Arrays.fill(ys, known, ys.length, Double.NaN);
        }
        double dx = x - xs[series];
        double dy = y - ys[series];
        if (Double.isNaN(y)) {
            rate = Double.NaN;
            boolean breaks = !Double.isNaN(ys[series]);
            ys[series] = Double.NaN;
            return breaks;
        }
        if (dx == 0 && dy >= 0) {
            return false;
        }
        xs[series] = x;
        ys[series] = y;
        rate = dy >= 0 ? dy / dx : Double.NaN;
        // The first value, and x that goes back, have no rate and break nothing.
        return dx > 0 && !Double.isNaN(dy);
    }
}
