// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;
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
public final class RandomSource implements Source {

    private static final Logger LOG = LoggerFactory.getLogger(RandomSource.class);

    /** Often enough for a smooth line, seldom enough to cost nothing. */
    private static final long SHORTEST_TICK_NANOS = 5_000_000;

    private static final long CLOSE_WAIT_MILLIS = 500;

    private final SourceOptions options;
    private final Ticker ticker;
    private final ScheduledExecutorService scheduler;
    private final CompletableFuture<SourceResult> result = new CompletableFuture<>();
    private volatile Duration interval;
    private volatile boolean started;
    private volatile boolean closed;

    // What follows belongs to the scheduler's thread.
    private @Nullable RandomPoints points;
    private @Nullable SeriesSink series;
    private @Nullable Future<?> nextTick;

    RandomSource(SourceOptions options) {
        this(options, Ticker.SYSTEM, newScheduler());
    }

    RandomSource(SourceOptions options, Ticker ticker, ScheduledExecutorService scheduler) {
        this.options = options;
        this.ticker = ticker;
        this.scheduler = scheduler;
        this.interval = options.interval();
    }

    private static ScheduledExecutorService newScheduler() {
        // Its thread starts with the first task.
        ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "stripchart random");
            thread.setDaemon(true);
            return thread;
        });
        scheduler.setRemoveOnCancelPolicy(true);
        return scheduler;
    }

    @Override
    public String title() {
        return "random";
    }

    @Override
    public OverflowPolicy overflowPolicy() {
        return OverflowPolicy.DROP;
    }

    /** The time between two points. */
    public Duration interval() {
        return interval;
    }

    @Override
    public boolean hasInterval() {
        return true;
    }

    @Override
    public synchronized void interval(Duration newInterval) {
        SourceOptions.checkInterval(newInterval);
        interval = newInterval;
        if (started && !closed) {
            scheduler.execute(() -> guarded(() -> changeInterval(newInterval)));
        }
    }

    @Override
    public synchronized CompletableFuture<SourceResult> start(PointSink sink) {
        if (started || closed) {
            throw new IllegalStateException("random was started or closed before");
        }
        started = true;
        scheduler.execute(() -> guarded(() -> begin(sink)));
        return result;
    }

    private void begin(PointSink sink) {
        SplittableRandom random =
                options.seed().isPresent() ? new SplittableRandom(options.seed().getAsLong()) : new SplittableRandom();
        boolean byIndex = options.x().kind() == XFrom.Kind.INDEX;
        series = sink.series(
                options.series().isEmpty() ? "random" : options.series().get(0));
        points = new RandomPoints(random, byIndex, interval.toNanos(), ticker);
        tick();
    }

    private void tick() {
        if (points != null && series != null && !closed) {
            points.publishDue(series);
            scheduleTick(points);
        }
    }

    private void changeInterval(Duration newInterval) {
        if (points != null && series != null && !closed) {
            points.publishDue(series);
            points.interval(newInterval.toNanos());
            scheduleTick(points);
        }
    }

    private void scheduleTick(RandomPoints due) {
        if (nextTick != null) {
            nextTick.cancel(false);
        }
        long delay = Math.max(SHORTEST_TICK_NANOS, due.nanosToNext());
        nextTick = scheduler.schedule(() -> guarded(this::tick), delay, TimeUnit.NANOSECONDS);
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RejectedExecutionException e) {
            LOG.trace("Closed meanwhile", e);
        } catch (RuntimeException | Error e) {
            LOG.error("The random source failed", e);
            synchronized (this) {
                closed = true;
            }
            result.complete(SourceResult.failed("random: " + e));
            scheduler.shutdown();
        }
    }

    @Override
    public SourceStatus status() {
        SourceResult end = result.getNow(null);
        SourceStatus.State state = started ? SourceStatus.State.RUNNING : SourceStatus.State.WAITING;
        String detail = "";
        if (end != null) {
            boolean failed = end.kind() == SourceResult.Kind.FAILED;
            state = failed ? SourceStatus.State.FAILED : SourceStatus.State.ENDED;
            detail = failed ? end.reason() : "closed";
        }
        return new SourceStatus(state, detail, Rejections.NONE, 0, -1);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        scheduler.shutdownNow();
        if (!result.isDone()) {
            try {
                // What is being published now is published; the sink does not make it wait.
                scheduler.awaitTermination(CLOSE_WAIT_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        result.complete(SourceResult.closed());
    }
}
