// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.stripchart.clock.OnDemandThread;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.ColumnReducer;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.disk.Spill;
import org.stripchart.history.memory.History;
import org.stripchart.history.memory.Sealing;

/**
 * What {@code --spill} costs: random doubles at irregular x, which pack worst, into a history with a file and into one without, in turns; then pictures of as many points in
 * memory and in a file, in turns, every column new; then as many points as are wanted into what the heap has. Its arguments are a folder, the points of the first two and those
 * of the last.
 */
final class SpillRate {

    private static final int SLICE = 1 << 12;
    private static final int COLUMNS = 1280;
    private static final int ROUNDS = 5;
    private static final int FRAMES = 15;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Path folder;
    private final double[] xs = new double[SLICE];
    private final double[] ys = new double[SLICE];
    private Random random = new Random(1);
    private double last;

    private SpillRate(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws InterruptedException {
        SpillRate run = new SpillRate(Path.of(args[0]));
        long points = Long.parseLong(args[1]);
        run.rates(points);
        run.frames(points);
        run.fill(Long.parseLong(args[2]));
    }

    private void say(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }

    private History history(HistoryLimit limit, boolean isSpilling) {
        @Nullable
        Spill spill = isSpilling ? new Spill(folder, OnDemandThread.named("spill"), news -> {}, this::say) : null;
        return new History(limit, new HistoryBudget(), () -> {}, Sealing.IN_TIME, spill);
    }

    /** Returns the wall time and the processor time of this thread, in nanoseconds. */
    private long[] append(History history, long points) throws InterruptedException {
        random = new Random(1);
        last = 0;
        long wall = 0;
        long cpu = 0;
        for (long done = 0; done < points; done += SLICE) {
            for (int i = 0; i < SLICE; i++) {
                last += 2 * random.nextDouble();
                xs[i] = last;
                ys[i] = random.nextDouble();
            }
            long start = System.nanoTime();
            long startCpu = THREADS.getCurrentThreadCpuTime();
            while (history.isWaiting()) {
                Thread.sleep(1);
            }
            history.append(0, xs, ys, 0, SLICE);
            wall += System.nanoTime() - start;
            cpu += THREADS.getCurrentThreadCpuTime() - startCpu;
        }
        return new long[] {wall, cpu};
    }

    private void rates(long points) throws InterruptedException {
        double[][] rates = new double[4][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int way = 0; way < 2; way++) {
                History history = history(HistoryLimit.bytes(100L << 20), way == 1);
                long[] nanos = append(history, points);
                rates[way][round] = 1e3 * points / nanos[0];
                rates[2 + way][round] = 1e3 * points / nanos[1];
                history.close();
            }
        }
        say(
                "appended, million points a second: without %.1f (%.1f), with a file %.1f (%.1f); in brackets, by the thread's time",
                median(rates[0]), median(rates[2]), median(rates[1]), median(rates[3]));
    }

    private void frames(long points) throws InterruptedException {
        History[] histories = {
            history(HistoryLimit.points(Long.MAX_VALUE), false), history(HistoryLimit.bytes(60L << 20), true)
        };
        double[][] millis = new double[4][FRAMES];
        PointBuffer out = new PointBuffer();
        for (History history : histories) {
            append(history, points);
            while (history.sealNext()) {
                // All that can be.
            }
            say("%,d points kept of %,d, %,d bytes of memory", history.size(), points, history.bytes());
        }
        for (int frame = -5; frame < FRAMES; frame++) {
            double width = last / COLUMNS * (1 + 0.001 * (frame + 6));
            for (int way = 0; way < 2; way++) {
                ColumnReducer reducer = histories[way].series(0).reducer();
                long start = System.nanoTime();
                long startCpu = THREADS.getCurrentThreadCpuTime();
                reducer.reduce(ColumnGrid.startingAt(0, width, COLUMNS), out);
                if (frame >= 0) {
                    millis[way][frame] = (System.nanoTime() - start) / 1e6;
                    millis[2 + way][frame] = (THREADS.getCurrentThreadCpuTime() - startCpu) / 1e6;
                }
            }
        }
        say(
                "a picture of all, each of %d columns new, ms: in memory %.1f (%.1f), in a file %.1f (%.1f)",
                COLUMNS, median(millis[0]), median(millis[2]), median(millis[1]), median(millis[3]));
        for (History history : histories) {
            history.close();
        }
    }

    private void fill(long points) throws InterruptedException {
        History history = history(HistoryLimit.fittingHeap(), true);
        long[] nanos = append(history, points);
        say(
                "%,d points in a heap of %,d MiB: %,d kept, %,d evicted, %.2f bytes a point in memory, %.1f million a second",
                points,
                Runtime.getRuntime().maxMemory() >> 20,
                history.size(),
                history.evicted(),
                (double) history.bytes() / history.size(),
                1e3 * points / nanos[0]);
        history.close();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
