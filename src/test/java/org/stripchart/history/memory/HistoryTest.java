// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.stripchart.history.Extent;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.Reference.Point;

class HistoryTest {

    private final NextPoints points = new NextPoints();

    @Property(tries = 40, seed = "1")
    void keepsAtMostTheLimitOfPointsAndNotMuchLess(
            @ForAll @IntRange(min = 1, max = 40_000) int limit, @ForAll @IntRange(max = 1 << 20) int seed) {
        Random random = new Random(seed);
        History history = new History(HistoryLimit.points(limit));
        long appended = 0;
        for (int i = 0; i < 60; i++) {
            int count = 1 + random.nextInt(1 + random.nextInt(1 + limit));
            points.append(history, 0, count);
            appended += count;
            assertThat(history.size())
                    .as("seed %d", seed)
                    .isBetween(Math.min(appended, limit - limit / 40), (long) limit)
                    .isEqualTo(history.series(0).size());
            assertThat(history.size() + history.evicted()).as("seed %d", seed).isEqualTo(appended);
        }
    }

    @Test
    void keepsALimitThatIsSmallerThanOneSlice() {
        History history = new History(HistoryLimit.points(1000));

        points.append(history, 0, 1_000_000);

        assertThat(history.size()).isBetween(975L, 1000L);
        assertThat(history.lastX()).isEqualTo(999_999);
        assertThat(history.firstX()).isEqualTo(1_000_000.0 - history.size());
    }

    @Test
    void evictsTheOldestOfAllSeries() {
        History history = new History(HistoryLimit.points(10_000));
        points.append(history, 0, 4000);
        points.append(history, 1, 4000);
        points.append(history, 0, 4000);

        assertThat(history.series(0).firstX()).isBetween(2000.0, 2625.0);
        assertThat(history.series(1).size()).isEqualTo(4000);

        points.append(history, 2, 7000);
        assertThat(history.firstX()).isBetween(9000.0, 9625.0);
        assertThat(history.series(0).size()
                        + history.series(1).size()
                        + history.series(2).size())
                .isEqualTo(history.size());
    }

    @Test
    void sharesALimitAmongManySeriesWithoutWastingIt() {
        History history = new History(HistoryLimit.points(100_000));
        for (int round = 0; round < 200; round++) {
            for (int series = 0; series < 500; series++) {
                points.append(history, series, 3);
            }
        }

        assertThat(history.size()).isBetween(93_750L, 100_000L);
        for (int series = 0; series < 500; series++) {
            assertThat(history.series(series).size()).isGreaterThan(150);
        }
    }

    @Test
    void keepsExactlyTheSpanOfASeriesThatGoesOn() {
        History history = new History(HistoryLimit.duration(1000));
        for (int i = 0; i < 50; i++) {
            points.append(history, 0, 777);
            assertThat(history.firstX()).isEqualTo(Math.max(0, history.lastX() - 1000));
            assertThat(history.series(0).x(history.series(0).firstIndex())).isEqualTo(history.firstX());
        }
        assertThat(history.evicted()).isEqualTo(50 * 777 - 1001);
        assertThat(Reference.of(history.series(0)).points).hasSize(1001);
    }

    @Test
    void evictsTheTimeThatIsOverInASeriesThatHasEnded() {
        History history = new History(HistoryLimit.duration(1000));
        points.append(history, 1, 500);
        points.append(history, 0, 900);
        assertThat(history.series(1).firstX()).isBetween(384.0, 399.0);

        points.append(history, 0, 300);

        assertThat(history.series(1).isEmpty()).isTrue();
        assertThat(history.size()).isEqualTo(1001);
    }

    @Property(seed = "1")
    void holdsWhatAPlainListHoldsWhateverItsLimitAndHoweverLateThePoints(
            @ForAll HistoryTrial.Bounds bounds,
            @ForAll Waves.Spacing spacing,
            @ForAll Waves.Shape shape,
            @ForAll @IntRange(max = 1 << 20) int seed) {
        HistoryTrial trial = new HistoryTrial(bounds, spacing, shape, seed);
        while (trial.goesOn()) {
            trial.append();
            trial.assertHolds("");
        }
    }

