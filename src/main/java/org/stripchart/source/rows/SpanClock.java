// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

/**
 * Tells when rows were that tell how long since some start they are: when the first one arrived, and what has gone by since.
 *
 * <p>A clock that goes back has begun anew, if that agrees better with when the rows arrive; if rows that follow agree with
 * the clock before, what went back was damaged.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class SpanClock {

    /** When the clock stood at 0, as far as the arrival of its rows tells; NaN before the first. */
    private double start = Double.NaN;

    /** The same before it went back; NaN if it never did. */
    private double startBefore = Double.NaN;

    private double latest = Double.NaN;

    /** Returns when a row was, in seconds since the epoch; both are in seconds. */
    double time(double span, double arrived) {
        if (Double.isNaN(start)) {
            start = arrived - span;
        } else if (span < latest) {
            // What it tells then goes on from where it was, or from now.
            double anew = Math.max(arrived, start + latest) - span;
            if (isNearer(anew, start, span, arrived)) {
                startBefore = start;
                start = anew;
            }
        } else if (isNearer(startBefore, start, span, arrived)) {
            start = startBefore;
        }
        latest = span;
        return start + span;
    }

    /** False if one of the two is NaN. */
    private static boolean isNearer(double one, double other, double span, double arrived) {
        return Math.abs(one + span - arrived) < Math.abs(other + span - arrived);
    }
}
