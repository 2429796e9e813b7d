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

/**
 * The entrance of a chart: numbers the series, applies the policies for a full queue, and counts.
 *
 * <p>More than 300 lines, since which series there are, and what is known of them, is decided with the names that come.
 *
 * <p><b>Threading:</b> any thread, except {@link #drainTo}, which is for the one consumer.
 */
public final class PointFeed implements AutoCloseable {

    /** How long a waiting source sleeps between two looks: far below a frame, far above a context switch. */
    private static final long WAIT_NANOS = 200_000;

    private final PointQueue queue;
    private final LongConsumer sleep;
    private final Runnable bell;
    private final ConcurrentHashMap<String, Integer> numbers = new ConcurrentHashMap<>();

    /** Names of series that are computed, or will be once what they are made of is there. Guarded by the names. */
    private final Set<String> reserved = new HashSet<>();

    /** Names of series that were computed, and that no source has fed since. Guarded by the names. */
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
     * @param bell is rung, on the source's thread, whenever points have been put into the queue: after their room was taken
     *     by a volatile write, of which {@link #queued} tells, and before the source waits for more room
     */
    public PointFeed(int capacity, Runnable bell) {
        this(capacity, Ticker.SYSTEM::rest, bell);
    }

    PointFeed(int capacity, LongConsumer sleep) {
        this(capacity, sleep, () -> {});
    }

    /**
     * @param sleep lets the thread of a waiting source sleep for that many nanoseconds, or for less
     */
    private PointFeed(int capacity, LongConsumer sleep, Runnable bell) {
        this.queue = new PointQueue(capacity);
        this.sleep = sleep;
        this.bell = bell;
    }

    /** Returns a sink for one source, with the policy that fits it. */
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

    /** Returns how many points wait. */
    public int queued() {
        return queue.size();
    }

    /** Returns how many points can wait. */
    public int capacity() {
        return queue.capacity();
    }

    /**
     * Returns the counters of this moment. They add up on any thread; elsewhere than on the consumer's thread {@code
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
     * Returns how many of the points that were dropped a source gave up that was waiting for room and was told to end. Ask
     * before {@link #counters}, and they are part of what those count.
     */
    public long abandoned() {
        return abandoned.sum();
    }

    /** Returns whether the feed takes such a point: x is finite, y is finite or NaN, which is a gap. */
    public static boolean isPoint(double x, double y) {
        // |x| <= MAX is false for NaN and for the infinities.
        return Math.abs(x) <= Double.MAX_VALUE && !Double.isInfinite(y);
    }

    /** Refuses, and counts as dropped, every point from now on; sources that wait are let go. */
    @Override
    public void close() {
        closed = true;
    }

    /**
     * Keeps a name for a series that is computed, into which nothing comes from outside.
     *
     * @throws IllegalArgumentException if there is one of that name that is not computed
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
     * Returns the number of the series that is meant by a name: of that name or, if there is and will be none, the only one whose name is
     * that without its unit; -1 if there is no such series.
     */
    public int find(String name) {
        synchronized (names) {
            int number = numbers.getOrDefault(name, -1);
            if (number >= 0 || reserved.contains(name)) {
                return number;
            }
            for (int other = 0; other < names.size(); other++) {
                // A computed one has its unit beside its name.
                if (SeriesInfo.withoutUnit(names.get(other)).equals(name)
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

    /** Adds a series whose name is reserved, or changes what is known of it; returns its number. */
    public int addReserved(SeriesInfo info) {
        synchronized (names) {
            int number = numbers.computeIfAbsent(info.name(), name -> add(info));
            series.set(number, info);
            return number;
        }
    }

    /** Lets a name be that of a series that a source may feed, in place of the computed one. */
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

    /** Says what unit numbers are in that come without one, and are not computed; empty: nobody knows. Any thread. */
    public void unit(String newUnit) {
        unit = newUnit;
    }

    /** Returns what is known of the series of a number, with the unit that was said of those that tell none. Any thread. */
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

    /** Returns the number of a series of that name, kind and unit; where the name is one of another, it goes by another name. */
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

    /** One source's way into one series. */
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