    @Property(seed = "1")
    void keepsTheSpanOfEverySeriesWhoseverTurnItIs(@ForAll @IntRange(max = 1 << 20) int seed) {
        Random random = new Random(seed);
        double span = 10 + random.nextInt(5000);
        History history = new History(HistoryLimit.duration(span));
        List<Reference> given = List.of(new Reference(), new Reference(), new Reference());
        double newest = 0;
        long total = 0;
        for (int round = 0; round < 60; round++) {
            int series = random.nextInt(3);
            int count = 1 + random.nextInt(300);
            double[] xs = new double[count];
            double[] ys = new double[count];
            for (int i = 0; i < count; i++) {
                newest += 10 * random.nextDouble();
                // Late now and then, and never later than what is kept for sure.
                xs[i] = newest - (random.nextInt(10) == 0 ? 0.4 * span * random.nextDouble() : 0);
                ys[i] = total++;
                given.get(series).insert(xs[i], ys[i]);
            }
            history.append(series, xs, ys, 0, count);

            double oldest = newestGiven(given) - span;
            long kept = 0;
            for (int s = 0; s < 3; s++) {
                SeriesHistory each = history.series(s);
                List<Point> all = given.get(s).points;
                List<Point> expected = all.subList((int) each.firstIndex(), all.size());
                assertThat(Reference.of(each).points)
                        .as("seed %d, round %d, series %d", seed, round, s)
                        .isEqualTo(expected);
                if (each.firstIndex() > 0) {
                    assertThat(all.get((int) each.firstIndex() - 1).x())
                            .as("seed %d, round %d, series %d: the last evicted", seed, round, s)
                            .isLessThan(oldest);
                }
                double slack = s == series ? 0 : span / 64;
                if (!each.isEmpty()) {
                    assertThat(each.firstX())
                            .as("seed %d, round %d, series %d", seed, round, s)
                            .isGreaterThanOrEqualTo(oldest - slack);
                }
                kept += each.size();
            }
            assertThat(history.size()).isEqualTo(kept);
            assertThat(history.evicted()).isEqualTo(total - kept);
            assertThat(history.late()).isZero();
        }
    }

    private static double newestGiven(List<Reference> given) {
        return given.stream()
                .filter(each -> !each.points.isEmpty())
                .mapToDouble(Reference::lastX)
                .max()
                .orElseThrow();
    }

    @Test
    void keepsToALimitOfBytes() {
        History history = new History(HistoryLimit.bytes(1_000_000));
        for (int i = 0; i < 100; i++) {
            points.append(history, i % 3, 5000);
            assertThat(history.bytes()).isLessThanOrEqualTo(1_000_000);
        }

        assertThat(history.bytes()).isGreaterThan(900_000);
        assertThat(history.size()).isGreaterThan(40_000);
    }

