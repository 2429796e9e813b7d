// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

/**
 * The times that somebody gives to rows which tell none.
 *
 * @param start of the row whose x is 0, in seconds since the epoch
 * @param step between two rows or, where the data has an x of its own, for each 1 of that; in seconds
 */
public record Spread(double start, double step) {

    /** Checks that times come of it. */
    public Spread {
        if (!Double.isFinite(start)) {
            throw new IllegalArgumentException("start (" + start + ") must be finite");
        }
        if (!(step > 0 && step < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("step (" + step + ") must be positive");
        }
    }

    /** Returns the time of an x. */
    public double at(double x) {
        return start + x * step;
    }
}
