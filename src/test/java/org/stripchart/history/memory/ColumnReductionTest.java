// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.Extent;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.memory.Reference.Point;

class ColumnReductionTest {

    private final PointBuffer all = new PointBuffer();
    private final PointBuffer reduced = new PointBuffer();

    @Property(seed = "1")
    void equalsM4OfAPlainScan(
            @ForAll Waves.Spacing spacing, @ForAll Waves.Shape shape, @ForAll @IntRange(max = 1 << 20) int seed) {
        Random random = new Random(seed);
        int count = 1 + random.nextInt(30_000);
        double[] ys = Waves.ys(shape, count, random);
        for (int i = 0; i < count; i++) {
            ys[i] = Double.isNaN(ys[i]) ? i % 5 : ys[i];
        }
        SeriesHistory series = series(Waves.xs(spacing, count, random), ys, random);

        for (int window = 0; window < 5; window++) {
            ColumnGrid grid = grid(series, random);
            series.reducer().reduce(grid, reduced);
            assertThat(Reference.of(reduced).points)
                    .as("seed %d, %s", seed, grid)
                    .isEqualTo(Reference.of(series).m4(grid));
        }
    }

    @Property(seed = "1")
    void drawsTheSamePictureAsAllPoints(
            @ForAll Waves.Spacing spacing, @ForAll Waves.Shape shape, @ForAll @IntRange(max = 1 << 20) int seed) {
        Random random = new Random(seed);
        int count = 1 + random.nextInt(20_000);
        SeriesHistory series = series(Waves.xs(spacing, count, random), Waves.ys(shape, count, random), random);
        series.copy(series.firstIndex(), series.endIndex(), all);

        for (int window = 0; window < 5; window++) {
            ColumnGrid grid = grid(series, random);
            if (mostRunsInAColumn(grid) > ChunkReducer.MAX_RUNS) {
                continue;
            }
            series.reducer().reduce(grid, reduced);
            Extent extent = new Extent();
            double right = grid.from() + grid.width() * grid.columns();
            series.extent(grid.from(), right, extent);
            // Now and then a view that cuts the curve off above and below.
            double margin = random.nextInt(4) == 0 ? (extent.max() / 8 - extent.min() / 8) : 0;
            Raster raster = new Raster(grid, extent.min() + margin, extent.max() - margin, 80);
            assertThat(raster.draw(reduced))
                    .as("seed %d, %s, %d of %d points", seed, grid, reduced.size(), all.size())
                    .isEqualTo(raster.draw(all));
        }
    }

    @Property(seed = "1")
    void takesWhatIsNotPositiveForAGapWhereThatIsAsked(
            @ForAll Waves.Spacing spacing, @ForAll Waves.Shape shape, @ForAll @IntRange(max = 1 << 20) int seed) {
        Random random = new Random(seed);
        int count = 1 + random.nextInt(30_000);
        double[] xs = Waves.xs(spacing, count, random);
        double[] ys = Waves.ys(shape, count, random);
        // At the height of some point, so that from none to all of them are positive.
        double lowered = ys[random.nextInt(count)];
        double[] positive = new double[count];
        for (int i = 0; i < count; i++) {
            ys[i] -= Double.isNaN(lowered) ? 0 : lowered;
            positive[i] = ys[i] > 0 ? ys[i] : Double.NaN;
        }
        SeriesHistory series = series(xs, ys, new Random(seed));
        SeriesHistory expected = series(xs, positive, new Random(seed));
        PointBuffer plain = new PointBuffer();

        for (int window = 0; window < 5; window++) {
            ColumnGrid grid = grid(series, random);
            series.positiveReducer().reduce(grid, reduced);
            expected.reducer().reduce(grid, plain);
            assertThat(Reference.of(reduced).points)
                    .as("seed %d, %s", seed, grid)
                    .isEqualTo(Reference.of(plain).points);
            series.copy(series.firstIndex(), series.endIndex(), all);
            int notPositive = 0;
            for (int i = 0; i < all.size(); i++) {
                boolean isSeen = all.x(i) >= grid.from() && all.x(i) <= grid.to();
                notPositive += isSeen && all.y(i) <= 0 ? 1 : 0;
            }
            assertThat(series.notPositive(grid.from(), grid.to(), Integer.MAX_VALUE))
                    .isEqualTo(notPositive);
            assertThat(series.notPositive(grid.from(), grid.to(), 7)).isEqualTo(Math.min(7, notPositive));
        }
    }

