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

        assertThat(all).isEqualTo(new Aggregate(4, 2, 6, 4, 8, 3 + 8 + 5, 2, 10, 8));
        assertThat(all.deviation()).isEqualTo(Math.sqrt(8 / 3.0));
        assertThat(all.rms()).isEqualTo(Math.sqrt((4 + 16 + 16 + 36) / 4.0));
        assertThat(all.slope()).isEqualTo(8 / 10.0);
        assertThat(history.series(0).aggregate(1, 3)).isEqualTo(new Aggregate(2, 4, 4, 4, 0, 8, 2, 2, 0));
        assertThat(history.series(0).aggregate(1, 2).slope()).isNaN();
    }

    @Test
    void countsGapsForNothingAndLaysNoAreaOverThem() {
        append(new double[] {0, 1, 2, 3, 4, 5}, new double[] {NAN, 1, 1, NAN, 4, NAN});

        assertThat(history.series(0).aggregate(0, 6))
                .isEqualTo(new Aggregate(3, 1, 4, 2, 6, 1, 1 + 4 / 3.0, 14 / 3.0, 5));
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
    void hasNoDeviationWhereThereIsNoneHoweverLargeTheNumber() {
        append(new double[] {0, 1}, new double[] {1e200, 1e200});
        assertThat(history.series(0).aggregate(0, 2).deviation()).isZero();
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
        assertThat(last.count()).isEqualTo(200_000);
        assertThat(last.min()).isEqualTo(3);
        assertThat(last.max()).isEqualTo(3);
        assertThat(last.area()).isEqualTo(3.0 * 199_999);
        assertThat(last.slope()).isZero();
    }

    @Property(tries = 200, seed = "1")
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
        History limited = Waves.history(HistoryLimit.points(1 + random.nextInt(2 * count)), seed);
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
        Aggregate asked = series.aggregate(series.firstIndex(), series.endIndex());
        assertThat(summed(limited)).as("once all is summed, seed %d", seed).isEqualTo(asked);
        long ready = series.firstIndex();
        while (ready < series.endIndex()) {
            long next = series.sumAhead(ready, series.endIndex());
            assertThat(next).as("sums ahead, seed %d", seed).isGreaterThan(ready);
            ready = next;
        }
        assertThat(ready).isEqualTo(series.endIndex());
    }

    private static Aggregate summed(History all) {
        while (all.sumNext()) {
            // On to the next.
        }
        return all.series(0).aggregate(all.series(0).firstIndex(), all.series(0).endIndex());
    }

    @Test
    void sumsAheadWhatLiesWithinAndNothingElse() {
        int count = 500_000;
        append(new double[count], new double[count]);
        SeriesHistory series = history.series(0);
        assertThat(series.sumAhead(7, 7)).isEqualTo(7);
        assertThat(series.sumAhead(7, 8)).isEqualTo(8);
        long ready = 3;
        int steps = 0;
        while (ready < 400_000) {
            ready = series.sumAhead(ready, 400_000);
            steps++;
        }
        assertThat(ready).isEqualTo(400_000);
        assertThat(steps).isGreaterThan(10);
        assertThat(series.sumAhead(3, 400_000)).as("is done").isEqualTo(400_000);
        assertThat(series.sumAhead(3, count)).as("there is more").isLessThan(count);
    }

    @Test
    void aSumAheadIsOfAllChunksButTheLastAndOfEachOnce() {
        int count = 1_000_000;
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = i;
            ys[i] = i % 3;
        }
        append(xs, ys);
        int sums = 0;
        while (history.sumNext()) {
            sums++;
        }
        assertThat(sums).isBetween(20, 120);
        assertThat(history.sumNext()).isFalse();
        append(new double[] {count}, new double[] {1});
        assertThat(history.sumNext()).as("what goes on growing").isFalse();
        append(new double[] {count / 2.0}, new double[] {50});
        assertThat(history.sumNext()).as("where a late point came").isTrue();
        assertThat(history.series(0).aggregate(0, count + 2).max()).isEqualTo(50);
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
            if (Double.isInfinite(sizes)) {
                // Sums beyond all numbers tell nothing.
                return;
            }
            assertThat(told.mean()).as(what).isCloseTo(mean, within(1e-9 * sizes / count + Double.MIN_NORMAL));
            if (Double.isInfinite(squares)) {
                assertThat(told.squares()).as(what).isNotFinite();
            } else {
                // The plain sum's own mean is off by some of its last digits.
                double least = 1e-9 * squares + 1e-20 * (sizes / count) * sizes;
                assertThat(told.squares()).as(what).isCloseTo(squares, within(least + Double.MIN_NORMAL));
            }
        }
        if (count > 1 && Double.isFinite(mean)) {
            assertSameSlope(told, points, mean, what);
        }
        if (Double.isInfinite(areas)) {
            return;
        }
        assertThat(told.area()).as(what).isCloseTo(area, within(1e-9 * areas + Double.MIN_NORMAL));
    }

    /** The slope that is left when the middle of all points is where it should be. */
    private static void assertSameSlope(Aggregate told, PointBuffer points, double mean, String what) {
        double meanX = 0;
        for (int i = 0; i < points.size(); i++) {
            meanX += Double.isNaN(points.ys()[i]) ? 0 : points.xs()[i] / told.count();
        }
        double products = 0;
        double squaresX = 0;
        double sizes = 0;
        double firstX = NAN;
        double lastX = NAN;
        for (int i = 0; i < points.size(); i++) {
            if (!Double.isNaN(points.ys()[i])) {
                firstX = Double.isNaN(firstX) ? points.xs()[i] : firstX;
                lastX = points.xs()[i];
            }
            double dy = points.ys()[i] - mean;
            double dx = points.xs()[i] - meanX;
            products += Double.isNaN(dy) ? 0 : dx * dy;
            squaresX += Double.isNaN(dy) ? 0 : dx * dx;
            sizes += Double.isNaN(dy) ? 0 : Math.abs(dx * dy);
        }
        if (firstX == lastX) {
            // The plain sum's mean of one x many times is off by some of its last digits.
            assertThat(told.slope()).as("slope, " + what).isNaN();
        } else if (squaresX > 0 && Double.isFinite(squaresX) && Double.isFinite(sizes)) {
            double slope = products / squaresX;
            assertThat(told.slope()).as("slope, " + what).isCloseTo(slope, within(1e-6 * sizes / squaresX + 1e-300));
        }
    }

    private void append(double[] xs, double[] ys) {
        history.append(0, xs, ys, 0, xs.length);
    }
}
