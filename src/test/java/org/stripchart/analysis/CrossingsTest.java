// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

class CrossingsTest {

    private static long count(double level, double... ys) {
        Crossings crossings = new Crossings(level);
        crossings.add(ys, ys.length);
        return crossings.count();
    }

    @Test
    void aCrossingIsFromOneSideToTheOther() {
        assertThat(count(5, 1, 9, 1)).isEqualTo(2);
        assertThat(count(5, 1, 5, 9)).as("by a point at the level").isEqualTo(1);
        assertThat(count(5, 1, 5, 1)).as("touched").isZero();
        assertThat(count(5, 5, 9)).as("from the level itself").isZero();
        assertThat(count(5, 1, Double.NaN, 9)).as("over a gap").isZero();
        assertThat(count(-2, -3, -1)).isEqualTo(1);
        assertThat(count(5)).isZero();
    }

    @Property(tries = 100, seed = "1")
    void countsWhatAPlainLookDoes(@ForAll long seed) {
        Random random = new Random(seed);
        int size = random.nextInt(40_000);
        double[] xs = new double[size];
        double[] ys = new double[size];
        for (int i = 0; i < size; i++) {
            xs[i] = i;
            ys[i] = random.nextInt(9) == 0 ? Double.NaN : random.nextInt(5) - 2;
        }
        History history = new History(HistoryLimit.points(Long.MAX_VALUE));
        history.append(0, xs, ys, 0, size);
        int from = random.nextInt(size + 1);
        int to = from + random.nextInt(size + 1 - from);
        Counting counting = new Counting(history.series(0), from, to - 0.5, 0);
        while (!counting.isDone()) {
            assertThat(counting.isStale()).isFalse();
            counting.run();
        }

        int wanted = 0;
        for (int i = from; i < to; i++) {
            // The next point that is not at the level itself, without a gap before it.
            int next = i + 1;
            while (next < to && ys[next] == 0) {
                next++;
            }
            wanted += next < to && ys[i] * ys[next] < 0 ? 1 : 0;
        }
        assertThat(counting.count()).as("seed %d", seed).isEqualTo(wanted);
    }

    @Test
    void isStaleOnceWhatItHasNotLookedAtIsEvicted() {
        History small = new History(HistoryLimit.points(10_000));
        double[] numbers = IntStream.range(0, 9_000).asDoubleStream().toArray();
        small.append(0, numbers, numbers, 0, numbers.length);
        Counting looking = new Counting(small.series(0), 0, 8_999, 4);
        Counting begun = new Counting(small.series(0), 0, 8_999, 4);
        Counting done = new Counting(small.series(0), 0, 100, 4);
        begun.run();
        done.run();
        assertThat(looking.isStale()).isFalse();
        for (int i = 9_000; i < 15_000; i++) {
            small.append(0, new double[] {i}, new double[] {i}, 0, 1);
        }
        assertThat(small.series(0).firstIndex()).isBetween(1L, 8_191L);
        assertThat(looking.isStale()).isTrue();
        assertThat(begun.isStale()).as("what is left of it is there").isFalse();
        assertThat(done.isStale()).isFalse();
        assertThat(done.count()).isEqualTo(1);
    }
}
