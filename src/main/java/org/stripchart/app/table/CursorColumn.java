// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.Pulses;
import org.stripchart.history.Aggregate;
import org.stripchart.words.CountText;
import org.stripchart.words.NumberText;
import org.stripchart.words.PrefixedText;
import org.stripchart.words.ValueText;

/** What the table of the cursors tells of each series. */
enum CursorColumn {
    A("A", "The value at cursor A: that of the nearer point"),
    B("B", "The value at cursor B: that of the nearer point"),
    DELTA("\u0394", "B less A"),
    COUNT("Points", "How many points there are from A to B, both included"),
    MIN("Min", "The least value from A to B"),
    MAX("Max", "The greatest value from A to B"),
    MEAN("Mean", "The mean of all points from A to B"),
    DEVIATION("Deviation", "The standard deviation of all points from A to B"),
    RMS("RMS", "The root of the mean square of all points from A to B"),
    AREA("Area", "The area below the line from A to B; below 0 it counts negative"),
    SLOPE("Slope", "By how much the straight line that fits the points best rises for each unit of x"),
    RISE("Rise time", "From 10 % to 90 % of the way up, on average (IEEE 181: transition duration)"),
    FALL("Fall time", "From 90 % to 10 % of the way down, on average (IEEE 181: transition duration)"),
    PERIOD("Period", "From one crossing of the middle to the next in the same direction, on average"),
    FREQUENCY("Frequency", "How many periods there are in a unit of x"),
    DUTY("Duty", "The share of a period above the middle (IEEE 181: duty factor)"),
    OVERSHOOT("Overshoot", "How far it goes beyond its upper level, as a share of the way between both levels");

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
            case RISE -> pulses.rise();
            case FALL -> pulses.fall();
            case PERIOD -> pulses.period();
            case FREQUENCY -> pulses.frequency();
            case DUTY -> pulses.duty();
            case OVERSHOOT -> pulses.overshoot();
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
            case COUNT -> CountText.of((long) value);
            case DUTY, OVERSHOOT -> NumberText.rounded(100 * value, 2) + " %";
            case RISE, FALL, PERIOD -> isTime ? PrefixedText.ofSeconds(value) : NumberText.of(value);
            case FREQUENCY -> isTime ? PrefixedText.of(value, "Hz") : NumberText.of(value);
            case A, B, DELTA, MIN, MAX, MEAN, DEVIATION, RMS -> ValueText.of(value, unit);
            case AREA, SLOPE -> NumberText.of(value);
        };
    }
}
