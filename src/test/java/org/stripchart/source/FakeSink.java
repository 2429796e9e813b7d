// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.SeriesSink;
import org.stripchart.feed.StateLabels;

/** Remembers every point of every series. */
public final class FakeSink implements PointSink {

    public final Map<String, List<Double>> xs = new LinkedHashMap<>();
    public final Map<String, List<Double>> ys = new LinkedHashMap<>();

    /** Of the series of states. */
    public final Map<String, StateLabels> labels = new LinkedHashMap<>();

    /** Of the series that have one. */
    public final Map<String, String> units = new LinkedHashMap<>();

    private int count;

    /** Returns how many points have come, gaps among them. */
    public synchronized int count() {
        return count;
    }

    /** Waits until what has come is so; false if it is not after forty seconds. Asks again with each point. */
    public synchronized boolean await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (!condition.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** Returns the values of a series so far, with its gaps; none, if it has not begun. */
    public synchronized List<Double> values(String name) {
        return List.copyOf(ys.getOrDefault(name, List.of()));
    }

    /** Returns the texts of a series of states so far, empty ones for its gaps. */
    public synchronized List<String> states(String name) {
        StateLabels ofSeries = Objects.requireNonNull(labels.get(name), name);
        return values(name).stream().map(ofSeries::text).toList();
    }

    @Override
    public synchronized SeriesSink series(SeriesInfo info) {
        StateLabels ofStates = info.labels();
        if (ofStates != null) {
            labels.put(info.name(), ofStates);
        }
        if (!info.unit().isEmpty()) {
            units.put(info.name(), info.unit());
        }
        return series(info.name());
    }

    @Override
    public synchronized SeriesSink series(String name) {
        List<Double> seriesXs = xs.computeIfAbsent(name, n -> new ArrayList<>());
        List<Double> seriesYs = ys.computeIfAbsent(name, n -> new ArrayList<>());
        return new SeriesSink() {
            @Override
            public boolean add(double x, double y) {
                synchronized (FakeSink.this) {
                    seriesXs.add(x);
                    seriesYs.add(y);
                    count++;
                    FakeSink.this.notifyAll();
                }
                return true;
            }

            @Override
            public int addAll(double[] someXs, double[] someYs, int from, int to) {
                for (int i = from; i < to; i++) {
                    add(someXs[i], someYs[i]);
                }
                return to - from;
            }
        };
    }
}
