// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.Extent;

/**
 * Decides the range of a y axis: from the visible values, or from limits set by the user.
 *
 * <p>Automatic ranges have hysteresis: they grow at once when a value does not fit, but shrink only when the values use
 * well under the whole range, so that the axis stays calm while values come and go.
 *
 * <p>More than 300 lines, since each mode is implemented here, for both scales.
 *
 * <p><b>Threading:</b> one thread only; a chart's is the event dispatch thread.
 */
public final class YScale {

    /** What determines the range. */
    public enum Mode {
        /** Fits the visible values. */
        AUTO,
        /** Fits all values that were ever visible: grows, never shrinks. */
        EXPAND,
        /** At least from the lower to the upper limit; grows for values outside, and returns. */
        SOFT,
        /** Exactly from the lower to the upper limit. */
        FIXED,
        /** Exactly from the lower limit, and at least to the upper one. */
        FLOOR
    }

    /** The margin above and below, as a share of the span of the values. */
    private static final double MARGIN = 0.05;

    /** An automatic range shrinks when its data would fit into this share of it. */
    private static final double SHRINK_BELOW = 0.7;

    /** The length of a range must not overflow. */
    private static final double LARGEST = Viewport.LARGEST;

    /** Dragging makes no range narrower than this many representable numbers. */
    private static final int LEAST_ULPS = 16;

    /** Values that differ by at most this many representable numbers count as one. */
    private static final int ROUNDING_ULPS = 8;

    private static final Interval UNIT = new Interval(0, 1);
    private static final Interval DECADE = new Interval(1, 10);

    /** The least value on a logarithmic axis. */
    private static final double SMALLEST = 1e-300;

    /** The margin around a single value on a logarithmic axis, in decades. */
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
     * Creates a scale that fits the visible values.
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

    /** Returns the lower limit; NaN if none is set. */
    public double lower() {
        return lower;
    }

    /** Returns the upper limit; NaN if none is set. */
    public double upper() {
        return upper;
    }

    /**
     * A mode and its limits.
     *
     * @param lower,upper NaN if not set
     */
    public record Limits(Mode mode, double lower, double upper) {}

    /** Returns the mode and the limits, for {@link #limits(Limits)}. */
    public Limits limits() {
        return new Limits(mode, lower, upper);
    }

    /** Restores a mode and its limits. */
    public void limits(Limits before) {
        set(before.mode(), before.lower(), before.upper());
    }

    /** Returns whether the axis is linear or logarithmic. */
    public Scale scale() {
        return scale;
    }

    /** Makes the axis linear or logarithmic (linear by default). On a logarithmic axis, limits that are not positive are automatic. */
    public void scale(Scale newScale) {
        thread.require("a change of the y scale");
        scale = Objects.requireNonNull(newScale, "newScale");
        range = scale == Scale.LOGARITHMIC ? DECADE : UNIT;
        reset();
        changed.run();
    }

    /** Sets {@link Mode#AUTO} or {@link Mode#EXPAND}, and removes the limits. */
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
     * Sets {@link Mode#FLOOR}: the range starts at the lower limit, and reaches to the upper one, or further if values
     * do.
     */
    public void floor(double newLower, double softUpper) {
        set(Mode.FLOOR, newLower, softUpper);
    }

    /** Fixes the range to limits dragged by the user. A range that cannot be shown, or is too narrow for its numbers, is ignored. */
    public void drag(double newLower, double newUpper) {
        double least = LEAST_ULPS * Math.ulp(Math.max(Math.abs(newLower), Math.abs(newUpper)));
        double lowest = scale == Scale.LOGARITHMIC ? SMALLEST : -LARGEST;
        if (newLower >= lowest && newUpper <= LARGEST && newUpper - newLower > least) {
            fixed(newLower, newUpper);
        }
    }

    /** Returns the current range. */
    public Interval range() {
        return range;
    }

    /** Discards the hysteresis, so that the next range fits the data closely. */
    public void reset() {
        fresh = true;
        expected = null;
    }

    /** Returns the range that another scale is to {@link #expect}; null if nothing was shown since it was set or reset. */
    @Nullable
    Interval memory() {
        return expected != null ? expected : fresh ? null : range;
    }

    /** Returns to a range as soon as the visible values could have led to it, since a range depends on what was visible before. */
    void expect(@Nullable Interval range) {
        expected = range;
    }

    /** Sets and returns the range for a frame in which these values are visible; called by the frame maker. */
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

    /** Returns whether the visible values, and those before them, can have led to a range. */
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

    /** Returns the range of these values with a margin, within the limits that apply. */
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

    /** Returns the margin above and below; for a single value, enough for an axis to label it. */
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
