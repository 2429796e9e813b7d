// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jfree.data.xy.XYSeries;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;
import org.stripchart.history.memory.Sealing;

/** Points a second into what keeps them, on one thread: from empty to {@link #POINTS}. */
@BenchmarkMode(Mode.Throughput)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@State(Scope.Benchmark)
public class AppendBenchmark {

    static final int POINTS = 1 << 20;

    /** Room for half a million points that are not packed. */
    private static final long FEW_BYTES = 1 << 23;

    private final double[] xs = new double[POINTS];
    private final double[] ys = new double[POINTS];

    private final Executor helper =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), AppendBenchmark::daemon);

    public AppendBenchmark() {
        new Signal(0, POINTS).fill(xs, ys, POINTS);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public History historyBySlices() {
        return bySlices(HistoryLimit.points(POINTS), Sealing.IN_TIME);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public History historyNeverPacked() {
        return bySlices(HistoryLimit.points(POINTS), Sealing.NEVER);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public History historyFullAndPacked() {
        return bySlices(HistoryLimit.bytes(FEW_BYTES), Sealing.IN_TIME);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public History historyFullAndPackedWithHelp() {
        return bySlices(HistoryLimit.bytes(FEW_BYTES), Sealing.inTimeWith(helper));
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public History historyFullAndEvicted() {
        return bySlices(HistoryLimit.bytes(FEW_BYTES), Sealing.NEVER);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "packing");
        thread.setDaemon(true);
        return thread;
    }

    private History bySlices(HistoryLimit limit, Sealing sealing) {
        History history = new History(limit, new HistoryBudget(), () -> {}, sealing, null);
        for (int from = 0; from < POINTS; from += Way.SLICE) {
            history.append(0, xs, ys, from, from + Way.SLICE);
        }
        return history;
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public History historyOneByOne() {
        History history = new History(HistoryLimit.points(POINTS));
        for (int i = 0; i < POINTS; i++) {
            history.append(0, xs, ys, i, i + 1);
        }
        return history;
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public XYSeries jfreeChart() {
        XYSeries series = new XYSeries("series 0");
        for (int i = 0; i < POINTS; i++) {
            series.add(xs[i], ys[i], false);
        }
        return series;
    }
}