    @Test
    void keepsTheHighestAndLowestOfAColumnWithMoreRunsThanAreToldApart() {
        int count = 100_000;
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = i;
            ys[i] = i % 2 == 0 ? i % 1000 : Double.NaN;
        }
        ys[77_777] = 5000;
        SeriesHistory series = series(xs, ys, new Random(1));

        series.reducer().reduce(new ColumnGrid(0, 50_000, 2), reduced);

        assertThat(Reference.of(reduced).points).contains(new Point(77_777, 5000), new Point(50_000, 0));
        assertThat(reduced.size()).isLessThan(2 * (2 * ChunkReducer.MAX_RUNS + 2));
    }

    @Test
    void givesTheNeighboursOfAWindowThatFallsIntoASilence() {
        SeriesHistory series = series(new double[] {0, 1, 100, 101}, new double[] {5, 6, 7, 8}, new Random(1));

        series.reducer().reduce(new ColumnGrid(20, 1, 50), reduced);

        assertThat(Reference.of(reduced).points).containsExactly(new Point(1, 6), new Point(100, 7));
    }

    @Test
    void givesNothingOfAnEmptySeriesAndReplacesWhatTheBufferHeld() {
        reduced.add(1, 1);

        new History(HistoryLimit.points(10)).series(0).reducer().reduce(new ColumnGrid(0, 1, 10), reduced);

        assertThat(reduced.size()).isZero();
    }

    @Test
    void givesOnePointOfAMillionEqualOnesPerColumnTwice() {
        int count = 1_000_000;
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = i < 500_000 ? 0 : 1;
            ys[i] = 3;
        }
        SeriesHistory series = series(xs, ys, new Random(1));

        series.reducer().reduce(new ColumnGrid(0, 1, 2), reduced);

        // First and last of each column; the lowest and the highest are the first as well.
        assertThat(Reference.of(reduced).points)
                .containsExactly(new Point(0, 3), new Point(0, 3), new Point(1, 3), new Point(1, 3));
    }

    @Test
    void staysTheSameForColumnsThatRemainWhileTheWindowRolls() {
        Random random = new Random(7);
        SeriesHistory series = series(
                Waves.xs(Waves.Spacing.JITTERED, 50_000, random), Waves.ys(Waves.Shape.SPIKY, 50_000, random), random);
        PointBuffer later = new PointBuffer();

        series.reducer().reduce(new ColumnGrid(100, 64, 200), reduced);
        series.reducer().reduce(new ColumnGrid(101, 64, 200), later);

        assertThat(Reference.of(later).points)
                .containsAll(Reference.of(reduced).points.stream()
                        .filter(p -> p.x() >= 101 * 64.0 && p.x() < 300 * 64.0)
                        .toList());
    }

    /** Through slices of random lengths, some points late, so that chunks of all sizes take part. */
    private static SeriesHistory series(double[] xs, double[] ys, Random random) {
        History history = Waves.history(HistoryLimit.points(Long.MAX_VALUE), random.nextInt(3));
        for (int from = 0; from < xs.length; ) {
            int to = Math.min(xs.length, from + 1 + random.nextInt(5000));
            if (to - from > 2 && random.nextInt(3) == 0) {
                int middle = from + 1 + random.nextInt(to - from - 1);
                history.append(0, xs, ys, middle, to);
                history.append(0, xs, ys, from, middle);
            } else {
                history.append(0, xs, ys, from, to);
            }
            from = to;
        }
        return history.series(0);
    }

    private static ColumnGrid grid(SeriesHistory series, Random random) {
        double span = series.lastX() > series.firstX() ? series.lastX() - series.firstX() : 1;
        int columns = 1 + random.nextInt(300);
        double width = span * Math.pow(2, -8 * random.nextDouble()) * 1.2 / columns;
        double from = series.firstX() + span * (1.2 * random.nextDouble() - 0.2);
        return ColumnGrid.startingAt(from, width, columns);
    }

    private int mostRunsInAColumn(ColumnGrid grid) {
        int most = 0;
        int runs = 0;
        int lastColumn = -2;
        boolean inRun = false;
        for (int i = 0; i < all.size(); i++) {
            int column = grid.column(all.xs()[i]);
            boolean isValue = !Double.isNaN(all.ys()[i]);
            if (column != lastColumn) {
                runs = 0;
                inRun = false;
            }
            if (isValue && !inRun && column >= 0 && column < grid.columns()) {
                most = Math.max(most, ++runs);
            }
            inRun = isValue;
            lastColumn = column;
        }
        return most;
    }
}
