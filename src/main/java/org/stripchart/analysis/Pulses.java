// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis;

/**
 * What a stretch shows that goes between two levels, in the terms of IEEE Std 181-2011, "Transitions, Pulses, and Related
 * Waveforms". What there is none of is NaN.
 *
 * @param low the state level below, of which the most points are in the lower half (5.2, by a histogram)
 * @param high the state level above
 * @param rise the transition duration of those that go up, from a tenth to nine tenths of the way, on average, in units of x
 * @param fall that of those that go down
 * @param period from a crossing of the middle to the next one in the same direction, on average; NaN where these differ by more
 *     than a quarter, as there is no period then
 * @param duty the share of a period that is spent above the middle, 0 to 1
 * @param overshoot how far the highest point behind a transition up is beyond the level above, as a share of the way between both
 */
public record Pulses(double low, double high, double rise, double fall, double period, double duty, double overshoot) {

    /** Nothing of all that. */
    public static final Pulses NONE =
            new Pulses(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Returns how many periods there are in a unit of x; NaN where there is none. */
    public double frequency() {
        return 1 / period;
    }
}
