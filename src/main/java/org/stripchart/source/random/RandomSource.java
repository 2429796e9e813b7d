// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.random;

import java.time.Duration;
import java.util.SplittableRandom;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;
import org.stripchart.source.BackgroundSource;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.rows.XFrom;

/**
 * Whole numbers from 0 to 100, one per interval, the first at once; with a seed always the same ones.
 *
 * <p>Timers are coarser than small intervals, so points come in bursts of all that are due, at most every five
 * milliseconds; their times are evenly spaced, and their number is that of the time gone by. After a pause of the whole
 * process at most ten seconds and a million points are caught up.
 *
 * <p><b>Threading:</b> any thread. Points come from one daemon thread, which never waits for the chart.
 */
public final class RandomSource extends BackgroundSource {

    /** Often enough for a smooth line, seldom enough to cost nothing. */
    private static final long SHORTEST_TICK_NANOS = 5_000_000;

    private final SourceOptions options;
    private final Object change = new Object();
    private volatile Duration interval;

    RandomSource(SourceOptions options) {
        this(options, Ticker.SYSTEM);
    }

    RandomSource(SourceOptions options, Ticker ticker) {
        super("random", OverflowPolicy.DROP, ticker);
        this.options = options;
        this.interval = options.interval();
    }

    /** Returns the time between two points. */
    public Duration interval() {
        return interval;
    }

    @Override
    public boolean hasInterval() {
        return true;
    }

    @Override
    public void interval(Duration newInterval) {
        SourceOptions.checkInterval(newInterval);
        synchronized (change) {
            interval = newInterval;
            change.notifyAll();
        }
    }

    @Override
    protected SourceResult run(PointSink sink) throws InterruptedException {
        SplittableRandom random =
                options.seed().isPresent() ? new SplittableRandom(options.seed().getAsLong()) : new SplittableRandom();
        // It tells no x of its own.
        boolean byIndex = options.x().kind() != XFrom.Kind.TIME;
        SeriesSink series = sink.series(
                options.series().isEmpty() ? "random" : options.series().get(0));
        Duration taken = interval;
        RandomPoints points = new RandomPoints(random, byIndex, taken.toNanos(), ticker());
        tell(SourceStatus.State.RUNNING, "");
        while (!isClosed()) {
            points.publishDue(series);
            awaitNext(Math.max(SHORTEST_TICK_NANOS, points.nanosToNext()), taken);
            Duration now = interval;
            if (!now.equals(taken)) {
                points.publishDue(series);
                points.interval(now.toNanos());
                taken = now;
            }
        }
        return SourceResult.closed();
    }

    /** Waits so long, or until another interval is wanted. */
    private void awaitNext(long nanos, Duration taken) throws InterruptedException {
        long due = ticker().nanos() + nanos;
        synchronized (change) {
            long left = nanos;
            while (left > 0 && interval.equals(taken)) {
                ticker().await(change, left);
                left = due - ticker().nanos();
            }
        }
    }
}
