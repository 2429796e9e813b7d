// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.stripchart.history.Aggregate;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.PointBuffer;

class AggregateTest {

    private static final double NAN = Double.NaN;

    private final History history = new History(HistoryLimit.points(Long.MAX_VALUE));

    @Test
    void tellsAFewPoints() {
        append(new double[] {0, 1, 3, 4}, new double[] {2, 4, 4, 6});

        Aggregate all = history.series(0).aggregate(0, 4);

        assertThat(all).isEqualTo(new Aggregate(4, 2, 6, 4, 8, 3 + 8 + 5));
        assertThat(all.deviation()).isEqualTo(Math.sqrt(8 / 3.0));
        assertThat(all.rms()).isEqualTo(Math.sqrt((4 + 16 + 16 + 36) / 4.0));
        assertThat(history.series(0).aggregate(1, 3)).isEqualTo(new Aggregate(2, 4, 4, 4, 0, 8));
    }

    @Test
    void countsGapsForNothingAndLaysNoAreaOverThem() {
        append(new double[] {0, 1, 2, 3, 4, 5}, new double[] {NAN, 1, 1, NAN, 4, NAN});

        assertThat(history.series(0).aggregate(0, 6)).isEqualTo(new Aggregate(3, 1, 4, 2, 6, 1));
        assertThat(history.series(0).aggregate(3, 4)).isEqualTo(Aggregate.NONE);
    }

    @Test
    void tellsNothingOfNoPoints() {
        append(new double[] {0}, new double[] {1});

        assertThat(history.series(0).aggregate(1, 1)).isEqualTo(Aggregate.NONE);
        assertThat(Aggregate.NONE.deviation()).isNaN();
        assertThat(Aggregate.NONE.rms()).isNaN();
        assertThat(history.series(0).aggregate(0, 1).deviation()).isNaN();
        assertThatThrownBy(() -> history.series(0).aggregate(0, 2))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("range (0 to 2) must be within 0 to 1");
    }

    @Test
    void keepsItsDigitsFarFromZero() {
        int count = 300_000;
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = 1.7e9 + i;
            ys[i] = 1e9 + i % 2;
        }
        append(xs, ys);

        Aggregate all = history.series(0).aggregate(0, count);

        assertThat(all.mean()).isEqualTo(1e9 + 0.5);
        assertThat(all.squares()).isCloseTo(count / 4.0, within(1e-4));
    }

    @Test
    void tellsOfLatePointsAndOfNewOnesInOldMemoryThoughItHasKeptSums() {
        int count = 300_000;
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = i;
        }
        History limited = new History(HistoryLimit.points(count + 10));
        limited.append(0, xs, ys, 0, count);
        assertThat(limited.series(0).aggregate(0, count).max()).isZero();

        limited.append(0, new double[] {count / 3.0}, new double[] {7}, 0, 1);
        assertThat(limited.series(0).aggregate(0, count + 1).max()).isEqualTo(7);

        for (int i = 0; i < count; i++) {
            xs[i] = count + i;
            ys[i] = 3;
        }
        limited.append(0, xs, ys, 0, count);
        SeriesHistory series = limited.series(0);
        Aggregate last = series.aggregate(series.endIndex() - 200_000, series.endIndex());
        assertThat(last).isEqualTo(new Aggregate(200_000, 3, 3, 3, 0, 3.0 * 199_999));
    }

    @Property(tries = 200)
    void tellsWhatAPlainSumDoes(
            @ForAll Waves.Spacing spacing, @ForAll Waves.Shape shape, @ForAll @IntRange(max = 1 << 20) int seed) {
        Random random = new Random(seed);
        int count = 1 + random.nextInt(random.nextBoolean() ? 300_000 : 3000);
        double[] xs = Waves.xs(spacing, count, random);
        double[] ys = Waves.ys(shape, count, random);
        // A few late ones, and the oldest evicted.
        for (int i = 0; i < 5; i++) {
            int one = random.nextInt(count);
            int other = Math.min(count - 1, one + random.nextInt(50));
            double x = xs[one];
            xs[one] = xs[other];
            xs[other] = x;
        }
        History limited = new History(HistoryLimit.points(1 + random.nextInt(2 * count)));
        for (int from = 0; from < count; ) {
            int to = Math.min(count, from + 1 + random.nextInt(20_000));
            limited.append(0, xs, ys, from, to);
            from = to;
        }
        SeriesHistory series = limited.series(0);
        long size = series.size();
        for (int i = 0; i < 5; i++) {
            long from = series.firstIndex() + (i == 0 ? 0 : (long) (random.nextDouble() * size));
            long to = i == 0 ? series.endIndex() : from + (long) (random.nextDouble() * (series.endIndex() - from + 1));
            assertSameAsPlain(series, from, to, "seed " + seed);
        }
    }

    private static void assertSameAsPlain(SeriesHistory series, long from, long to, String what) {
        PointBuffer points = new PointBuffer();
        series.copy(from, to, points);
        double[] xs = points.xs();
        double[] ys = points.ys();
        long count = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        double sum = 0;
        double sizes = 0;
        double area = 0;
        double areas = 0;
        for (int i = 0; i < points.size(); i++) {
            if (!Double.isNaN(ys[i])) {
                count++;
                min = Math.min(min, ys[i]);
                max = Math.max(max, ys[i]);
                sum += ys[i];
                sizes += Math.abs(ys[i]);
                double piece = i == 0 ? NAN : (xs[i] - xs[i - 1]) * (ys[i] + ys[i - 1]) / 2;
                area += Double.isNaN(piece) ? 0 : piece;
                areas += Double.isNaN(piece) ? 0 : Math.abs(piece);
            }
        }
        double mean = sum / count;
        double squares = 0;
        for (int i = 0; i < points.size(); i++) {
            squares += Double.isNaN(ys[i]) ? 0 : (ys[i] - mean) * (ys[i] - mean);
        }

        Aggregate told = series.aggregate(from, to);

        assertThat(told.count()).as(what).isEqualTo(count);
        if (count > 0) {
            assertThat(told.min()).as(what).isEqualTo(min);
            assertThat(told.max()).as(what).isEqualTo(max);
            assertThat(told.mean()).as(what).isCloseTo(mean, within(1e-9 * sizes / count + Double.MIN_NORMAL));
            if (Double.isInfinite(squares)) {
                assertThat(told.squares()).as(what).isNotFinite();
            } else {
                // The plain sum's own mean is off by some of its last digits.
                double least = 1e-9 * squares + 1e-20 * (sizes / count) * sizes;
                assertThat(told.squares()).as(what).isCloseTo(squares, within(least + Double.MIN_NORMAL));
            }
        }
        assertThat(told.area()).as(what).isCloseTo(area, within(1e-9 * areas + Double.MIN_NORMAL));
    }

    private void append(double[] xs, double[] ys) {
        history.append(0, xs, ys, 0, xs.length);
    }
}
