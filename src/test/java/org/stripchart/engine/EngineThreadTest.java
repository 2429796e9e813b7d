// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stripchart.analysis.alarm.AlarmRule;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.SeriesSink;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.Turn;
import org.stripchart.history.disk.Spill;

/** The test's thread is the owner; each slice is made by another when the test says so. */
class EngineThreadTest {

    private final List<Runnable> later = new ArrayList<>();
    private final Thread own = Thread.currentThread();
    private final Turn.Owner owner = new Turn.Owner() {
        @Override
        public boolean isCurrent() {
            return Thread.currentThread() == own;
        }

        @Override
        public void later(Runnable task) {
            later.add(task);
        }
    };

    private final List<EngineThread> started = new ArrayList<>();

    private static Engine engine(@Nullable Spill spill) {
        return engine(spill, 1024);
    }

    private static Engine engine(@Nullable Spill spill, int queuePoints) {
        return new Engine(
                queuePoints,
                HistoryLimit.bytes(2 << 20),
                new HistoryBudget(),
                spill,
                () -> {},
                () -> 60,
                () -> 0,
                () -> Double.NaN,
                new Engine.Listener() {
                    @Override
                    public void changed() {}

                    @Override
                    public void gaveBack() {}
                });
    }

    private EngineThread.Next slice(EngineThread helping) {
        List.copyOf(later).forEach(Runnable::run);
        later.clear();
        return CompletableFuture.supplyAsync(helping::slice).join();
    }

    @Test
    void doesTheWorkOfTheOwnerWhileItHelps() {
        Engine engine = engine(null);
        SeriesSink sink = engine.sink(OverflowPolicy.DROP).series("s");
        EngineThread helping = new EngineThread(engine, owner, started::add);
        sink.add(1, 1);
        assertThat(helping.take(engine)).isNotEqualTo(Intake.Flow.NONE);
        helping.judge(Intake.Flow.FLOOD, Pipeline.State.DONE, 0);
        assertThat(started).containsExactly(helping);

        sink.add(2, 1);
        assertThat(helping.take(engine)).isEqualTo(Intake.Flow.NONE);
        assertThat(helping.compute(engine, false)).isEqualTo(Pipeline.State.DONE);
        assertThat(engine.hasPoints()).as("left to the other").isTrue();
        assertThat(helping.hasHelped()).isFalse();

        assertThat(slice(helping)).isEqualTo(EngineThread.Next.REST);
        assertThat(engine.hasPoints()).isFalse();
        assertThat(helping.hasHelped()).isTrue();
        assertThat(helping.hasHelped()).as("told once").isFalse();
    }

    /** Begins a slice, which waits for its turn. */
    private static Thread waiting(EngineThread helping, Engine engine) {
        engine.hear();
        Thread slice = new Thread(helping::slice);
        slice.start();
        while (!engine.turn().isWanted()) {
            Thread.onSpinWait();
        }
        return slice;
    }

    @Test
    void theOwnerHasItsTimeThoughAnotherWaits() throws InterruptedException {
        Engine engine = engine(null, 1 << 15);
        SeriesSink sink = engine.sink(OverflowPolicy.DROP).series("s");
        EngineThread helping = new EngineThread(engine, owner, started::add);
        helping.judge(Intake.Flow.FLOOD, Pipeline.State.DONE, 0);
        for (int i = 0; i < 20_000; i++) {
            sink.add(i, 1);
        }
        Thread slice = waiting(helping, engine);

        engine.take(5_000_000);

        assertThat(engine.hasPoints()).as("left after one slice").isFalse();
        List.copyOf(later).forEach(Runnable::run);
        slice.join();
    }

    @Test
    void findsNothingMoreWhileTheOwnerHears() {
        Engine engine = engine(null);
        EngineThread helping = new EngineThread(engine, owner, started::add);
        helping.judge(Intake.Flow.FLOOD, Pipeline.State.DONE, 0);
        List.copyOf(later).forEach(Runnable::run);
        later.clear();

        engine.hear();

        assertThat(later).as("ends the owner's turn").hasSize(1);
    }

    @Test
    void restsUntilTheOwnerHasHeardWhatWasFound() {
        Engine engine = engine(null, 1 << 16);
        SeriesSink sink = engine.sink(OverflowPolicy.DROP).series("s");
        engine.pipeline().watch(AlarmRule.parse("s > 0.5"));
        EngineThread helping = new EngineThread(engine, owner, started::add);
        helping.judge(Intake.Flow.FLOOD, Pipeline.State.DONE, 0);
        for (int i = 0; i < 1 << 15; i++) {
            sink.add(i, i % 2);
        }
        for (int i = 0; i < 100; i++) {
            slice(helping);
        }
        sink.add(1 << 15, 0);
        assertThat(slice(helping)).isEqualTo(EngineThread.Next.REST);
        assertThat(engine.hasPoints()).as("left to wait").isTrue();

        engine.hear();

        slice(helping);
        assertThat(engine.hasPoints()).isFalse();
    }

    @Test
    void restsWhileADiskIsToHaveTime(@TempDir Path folder) {
        Spill spill = new Spill(folder, task -> {}, news -> {}, fault -> {});
        Engine engine = engine(spill);
        SeriesSink sink = engine.sink(OverflowPolicy.DROP).series("s");
        Random random = new Random(1);
        double x = 0;
        while (!engine.isWaitingForDisk()) {
            for (int i = 0; i < 500; i++) {
                sink.add(x++, random.nextGaussian());
            }
            engine.take(5_000_000);
        }
        EngineThread helping = new EngineThread(engine, owner, started::add);
        helping.judge(Intake.Flow.FLOOD, Pipeline.State.DONE, 0);
        sink.add(x, 1);

        assertThat(slice(helping)).isEqualTo(EngineThread.Next.REST);
        assertThat(engine.hasPoints()).as("left to wait").isTrue();
        engine.release();
    }

    @Test
    void nobodyHelpsWhereThatIsNotWanted() {
        Engine engine = engine(null);
        EngineThread helping = new EngineThread(engine, owner, EngineThread.Starter.NOBODY);

        helping.judge(Intake.Flow.FLOOD, Pipeline.State.URGENT, 0);

        assertThat(helping.isAtWork()).isFalse();
    }
}
