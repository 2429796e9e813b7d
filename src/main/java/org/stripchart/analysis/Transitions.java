// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis;

/**
 * Follows a signal between two levels and times its transitions, by straight lines from point to point (IEEE Std 181-2011, 5.3).
 * A transition is one from below a tenth of the way to above nine tenths or back; what turns round in between is none. Within one, it
 * is timed from a fifth to four fifths as well: from where it leaves the first for the last time to where it is at the second. Nothing
 * is timed over a gap.
 */
final class Transitions {

    private static final double TENTH = 0.1;
    private static final double FIFTH = 0.2;

    /** Periods that differ by more than this share of their mean are none. */
    private static final double MOST_DEVIATION = 0.25;

    private enum State {
        UNKNOWN,
        LOW,
        HIGH
    }

    private final double low;
    private final double high;
    private final boolean isSettled;
    private final double tenth;
    private final double middle;
    private final double ninth;
    private final double fifth;
    private final double fourFifths;

    private State state = State.UNKNOWN;
    private double lastX = Double.NaN;
    private double lastY = Double.NaN;

    /** Where the line left the level that it was at, and crossed the middle, for the last time so far. */
    private double leftX;

    /** The same between the fifths; NaN as long as it is not at the far one. */
    private double leftFifth = Double.NaN;

    private double atFifth = Double.NaN;

    private double middleX;
    private double peak;

    private final Mean rises = new Mean();
    private final Mean falls = new Mean();
    private final Mean risesByFifths = new Mean();
    private final Mean fallsByFifths = new Mean();
    private final Crossings crossings;
    private final Mean periodsUp = new Mean();
    private final Mean periodsDown = new Mean();
    private final Mean above = new Mean();
    private final Mean below = new Mean();
    private double upX = Double.NaN;
    private double downX = Double.NaN;
    private double overshoot = Double.NaN;

    /**
     * @param isSettled whether the signal stays at its levels; else there are no transitions between them to be timed, though there
     *     may be a period
     */
    Transitions(double low, double high, boolean isSettled) {
        this.low = low;
        this.high = high;
        this.isSettled = isSettled;
        double way = high - low;
        tenth = low + TENTH * way;
        middle = low + way / 2;
        ninth = high - TENTH * way;
        fifth = low + FIFTH * way;
        fourFifths = high - FIFTH * way;
        crossings = new Crossings(middle);
    }

    /** Follows the next points. */
    void add(double[] xs, double[] ys, int count) {
        crossings.add(ys, count);
        for (int i = 0; i < count; i++) {
            double y = ys[i];
            // Most points are where the ones before are.
            if (state == State.HIGH && y >= ninth) {
                peak = Math.max(peak, y);
            } else if (!(state == State.LOW && y <= tenth)) {
                follow(xs[i], y);
            }
            lastX = xs[i];
            lastY = y;
        }
    }

    private void follow(double x, double y) {
        if (Double.isNaN(y)) {
            settle();
            state = State.UNKNOWN;
            upX = Double.NaN;
            downX = Double.NaN;
        } else if (state == State.UNKNOWN) {
            state = y >= ninth ? State.HIGH : y <= tenth ? State.LOW : State.UNKNOWN;
            peak = Double.NaN;
        } else if (state == State.LOW) {
            leftX = lastY <= tenth && y > tenth ? crossing(x, y, tenth) : leftX;
            middleX = lastY < middle && y >= middle ? crossing(x, y, middle) : middleX;
            followFifths(x, y, fifth, fourFifths, 1);
            if (y >= ninth) {
                rises.add(crossing(x, y, ninth) - leftX);
                risesByFifths.add(atFifth - leftFifth);
                periodsUp.add(middleX - upX);
                below.add(middleX - downX);
                upX = middleX;
                state = State.HIGH;
                peak = y;
            }
        } else {
            leftX = lastY >= ninth && y < ninth ? crossing(x, y, ninth) : leftX;
            middleX = lastY > middle && y <= middle ? crossing(x, y, middle) : middleX;
            followFifths(x, y, fourFifths, fifth, -1);
            if (y <= tenth) {
                settle();
                falls.add(crossing(x, y, tenth) - leftX);
                fallsByFifths.add(atFifth - leftFifth);
                periodsDown.add(middleX - downX);
                above.add(middleX - upX);
                downX = middleX;
                state = State.LOW;
            }
        }
    }

    /**
     * @param from,to levels on the way
     * @param up 1 where it goes up, -1 where it goes down
     */
    private void followFifths(double x, double y, double from, double to, int up) {
        if (up * lastY <= up * from && up * y > up * from) {
            leftFifth = crossing(x, y, from);
            atFifth = Double.NaN;
        }
        if (Double.isNaN(atFifth) && up * lastY < up * to && up * y >= up * to) {
            atFifth = crossing(x, y, to);
        }
    }

    private double crossing(double x, double y, double level) {
        return lastX + (level - lastY) / (y - lastY) * (x - lastX);
    }

    /** Takes in the peak of what was above, if a transition led there. */
    private void settle() {
        if (state == State.HIGH && !Double.isNaN(peak)) {
            double beyond = Math.max(0, (peak - high) / (high - low));
            overshoot = overshoot >= beyond ? overshoot : beyond;
        }
    }

    /** Returns what was found, and ends. */
    Pulses pulses() {
        settle();
        Mean periods = periodsUp.count() >= periodsDown.count() ? periodsUp : periodsDown;
        Untold noPeriod = periods.count() == 0 ? Untold.NO_PERIOD : Untold.UNEVEN;
        boolean isPeriodic = periods.count() > 0 && !(periods.deviation() > MOST_DEVIATION * periods.mean());
        double time = above.mean() + below.mean();
        return new Pulses(
                low,
                high,
                isSettled ? new Pulses.Duration(rises.mean(), risesByFifths.mean()) : Pulses.Duration.NONE,
                isSettled ? new Pulses.Duration(falls.mean(), fallsByFifths.mean()) : Pulses.Duration.NONE,
                above.mean(),
                isPeriodic ? periods.mean() : Double.NaN,
                isPeriodic ? above.mean() / time : Double.NaN,
                isSettled ? overshoot : Double.NaN,
                crossings.count(),
                new Pulses.Why(null, isSettled ? Untold.NO_TRANSITION : Untold.PASSING, noPeriod));
    }

    /** A mean of what is a number. */
    private static final class Mean {

        private long count;
        private double mean;
        private double squares;

        void add(double value) {
            if (!Double.isNaN(value)) {
                count++;
                double apart = value - mean;
                mean += apart / count;
                squares += apart * (value - mean);
            }
        }

        long count() {
            return count;
        }

        double mean() {
            return count == 0 ? Double.NaN : mean;
        }

        double deviation() {
            return count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1));
        }
    }
}
