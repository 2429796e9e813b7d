// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.Pulses;
import org.stripchart.analysis.Untold;
import org.stripchart.history.Aggregate;
import org.stripchart.words.CountText;
import org.stripchart.words.NumberText;
import org.stripchart.words.PrefixedText;
import org.stripchart.words.ValueText;

/** What the table of the cursors tells of each series. */
enum CursorColumn {
    A("A", "The value at cursor A, of the nearest point"),
    B("B", "The value at cursor B, of the nearest point"),
    DELTA("\u0394", "B less A"),
    COUNT("Points", "The number of points from A to B, both included"),
    MIN("Min", "The lowest value from A to B"),
    MAX("Max", "The highest value from A to B"),
    MEAN("Mean", "The mean of all points from A to B"),
    DEVIATION("Deviation", "The standard deviation of all points from A to B"),
    RMS("RMS", "The root mean square of all points from A to B"),
    AREA("Area", "The area under the line from A to B; below 0 it counts as negative"),
    SLOPE("Slope", "The rise per unit of x of the straight line that fits the points best"),
    AC_RMS("AC RMS", "The root mean square of the distance of the points from their mean"),
    PEAK("Peak to peak", "Max less min"),
    RISE("Rise time", "From 10 % to 90 % of the way up, on average (IEEE 181: transition duration)"),
    FALL("Fall time", "From 90 % to 10 % of the way down, on average (IEEE 181: transition duration)"),
    RISE_BY_FIFTHS("Rise 20\u201380", "From 20 % to 80 % of the way up, on average"),
    FALL_BY_FIFTHS("Fall 80\u201320", "From 80 % to 20 % of the way down, on average"),
    WIDTH(
            "Width",
            "From a crossing of the middle upwards to the next one downwards, on average (IEEE 181: pulse duration)"),
    CROSSINGS("Crossings", "How often the middle between both levels is crossed, in either direction"),
    PERIOD("Period", "From one crossing of the middle to the next in the same direction, on average"),
    FREQUENCY("Frequency", "The number of periods per unit of x"),
    DUTY("Duty", "The share of a period above the middle (IEEE 181: duty factor)"),
    OVERSHOOT("Overshoot", "How far it goes beyond the upper level, as a share of the distance between both levels");

    private final String title;
    private final String explanation;

    CursorColumn(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    String title() {
        return title;
    }

    String explanation() {
        return explanation;
    }

    /** Whether it tells of the points at the cursors, and of none between. */
    boolean isOfCursors() {
        return this == A || this == B || this == DELTA;
    }

    /** Whether it tells of pulses, for which each point is looked at. */
    boolean isOfPulses() {
        return compareTo(RISE) >= 0;
    }

    /** Returns what it tells of points between the cursors; NaN for nothing. */
    double of(Aggregate sums, @Nullable Pulses found) {
        Pulses pulses = found == null ? Pulses.NONE : found;
        return switch (this) {
            case A, B, DELTA -> Double.NaN;
            case COUNT -> sums.count();
            case MIN -> sums.min();
            case MAX -> sums.max();
            case MEAN -> sums.mean();
            case DEVIATION -> sums.deviation();
            case RMS -> sums.rms();
            case AREA -> sums.count() == 0 ? Double.NaN : sums.area();
            case SLOPE -> sums.slope();
            case AC_RMS -> sums.acRms();
            case PEAK -> sums.max() - sums.min();
            case RISE -> pulses.rise().tenths();
            case FALL -> pulses.fall().tenths();
            case RISE_BY_FIFTHS -> pulses.rise().fifths();
            case FALL_BY_FIFTHS -> pulses.fall().fifths();
            case WIDTH -> pulses.width();
            case CROSSINGS -> pulses.crossings();
            case PERIOD -> pulses.period();
            case FREQUENCY -> pulses.frequency();
            case DUTY -> pulses.duty();
            case OVERSHOOT -> pulses.overshoot();
        };
    }

    /** Returns why there is nothing to tell of points between the cursors; null where that needs no words. */
    @Nullable
    Untold why(Aggregate sums, @Nullable Pulses pulses) {
        if (!Double.isNaN(of(sums, pulses)) || isOfCursors()) {
            return null;
        }
        if (!isOfPulses() || pulses == null) {
            return isOfPulses() ? null : Untold.FEW;
        }
        Untold all = pulses.why().all();
        if (all != null) {
            return all;
        }
        return switch (this) {
            case PERIOD, FREQUENCY, DUTY -> pulses.why().period();
            case WIDTH -> Untold.NO_PULSE;
            default -> pulses.why().transitions();
        };
    }

    /**
     * Returns the formula that keeps this as a series over the last so much of x; empty for what no formula has.
     *
     * @param series as it is named in formulas
     * @param span as formulas have it
     */
    String formula(String series, String span) {
        String function =
                switch (this) {
                    case MIN -> "min";
                    case MAX -> "max";
                    case MEAN -> "mean";
                    case RMS -> "rms";
                    case AC_RMS -> "acrms";
                    case PEAK -> "peak";
                    case SLOPE -> "slope";
                    case RISE -> "rise";
                    case FALL -> "fall";
                    case WIDTH -> "width";
                    case PERIOD -> "period";
                    case FREQUENCY -> "frequency";
                    case DUTY -> "duty";
                    case OVERSHOOT -> "overshoot";
                    case A, B, DELTA, COUNT, DEVIATION, AREA, RISE_BY_FIFTHS, FALL_BY_FIFTHS, CROSSINGS -> "";
                };
        return function.isEmpty() ? "" : function + "(" + series + ", " + span + ")";
    }

    /**
     * Returns the unit of a series that keeps this.
     *
     * @param unit of the series that is measured
     */
    String unit(String unit, boolean isTime) {
        return switch (this) {
            case A, B, DELTA, MIN, MAX, MEAN, DEVIATION, RMS, AC_RMS, PEAK -> unit;
            case RISE, FALL, RISE_BY_FIFTHS, FALL_BY_FIFTHS, WIDTH, PERIOD -> isTime ? "s" : "";
            case FREQUENCY -> isTime ? "Hz" : "";
            case DUTY, OVERSHOOT -> "%";
            case COUNT, AREA, SLOPE, CROSSINGS -> "";
        };
    }

    /**
     * Returns a value as it is read; empty for NaN.
     *
     * @param unit of the series
     */
    String text(double value, boolean isTime, String unit) {
        if (Double.isNaN(value)) {
            return "";
        }
        return switch (this) {
            case COUNT, CROSSINGS -> CountText.of((long) value);
            case DUTY, OVERSHOOT -> NumberText.rounded(100 * value, 2) + " %";
            case RISE, FALL, RISE_BY_FIFTHS, FALL_BY_FIFTHS, WIDTH, PERIOD ->
                isTime ? PrefixedText.ofSeconds(value) : NumberText.of(value);
            case FREQUENCY -> isTime ? PrefixedText.of(value, "Hz") : NumberText.of(value);
            case A, B, DELTA, MIN, MAX, MEAN, DEVIATION, RMS, AC_RMS, PEAK -> ValueText.of(value, unit);
            case AREA, SLOPE -> NumberText.of(value);
        };
    }
}
