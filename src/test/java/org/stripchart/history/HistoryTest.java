// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private double nextX;

    @Property(tries = 40)
    void keepsAtMostTheLimitOfPointsAndNotMuchLess(
            @ForAll @IntRange(min = 1, max = 40_000) int limit, @ForAll @IntRange(max = 1 << 20) int seed) {
        Random random = new Random(seed);
        History history = new History(HistoryLimit.points(limit));
        long appended = 0;
        for (int i = 0; i < 200; i++) {
            int count = 1 + random.nextInt(1 + random.nextInt(1 + limit));
            append(history, 0, count);
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

        append(history, 0, 1_000_000);

        assertThat(history.size()).isBetween(975L, 1000L);
        assertThat(history.lastX()).isEqualTo(999_999);
        assertThat(history.firstX()).isEqualTo(1_000_000.0 - history.size());
    }

    @Test
    void evictsTheOldestOfAllSeries() {
        History history = new History(HistoryLimit.points(10_000));
        append(history, 0, 4000);
        append(history, 1, 4000);
        append(history, 0, 4000);

        assertThat(history.series(0).firstX()).isBetween(2000.0, 2625.0);
        assertThat(history.series(1).size()).isEqualTo(4000);

        append(history, 2, 7000);
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
                append(history, series, 3);
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
            append(history, 0, 777);
            assertThat(history.firstX()).isEqualTo(Math.max(0, history.lastX() - 1000));
            assertThat(history.series(0).x(history.series(0).firstIndex())).isEqualTo(history.firstX());
        }
        assertThat(history.evicted()).isEqualTo(50 * 777 - 1001);
        assertThat(Reference.of(history.series(0)).points).hasSize(1001);
    }

    @Test
    void evictsTheTimeThatIsOverInASeriesThatHasEnded() {
        History history = new History(HistoryLimit.duration(1000));
        append(history, 1, 500);
        append(history, 0, 900);
        assertThat(history.series(1).firstX()).isBetween(384.0, 399.0);

        append(history, 0, 300);

        assertThat(history.series(1).isEmpty()).isTrue();
        assertThat(history.size()).isEqualTo(1001);
    }

    @Test
    void keepsToALimitOfBytes() {
        History history = new History(HistoryLimit.bytes(1_000_000));
        for (int i = 0; i < 100; i++) {
            append(history, i % 3, 5000);
            assertThat(history.bytes()).isLessThanOrEqualTo(1_000_000);
        }

        assertThat(history.bytes()).isGreaterThan(900_000);
        assertThat(history.size()).isGreaterThan(40_000);
    }

    @Test
    void allocatesNothingAtItsLimit() {
        History history = new History(HistoryLimit.points(1_000_000));
        append(history, 0, 3_000_000);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double[] xs = new double[50_000];
        double[] ys = new double[50_000];

        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 100; i++) {
            Arrays.fill(xs, nextX + i);
            history.append(0, xs, ys, 0, xs.length);
        }

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1_000_000);
        assertThat(history.size()).isGreaterThan(975_000);
    }

    @Test
    void takesAtMost18BytesAPointInALargeSeries() {
        History history = new History(HistoryLimit.points(Long.MAX_VALUE));
        for (int i = 1; i <= 50; i++) {
            append(history, 0, 100_000);
            if (i >= 10) {
                assertThat((double) history.bytes() / history.size()).isLessThan(18.0);
            }
        }
    }

    @Test
    void refusesAndCountsPointsOlderThanAllThatIsKeptOnceSomeAreEvicted() {
        History history = new History(HistoryLimit.points(100));
        nextX = 50;
        append(history, 0, 100);
        history.append(0, new double[] {-5}, new double[] {1}, 0, 1);
        assertThat(history.late()).isZero();
        assertThat(history.evicted()).isPositive();

        double first = history.firstX();
        history.append(0, new double[] {first - 0.5, first + 0.5, -5}, new double[] {1, 2, 3}, 0, 3);

        assertThat(history.late()).isEqualTo(2);
        assertThat(history.firstX()).isGreaterThanOrEqualTo(first);
        assertThat(history.size() + history.evicted() + history.late()).isEqualTo(104);
    }

    @Test
    void forgetsEverythingWhenCleared() {
        History history = new History(HistoryLimit.points(1000));
        append(history, 0, 1500);
        append(history, 1, 100);
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
        nextX = 0;
        append(history, 0, 10);
        assertThat(history.late()).isZero();
        assertThat(history.series(0).x(endIndex)).isZero();
    }

    @Test
    void refusesMisuse() {
        History history = new History(HistoryLimit.points(10));

        assertThatThrownBy(() -> history.series(-1)).hasMessage("number (-1) must not be negative");
        assertThatThrownBy(() -> history.append(0, new double[2], new double[1], 0, 2))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> history.series(0).x(0)).hasMessage("index (0) must be at least 0 and below 0");
    }

    /** Appends points whose x is the next whole numbers. */
    private void append(History history, int series, int count) {
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = nextX;
            ys[i] = Math.sin(nextX++);
        }
        history.append(series, xs, ys, 0, count);
    }
}
