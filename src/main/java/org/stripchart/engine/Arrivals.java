// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.SeriesHistory;

/**
 * Knows at which x points land now, which is where the live window ends.
 *
 * <p>That is the greatest x, as long as points come within reach of it. When points come behind the window only, for
 * longer than it ever took for one to come into it, then x has gone back, and the window goes after it. A single late
 * point, or a slow series beside a quick one that lags, moves nothing.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
public final class Arrivals {

    /** Nothing is judged sooner than this, in which sources that start together have told their first points. */
    private static final long LEAST_PATIENCE_NANOS = 500_000_000;

    private static final int PATIENCE = 3;

    /** A step forwards is a leap when it is so many times the greatest before. */
    private static final int LEAP_STEPS = 100;

    /** How many steps tell what steps are usual. */
    private static final int USUAL_STEPS = 8;

    private final DoubleSupplier reach;
    private double head = Double.NaN;
    private long headNanos;
    private long longestSilence;
    private double greatestStep;
    private int steps;
    private boolean behind;
    private double greatestBehind;
    private @Nullable Leap leap;

    /**
     * @param reach the span of the window, which a late point may be behind the newest without being behind the window
     */
    public Arrivals(DoubleSupplier reach) {
        this.reach = reach;
    }

    /** Returns the x that is followed; NaN before the first point. */
    public double head() {
        return head;
    }

    /** Returns the latest leap; null if there was none. */
    public @Nullable Leap leap() {
        return leap;
    }

    /** Forgets where points landed; leaps are still known. */
    public void clear() {
        head = Double.NaN;
        longestSilence = 0;
        greatestStep = 0;
        steps = 0;
        behind = false;
    }

    /**
     * Says that points have been taken in.
     *
     * @param series which has them by now
     * @param x of the last of them
     * @param nanos when
     */
    void arrived(SeriesHistory series, double x, long nanos) {
        if (!(x >= series.firstX())) {
            return; // too old to be kept: there is nothing to show
        }
        if (!(x < head - reach.getAsDouble())) {
            arrivedInReach(x, nanos);
        } else if (!behind) {
            behind = true;
            greatestBehind = x;
        } else {
            greatestBehind = Math.max(greatestBehind, x);
            if (nanos - headNanos > Math.max(LEAST_PATIENCE_NANOS, PATIENCE * longestSilence)) {
                leap = leapTo(x);
                head = greatestBehind;
                headNanos = nanos;
                behind = false;
                steps = 0;
                greatestStep = 0;
            }
        }
    }

    private void arrivedInReach(double x, long nanos) {
        if (!Double.isNaN(head)) {
            double step = x - head;
            double seconds = (nanos - headNanos) * 1e-9;
            boolean usual = steps < USUAL_STEPS || step <= LEAP_STEPS * greatestStep;
            if (!usual && step - seconds > reach.getAsDouble()) {
                leap = leapTo(x);
            } else if (step > 0) {
                steps++;
                greatestStep = Math.max(greatestStep, step);
            }
            // Fades, so that an outage is forgotten once points come as before.
            longestSilence = Math.max(nanos - headNanos, longestSilence - longestSilence / 8);
        }
        head = Double.isNaN(head) ? x : Math.max(head, x);
        headNanos = nanos;
        behind = false;
    }

    private Leap leapTo(double x) {
        return new Leap(leap == null ? 1 : leap.number() + 1, head, x);
    }
}
