// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jctools.queues.MpscArrayQueue;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointFeed;
import org.stripchart.feed.PointQueue;
import org.stripchart.feed.SeriesSink;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

/** The ways that points go from threads that make them to the thread that keeps them. */
public enum Way {
    ADD("add: queue, history, pyramid"),
    ADD_ALL("addAll by 4,096: queue, history, pyramid"),
    QUEUE_OFFER("the queue alone, one by one"),
    QUEUE_OFFER_ALL("the queue alone, by 4,096"),
    JCTOOLS("JCTools MpscArrayQueue of points"),
    LINKED("ConcurrentLinkedQueue of points");

    /** How many points the bounded queues hold. */
    static final int CAPACITY = 1 << 18;

    static final int SLICE = 4096;

    private static final long RETAINED = 20_000_000;
    private static final int DRAIN = 1 << 15;
    private static final long WAIT_NANOS = 200_000;

    private final String title;

    Way(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Lane open() {
        return switch (this) {
            case ADD -> new ToHistory(1);
            case ADD_ALL -> new ToHistory(SLICE);
            case QUEUE_OFFER -> new Primitive(1);
            case QUEUE_OFFER_ALL -> new Primitive(SLICE);
            case JCTOOLS -> new Boxed(new MpscArrayQueue<>(CAPACITY));
            case LINKED -> new Boxed(new ConcurrentLinkedQueue<>());
        };
    }

    /** One way, open. */
    interface Lane {
        /** Publishes the next points of a producer, waiting while there is no room. One thread per producer. */
        void publish(int producer, int count);

        /** Takes what has arrived and says how much. One thread. */
        int drain();

        /** Something that depends on every point that was taken, so that no compiler can leave the taking out. */
        double outcome();
    }

    private static final class ToHistory implements Lane {
        private final PointFeed feed = new PointFeed(CAPACITY);
        private final History history = new History(HistoryLimit.points(RETAINED));
        private final SeriesSink[] sinks = new SeriesSink[16];
        private final long[] next = new long[16 * 16];
        private final int slice;

        ToHistory(int slice) {
            this.slice = slice;
            for (int i = 0; i < sinks.length; i++) {
                sinks[i] = feed.sink(OverflowPolicy.WAIT).series("series " + i);
            }
        }

        @Override
        public void publish(int producer, int count) {
            SeriesSink sink = sinks[producer];
            long x = next[16 * producer];
            if (slice == 1) {
                for (int i = 0; i < count; i++) {
                    sink.add((double) (x + i), i & 0xff);
                }
            } else {
                double[] xs = new double[slice];
                double[] ys = new double[slice];
                for (int at = 0; at < count; at += slice) {
                    fill(xs, ys, x + at);
                    sink.addAll(xs, ys, 0, slice);
                }
            }
            next[16 * producer] = x + count;
        }

        @Override
        public int drain() {
            return feed.drainTo(history::append, DRAIN);
        }

        @Override
        public double outcome() {
            return history.lastX();
        }
    }

    private static final class Primitive implements Lane {
        private final PointQueue queue = new PointQueue(CAPACITY);
        private final int slice;
        private double sum;

        Primitive(int slice) {
            this.slice = slice;
        }

        @Override
        public void publish(int producer, int count) {
            double[] xs = new double[slice];
            double[] ys = new double[slice];
            for (int at = 0; at < count; at += slice) {
                if (slice == 1) {
                    while (!queue.offer(producer, at, at & 0xff)) {
                        LockSupport.parkNanos(WAIT_NANOS);
                    }
                } else {
                    fill(xs, ys, at);
                    int taken = 0;
                    while ((taken += queue.offerAll(producer, xs, ys, taken, slice)) < slice) {
                        LockSupport.parkNanos(WAIT_NANOS);
                    }
                }
            }
        }

        @Override
        public int drain() {
            return queue.drainTo(this::take, DRAIN);
        }

        @Override
        public double outcome() {
            return sum;
        }

        private void take(int series, double[] xs, double[] ys, int from, int to) {
            for (int i = from; i < to; i++) {
                sum += xs[i] + ys[i];
            }
        }
    }

    private record Point(int series, double x, double y) {}

    private static final class Boxed implements Lane {
        private final Queue<Point> queue;
        private double sum;

        Boxed(Queue<Point> queue) {
            this.queue = queue;
        }

        @Override
        public void publish(int producer, int count) {
            for (int i = 0; i < count; i++) {
                Point point = new Point(producer, i, i & 0xff);
                while (!queue.offer(point)) {
                    LockSupport.parkNanos(WAIT_NANOS);
                }
            }
        }

        @Override
        public int drain() {
            int count = 0;
            Point point;
            while (count < DRAIN && (point = queue.poll()) != null) {
                sum += point.x + point.y;
                count++;
            }
            return count;
        }

        @Override
        public double outcome() {
            return sum;
        }
    }

    private static void fill(double[] xs, double[] ys, long firstX) {
        for (int i = 0; i < xs.length; i++) {
            xs[i] = firstX + i;
            ys[i] = i & 0xff;
        }
    }
}
