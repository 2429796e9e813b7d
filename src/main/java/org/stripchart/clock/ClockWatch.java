// SPDX-License-Identifier: Apache-2.0
package org.stripchart.clock;

/**
 * Notices that the time of day has jumped against the time that is counted: the machine slept, or somebody set the clock.
 *
 * <p><b>Threading:</b> confined to one thread.
 */
public final class ClockWatch {

    private static final double JUMP_SECONDS = 1;

    private final Ticker ticker;
    private long nanos;
    private double epochSeconds;

    public ClockWatch(Ticker ticker) {
        this.ticker = ticker;
        this.nanos = ticker.nanos();
        this.epochSeconds = ticker.epochSeconds();
    }

    /** Returns whether the time of day has jumped, by more than a second, since this was asked before. */
    public boolean jumped() {
        long nowNanos = ticker.nanos();
        double nowSeconds = ticker.epochSeconds();
        double jump = nowSeconds - epochSeconds - (nowNanos - nanos) * 1e-9;
        nanos = nowNanos;
        epochSeconds = nowSeconds;
        return Math.abs(jump) > JUMP_SECONDS;
    }
}
