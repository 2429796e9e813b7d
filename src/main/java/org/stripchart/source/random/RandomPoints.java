// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.random;

import java.util.SplittableRandom;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.SeriesSink;

/**
 * Random whole numbers from 0 to 100, each at its exact place in time: the k-th point is k intervals after the first,
 * however late it is asked for.
 *
 * <p>Two things break that row on purpose. After a pause of the whole process, at most {@link #MAX_CATCH_UP_NANOS} and
 * {@link #MAX_CATCH_UP_POINTS} are caught up; points that are older are never made. And when the clock of the computer
 * has moved against the counted time by more than a second (it was set, or the machine slept), the points that follow
 * are at the new time. Either leaves a gap in the line.
 *
 * <p><b>Threading:</b> confined to the thread that calls {@link #publishDue}.
 */
final class RandomPoints {

    static final long MAX_CATCH_UP_NANOS = 10_000_000_000L;

    static final int MAX_CATCH_UP_POINTS = 1_000_000;

    private static final double MAX_CLOCK_ERROR_SECONDS = 1;

    private static final int BATCH = 4096;

    private final Ticker ticker;
    private final SplittableRandom random;
    private final boolean byIndex;
    private final double[] xs = new double[BATCH];
    private final double[] ys = new double[BATCH];
    private final long startNanos;
    private double startSeconds;
    private long intervalNanos;
    /** When the next point is due, in nanoseconds since the start. */
    private long nextNanos;

    private long published;
    private double latestX;

    /** Makes them; the first point is due now. */
    RandomPoints(SplittableRandom random, boolean byIndex, long intervalNanos, Ticker ticker) {
        this.random = random;
        this.byIndex = byIndex;
        this.intervalNanos = intervalNanos;
        this.ticker = ticker;
        this.startNanos = ticker.nanos();
        this.startSeconds = ticker.epochSeconds();
    }

    /** Hands all points that are due to the sink. */
    void publishDue(SeriesSink sink) {
        long now = nanosSinceStart();
        if (followClock(now)) {
            gap(sink);
        }
        long due = now < nextNanos ? 0 : (now - nextNanos) / intervalNanos + 1;
        long most = Math.max(1, Math.min(MAX_CATCH_UP_POINTS, MAX_CATCH_UP_NANOS / intervalNanos));
        if (due > most) {
            gap(sink);
            nextNanos += (due - most) * intervalNanos;
            due = most;
        }
        while (due > 0) {
            int count = (int) Math.min(due, BATCH);
            for (int i = 0; i < count; i++) {
                xs[i] = byIndex ? published : startSeconds + nextNanos * 1e-9;
                ys[i] = random.nextInt(101);
                published++;
                nextNanos += intervalNanos;
            }
            latestX = xs[count - 1];
            sink.addAll(xs, ys, 0, count);
            due -= count;
        }
    }

    /** Returns how long it is until the next point is due. */
    long nanosToNext() {
        return Math.max(0, nextNanos - nanosSinceStart());
    }

    /** Changes the interval from the latest point on; what is overdue by the new one is due once, now. */
    void interval(long newIntervalNanos) {
        nextNanos = Math.max(nextNanos - intervalNanos + newIntervalNanos, nanosSinceStart());
        intervalNanos = newIntervalNanos;
    }

    /** Breaks the line: what is left out, or was slept over, is none. */
    private void gap(SeriesSink sink) {
        if (published > 0) {
            boolean unused = sink.add(Math.nextUp(latestX), Double.NaN);
        }
    }

    /** Returns whether time has jumped. */
    private boolean followClock(long now) {
        double error = ticker.epochSeconds() - (startSeconds + now * 1e-9);
        boolean jumped = Math.abs(error) > MAX_CLOCK_ERROR_SECONDS;
        if (jumped) {
            startSeconds += error;
        }
        return jumped;
    }

    private long nanosSinceStart() {
        return ticker.nanos() - startNanos;
    }
}
