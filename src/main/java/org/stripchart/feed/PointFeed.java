// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import org.stripchart.clock.Ticker;
import org.stripchart.words.SeriesName;

/**
 * The entrance to a chart: it numbers the series, applies the overflow policies, and counts points.
 *
 * <p>More than 300 lines, since the names that come decide which series there are and what is known of them.
 *
 * <p><b>Threading:</b> any thread, except {@link #drainTo}, which is for the one consumer.
 */
public final class PointFeed implements AutoCloseable {

    /** How long a waiting source sleeps before it checks again: far less than a frame, far more than a context switch. */
    private static final long WAIT_NANOS = 200_000;

    private final PointQueue queue;
    private final LongConsumer sleep;
    private final Runnable bell;
    private final ConcurrentHashMap<String, Integer> numbers = new ConcurrentHashMap<>();

    /** Names of computed series, also of those whose inputs do not exist yet. Guarded by the names. */
    private final Set<String> reserved = new HashSet<>();

    /** Names of formerly computed series that no source has fed since. Guarded by the names. */
    private final Set<String> released = new HashSet<>();

    private final List<String> names = new CopyOnWriteArrayList<>();
    private final List<SeriesInfo> series = new CopyOnWriteArrayList<>();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder abandoned = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private volatile boolean closed;
    private volatile String unit = "";

    /**
     * @param capacity how many points may wait, over all series
     */
    public PointFeed(int capacity) {
        this(capacity, () -> {});
    }

    /**
     * @param capacity how many points may wait, over all series
     * @param bell called on the source's thread whenever points have been put into the queue: after their room was claimed
     *     by a volatile write, which {@link #queued} reflects, and before the source waits for more room
     */
    public PointFeed(int capacity, Runnable bell) {
        this(capacity, Ticker.SYSTEM::rest, bell);
    }

    PointFeed(int capacity, LongConsumer sleep) {
        this(capacity, sleep, () -> {});
    }

    /**
     * @param sleep makes the thread of a waiting source sleep for at most that many nanoseconds
     */
    private PointFeed(int capacity, LongConsumer sleep, Runnable bell) {
        this.queue = new PointQueue(capacity);
        this.sleep = sleep;
        this.bell = bell;
    }

    /** Returns a sink for one source, with the given policy. */
    public PointSink sink(OverflowPolicy policy) {
        Objects.requireNonNull(policy, "policy");
        return PointSink.of(info -> entrance(info, policy));
    }

    /** Returns the names of the series, by number; the list grows while the feed lives. */
    public List<String> seriesNames() {
        return Collections.unmodifiableList(names);
    }

    /** Returns what is known of the series, by number; the list grows while the feed lives. */
    public List<SeriesInfo> series() {
        return Collections.unmodifiableList(series);
    }

    /** Hands queued points to the consumer; see {@link PointQueue#drainTo}. */
    public int drainTo(PointConsumer consumer, int limit) {
        return queue.drainTo(consumer, limit);
    }

    /** Returns the number of points waiting. */
    public int queued() {
        return queue.size();
    }

    /** Returns the number of points that can wait. */
    public int capacity() {
        return queue.capacity();
    }

    /**
     * Returns the counters at this moment. They add up on any thread; on threads other than the consumer's, {@code
     * drained} and {@code queued} may be older than the rest.
     */
    public FeedCounters counters() {
        long drained;
        long accepted;
        do {
            drained = queue.drained();
            accepted = queue.accepted();
            // Else what has come since room was made would count as queued beyond the capacity.
        } while (drained != queue.drained());
        long refused = dropped.sum();
        return new FeedCounters(accepted + refused, drained, refused, accepted - drained, rejected.sum());
    }

    /**
     * Returns how many of the dropped points were given up by a source that was told to end while it waited for room. If called
     * before {@link #counters}, these points are included there.
     */
    public long abandoned() {
        return abandoned.sum();
    }

    /** Returns whether the feed takes a point: x is finite, and y is finite or NaN, which is a gap. */
    public static boolean isPoint(double x, double y) {
        // |x| <= MAX is false for NaN and for the infinities.
        return Math.abs(x) <= Double.MAX_VALUE && !Double.isInfinite(y);
    }

    /** Refuses every point from now on and counts it as dropped; sources that wait are released. */
    @Override
    public void close() {
        closed = true;
    }

    /**
     * Reserves a name for a computed series, which takes no points from sources.
     *
     * @throws IllegalArgumentException if there is a series of that name that is not computed
     */
    public void reserve(String name) {
        synchronized (names) {
            Integer known = numbers.get(name);
            if (known != null && !series.get(known).isDerived() && !released.contains(name)) {
                throw new IllegalArgumentException("there is a series " + name + " already");
            }
            released.remove(name);
            reserved.add(name);
        }
    }

