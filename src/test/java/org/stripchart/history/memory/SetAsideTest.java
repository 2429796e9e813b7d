// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.PointBuffer;

class SetAsideTest {

    private static final long MIB = 1 << 20;
    private static final HistoryLimit ENDLESS = HistoryLimit.points(Long.MAX_VALUE);

    private final NextPoints points = new NextPoints();

    @Property(seed = "1")
    void holdsWhatAPlainListHoldsWhateverIsAddedSetAsideAndBroughtBack(
            @ForAll HistoryTrial.Bounds bounds,
            @ForAll Waves.Spacing spacing,
            @ForAll Waves.Shape shape,
            @ForAll @IntRange(max = 1 << 20) int seed) {
        HistoryTrial trial = new HistoryTrial(bounds, spacing, shape, seed);
        @Nullable SetAside aside = null;
        while (trial.goesOn()) {
            String what = "";
            int step = trial.random.nextInt(6);
            if (step == 0) {
                if (aside != null) {
                    trial.history.letGo(aside);
                }
                trial.plain.setAside();
                aside = trial.history.setAside(trial.plain::letGo);
                what = ", set aside";
            } else if (step == 1 && aside != null) {
                boolean isBack = trial.plain.hasAside();
                if (isBack) {
                    trial.plain.bringBack();
                }
                what = ", brought back";
                assertThat(trial.history.bringBack(aside))
                        .as(trial.description(what))
                        .isEqualTo(isBack);
                assertThat(trial.history.bringBack(aside))
                        .as(trial.description(what))
                        .isFalse();
                aside = null;
            } else {
                trial.append();
            }
            trial.assertHolds(what);
        }
    }

    @Property(tries = 100, seed = "1")
    void isAsIfItHadNeverBeenAwayOnceItIsBack(
            @ForAll Waves.Spacing spacing, @ForAll Waves.Shape shape, @ForAll @IntRange(max = 1 << 20) int seed) {
        Random random = new Random(seed);
        int count = 1 + random.nextInt(20_000);
        double[] xs = Waves.xs(spacing, count, random);
        double[] ys = Waves.ys(shape, count, random);
        Waves.delay(xs, random.nextInt(4), random);
        History history = Waves.history(ENDLESS, seed);
        History never = new History(ENDLESS);
        @Nullable SetAside aside = null;
        for (int from = 0; from < count; ) {
            int to = Math.min(count, from + 1 + random.nextInt(3000));
            int number = random.nextInt(3);
            history.append(number, xs, ys, from, to);
            never.append(number, xs, ys, from, to);
            from = to;
            if (aside == null && random.nextInt(4) == 0) {
                aside = random.nextBoolean()
                        ? history.setAside(() -> {})
                        : history.setAside(IntStream.of(random.nextInt(3)), () -> {});
            } else if (aside != null && random.nextInt(3) == 0) {
                assertThat(history.bringBack(aside)).isTrue();
                aside = null;
                while (random.nextBoolean() && history.sumNext()) {
                    // Sums some of it.
                }
            }
        }
        if (aside != null) {
            history.bringBack(aside);
        }
        String description = "seed " + seed;
        assertThat(history.size()).as(description).isEqualTo(never.size());
        assertThat(history.appended()).as(description).isEqualTo(never.appended());
        assertThat(history.late()).as(description).isEqualTo(never.late());
        assertThat(history.evicted()).as(description).isZero();
        for (int number = 0; number < never.seriesCount(); number++) {
            SeriesHistory one = history.series(number);
            SeriesHistory other = never.series(number);
            assertThat(one.firstIndex()).as(description).isEqualTo(other.firstIndex());
            assertThat(Reference.of(one).points).as(description).isEqualTo(Reference.of(other).points);
            if (!other.isEmpty()) {
                ColumnGrid grid = ColumnGrid.startingAt(other.firstX(), (other.lastX() - other.firstX() + 1) / 37, 40);
                assertThat(reduced(one, grid)).as(description).isEqualTo(reduced(other, grid));
                assertThat(one.aggregate(one.firstIndex(), one.endIndex()).count())
                        .as(description)
                        .isEqualTo(other.aggregate(other.firstIndex(), other.endIndex())
                                .count());
            }
        }
    }

