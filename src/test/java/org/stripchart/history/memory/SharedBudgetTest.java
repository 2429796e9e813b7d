// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.HistoryLimit;

class SharedBudgetTest {

    private static final long MIB = 1 << 20;
    private static final HistoryLimit DEFAULT = HistoryLimit.fittingHeap();

    private final HistoryBudget budget = new HistoryBudget(4 * MIB, 6 * MIB);
    private final double[] nextX = new double[8];

    private History history(HistoryLimit limit) {
        return new History(limit, budget, () -> {}, Sealing.NEVER, null);
    }

    private void append(History history, int series, int count) {
        add(history, series, count);
        assertAddsUp(history);
    }

    private void add(History history, int series, int count) {
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = nextX[series]++;
        }
        history.append(series, xs, ys, 0, count);
    }

    private static void assertAddsUp(History history) {
        assertThat(history.appended()).isEqualTo(history.size() + history.evicted());
        assertThat(history.held()).isGreaterThanOrEqualTo(history.bytes());
    }

    @Test
    void letsOneHistoryHaveAllThereIsToShare() {
        History one = history(DEFAULT);
        for (int i = 0; i < 400; i++) {
            append(one, 0, 1000);
            assertThat(budget.held()).isLessThanOrEqualTo(4 * MIB).isEqualTo(one.held());
        }
        assertThat(one.bytes()).isGreaterThan((long) (3.6 * MIB));
        assertThat(one.size()).isGreaterThan(190_000);
    }

    @Test
    void threeThatFillShareItEqually() {
        List<History> three = List.of(history(DEFAULT), history(DEFAULT), history(DEFAULT));
        Random random = new Random(1);
        for (int i = 0; i < 900; i++) {
            append(three.get(random.nextInt(3)), 0, 1 + random.nextInt(2000));
            assertThat(budget.held()).isLessThanOrEqualTo(4 * MIB);
        }
        for (History each : three) {
            assertThat(each.evicted()).isPositive();
            assertThat(each.bytes()).isBetween((long) (1.1 * MIB), (long) (1.5 * MIB));
        }
    }

    @Test
    void takesFromTheOneThatHoldsMostHoweverOldThePointsOfAnother() {
        History large = history(DEFAULT);
        History late = history(DEFAULT);
        append(large, 0, 300_000);
        append(large, 0, 1);
        long before = large.size();

        // Its points are older than all of the large one's.
        nextX[0] = -1e6;
        append(late, 0, 30_000);

        assertThat(late.size()).isEqualTo(30_000);
        assertThat(late.evicted()).isZero();
        assertThat(large.size()).isBetween(before - 45_000, before - 25_000);
        assertThat(large.lastX()).isEqualTo(300_000);
        assertAddsUp(large);
    }

    @Test
    void tellsTheOneThatGaveForAnother() {
        int[] told = new int[1];
        History large = new History(DEFAULT, budget, () -> told[0]++, Sealing.NEVER, null);
        History other = history(DEFAULT);
        append(large, 0, 150_000);
        assertThat(told[0]).isZero();
        append(other, 0, 100_000);
        assertThat(told[0]).isPositive();
    }

    @Test
    void whatHasALimitOfItsOwnTakesWhatThatAllowsAndLeavesLessToShare() {
        History sharing = history(DEFAULT);
        History own = history(HistoryLimit.points(250_000));
        append(sharing, 0, 300_000);
        nextX[0] = 0;
        append(own, 0, 300_000);

        assertThat(own.size()).isBetween(243_750L, 250_000L);
        assertThat(budget.held()).isLessThanOrEqualTo(6 * MIB);
        assertThat(sharing.held()).isLessThanOrEqualTo(6 * MIB - own.held());
        assertThat(sharing.size()).isGreaterThan(50_000);
    }

    @Test
    void neverPromisesLimitsTwice() {
        History sharing = history(DEFAULT);
        List<History> owning = List.of(
                history(HistoryLimit.points(Long.MAX_VALUE)),
                history(HistoryLimit.duration(1e12)),
                history(HistoryLimit.bytes(5 * MIB)));
        append(sharing, 0, 100_000);
        for (int i = 0; i < 100; i++) {
            for (int h = 0; h < 3; h++) {
                append(owning.get(h), h + 1, 3000);
                assertThat(budget.held()).isLessThanOrEqualTo(6 * MIB);
            }
        }
        for (History each : owning) {
            assertThat(each.held()).isBetween((long) (1.7 * MIB), (long) (2.2 * MIB));
        }
        // Enough for a picture, whatever the others took.
        assertThat(sharing.size()).isGreaterThan(1000);
        assertThat(sharing.held()).isLessThanOrEqualTo(1 << 16);
    }

    @Test
    void aLimitOfItsOwnIsKeptThoughThereIsMore() {
        History own = history(HistoryLimit.bytes(MIB));
        for (int i = 0; i < 100; i++) {
            append(own, 0, 2000);
            assertThat(own.bytes()).isLessThanOrEqualTo(MIB);
        }
        assertThat(own.bytes()).isGreaterThan(MIB * 9 / 10);
    }

    @Test
    void whatIsClearedHasGivenItsShareBack() {
        History first = history(DEFAULT);
        History second = history(DEFAULT);
        append(first, 0, 180_000);
        first.clear();
        assertThat(budget.held()).isZero();
        nextX[0] = 0;
        append(second, 0, 180_000);
        assertThat(second.evicted()).isZero();
    }

    @Test
    @Timeout(60)
    void whatNobodyHoldsHasGivenItsShareBack() {
        @Nullable History forgotten = history(DEFAULT);
        append(forgotten, 0, 180_000);
        assertThat(budget.held()).isGreaterThan(2 * MIB);
        WeakReference<History> gone = new WeakReference<>(forgotten);
        forgotten = null;
        while (gone.get() != null) {
            System.gc();
        }
        assertThat(budget.held()).isZero();
        nextX[0] = 0;
        History next = history(DEFAULT);
        append(next, 0, 180_000);
        assertThat(next.evicted()).isZero();
    }

    @Test
    void manyHistoriesNeverHoldMoreThanThereIs() {
        List<History> many = new ArrayList<>();
        Random random = new Random(3);
        for (int round = 0; round < 600; round++) {
            if (many.size() < 30 && random.nextInt(10) == 0) {
                HistoryLimit limit = random.nextInt(4) == 0 ? HistoryLimit.points(1 + random.nextInt(50_000)) : DEFAULT;
                many.add(new History(
                        limit, budget, () -> {}, random.nextBoolean() ? Sealing.AT_ONCE : Sealing.IN_TIME, null));
            }
            if (!many.isEmpty()) {
                History each = many.get(random.nextInt(many.size()));
                if (random.nextInt(40) == 0) {
                    each.clear();
                } else {
                    add(each, random.nextInt(3), random.nextInt(random.nextInt(5) == 0 ? 20_000 : 500));
                }
            }
            assertThat(budget.held()).as("round %d", round).isLessThanOrEqualTo(6 * MIB);
        }
    }

    @Test
    void shrinksWhenThereWasLessMemoryThanItPromised() {
        History one = history(DEFAULT);
        History two = history(HistoryLimit.points(60_000));
        append(one, 0, 100_000);
        nextX[0] = 0;
        append(two, 0, 50_000);
        long before = budget.held();

        budget.shrink();

        assertThat(budget.held()).isBetween(before * 7 / 10, before * 7 / 8);
        assertThat(two.evicted()).isZero();
        for (int i = 0; i < 50; i++) {
            append(one, 0, 2000);
            assertThat(budget.held()).isLessThanOrEqualTo(before * 7 / 8);
        }
        assertThat(budget.held()).isGreaterThan(before * 3 / 4);
        assertAddsUp(one);
        assertAddsUp(two);
    }

    @Test
    void neverShrinksToNothing() {
        History one = history(DEFAULT);
        for (int i = 0; i < 100; i++) {
            budget.shrink();
        }
        append(one, 0, 20_000);
        assertThat(one.size()).isGreaterThan(1000);
        assertThat(budget.held()).isLessThanOrEqualTo(4 * MIB / 16);
    }
}
