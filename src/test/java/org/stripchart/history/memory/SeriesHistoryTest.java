// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.stripchart.history.Extent;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.PointBuffer;

class SeriesHistoryTest {

    /** How points come: mostly a bit late, in blocks, or in no order at all. */
    enum Arrival {
        IN_ORDER,
        A_LITTLE_LATE,
        BLOCKS,
        SHUFFLED
    }

    @Property(seed = "1")
    void keepsPointsInOrderOfXWhateverTheOrderOfArrival(
            @ForAll Arrival arrival,
            @ForAll Waves.Spacing spacing,
            @ForAll Waves.Shape shape,
            @ForAll @IntRange(max = 1 << 20) int seed) {
        Random random = new Random(seed);
        int count = 1 + random.nextInt(4000);
        double[] xs = Waves.xs(spacing, count, random);
        double[] ys = Waves.ys(shape, count, random);
        disorder(arrival, xs, random);
        History history = Waves.history(HistoryLimit.points(Long.MAX_VALUE), seed);
        Reference reference = new Reference();
        for (int from = 0; from < count; ) {
            int to = Math.min(count, from + 1 + random.nextInt(300));
            history.append(0, xs, ys, from, to);
            for (; from < to; from++) {
                reference.insert(xs[from], ys[from]);
            }
        }
        SeriesHistory series = history.series(0);

        assertThat(Reference.of(series).points).as("seed %d", seed).isEqualTo(reference.points);
        assertThat(series.endIndex()).isEqualTo(count);
        assertThat(history.size()).isEqualTo(count);
        assertAnswers(series, reference, random, "seed " + seed);
    }

    @Property(seed = "1")
    void answersAsAPlainScanDoesWhilePointsAreEvicted(
            @ForAll Waves.Spacing spacing, @ForAll Waves.Shape shape, @ForAll @IntRange(max = 1 << 20) int seed) {
        Random random = new Random(seed);
        int count = 20_000;
        double[] xs = Waves.xs(spacing, count, random);
        double[] ys = Waves.ys(shape, count, random);
        double span = xs[count - 1] / (1 + random.nextInt(20));
        History history =
                Waves.history(random.nextBoolean() ? HistoryLimit.duration(span) : HistoryLimit.points(2500), seed);
        for (int from = 0; from < count; ) {
            int to = Math.min(count, from + 1 + random.nextInt(3000));
            history.append(0, xs, ys, from, to);
            from = to;
        }
        SeriesHistory series = history.series(0);
        int first = (int) series.firstIndex();

        assertThat(series.endIndex()).isEqualTo(count);
        Reference reference =
                Reference.of(Arrays.copyOfRange(xs, first, count), Arrays.copyOfRange(ys, first, count), count - first);
        assertThat(Reference.of(series).points).as("seed %d", seed).isEqualTo(reference.points);
        assertAnswers(series, reference, random, "seed " + seed);
    }

    @Test
    void hasNoAnswersWhileItIsEmpty() {
        SeriesHistory series = new History(HistoryLimit.points(10)).series(0);

        assertThat(series.isEmpty()).isTrue();
        assertThat(series.firstX()).isNaN();
        assertThat(series.lastX()).isNaN();
        assertThat(series.lowerBound(3)).isZero();
        assertThat(series.nearest(3, -Double.MAX_VALUE, Double.MAX_VALUE)).isEqualTo(-1);
        assertThat(series.extent(-1, 1, new Extent())).isFalse();
        assertThat(series.copy(0, 0, new PointBuffer())).isZero();
    }

    @Test
    void findsTheNearestPointAcrossAMillionGaps() {
        int count = 1_000_002;
        double[] xs = new double[count];
        double[] ys = new double[count];
        Arrays.setAll(xs, i -> i);
        Arrays.fill(ys, 1, count - 1, Double.NaN);
        History history = new History(HistoryLimit.points(Long.MAX_VALUE));
        history.append(0, xs, ys, 0, count);

        assertThat(history.series(0).nearest(500_000, -Double.MAX_VALUE, Double.MAX_VALUE))
                .isZero();
        assertThat(history.series(0).nearest(500_001, -Double.MAX_VALUE, Double.MAX_VALUE))
                .isEqualTo(1_000_001);
    }

    @Test
    void findsTheNearestPointOfAWindowItsEndsIncluded() {
        History history = new History(HistoryLimit.points(100));
        history.append(0, new double[] {0, 10}, new double[] {1, 2}, 0, 2);
        SeriesHistory series = history.series(0);

        assertThat(series.nearest(4, 0, 10)).isZero();
        assertThat(series.nearest(6, 0, 10)).isEqualTo(1);
        assertThat(series.nearest(5, 0, 10)).as("as near as the other").isZero();
        assertThat(series.nearest(4, 10, 20)).as("the other is outside").isEqualTo(1);
        assertThat(series.nearest(4, 5, 10)).isEqualTo(1);
        assertThat(series.nearest(6, -5, 0)).isZero();
        assertThat(series.nearest(6, 0, 5)).isZero();
        assertThat(series.nearest(5, 1, 9)).as("both are outside").isEqualTo(-1);
    }

    @Test
    void givesOnlyWhatIsKept() {
        History history = new History(HistoryLimit.points(100));
        for (int i = 0; i < 300; i++) {
            history.append(0, new double[] {i}, new double[] {-i}, 0, 1);
        }
        SeriesHistory series = history.series(0);
        long first = series.firstIndex();
        PointBuffer out = new PointBuffer();

        assertThat(series.copy(first, 300, out)).isEqualTo((int) (300 - first)).isEqualTo(out.size());
        for (long index : new long[] {first - 1, 300}) {
            assertThatThrownBy(() -> series.x(index)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> series.y(index))
                    .hasMessage("index (" + index + ") must be at least " + first + " and below 300");
        }
        assertThatThrownBy(() -> series.copy(first - 1, 300, out)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> series.copy(first, 301, out)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> series.copy(290, 289, out))
                .hasMessage("range (290 to 289) must be within " + first + " to 300");
    }