    @Test
    void allocatesNothingAtItsLimit() {
        History history = new History(HistoryLimit.points(1_000_000));
        points.append(history, 0, 3_000_000);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double[] xs = new double[50_000];
        double[] ys = new double[50_000];

        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 100; i++) {
            Arrays.fill(xs, 3_000_000.0 + i);
            history.append(0, xs, ys, 0, xs.length);
        }

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1_000_000);
        assertThat(history.size()).isGreaterThan(975_000);
    }

    @Test
    void takesAtMost18BytesAPointInALargeSeries() {
        History history = new History(HistoryLimit.points(Long.MAX_VALUE));
        for (int i = 1; i <= 20; i++) {
            points.append(history, 0, 100_000);
            if (i >= 10) {
                assertThat((double) history.bytes() / history.size()).isLessThan(18.0);
            }
        }
    }

    @Test
    void refusesAndCountsPointsOlderThanWhatIsEvicted() {
        History history = new History(HistoryLimit.points(100));
        history.append(0, new double[] {0, -5}, new double[] {1, 1}, 0, 2);
        assertThat(history.late()).isZero();
        points.append(history, 0, 150);
        double first = history.firstX();

        history.append(0, new double[] {first - 1.5, first + 0.5, -5}, new double[] {1, 2, 3}, 0, 3);

        assertThat(history.late()).isEqualTo(2);
        assertThat(history.firstX()).isGreaterThanOrEqualTo(first);
        assertThat(history.appended()).isEqualTo(153).isEqualTo(history.size() + history.evicted());
    }

    @Test
    void takesAPointBetweenWhatIsEvictedAndWhatIsKept() {
        History history = new History(HistoryLimit.duration(100));
        history.append(0, new double[] {0, 150}, new double[] {1, 2}, 0, 2);
        assertThat(history.evicted()).isEqualTo(1);

        history.append(0, new double[] {60, 40}, new double[] {3, 4}, 0, 2);

        assertThat(Reference.of(history.series(0)).points).containsExactly(new Point(60, 3), new Point(150, 2));
        assertThat(history.late()).isEqualTo(1);
    }

    @Test
    void forgetsEverythingWhenCleared() {
        History history = new History(HistoryLimit.points(1000));
        points.append(history, 0, 1500);
        points.append(history, 1, 100);
        long evicted = history.evicted();
        long endIndex = history.series(0).endIndex();
        long version = history.series(0).version();

        history.clear();

        assertThat(history.size()).isZero();
        assertThat(history.firstX()).isNaN();
        assertThat(history.lastX()).isNaN();
        assertThat(history.evicted()).isEqualTo(evicted);
        assertThat(history.series(0).firstIndex()).isEqualTo(endIndex);
        assertThat(history.series(0).version()).isNotEqualTo(version);
        points.from(0);
        points.append(history, 0, 10);
        assertThat(history.late()).isZero();
        assertThat(history.series(0).x(endIndex)).isZero();
    }

    /** Fails the first append for want of memory, then the second, and so on, until none fails. */
    @Test
    void goesOnWithWhatItHasWhereverThereIsNoMemory() {
        Random random = new Random(5);
        double[] xs = Waves.xs(Waves.Spacing.JITTERED, 10_000, random);
        double[] ys = Waves.ys(Waves.Shape.SPARSE_GAPS, 10_000, random);
        Waves.delay(xs, 1, random);
        Arrays.sort(xs, 0, 3000);
        boolean failed = true;
        for (int n = 1; failed; n++) {
            FailingArrays arrays = new FailingArrays();
            arrays.failAt(n);
            HistoryBudget budget = new HistoryBudget(1 << 20, 1 << 20);
            History history = arrays.history(budget);
            long given = 0;
            for (int from = 0; from < xs.length; from += 250) {
                long before = history.appended() + history.late();
                history.append(0, xs, ys, from, from + 250);
                given += 250;
                long taken = history.appended() + history.late() - before;
                assertThat(taken).as("call %d, points from %d", n, from).isBetween(0L, 250L);
            }

            failed = arrays.hasFailed();
            String description = "call " + n;
            assertThat(budget.most(HistoryLimit.points(Long.MAX_VALUE)) < 1 << 20)
                    .as("%s: less is promised from now on", description)
                    .isEqualTo(failed);
            assertThat(history.appended()).as(description).isEqualTo(history.size() + history.evicted());
            assertThat(history.bytes()).as(description).isLessThanOrEqualTo(1 << 20);
            long lost = given - history.appended() - history.late();
            assertThat(lost).as(description).isBetween(failed ? 1L : 0L, failed ? 250L : 0L);
            assertThat(history.evicted() > 0 || n == 1 || !failed)
                    .as(description)
                    .isTrue();
            assertAnswersAsItsPoints(history.series(0), description);
        }
    }

    private static void assertAnswersAsItsPoints(SeriesHistory series, String description) {
        Reference reference = Reference.of(series);
        assertThat(reference.points)
                .as(description)
                .isSortedAccordingTo(Comparator.comparingDouble(Point::x))
                .hasSize((int) series.size());
        Extent extent = new Extent();
        for (int part = 0; part < 20; part++) {
            double from = series.firstX() + (series.lastX() - series.firstX()) * part / 20;
            double to = from + (series.lastX() - series.firstX()) / 7;
            assertThat(series.extent(from, to, extent)).as(description).isTrue();
            assertThat(new double[] {extent.min(), extent.max()})
                    .as(description)
                    .isEqualTo(reference.extent(from, to));
            assertThat(series.lowerBound(from) - series.firstIndex())
                    .as(description)
                    .isEqualTo(reference.lowerBound(from));
        }
    }

    @Test
    void refusesMisuse() {
        History history = new History(HistoryLimit.points(10));

        assertThatThrownBy(() -> history.series(-1)).hasMessage("number (-1) must not be negative");
        assertThatThrownBy(() -> history.append(0, new double[2], new double[1], 0, 2))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> history.series(0).x(0)).hasMessage("index (0) must be at least 0 and below 0");
    }
}