    private static java.util.List<Reference.Point> reduced(SeriesHistory series, ColumnGrid grid) {
        PointBuffer out = new PointBuffer();
        series.reducer().reduce(grid, out);
        return Reference.of(out).points;
    }

    @Test
    void doesNotCountAsEvicted() {
        History history = new History(ENDLESS);
        points.append(history, 0, 5000);

        SetAside aside = history.setAside(() -> {});

        assertThat(aside.size()).isEqualTo(5000);
        assertThat(history.size()).isZero();
        assertThat(history.firstX()).isNaN();
        assertThat(history.evicted()).isZero();
        history.letGo(aside);
        assertThat(history.evicted()).isZero();
        assertThat(history.bringBack(aside)).isFalse();
    }

    @Test
    void indicesGoOnWhileItIsAwayAndAreAsBeforeWhenItIsBack() {
        History history = new History(ENDLESS);
        points.append(history, 0, 1000);
        SetAside aside = history.setAside(() -> {});
        points.append(history, 0, 10);
        assertThat(history.series(0).firstIndex()).isEqualTo(1000);
        long version = history.series(0).version();

        history.bringBack(aside);

        assertThat(history.series(0).firstIndex()).isZero();
        assertThat(history.series(0).endIndex()).isEqualTo(1010);
        assertThat(history.series(0).x(1004)).isEqualTo(1004);
        assertThat(history.series(0).version()).isNotEqualTo(version);
    }

    @Test
    void twoAreBroughtBackInWhateverOrder() {
        for (boolean latestFirst : new boolean[] {true, false}) {
            points.from(0);
            History history = new History(ENDLESS);
            points.append(history, 0, 3000);
            SetAside first = history.setAside(() -> {});
            points.append(history, 0, 200);
            SetAside second = history.setAside(() -> {});
            points.append(history, 0, 50);

            history.bringBack(latestFirst ? second : first);
            history.bringBack(latestFirst ? first : second);

            assertThat(Reference.of(history.series(0)).points)
                    .extracting(Reference.Point::x)
                    .containsExactlyElementsOf(
                            IntStream.range(0, 3250).asDoubleStream().boxed().toList());
        }
    }

    @Test
    void stillTakesItsMemoryAndIsTheFirstToGo() {
        History history = new History(HistoryLimit.bytes(MIB));
        points.append(history, 0, 40_000);
        long before = history.bytes();
        int[] evicted = new int[1];
        SetAside aside = history.setAside(() -> evicted[0]++);
        assertThat(history.bytes()).isEqualTo(before);

        points.append(history, 0, 10_000);
        assertThat(evicted[0]).isZero();
        points.append(history, 0, 20_000);

        assertThat(evicted[0]).isEqualTo(1);
        assertThat(history.size()).isEqualTo(30_000);
        assertThat(history.evicted()).isZero();
        assertThat(history.bringBack(aside)).isFalse();
        assertThat(history.bytes()).isLessThanOrEqualTo(MIB);
    }

    @Test
    void goesBeforeWhatAnotherHistoryShows() {
        HistoryBudget budget = new HistoryBudget(4 * MIB, 6 * MIB);
        History large = new History(HistoryLimit.fittingHeap(), budget, () -> {}, Sealing.NEVER, null);
        History small = new History(HistoryLimit.fittingHeap(), budget, () -> {}, Sealing.NEVER, null);
        points.append(large, 0, 120_000);
        points.from(0);
        points.append(small, 0, 60_000);
        int[] evicted = new int[1];
        small.setAside(() -> evicted[0]++);

        points.from(120_000);
        points.append(large, 0, 60_000);

        assertThat(evicted[0]).isEqualTo(1);
        assertThat(large.evicted()).isZero();
        assertThat(large.size()).isEqualTo(180_000);
    }

    @Test
    void isEvictedLikeOthersOnceItIsBackAndTooMuch() {
        History history = new History(HistoryLimit.points(1000));
        points.append(history, 0, 900);
        SetAside aside = history.setAside(() -> {});
        points.append(history, 0, 300);
        assertThat(history.evicted()).isZero();

        history.bringBack(aside);

        assertThat(history.size()).isBetween(975L, 1000L);
        assertThat(history.lastX()).isEqualTo(1199);
        assertThat(history.size() + history.evicted()).isEqualTo(1200).isEqualTo(history.appended());
    }