    /**
     * Returns the number of the series meant by a name: the series of that name or, if there is none and none will come, the only one whose
     * name without its unit matches; -1 if there is no such series.
     */
    public int find(String name) {
        synchronized (names) {
            int number = numbers.getOrDefault(name, -1);
            if (number >= 0 || reserved.contains(name)) {
                return number;
            }
            for (int other = 0; other < names.size(); other++) {
                // A computed one has its unit beside its name.
                if (SeriesName.withoutUnit(names.get(other)).equals(name)
                        && !series.get(other).isDerived()) {
                    if (number >= 0) {
                        return -1;
                    }
                    number = other;
                }
            }
            return number;
        }
    }

    /** Adds a series whose name is reserved, or updates what is known of it. Returns its number. */
    public int addReserved(SeriesInfo info) {
        synchronized (names) {
            int number = numbers.computeIfAbsent(info.name(), name -> add(info));
            series.set(number, info);
            return number;
        }
    }

    /** Releases a reserved name, so that a source may feed a series of that name. */
    public void release(String name) {
        synchronized (names) {
            reserved.remove(name);
            Integer known = numbers.get(name);
            if (known != null) {
                series.set(known, SeriesInfo.of(name));
                released.add(name);
            }
        }
    }

    /** Sets the unit of number series that have none and are not computed; empty if unknown. Any thread. */
    public void unit(String newUnit) {
        unit = newUnit;
    }

    /** Returns what is known of the series with a number; if it has no unit, with that of {@link #unit}. Any thread. */
    public SeriesInfo told(int number) {
        SeriesInfo info = series.get(number);
        return info.unit().isEmpty() && !info.isState() && !info.isDerived() ? info.withUnit(unit) : info;
    }

    private SeriesSink entrance(SeriesInfo info, OverflowPolicy policy) {
        int number = number(info);
        SeriesSink entrance = new Entrance(number, policy);
        StateLabels theirs = info.labels();
        StateLabels ours = series.get(number).labels();
        return theirs == null || ours == null ? entrance : new Relabelled(entrance, theirs, ours);
    }

    /** Returns the number of the series of that name, kind and unit. If the name belongs to a different series, another name is chosen. */
    private int number(SeriesInfo info) {
        Integer known = numbers.get(info.name());
        if (known == null) {
            synchronized (names) {
                known = reserved.contains(info.name()) ? null : numbers.computeIfAbsent(info.name(), name -> add(info));
            }
        }
        SeriesInfo there = known == null ? null : series.get(known);
        if (known == null || there == null || !there.isOfKind(info)) {
            return number(info.withName(info.nameApart()));
        }
        if (!info.unit().isEmpty() && !info.unit().equals(there.unit())) {
            if (!there.unit().isEmpty()) {
                // Another connection's: whoever reads it knows nothing of the unit that the name has already.
                return number(info.withName(info.name() + " (" + info.unit() + ")"));
            }
            series.set(known, there.withUnit(info.unit()));
        }
        synchronized (names) {
            released.remove(info.name());
        }
        return known;
    }

    private int add(SeriesInfo info) {
        // Labels of its own, since several sources may feed it.
        series.add(info.isState() ? SeriesInfo.ofStates(info.name(), new StateLabels()) : info);
        names.add(info.name());
        return names.size() - 1;
    }

    /** The entrance of one source to one series. */
    private final class Entrance implements SeriesSink {

        private final int series;
        private final OverflowPolicy policy;

        Entrance(int series, OverflowPolicy policy) {
            this.series = series;
            this.policy = policy;
        }

        @Override
        public boolean add(double x, double y) {
            if (!isPoint(x, y)) {
                rejected.increment();
                return false;
            }
            while (closed || !queue.offer(series, x, y)) {
                if (!mayWait()) {
                    drop(1);
                    return false;
                }
            }
            bell.run();
            return true;
        }

        @Override
        public int addAll(double[] xs, double[] ys, int from, int to) {
            Objects.checkFromToIndex(from, to, xs.length);
            Objects.checkFromToIndex(from, to, ys.length);
            int taken = 0;
            int start = from;
            while (start < to) {
                int end = start;
                while (end < to && isPoint(xs[end], ys[end])) {
                    end++;
                }
                taken += addPoints(xs, ys, start, end);
                if (end < to) {
                    rejected.increment();
                    end++;
                }
                start = end;
            }
            return taken;
        }

        private int addPoints(double[] xs, double[] ys, int from, int to) {
            int next = from;
            while (next < to) {
                int taken = closed ? 0 : queue.offerAll(series, xs, ys, next, to);
                next += taken;
                if (taken > 0) {
                    bell.run();
                }
                if (next < to && !mayWait()) {
                    drop(to - next);
                    break;
                }
            }
            return next - from;
        }

        private void drop(int count) {
            boolean gaveUp = policy == OverflowPolicy.WAIT && !closed;
            dropped.add(count);
            if (gaveUp) {
                abandoned.add(count);
            }
        }

        private boolean mayWait() {
            if (policy == OverflowPolicy.DROP
                    || closed
                    || Thread.currentThread().isInterrupted()) {
                return false;
            }
            sleep.accept(WAIT_NANOS);
            return true;
        }
    }
}
