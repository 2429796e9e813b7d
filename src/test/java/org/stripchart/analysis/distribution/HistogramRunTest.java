// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

class HistogramRunTest {

    private final History history = new History(HistoryLimit.points(Long.MAX_VALUE));

    @Property(tries = 50, seed = "1")
    void countsEachPointOfTheStretchInItsBin(@ForAll long seed) {
        Random random = new Random(seed);
        History own = new History(HistoryLimit.points(Long.MAX_VALUE));
        int count = 1 + random.nextInt(30_000);
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            ys[i] = random.nextInt(20) == 0 ? Double.NaN : random.nextInt(3) == 0 ? 7 : Math.exp(random.nextGaussian());
            own.append(0, new double[] {i}, new double[] {ys[i]}, 0, 1);
        }
        int from = random.nextInt(count);
        int to = from + random.nextInt(count - from);
        Histogram found = all(own, from, to);

        double[] within = Arrays.stream(ys, from, to + 1)
                .filter(y -> !Double.isNaN(y))
                .sorted()
                .toArray();
        assertThat(found.count()).isEqualTo(within.length);
        long[] counts = new long[found.counts().length];
        for (double y : within) {
            int bin = (int) Math.min(counts.length - 1, (y - found.low()) * (1 / found.width()));
            counts[bin]++;
        }
        assertThat(found.counts()).isEqualTo(counts);
        for (double share : new double[] {0, 0.01, 0.5, 0.9, 0.999, 1}) {
            double wanted =
                    within.length == 0 ? Double.NaN : within[(int) Math.max(0, Math.ceil(share * within.length) - 1)];
            if (Double.isNaN(wanted)) {
                assertThat(found.percentile(share)).isNaN();
            } else {
                assertThat(found.percentile(share)).isEqualTo(wanted, within(1.001 * found.width()));
            }
        }
    }

    @Test
    void putsTheHighestIntoTheLastBin() {
        append(1, 2, 3, 5);
        long[] counts = all(history, 0, 9).coarser(HistogramRun.BINS / 4).counts();
        assertThat(counts).containsExactly(1, 1, 1, 1);
    }

    @Test
    void tellsPercentilesBesideOnePointThatIsFarAway() {
        Random random = new Random(6);
        double[] ys = random.doubles(20_000).map(y -> random.nextGaussian()).toArray();
        ys[777] = 1e9;
        append(ys);
        Histogram found = all(history, -1, 1e6);
        double[] sorted = Arrays.stream(ys).sorted().toArray();
        for (double share : new double[] {0.01, 0.05, 0.5, 0.95, 0.99}) {
            assertThat(found.percentile(share))
                    .isEqualTo(sorted[(int) Math.ceil(share * ys.length) - 1], within(10.0 / HistogramRun.BINS));
        }
        assertThat(found.percentile(1)).isEqualTo(1e9);
        assertThat(found.widthAt(0)).isLessThan(10.0 / HistogramRun.BINS);
        assertThat(found.widthAt(1e9)).isEqualTo(found.width());
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, -100})
    void dividesABinWithManyPointsFromItsLeastToItsGreatest(double middle) {
        Random random = new Random(6);
        double[] ys =
                random.doubles(20_000).map(y -> middle + random.nextGaussian()).toArray();
        ys[777] = middle * 1e7;
        append(ys);
        Histogram found = all(history, -1, 1e6);
        assertThat(found.widthAt(middle)).isLessThan(10.0 / HistogramRun.BINS);
        assertThat(found.percentile(0.5)).isEqualTo(middle, within(0.1));
    }

    @Test
    void tellsTheValueOfABinWhosePointsAreAllAlike() {
        append(7, 7, 9, -3);
        Histogram found = all(history, 0, 9);
        double[] values = found.values();
        assertThat(values[0]).isEqualTo(-3);
        assertThat(values[HistogramRun.BINS - 1]).isEqualTo(9);
        assertThat(Arrays.stream(values).filter(y -> !Double.isNaN(y))).containsExactly(-3.0, 7.0, 9.0);
        double[] ofTwo = found.coarser(HistogramRun.BINS / 2).values();
        assertThat(ofTwo).containsExactly(-3.0, Double.NaN);
        assertThat(found.coarser(HistogramRun.BINS - 1).counts()).containsExactly(3, 1);
    }

    @Test
    void hasOneBinOfPointsThatAreAllAlike() {
        append(7, 7, 7);
        Histogram found = all(history, 0, 9);
        assertThat(found.counts()[0]).isEqualTo(3);
        assertThat(found.percentile(0.5)).isEqualTo(7);
    }

    @Test
    void drawsTheNormalCurveThatFits() {
        Random random = new Random(4);
        double[] ys =
                random.doubles(100_000).map(y -> random.nextGaussian() * 3 + 10).toArray();
        append(ys);
        Histogram found = all(history, -1, 1e6).coarser(64);
        for (int bin = 20; bin < 44; bin++) {
            double middle = found.low() + (bin + 0.5) * found.width();
            double expected = found.normal(middle, found.width());
            assertThat((double) found.counts()[bin]).isEqualTo(expected, within(5 * Math.sqrt(expected + 10)));
        }
    }

    @Test
    void finishesThoughPointsAreEvictedAllTheTime() {
        int kept = 400_000;
        History full = new History(HistoryLimit.points(kept));
        fill(full, 0, kept);
        HistogramRun run = new HistogramRun(full.series(0), 0, kept);
        int came = kept;
        int begun = 1;
        while (!run.isDone() && begun < 5) {
            if (run.isStale()) {
                run = new HistogramRun(full.series(0), 0, came);
                begun++;
            } else {
                run.run();
            }
            fill(full, came, 5000);
            came += 5000;
        }
        assertThat(run.isDone()).isTrue();
        Histogram found = Objects.requireNonNull(run.histogram());
        assertThat(full.series(0).firstIndex()).as("evicted meanwhile").isGreaterThan(100_000);
        assertThat(found.count()).isEqualTo(found.all().count()).isGreaterThan(kept / 2);
    }

    private static void fill(History history, int from, int count) {
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = from + i;
            ys[i] = i % 10;
        }
        history.append(0, xs, ys, 0, count);
    }

    private void append(double... ys) {
        for (int i = 0; i < ys.length; i++) {
            history.append(0, new double[] {i}, new double[] {ys[i]}, 0, 1);
        }
    }

    private static Histogram all(History history, double from, double to) {
        HistogramRun run = new HistogramRun(history.series(0), from, to);
        while (!run.isDone()) {
            run.run();
        }
        return Objects.requireNonNull(run.histogram());
    }
}
