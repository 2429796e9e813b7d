// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.poll;

import java.time.Duration;
import org.stripchart.clock.ClockWatch;
import org.stripchart.clock.Ticker;
import org.stripchart.source.SourceOptions;

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

    /** Whoever wakes so much later than that, and by more than an interval, did not watch the time between. */
    private static final long OVERSLEPT_NANOS = 2_000_000_000;

    private final Ticker ticker;
    private final ClockWatch watch;

    // Under the lock of this object.
    private Duration interval;
    private long nextNanos;
    /** Whether the next moment is as soon as somebody asks for it, as the first is. */
    private boolean due = true;

    /**
     * @param interval between two moments; what is shorter than 10 ms counts as that
     */
    public Ticks(Duration interval, Ticker ticker) {
        SourceOptions.checkInterval(interval);
        this.interval = interval;
        this.ticker = ticker;
        this.nextNanos = ticker.nanos();
        this.watch = new ClockWatch(ticker);
    }

    /**
     * Waits for the next moment; the first is at once, however long ago this was made.
     *
     * @return whether what was seen before is no neighbour of what is seen now: the computer slept, this process was
     *     stopped, or somebody set the clock
     */
    public synchronized boolean await() throws InterruptedException {
        long late = ticker.nanos() - nextNanos;
        if (due) {
            nextNanos += late;
        } else if (late > step() / LATE) {
            nextNanos += (late / step() + 1) * step();
        }
        long nanos = nextNanos - ticker.nanos();
        while (!due && nanos > 0) {
            ticker.await(this, nanos);
            nanos = nextNanos - ticker.nanos();
        }
        boolean overslept = !due && -nanos > Math.max(OVERSLEPT_NANOS, step());
        due = false;
        nextNanos += step();
        boolean jumped = watch.jumped();
        return overslept || jumped;
    }

    /** Returns the time between two moments. */
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
        nextNanos = ticker.nanos();
        notifyAll();
    }

    private long step() {
        return Math.max(SHORTEST_NANOS, interval.toNanos());
    }
}
