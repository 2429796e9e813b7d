// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.feed.SeriesSink;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.SeriesView;

/** An engine whose time a test moves, with a series {@code a}. */
abstract class PipelineFixture {

    static final long QUARTER_SECOND = 250_000_000;

    long nanos = QUARTER_SECOND;

    /** By how much the time goes on whenever somebody looks at it. */
    long nanosEachLook;

    int changes;

    final Engine engine;

    final SeriesSink a;

    PipelineFixture() {
        this(2_000_000);
    }

    PipelineFixture(long historyPoints) {
        engine = new Engine(
                1 << 12,
                HistoryLimit.points(historyPoints),
                HistoryBudget.ofProcess(),
                null,
                () -> {},
                () -> 60,
                () -> nanos += nanosEachLook,
                () -> Double.NaN,
                new Engine.Listener() {
                    @Override
                    public void changed() {
                        changes++;
                    }

                    @Override
                    public void gaveBack() {
                        throw new AssertionError("nobody asked for memory");
                    }
                });
        a = series("a");
    }

    final SeriesSink series(String name) {
        return engine.sink(OverflowPolicy.DROP).series(name);
    }

    void derive(String name, String formula) {
        engine.pipeline().derive(SeriesInfo.derived(name, "", formula));
    }

    void computeAfter(long time) {
        nanos += time;
        engine.takePublished();
        engine.compute(false);
        engine.compute(false);
    }

    void computeWhileBusy() {
        int calls = 0;
        Pipeline.State state = engine.compute(false);
        while (state == Pipeline.State.BUSY || state == Pipeline.State.URGENT) {
            calls++;
            assertThat(calls).isLessThan(10_000);
            state = engine.compute(false);
        }
    }

    /** Adds points to {@code a} at the whole numbers from 0 on. */
    void addPoints(int count, IntToDoubleFunction y) {
        for (int from = 0; from < count; from += 4000) {
            int to = Math.min(count, from + 4000);
            double[] xs = IntStream.range(from, to).asDoubleStream().toArray();
            double[] ys = IntStream.range(from, to).mapToDouble(y).toArray();
            a.addAll(xs, ys, 0, to - from);
            engine.takePublished();
        }
    }

    SeriesView shown(String name) {
        return engine.series(engine.seriesNames().indexOf(name));
    }

    SeriesView kept(String name) {
        return engine.history().series(engine.seriesNames().indexOf(name));
    }

    /** Returns the points of a series as {@code x:y}. */
    String points(String name) {
        if (!engine.seriesNames().contains(name)) {
            return "";
        }
        SeriesView series = shown(name);
        StringBuilder text = new StringBuilder();
        for (long i = series.firstIndex(); i < series.endIndex(); i++) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(plain(series.x(i)))
                    .append(':')
                    .append(plain(series.y(i)));
        }
        return text.toString();
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
