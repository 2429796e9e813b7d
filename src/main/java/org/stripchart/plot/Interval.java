// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

/**
 * A stretch of numbers.
 *
 * @param lower its lower end
 * @param upper its upper end, at least the lower one
 */
public record Interval(double lower, double upper) {

    /** Checks the rules that the parameters name. */
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("lower (" + lower + ") must be at most upper (" + upper + ")");
        }
    }

    /** Returns how far it is from end to end. */
    public double length() {
        return upper - lower;
    }

    /** Returns whether a number is inside, the ends included. */
    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }

    /** Returns the smallest interval that holds this one and another. */
    public Interval with(Interval other) {
        return new Interval(Math.min(lower, other.lower), Math.max(upper, other.upper));
    }
}