    @Test
    void whatIsOlderThanWhatWasEvictedMeanwhileDoesNotStay() {
        History history = new History(HistoryLimit.points(1000));
        points.append(history, 0, 500);
        SetAside aside = history.setAside(() -> {});
        points.append(history, 0, 3000);

        history.bringBack(aside);

        assertThat(history.firstX()).isGreaterThanOrEqualTo(2500);
        assertThat(history.size() + history.evicted()).isEqualTo(3500);
    }

    @Test
    void pointsThatLandedBehindItStayWhenXHasGoneBack() {
        History history = new History(HistoryLimit.duration(1000));
        points.append(history, 0, 5000);
        SetAside aside = history.setAside(() -> {});
        points.from(0);
        points.append(history, 0, 100);

        history.jumpedBack(99);
        history.bringBack(aside);

        assertThat(history.firstX()).isZero();
        assertThat(history.series(0).lowerBound(100) - history.series(0).firstIndex())
                .isEqualTo(100);
        assertThat(history.late()).isZero();
        // What is further ahead than the span is of before.
        assertThat(history.lastX()).isLessThan(4200);
        assertThat(history.size() + history.evicted()).isEqualTo(5100);
    }

    @Test
    void theFirstPointIsAnotherOneUntilItIsBack() {
        History history = new History(HistoryLimit.points(1000));
        points.from(100);
        points.append(history, 0, 5000);
        assertThat(history.startX()).isEqualTo(100);
        SetAside aside = history.setAside(() -> {});
        assertThat(history.startX()).isNaN();
        points.append(history, 0, 10);
        assertThat(history.startX()).isEqualTo(5100);

        history.bringBack(aside);
        assertThat(history.startX()).isEqualTo(100);

        History second = new History(HistoryLimit.points(1000));
        points.from(0);
        points.append(second, 0, 500);
        SetAside all = second.setAside(() -> {});
        points.append(second, 0, 3000);
        second.bringBack(all);
        assertThat(second.startX()).isZero();
    }

    @Test
    void clearForgetsItForGood() {
        History history = new History(ENDLESS);
        points.append(history, 0, 100);
        points.append(history, 1, 100);
        SetAside aside = history.setAside(() -> {});

        history.clear(0);
        history.bringBack(aside);
        assertThat(history.series(0).isEmpty()).isTrue();
        assertThat(history.series(1).size()).isEqualTo(100);

        aside = history.setAside(() -> {});
        history.clear();
        assertThat(history.bringBack(aside)).isFalse();
        assertThat(history.bytes()).isZero();
    }

    /** Fails the first array that is made after points were set aside, then the second, and so on, until none fails. */
    @Test
    void goesOnWithWhatItHasWhereverThereIsNoMemory() {
        Random random = new Random(5);
        double[] xs = Waves.xs(Waves.Spacing.JITTERED, 10_000, random);
        double[] ys = Waves.ys(Waves.Shape.SPARSE_GAPS, 10_000, random);
        // The second half lands amid the first.
        double[] late = Arrays.copyOf(xs, 5000);
        boolean failed = true;
        for (int n = 1; failed; n++) {
            FailingArrays arrays = new FailingArrays();
            History history = arrays.history(new HistoryBudget(1 << 20, 1 << 20));
            history.append(0, xs, ys, 0, 5000);
            SetAside aside = history.setAside(() -> {});
            history.append(0, late, ys, 0, 5000);
            arrays.failAt(n);

            assertThat(history.bringBack(aside)).isTrue();

            failed = arrays.hasFailed();
            String description = "call " + n;
            assertThat(history.appended()).as(description).isEqualTo(history.size() + history.evicted());
            assertThat(history.size() == 10_000).as(description).isEqualTo(!failed);
            assertThat(Reference.of(history.series(0)).points)
                    .as(description)
                    .isSortedAccordingTo(java.util.Comparator.comparingDouble(Reference.Point::x));
            history.append(0, new double[] {1e9}, new double[] {1}, 0, 1);
            assertThat(history.lastX()).as(description).isEqualTo(1e9);
        }
    }
}
