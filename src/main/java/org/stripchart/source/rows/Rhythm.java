// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

/**
 * Tells an outage from the usual pause between two arrivals: where a server closes the connection behind each row, none is
 * lost.
 *
 * <p>The usual pause is the longest of late: each arrival that comes sooner makes it shorter by a quarter.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class Rhythm {

    private static final double SHORTER = 0.75;

    /** So many usual pauses are no outage yet. */
    private static final double LATE = 1.5;

    private long latestNanos;
    private boolean begun;
    /** Zero: not known. */
    private double usualNanos;

    private boolean lost;

    /** Takes note that the connection was lost. */
    public void lost() {
        lost = true;
    }

    /**
     * Takes note that something came.
     *
     * @param nanos when, as {@link System#nanoTime}
     * @return whether there was an outage before it: the connection was lost, and the pause was no usual one
     */
    public boolean arrived(long nanos) {
        double pause = begun ? nanos - latestNanos : 0;
        boolean outage = lost && begun && !(pause <= LATE * usualNanos);
        usualNanos = Math.max(pause, SHORTER * usualNanos);
        latestNanos = nanos;
        begun = true;
        lost = false;
        return outage;
    }
}
