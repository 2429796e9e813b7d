// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.stripchart.engine.computed.LateChanges;
import org.stripchart.feed.PointFeed;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.SeriesView;
import org.stripchart.history.memory.History;

/**
 * Moves points from the queue into the history, in slices that leave the owner of the history time for other work.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
public final class Intake {

    /** Taken in a fraction of a millisecond, before the time is looked at again. */
    static final int SLICE = 1 << 12;

    /** As long as a disk that writes at all takes for a chunk, many times over. */
    private static final long MOST_WAIT_NANOS = 5_000_000_000L;

    /** Points that come more often than this have the queue looked at by the clock; others call for it. */
    private static final long THICK_NANOS = 20_000_000;

    /** How the points come. */
    public enum Flow {
        /** None has come. */
        NONE,
        /** So rarely that whoever looks at the queue can be called for each. */
        THIN,
        /** So often that the queue is looked at by the clock. */
        THICK,
        /** So many that the queue may fill up before the next frame. */
        FLOOD
    }

    private final PointFeed feed;
    private final History history;
    private final Arrivals arrivals;
    private final Landed landed = new Landed();
    private final LongSupplier nanos;
    private final Runnable changed;
    private final LateChanges late;
    private final BooleanSupplier toBeGivenUp;
    private final EvictionGuard guard;
    private long lastNanos;
    private boolean waits;
    private long waitsSince;
    private boolean isLeft;

    /**
     * @param arrivals is told where points land
     * @param nanos the time, for differences only
     * @param changed is run when points go into the history, and also when they then do not fit into memory
     */
    public Intake(PointFeed feed, History history, Arrivals arrivals, LongSupplier nanos, Runnable changed) {
        this(
                feed,
                history,
                arrivals,
                nanos,
                changed,
                new LateChanges(),
                () -> false,
                new EvictionGuard(
                        history,
                        HistoryLimit.points(Long.MAX_VALUE),
                        Long.MAX_VALUE,
                        () -> {},
                        new News(new HistoryBudget().turn(), () -> {})));
    }

    /**
     * @param late is told where late points are put in
     * @param toBeGivenUp whether somebody else waits to touch the history, who goes first
     * @param guard has what reads points keep up with what is evicted
     */
    Intake(
            PointFeed feed,
            History history,
            Arrivals arrivals,
            LongSupplier nanos,
            Runnable changed,
            LateChanges late,
            BooleanSupplier toBeGivenUp,
            EvictionGuard guard) {
        this.guard = guard;
        this.late = late;
        this.toBeGivenUp = toBeGivenUp;
        this.feed = feed;
        this.history = history;
        this.arrivals = arrivals;
        this.nanos = nanos;
        this.changed = changed;
        lastNanos = nanos.getAsLong() - THICK_NANOS;
    }

    /**
     * Takes points, and says how they come.
     *
     * @param mostNanos for how long at most
     */
    public Flow take(long mostNanos) {
        long start = nanos.getAsLong();
        int total = 0;
        int taken;
        do {
            isLeft = waitsForDisk(start);
            if (isLeft) {
                // The queue has room meanwhile, and then its sources know what to do.
                return Flow.FLOOD;
            }
            taken = takeOne(guard.slice(SLICE));
            total += taken;
        } while (taken > 0 && !toBeGivenUp.getAsBoolean() && nanos.getAsLong() - start < mostNanos);
        if (total == 0) {
            return Flow.NONE;
        }
        long now = nanos.getAsLong();
        boolean thick = now - lastNanos < THICK_NANOS;
        lastNanos = now;
        return Math.max(total, feed.queued()) > feed.capacity() / 4 ? Flow.FLOOD : thick ? Flow.THICK : Flow.THIN;
    }

    /** Returns whether points were left in the queue, since a disk is to have time. */
    boolean isLeft() {
        return isLeft;
    }

    /** Whether points are better taken later. A disk that has written nothing for seconds is not waited for. */
    private boolean waitsForDisk(long now) {
        boolean isWaiting = history.isWaiting();
        if (!isWaiting) {
            waits = false;
        } else if (!waits) {
            waits = true;
            waitsSince = now;
        }
        return isWaiting && now - waitsSince < MOST_WAIT_NANOS;
    }

    /**
     * Takes what is in the queue now, however many sources go on adding meanwhile.
     *
     * @return how many points that were
     */
    public int takePublished() {
        int published = feed.queued();
        int total = 0;
        int taken;
        do {
            taken = takeOne(Math.min(guard.slice(SLICE), published - total));
            total += taken;
        } while (taken > 0 && total < published);
        return total;
    }

    /** Whether points wait, those included that a source is about to put in. */
    public boolean hasPoints() {
        return feed.queued() > 0;
    }

    private int takeOne(int most) {
        int taken = take(most);
        if (taken > 0) {
            guard.keepUp();
        }
        guard.tell();
        return taken;
    }

    private int take(int limit) {
        arrivals.begin(nanos.getAsLong());
        try {
            return feed.drainTo(this::append, limit);
        } finally {
            landed.tell(arrivals, history);
            if (arrivals.settle()) {
                history.jumpedBack(arrivals.head());
            }
        }
    }

    /** A claim may be of more points than are kept. */
    private void append(int number, double[] xs, double[] ys, int from, int to) {
        for (int next = from; next < to; ) {
            int end = next + guard.slice(to - next);
            appendPiece(number, xs, ys, next, end);
            if (end < to) {
                guard.keepUp();
            }
            next = end;
        }
    }

    private void appendPiece(int number, double[] xs, double[] ys, int from, int to) {
        changed.run();
        SeriesView series = history.series(number);
        long version = series.version();
        double last = series.isEmpty() ? Double.NEGATIVE_INFINITY : series.lastX();
        long end = series.endIndex();
        history.append(number, xs, ys, from, to);
        if (series.version() != version && series.endIndex() == end + to - from) {
            late.add(series, version, firstLate(last, xs, from, to));
        }
        landed.add(history, number, xs, from, to);
    }

    /** Returns the least x of those points that are before others that came sooner. */
    private static double firstLate(double lastBefore, double[] xs, int from, int to) {
        double last = lastBefore;
        double least = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            if (xs[i] < last) {
                least = Math.min(least, xs[i]);
            } else {
                last = xs[i];
            }
        }
        return least;
    }
}
