// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import org.jfree.data.Range;

/**
 * How the y axis gets its range: from what is visible, or from the user.
 *
 * <p>Automatic ranges have hysteresis: they grow at once when a value does not fit, and shrink only when the values use
 * well under the whole range, so the axis does not tremble while values come and go.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class YScale {

    /** Who decides about the range. */
    public enum Mode {
        /** Fits what is visible. */
        AUTO,
        /** Fits everything that was ever visible: grows, never shrinks. */
        EXPAND,
        /** At least from the lower to the upper limit; grows for values outside, and comes back. */
        SOFT,
        /** From the lower to the upper limit, whatever comes. */
        FIXED
    }

    /** The share of the data's span that is left free above and below. */
    private static final double MARGIN = 0.05;

    /** An automatic range shrinks when its data would fit into this share of it. */
    private static final double SHRINK_BELOW = 0.7;

    private static final Range UNIT = new Range(0, 1);

    private final Runnable changed;
    private Mode mode = Mode.AUTO;
    private double lower = Double.NaN;
    private double upper = Double.NaN;
    private Range range = UNIT;
    private boolean fresh = true;

    YScale(Runnable changed) {
        this.changed = changed;
    }

    public Mode mode() {
        return mode;
    }

    /** The lower limit that was set; NaN if there is none. */
    public double lower() {
        return lower;
    }

    /** The upper limit that was set; NaN if there is none. */
    public double upper() {
        return upper;
    }

    /** Sets {@link Mode#AUTO} or {@link Mode#EXPAND}; either forgets the limits. */
    public void fitting(Mode newMode) {
        if (newMode != Mode.AUTO && newMode != Mode.EXPAND) {
            throw new IllegalArgumentException("mode (" + newMode + ") must be AUTO or EXPAND");
        }
        set(newMode, Double.NaN, Double.NaN);
    }

    /**
     * Sets {@link Mode#FIXED}. Either limit may be NaN: that end is then automatic.
     *
     * @throws IllegalArgumentException unless the lower limit is below the upper one
     */
    public void fixed(double newLower, double newUpper) {
        set(Mode.FIXED, newLower, newUpper);
    }

    /**
     * Sets {@link Mode#SOFT}. Either limit may be NaN: that end is then automatic.
     *
     * @throws IllegalArgumentException unless the lower limit is below the upper one
     */
    public void soft(double newLower, double newUpper) {
        set(Mode.SOFT, newLower, newUpper);
    }

    /** The range as it is now. */
    public Range range() {
        return range;
    }

    /** Forgets what was seen, so that the next range fits the data closely. */
    void reset() {
        fresh = true;
    }

    /**
     * The range for a frame.
     *
     * @param low,high the least and the greatest visible value; NaN when nothing is visible
     */
    Range fit(double low, double high) {
        if (Double.isNaN(low)) {
            if (fresh) {
                range = limited(0, 1);
            }
            return range;
        }
        double least = mode == Mode.SOFT && lower < low ? lower : low;
        double greatest = mode == Mode.SOFT && upper > high ? upper : high;
        Range wanted = limited(least, greatest);
        if (fresh) {
            range = wanted;
        } else if (mode == Mode.EXPAND) {
            range = Range.combine(range, contains(range, low, high) ? range : wanted);
        } else if (!contains(range, low, high)
                || wanted.getLength() < SHRINK_BELOW * range.getLength()
                || mode == Mode.FIXED) {
            range = wanted;
        }
        fresh = false;
        return range;
    }

    private void set(Mode newMode, double newLower, double newUpper) {
        Edt.require("a change of the y scale");
        if (newLower >= newUpper || Double.isInfinite(newLower) || Double.isInfinite(newUpper)) {
            throw new IllegalArgumentException("lower (" + newLower + ") must be below upper (" + newUpper + ")");
        }
        mode = newMode;
        lower = newLower;
        upper = newUpper;
        reset();
        changed.run();
    }

    /** The data's range with its margins, in which a limit that the mode holds replaces an end. */
    private Range limited(double least, double greatest) {
        // Halves, since the span of two huge values can overflow.
        double margin = Math.min(greatest / 2 - least / 2, Double.MAX_VALUE / 4) * 2 * MARGIN;
        double smallest = Math.max(Math.max(Math.abs(least), Math.abs(greatest)) * 1e-9, Double.MIN_NORMAL * 1e16);
        if (greatest / 2 - least / 2 < smallest) {
            margin = Math.max(Math.max(Math.abs(least), Math.abs(greatest)) * MARGIN, smallest);
            margin = least == 0 && greatest == 0 ? 1 : margin;
        }
        boolean fixed = mode == Mode.FIXED;
        boolean soft = mode == Mode.SOFT;
        double from = (fixed || soft && least >= lower) && !Double.isNaN(lower) ? lower : finite(least - margin);
        double to = (fixed || soft && greatest <= upper) && !Double.isNaN(upper) ? upper : finite(greatest + margin);
        // One fixed end can lie beyond all the data.
        if (!(from < to)) {
            double room = Math.max(1, Math.abs(from));
            return Double.isNaN(lower) ? new Range(to - room, to) : new Range(from, from + room);
        }
        return new Range(from, to);
    }

    private static boolean contains(Range range, double low, double high) {
        return low >= range.getLowerBound() && high <= range.getUpperBound();
    }

    /** The axis draws with the length of its range, which must not overflow either. */
    private static double finite(double value) {
        return Math.max(-Double.MAX_VALUE / 4, Math.min(Double.MAX_VALUE / 4, value));
    }
}
