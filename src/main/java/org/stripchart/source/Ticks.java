// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.time.Duration;

/**
 * Waits for the next of evenly spaced moments, whose distance can be changed meanwhile. Those that were missed, since the
 * work between took too long, are left out.
 *
 * <p><b>Threading:</b> {@link #await} is for one thread, the others for any.
 */
public final class Ticks {

    /** Often enough for whatever is polled. */
    private static final long SHORTEST_NANOS = 10_000_000;

    /** By more than that part of the interval, a moment counts as missed: two in a row tell little. */
    private static final int LATE = 4;

    private final EpochClock clock;

    // Under the lock of this object.
    private Duration interval;
    private long nextNanos;
    private boolean due;

    /**
     * @param interval between two moments; what is shorter than 10 ms counts as that
     */
    public Ticks(Duration interval, EpochClock clock) {
        SourceOptions.checkInterval(interval);
        this.interval = interval;
        this.clock = clock;
        this.nextNanos = clock.nanos();
    }

    /** Waits for the next moment; the first is at once. */
    public synchronized void await() throws InterruptedException {
        long late = clock.nanos() - nextNanos;
        if (late > step() / LATE) {
            nextNanos += (late / step() + 1) * step();
        }
        long nanos = nextNanos - clock.nanos();
        while (!due && nanos > 0) {
            // Rounded up, so that it does not wake a moment before its time and spin.
            wait(nanos / 1_000_000 + 1);
            nanos = nextNanos - clock.nanos();
        }
        due = false;
        nextNanos += step();
    }

    /** The time between two moments. */
    public synchronized Duration interval() {
        return interval;
    }

    /** Changes the time between two moments; the one that is waited for comes that long after the one before. */
    public synchronized void interval(Duration newInterval) {
        SourceOptions.checkInterval(newInterval);
        long before = step();
        interval = newInterval;
        nextNanos += step() - before;
        notifyAll();
    }

    /** Makes the next moment be now. */
    public synchronized void now() {
        due = true;
        nextNanos = clock.nanos();
        notifyAll();
    }

    private long step() {
        return Math.max(SHORTEST_NANOS, interval.toNanos());
    }
}
