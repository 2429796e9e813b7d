// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

/** The x that one series has reached, and its usual interval. Confined to its owner. */
final class Track {

    /** Nothing is judged sooner than this, in which sources that start together have told their first points. */
    private static final long LEAST_PATIENCE_NANOS = 500_000_000;

    /** How many times as long as usual is waited. */
    private static final int PATIENCE = 3;

    /** A step forwards is a leap when it is so many times the greatest before. */
    private static final int LEAP_STEPS = 100;

    /** How many steps tell what steps are usual. */
    private static final int USUAL_STEPS = 8;

    /** A source is late when nothing has come for thrice its usual interval, and for so long at least. */
    private static final long LEAST_LATE_NANOS = 2_000_000_000L;

    /** So many points of one batch tell how far apart they are. */
    private static final int POINTS_OF_INTERVALS = 3;

    /** A point is of this moment that is no older: a program that starts on a busy machine takes as long. */
    private static final long FRESH_NANOS = 10_000_000_000L;

    /** How much of what was before counts at the next point. */
    private static final double MEMORY = 7 / 8.0;

    private double x = Double.NaN;
    private long nanos;
    private long silence;
    private double greatestStep;
    private int steps;

    /** How far apart points are by their x, while batches are too few to tell how long is waited for them; 0: they are not. */
    private long interval;

    /** By how much x has gone on lately, and in how much time. */
    private double lately;

    private double latelySeconds;

    double x() {
        return x;
    }

    /** Whether a point has come lately, for a series like this. */
    boolean isGoing(long now) {
        return !Double.isNaN(x) && now - nanos <= patience();
    }

    /** Whether enough points have come to tell what is usual. */
    boolean isJudged() {
        return steps >= 2 || interval > 0;
    }

    /** Returns when the last point came. */
    long nanos() {
        return nanos;
    }

    /** Returns how long nothing has come. */
    long silentFor(long now) {
        return now - nanos;
    }

    /** Returns until when points are not late. */
    long lateAt() {
        return nanos + Math.max(LEAST_LATE_NANOS, PATIENCE * Math.max(silence, steps < 2 ? interval : 0));
    }

    /** Whether x has not gone on yet. */
    boolean isNew() {
        return steps == 0;
    }

    /** Whether x goes on as time does, as that of what is measured now; that of a file that is read goes on faster. */
    boolean goesWithTheClock() {
        return lately > latelySeconds / 2 && lately < latelySeconds * 2;
    }

    /**
     * Takes a point.
     *
     * @param reach how far it may be behind others
     * @return whether x has leapt forwards
     */
    boolean arrived(double newX, double reach, long now) {
        if (newX < x - reach) {
            if (!isGoing(now)) {
                begin(newX, now);
            }
            return false;
        }
        if (Double.isNaN(x)) {
            begin(newX, now);
            return false;
        }
        double step = newX - x;
        double seconds = (now - nanos) * 1e-9;
        boolean leaps = steps >= USUAL_STEPS && step > LEAP_STEPS * greatestStep && step - seconds > reach;
        if (step > 0 && !leaps) {
            steps++;
            greatestStep = Math.max(greatestStep, step);
        }
        lately = lately * MEMORY + step;
        latelySeconds = latelySeconds * MEMORY + seconds;
        // Fades, so that an outage is forgotten once points come as before.
        silence = Math.max(now - nanos, silence - silence / 8);
        x = Math.max(x, newX);
        nanos = now;
        return leaps;
    }

    /**
     * Says how many points there are while batches are too few to tell what is usual: those that wait while a program starts come in one
     * or two. When each of them came is not known, so their x tells how long it takes; and, where the last is of this moment, that x goes
     * on as time does.
     *
     * @param firstX of the first of them
     * @param points how many they are, of which the last has arrived just now
     * @param epochSeconds now
     */
    void begun(double firstX, long points, double epochSeconds) {
        if (points < POINTS_OF_INTERVALS || !(x > firstX)) {
            return;
        }
        double span = x - firstX;
        interval = 1 + (long) Math.min(span / (points - 1) * 1e9, Long.MAX_VALUE / (4.0 * PATIENCE));
        if (Math.abs(epochSeconds - x) * 1e9 < Math.max(FRESH_NANOS, PATIENCE * interval)) {
            lately = span;
            latelySeconds = span;
        }
    }

    private void begin(double newX, long now) {
        x = newX;
        nanos = now;
        steps = 0;
        interval = 0;
        greatestStep = 0;
        lately = 0;
        latelySeconds = 0;
    }

    private long patience() {
        return Math.max(LEAST_PATIENCE_NANOS, PATIENCE * silence);
    }
}
