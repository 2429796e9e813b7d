// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.Extent;

/**
 * How the y axis gets its range: from what is visible, or from the user.
 *
 * <p>Automatic ranges have hysteresis: they grow at once when a value does not fit, and shrink only when the values use
 * well under the whole range, so the axis does not tremble while values come and go.
 *
 * <p>More than 300 lines, since each way to get a range is told here, on both scales.
 *
 * <p><b>Threading:</b> one thread only; a chart's is the event dispatch thread.
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
        FIXED,
        /** From the lower limit, whatever comes, up to the upper one at least. */
        FLOOR
    }

    /** The share of the data's span that is left free above and below. */
    private static final double MARGIN = 0.05;

    /** An automatic range shrinks when its data would fit into this share of it. */
    private static final double SHRINK_BELOW = 0.7;

    /** The length of a range must not overflow. */
    private static final double LARGEST = Viewport.LARGEST;

    /** No hand comes to fewer representable numbers than this. */
    private static final int LEAST_ULPS = 16;

    /** Values that differ by no more than this many representable numbers are taken for one. */
    private static final int ROUNDING_ULPS = 8;

    private static final Interval UNIT = new Interval(0, 1);
    private static final Interval DECADE = new Interval(1, 10);

    /** A logarithmic axis goes no further down. */
    private static final double SMALLEST = 1e-300;

    /** On a logarithmic axis, what is left free around a single value, in decades. */
    private static final double MARGIN_OF_ONE = 0.5;

    private final ThreadRule thread;
    private final Runnable changed;
    private Scale scale = Scale.LINEAR;
    private Mode mode = Mode.AUTO;
    private double lower = Double.NaN;
    private double upper = Double.NaN;
    private Interval range = UNIT;
    private boolean fresh = true;
    private @Nullable Interval expected;

    /**
     * Makes a scale that fits what is visible.
     *
     * @param changed called after each change by a user
     */
    public YScale(ThreadRule thread, Runnable changed) {
        this.thread = thread;
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

    /**
     * Who decides about the range, and what was set.
     *
     * @param lower,upper NaN where there is none
     */
    public record Limits(Mode mode, double lower, double upper) {}

    /** Returns what {@link #limits(Limits)} brings back. */
    public Limits limits() {
        return new Limits(mode, lower, upper);
    }

    /** Sets what was set before. */
    public void limits(Limits before) {
        set(before.mode(), before.lower(), before.upper());
    }

    /** How values lie along the axis. */
    public Scale scale() {
        return scale;
    }

    /** Sets how values lie along the axis (linear at first). On a logarithmic one, limits that are not positive are automatic. */
    public void scale(Scale newScale) {
        thread.require("a change of the y scale");
        scale = Objects.requireNonNull(newScale, "newScale");
        range = scale == Scale.LOGARITHMIC ? DECADE : UNIT;
        reset();
        changed.run();
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
     * @throws IllegalArgumentException unless the lower limit is below the upper one, and both are within a quarter of
     *     {@link Double#MAX_VALUE}
     */
    public void fixed(double newLower, double newUpper) {
        set(Mode.FIXED, newLower, newUpper);
    }

    /**
     * Sets {@link Mode#SOFT}. Either limit may be NaN: that end is then automatic.
     *
     * @throws IllegalArgumentException unless the lower limit is below the upper one, and both are within a quarter of
     *     {@link Double#MAX_VALUE}
     */
    public void soft(double newLower, double newUpper) {
        set(Mode.SOFT, newLower, newUpper);
    }

    /**
     * Sets {@link Mode#FLOOR}: the range starts at the lower limit, and reaches up to the upper one or further when
     * values do.
     */
    public void floor(double newLower, double softUpper) {
        set(Mode.FLOOR, newLower, softUpper);
    }

    /** Fixes the range to limits that a hand has moved. What cannot be shown, or is too narrow for its numbers, is passed over. */
    public void drag(double newLower, double newUpper) {
        double least = LEAST_ULPS * Math.ulp(Math.max(Math.abs(newLower), Math.abs(newUpper)));
        double lowest = scale == Scale.LOGARITHMIC ? SMALLEST : -LARGEST;
        if (newLower >= lowest && newUpper <= LARGEST && newUpper - newLower > least) {
            fixed(newLower, newUpper);
        }
    }

    /** Returns the range as it is now. */
    public Interval range() {
        return range;
    }

    /** Forgets what was seen, so that the next range fits the data closely. */
    public void reset() {
        fresh = true;
        expected = null;
    }

    /** Returns the range that another scale is to {@link #expect}; null while nothing was shown by it since it was set or reset. */
    @Nullable
    Interval memory() {
        return expected != null ? expected : fresh ? null : range;
    }

    /** Comes back to a range as soon as what is visible could have it, since it depends on what was visible before. */
    void expect(@Nullable Interval range) {
        expected = range;
    }

    /** Sets and returns the range for a frame in which these values are visible; the frames' maker calls it. */
    public Interval fit(Extent visible) {
        double low = visible.min();
        double high = visible.max();
        if (visible.isEmpty()) {
            if (expected != null) {
                range = expected;
            } else if (fresh) {
                range = scale == Scale.LOGARITHMIC ? wanted(1, 10) : wanted(0, 1);
            }
            return range;
        }
        Interval wanted = wanted(low, high);
        Interval before = expected;
        if (before != null && isPossible(before, wanted, low, high)) {
            expected = null;
            range = before;
        } else if (fresh) {
            range = wanted;
        } else if (mode == Mode.EXPAND) {
            range = contains(range, low, high) ? range : range.with(wanted);
        } else if (!contains(range, low, high)
                || length(wanted) < SHRINK_BELOW * length(range)
                || mode == Mode.FIXED
                || mode == Mode.FLOOR) {
            range = wanted;
        }
        fresh = false;
        return range;
    }

    /** Whether the values that are visible, and those before them, can have led to a range. */
    private boolean isPossible(Interval before, Interval wanted, double low, double high) {
        return switch (mode) {
            case AUTO, SOFT -> contains(before, low, high) && length(wanted) >= SHRINK_BELOW * length(before);
            case EXPAND -> contains(before, low, high);
            case FIXED, FLOOR -> false;
        };
    }

    void set(Mode newMode, double newLower, double newUpper) {
        thread.require("a change of the y scale");
        checkLimits(newLower, newUpper);
        mode = newMode;
        lower = newLower;
        upper = newUpper;
        reset();
        changed.run();
    }

    static void checkLimits(double lower, double upper) {
        if (lower >= upper) {
            throw new IllegalArgumentException("lower (" + lower + ") must be below upper (" + upper + ")");
        }
        requireWithin("lower", lower);
        requireWithin("upper", upper);
    }

    private static void requireWithin(String name, double limit) {
        if (Math.abs(limit) > LARGEST) {
            throw new IllegalArgumentException(name + " (" + limit + ") must be within " + -LARGEST + " to " + LARGEST);
        }
    }

    /** The range that holds these values with a margin, and to the limits where they hold. */
    private Interval wanted(double low, double high) {
        return scale == Scale.LOGARITHMIC ? wantedDecades(low, high) : wantedLinear(low, high);
    }

    private Interval wantedDecades(double low, double high) {
        double span = Math.log10(high) - Math.log10(low);
        double factor = Math.pow(10, span > 0 ? span * MARGIN : MARGIN_OF_ONE);
        boolean lowerHolds = lower > 0 && (mode == Mode.FIXED || mode == Mode.FLOOR || lower <= low);
        boolean upperHolds = upper > 0 && (mode == Mode.FIXED || upper >= high);
        double from = lowerHolds ? lower : Math.max(SMALLEST, low / factor);
        double to = upperHolds ? upper : Math.min(LARGEST, high * factor);
        if (from < to) {
            return new Interval(from, to);
        }
        return lowerHolds ? new Interval(from, from * 10) : new Interval(to / 10, to);
    }

    private double length(Interval of) {
        return scale.position(of.upper()) - scale.position(of.lower());
    }

    private Interval wantedLinear(double low, double high) {
        double margin = margin(low, high);
        boolean lowerHolds = (mode == Mode.FIXED || mode == Mode.FLOOR) ? !Double.isNaN(lower) : lower <= low;
        boolean upperHolds = mode == Mode.FIXED ? !Double.isNaN(upper) : upper >= high;
        double from = lowerHolds ? lower : clamped(low - margin);
        double to = upperHolds ? upper : clamped(high + margin);
        if (from < to) {
            return new Interval(from, to);
        }
        // The one limit that holds has all the values beyond it.
        double room = Math.max(1, Math.abs(from));
        return lowerHolds ? new Interval(from, from + room) : new Interval(to - room, to);
    }

    /** What is left free above and below; for a single value, so much that an axis can name it. */
    private static double margin(double low, double high) {
        double size = Math.max(Math.abs(low), Math.abs(high));
        // Halves, since the span of two huge values can overflow.
        double span = Math.min(high / 2 - low / 2, LARGEST / 2) * 2;
        if (span > ROUNDING_ULPS * Math.ulp(size)) {
            return span * MARGIN;
        }
        return size > 0 ? Math.max(size * MARGIN, 1e-290) : 1;
    }

    private static boolean contains(Interval range, double low, double high) {
        return low >= range.lower() && high <= range.upper();
    }

    private static double clamped(double value) {
        return Math.max(-LARGEST, Math.min(LARGEST, value));
    }
}
