// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stripchart.engine.Intake.Flow;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointFeed;
import org.stripchart.feed.SeriesSink;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.disk.Spill;
import org.stripchart.history.memory.History;
import org.stripchart.history.memory.Sealing;

class IntakeTest {

    private static final int CAPACITY = 1024;
    private static final long BUDGET_NANOS = 5_000_000;

    private final PointFeed feed = new PointFeed(CAPACITY);
    private final SeriesSink sink = feed.sink(OverflowPolicy.DROP).series("s");
    private final History history = new History(HistoryLimit.points(1_000_000));
    private final Arrivals arrivals = new Arrivals(() -> 60);
    private long nanos;
    private int changes;
    private int next;

    private Intake intake(LongSupplier time, Runnable changed) {
        return new Intake(feed, history, arrivals, time, changed);
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            sink.add(next++, 1);
        }
    }

    @Test
    void saysHowThePointsCome() {
        Intake intake = intake(() -> nanos, () -> changes++);
        assertThat(intake.take(BUDGET_NANOS)).isEqualTo(Flow.NONE);
        assertThat(changes).isZero();
        nanos += 30_000_000;
        add(1);
        assertThat(intake.take(BUDGET_NANOS)).isEqualTo(Flow.THIN);
        nanos += 19_000_000;
        add(10);
        assertThat(intake.take(BUDGET_NANOS)).isEqualTo(Flow.THICK);
        nanos += 21_000_000;
        add(10);
        assertThat(intake.take(BUDGET_NANOS)).isEqualTo(Flow.THIN);
        add(CAPACITY / 4 + 1);
        assertThat(intake.take(BUDGET_NANOS)).isEqualTo(Flow.FLOOD);
        assertThat(intake.take(BUDGET_NANOS)).isEqualTo(Flow.NONE);
        assertThat(history.size()).isEqualTo(21 + CAPACITY / 4 + 1);
        assertThat(changes).isPositive();
        assertThat(arrivals.head()).isEqualTo(next - 1);
    }

    @Test
    void waitsForADiskThoughNotForOneThatWritesNothing(@TempDir Path folder) {
        Deque<Runnable> neverRun = new ArrayDeque<>();
        Spill spill = new Spill(folder, neverRun::add, news -> {}, fault -> {});
        History hung = new History(HistoryLimit.bytes(2 << 20), new HistoryBudget(), () -> {}, Sealing.IN_TIME, spill);
        Intake intake = new Intake(feed, hung, arrivals, () -> nanos, () -> changes++);
        Random random = new Random(1);
        while (!hung.isWaiting()) {
            for (int i = 0; i < 500; i++) {
                sink.add(next++, random.nextGaussian());
            }
            intake.take(BUDGET_NANOS);
        }
        long before = hung.size();
        add(100);
        assertThat(intake.take(BUDGET_NANOS)).isEqualTo(Flow.FLOOD);
        nanos += 4_000_000_000L;
        assertThat(intake.take(BUDGET_NANOS)).isEqualTo(Flow.FLOOD);
        assertThat(hung.size()).isEqualTo(before);
        nanos += 2_000_000_000L;
        intake.take(BUDGET_NANOS);
        assertThat(hung.size()).isEqualTo(before + 100);
        hung.close();
    }

    @ParameterizedTest
    @MethodSource("fullHistories")
    void keepsWhatComesAfterTimeWentBackThoughTheHistoryIsFull(HistoryLimit limit) {
        History full = new History(limit);
        Intake intake = new Intake(feed, full, arrivals, () -> nanos, () -> changes++);
        next = 10_000;
        tenths(intake, 2_000);
        assertThat(full.evicted()).isPositive();
        long before = full.appended();

        next = 1_000;
        tenths(intake, 2_500);

        assertThat(arrivals.leap()).extracting(Leap::number).isEqualTo(1L);
        assertThat(arrivals.head()).isEqualTo(3_499);
        assertThat(full.appended()).isEqualTo(full.size() + full.evicted());
        assertThat(before + 2_500 - full.appended())
                .as("too old before it was clear")
                .isBetween(1L, 20L);
        assertThat(full.firstX()).isBetween(2_400.0, 2_700.0);
        assertThat(full.lastX()).isEqualTo(3_499);

        // Over the place where it was before, as if it had not been there.
        next = 11_900;
        tenths(intake, 3_000);
        assertThat(full.lastX()).isEqualTo(14_899);
        assertThat(full.firstX()).isBetween(13_800.0, 14_100.0);
        assertThat(full.appended()).isEqualTo(full.size() + full.evicted());
    }

    private static Stream<HistoryLimit> fullHistories() {
        return Stream.of(HistoryLimit.points(1_000), HistoryLimit.duration(900));
    }

    /** One point each tenth of a second. */
    private void tenths(Intake intake, int count) {
        for (int i = 0; i < count; i++) {
            nanos += 100_000_000;
            add(1);
            intake.take(BUDGET_NANOS);
        }
    }

    @Test
    void stopsWhenItsTimeIsUpThoughSourcesGoOn() {
        // Whenever it looks at the time, a source has added, and a millisecond has gone by.
        Intake intake = intake(
                () -> {
                    add(10);
                    return nanos += 1_000_000;
                },
                () -> {});
        assertThat(intake.take(BUDGET_NANOS)).isNotEqualTo(Flow.NONE);
        // At the beginning and before each of the looks at the queue, until five milliseconds are over.
        assertThat(history.size()).isBetween(40L, 80L);
    }

    @Test
    void saysThatPointsFloodWhereMoreAreLeftThanWereTaken() {
        PointFeed large = new PointFeed(1 << 16);
        SeriesSink full = large.sink(OverflowPolicy.DROP).series("s");
        for (int i = 0; i < 30_000; i++) {
            full.add(i, 1);
        }
        // Each slice takes longer than there is time.
        Intake intake = new Intake(large, history, arrivals, () -> nanos += BUDGET_NANOS, () -> {});
        assertThat(intake.take(BUDGET_NANOS)).isEqualTo(Flow.FLOOD);
        assertThat(history.size()).isLessThan(large.capacity() / 4);
    }

    @Test
    void takesWhatWasPublishedWhenItWasCalledAndNoMore() {
        add(500);
        // Each time points go in, as many more come.
        Intake intake = intake(() -> nanos, () -> add(500));
        assertThat(intake.takePublished()).isBetween(500, CAPACITY);
        assertThat(feed.queued()).isPositive();
        assertThat(intake.takePublished()).isLessThanOrEqualTo(CAPACITY);
    }

    @Test
    void knowsTheGreatestXOfPointsThatComeTogether() {
        Intake intake = intake(() -> nanos, () -> {});
        sink.addAll(new double[] {1, 2, 100, 97, 99}, new double[5], 0, 5);
        intake.takePublished();
        assertThat(arrivals.head()).isEqualTo(100);
        sink.add(98, 0);
        intake.takePublished();
        assertThat(arrivals.head()).isEqualTo(100);
    }

    @Test
    void knowsWhereEachOfManySeriesIs() {
        Intake intake = intake(() -> nanos, () -> {});
        for (int row = 0; row < 5; row++) {
            for (int i = 0; i < 40; i++) {
                feed.sink(OverflowPolicy.DROP).series("s" + i).add(1000 + i + row, 0);
            }
        }
        intake.takePublished();
        assertThat(arrivals.head()).isEqualTo(1043);
        for (int i = 39; i > 20; i--) {
            arrivals.clear(feed.seriesNames().indexOf("s" + i));
        }
        assertThat(arrivals.head()).isEqualTo(1024);
    }

    @Test
    void takesAllThatIsQueuedAcrossTheEndOfTheRing() {
        Intake intake = intake(() -> nanos, () -> {});
        for (int i = 0; i < 10; i++) {
            add(700);
            assertThat(intake.hasPoints()).isTrue();
            assertThat(intake.takePublished()).isEqualTo(700);
            assertThat(intake.hasPoints()).isFalse();
        }
        assertThat(intake.takePublished()).isZero();
        assertThat(history.series(0).lastX()).isEqualTo(6999);
    }
}
