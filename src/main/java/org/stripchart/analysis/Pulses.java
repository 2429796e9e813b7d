// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis;

import org.jspecify.annotations.Nullable;

/**
 * Measurements of a signal between two levels, in the terms of IEEE Std 181-2011, "Transitions, Pulses, and Related
 * Waveforms". A value that cannot be determined is NaN.
 *
 * @param low the lower state level, which most points of the lower half have (5.2, by a histogram)
 * @param high the upper state level
 * @param rise the mean duration of upward transitions
 * @param fall the mean duration of downward transitions
 * @param width the mean pulse duration, from an upward crossing of the middle to the next downward one, in units of x
 * @param period the mean distance from a crossing of the middle to the next one in the same direction; NaN if the distances differ by
 *     more than a quarter, since there is no period then
 * @param duty the share of a period above the middle, 0 to 1
 * @param overshoot how far the highest point after an upward transition exceeds the upper level, as a share of the distance between the levels
 * @param crossings the number of crossings of the middle, in either direction
 * @param why the reason why a value is missing, if one is
 */
public record Pulses(
        double low,
        double high,
        Duration rise,
        Duration fall,
        double width,
        double period,
        double duty,
        double overshoot,
        double crossings,
        Why why) {

    /**
     * How long transitions take, in units of x.
     *
     * @param tenths from a tenth to nine tenths of the way
     * @param fifths from a fifth to four fifths
     */
    public record Duration(double tenths, double fifths) {

        static final Duration NONE = new Duration(Double.NaN, Double.NaN);
    }

    /**
     * Why something is missing.
     *
     * @param all why there is nothing; null if there is something
     * @param transitions why there is no transition to be timed, or no overshoot
     * @param period why there is no period
     */
    public record Why(@Nullable Untold all, Untold transitions, Untold period) {}

    /** Nothing of all that, as nothing is known. */
    public static final Pulses NONE = none(Untold.FEW);

    /** Returns nothing of all that, for a reason. */
    static Pulses none(Untold why) {
        return new Pulses(
                Double.NaN,
                Double.NaN,
                Duration.NONE,
                Duration.NONE,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                new Why(why, why, why));
    }

    /** Returns how many periods there are in a unit of x; NaN where there is none. */
    public double frequency() {
        return 1 / period;
    }
}