    @Test
    void takesAPointThatIsAsOldAsTheLastThatWasEvicted() {
        History history = new History(HistoryLimit.points(100));
        for (int i = 0; i < 150; i++) {
            history.append(0, new double[] {i}, new double[] {i}, 0, 1);
        }
        double evicted = history.firstX() - 1;
        history.append(0, new double[] {evicted, Math.nextDown(evicted)}, new double[2], 0, 2);
        assertThat(history.late()).isEqualTo(1);
    }

    @Test
    void takesNoPointsThatAreNone() {
        History history = new History(HistoryLimit.points(100));
        history.append(0, new double[] {0, Double.MAX_VALUE}, new double[] {1, Double.NaN}, 0, 2);
        double[][] none = {
            {Double.POSITIVE_INFINITY, 1},
            {Double.NEGATIVE_INFINITY, 1},
            {Double.NaN, 1},
            {5, Double.POSITIVE_INFINITY},
            {Double.MAX_VALUE, Double.NEGATIVE_INFINITY}
        };
        for (double[] point : none) {
            assertThatThrownBy(() -> history.append(0, new double[] {point[0]}, new double[] {point[1]}, 0, 1))
                    .as("%s, %s", point[0], point[1])
                    .isInstanceOf(AssertionError.class);
        }
        assertThat(history.size()).isEqualTo(2);
    }

    @Test
    void changesItsVersionOnlyWhenFormerAnswersMayBeWrong() {
        History history = new History(HistoryLimit.points(100));
        SeriesHistory series = history.series(0);
        long version = series.version();
        for (int i = 0; i < 500; i++) {
            history.append(0, new double[] {i}, new double[] {i}, 0, 1);
        }
        assertThat(series.version()).isEqualTo(version);

        history.append(0, new double[] {498.5}, new double[] {0}, 0, 1);

        assertThat(series.version()).isNotEqualTo(version);
        assertThat(series.x(series.endIndex() - 2)).isEqualTo(498.5);
    }

    @Test
    void keepsTheIndexOfAPointWhileOlderOnesAreEvicted() {
        History history = new History(HistoryLimit.points(1000));
        for (int i = 0; i < 5000; i++) {
            history.append(0, new double[] {10.0 * i}, new double[] {i}, 0, 1);
            SeriesHistory series = history.series(0);
            assertThat(series.y(i)).isEqualTo(i);
            assertThat(series.y(series.firstIndex())).isEqualTo((double) series.firstIndex());
        }
    }

    @Test
    void putsAShuffledSeriesInOrderWithoutTakingLongOrMuch() {
        int count = 100_000;
        Random random = new Random(3);
        double[] xs = new double[count];
        double[] ys = new double[count];
        Arrays.setAll(xs, i -> random.nextDouble());
        History history = new History(HistoryLimit.points(Long.MAX_VALUE));
        for (int from = 0; from < count; from += 4000) {
            history.append(0, xs, ys, from, from + 4000);
        }

        PointBuffer all = new PointBuffer();
        history.series(0).copy(0, count, all);
        Arrays.sort(xs);
        assertThat(Arrays.copyOf(all.xs(), count)).isEqualTo(xs);
        assertThat((double) history.bytes() / count).isLessThan(50);
    }

    private static void disorder(Arrival arrival, double[] xs, Random random) {
        int count = xs.length;
        switch (arrival) {
            case IN_ORDER -> {}
            case A_LITTLE_LATE -> {
                for (int i = 1; i < count; i += 1 + random.nextInt(5)) {
                    swap(xs, i, Math.max(0, i - 1 - random.nextInt(4)));
                }
            }
            case BLOCKS -> {
                double[] rotated = new double[count];
                int by = random.nextInt(count);
                Arrays.setAll(rotated, i -> xs[(i + by) % count]);
                System.arraycopy(rotated, 0, xs, 0, count);
            }
            case SHUFFLED -> {
                for (int i = count - 1; i > 0; i--) {
                    swap(xs, i, random.nextInt(i + 1));
                }
            }
        }
    }

    private static void swap(double[] values, int i, int j) {
        double value = values[i];
        values[i] = values[j];
        values[j] = value;
    }

    private static void assertAnswers(SeriesHistory series, Reference reference, Random random, String description) {
        Extent extent = new Extent();
        double span = series.lastX() - series.firstX();
        for (int i = 0; i < 30; i++) {
            double x = random.nextInt(3) == 0
                    ? reference
                            .points
                            .get(random.nextInt(reference.points.size()))
                            .x()
                    : series.firstX() + span * (1.2 * random.nextDouble() - 0.1);
            assertThat(series.lowerBound(x) - series.firstIndex())
                    .as(description)
                    .isEqualTo(reference.lowerBound(x));
            long nearest = series.nearest(x, -Double.MAX_VALUE, Double.MAX_VALUE);
            double distance = reference.nearestDistance(x);
            if (nearest < 0) {
                assertThat(distance).as(description).isNaN();
            } else {
                assertThat(Math.abs(series.x(nearest) - x)).as(description).isEqualTo(distance);
                assertThat(series.y(nearest)).as(description).isNotNaN();
            }
            double to = x + span * random.nextDouble() * random.nextDouble();
            double[] expected = reference.extent(x, to);
            assertThat(series.extent(x, to, extent)).as(description).isEqualTo(expected != null);
            if (expected != null) {
                assertThat(new double[] {extent.min(), extent.max()})
                        .as(description)
                        .isEqualTo(expected);
            }
        }
    }
}
