// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.stripchart.bench.Way.Lane;

/**
 * Points a second, end to end: an invocation publishes {@link #POINTS} from the producers' threads and is over when this
 * thread, the consumer, has taken the last one in.
 */
@BenchmarkMode(Mode.Throughput)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@State(Scope.Benchmark)
public class HandOffBenchmark {

    /** A multiple of {@link Way#SLICE} for every number of producers. */
    static final int POINTS = 1 << 22;

    /** How long the consumer leaves an empty queue alone, which lets four producers on two processors work. */
    private static final long EMPTY_NANOS = 20_000;

    @Param
    Way way = Way.ADD;

    @Param({"1", "4"})
    int producers = 1;

    private @Nullable Lane lane;
    private @Nullable ExecutorService threads;

    @Setup
    public void start() {
        lane = way.open();
        threads = Executors.newFixedThreadPool(producers);
    }

    @TearDown
    public void stop() {
        if (threads != null) {
            threads.shutdown();
        }
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double handOff() throws ExecutionException, InterruptedException {
        Lane open = Objects.requireNonNull(lane);
        List<Future<?>> publishing = new ArrayList<>();
        for (int i = 0; i < producers; i++) {
            int producer = i;
            publishing.add(Objects.requireNonNull(threads).submit(() -> open.publish(producer, POINTS / producers)));
        }
        int left = POINTS;
        while (left > 0) {
            int count = open.drain();
            left -= count;
            if (count == 0) {
                for (Future<?> each : publishing) {
                    if (each.isDone()) {
                        each.get();
                    }
                }
                LockSupport.parkNanos(EMPTY_NANOS);
            }
        }
        return open.outcome();
    }
}
