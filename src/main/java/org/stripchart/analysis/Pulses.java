// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis;

import org.jspecify.annotations.Nullable;

/**
 * What a stretch shows that goes between two levels, in the terms of IEEE Std 181-2011, "Transitions, Pulses, and Related
 * Waveforms". What there is none of is NaN.
 *
 * @param low the state level below, of which the most points are in the lower half (5.2, by a histogram)
 * @param high the state level above
 * @param rise the transition durations of those that go up, on average
 * @param fall those of those that go down
 * @param width the pulse duration: from a crossing of the middle upwards to the next one downwards, on average, in units of x
 * @param period from a crossing of the middle to the next one in the same direction, on average; NaN where these differ by more
 *     than a quarter, as there is no period then
 * @param duty the share of a period that is spent above the middle, 0 to 1
 * @param overshoot how far the highest point behind a transition up is beyond the level above, as a share of the way between both
 * @param crossings how often the middle is crossed, in either direction
 * @param why why something is missing, where it is
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
