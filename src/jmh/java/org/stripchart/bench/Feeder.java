// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.stripchart.chart.LiveSeries;

/**
 * Adds points at a steady rate from a thread of its own, every millisecond those that are due, each to all of its series, and
 * remembers when, so that the reader can tell how long they took to the screen.
 *
 * <p><b>Threading:</b> {@link #takePainted} from one thread, which may be another than the one that starts it.
 */
final class Feeder {

    private static final long TICK_NANOS = 1_000_000;

    /** From this rate on, points come in slices. */
    private static final int SLICES_FROM = 5_000_000;

    private static final int STAMPS = 1 << 16;

    private final List<LiveSeries> series;
    private final int pointsPerSecond;
    private final double startX;
    private final Thread thread = new Thread(this::feed, "feeder");
    private final double[] stampXs = new double[STAMPS];
    private final long[] stampNanos = new long[STAMPS];
    private volatile int stamped;
    private int taken;
    private volatile boolean ended;
    private volatile long fed;

    /**
     * @param pointsPerSecond in each series
     * @param startX of the first point; the x of the others follow in seconds
     */
    Feeder(List<LiveSeries> series, int pointsPerSecond, double startX) {
        this.series = series;
        this.pointsPerSecond = pointsPerSecond;
        this.startX = startX;
    }

    /** Returns what is added at a rate, from the beginning. */
    static Signal signal(int pointsPerSecond) {
        return new Signal(0, 10L * pointsPerSecond);
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Takes note of what has been painted: of every millisecond's points the first, which waited longest.
     *
     * @param lastX of the newest point in the picture
     * @param into how long they took
     */
    void takePainted(double lastX, long nowNanos, Samples into) {
        int end = stamped;
        while (taken != end && stampXs[taken % STAMPS] <= lastX) {
            into.add(nowNanos - stampNanos[taken % STAMPS]);
            taken++;
        }
    }

    /** Ends the thread and waits for its end. */
    void end() throws InterruptedException {
        ended = true;
        thread.join();
    }

    /** Returns how many points each series was given. */
    long fed() {
        return fed;
    }

    private void feed() {
        Signal signal = signal(pointsPerSecond);
        int most = Math.max(1, pointsPerSecond / 10);
        double[] xs = new double[most];
        double[] ys = new double[most];
        long start = System.nanoTime();
        while (!ended) {
            long due = (long) ((System.nanoTime() - start) / 1e9 * pointsPerSecond) - signal.next();
            int count = (int) Math.min(due, most);
            if (count > 0) {
                signal.fill(xs, ys, count);
                for (int i = 0; i < count; i++) {
                    xs[i] = startX + xs[i] / pointsPerSecond;
                }
                stamp(xs[0]);
                series.forEach(each -> add(each, xs, ys, count));
                fed = signal.next();
            }
            LockSupport.parkNanos(TICK_NANOS);
        }
    }

    private void stamp(double x) {
        int at = stamped;
        stampXs[at % STAMPS] = x;
        stampNanos[at % STAMPS] = System.nanoTime();
        stamped = at + 1;
    }

    private void add(LiveSeries to, double[] xs, double[] ys, int count) {
        if (pointsPerSecond < SLICES_FROM) {
            for (int i = 0; i < count; i++) {
                to.add(xs[i], ys[i]);
            }
        } else {
            for (int from = 0; from < count; from += Way.SLICE) {
                to.addAll(xs, ys, from, Math.min(count, from + Way.SLICE));
            }
        }
    }
}
