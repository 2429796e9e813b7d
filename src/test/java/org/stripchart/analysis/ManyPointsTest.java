// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.distribution.Histogram;
import org.stripchart.analysis.distribution.HistogramRun;
import org.stripchart.analysis.formula.Formula;
import org.stripchart.analysis.formula.FormulaRun;
import org.stripchart.analysis.spectrum.Spectrum;
import org.stripchart.analysis.spectrum.SpectrumRun;
import org.stripchart.analysis.spectrum.Taper;
import org.stripchart.history.Aggregate;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;
import org.stripchart.history.memory.History;

/**
 * Of millions of points, uneven and with gaps, all that is told equals a plain computation to 1e-9. There are a million; {@code
 * -Dstripchart.points=10000000} has ten.
 */
class ManyPointsTest {

    private static final int COUNT = Integer.getInteger("stripchart.points", 1_000_000);
    private static final double EPOCH = 1.7e9;
    private static final int LENGTH = 1024;

    private final double[] xs = new double[COUNT];
    private final double[] ys = new double[COUNT];

    /** Pulses of 100 with noise upon them, by a clock that is not even; one point in a thousand is a gap. */
    private SeriesView uneven() {
        Random random = new Random(1);
        double x = EPOCH;
        for (int i = 0; i < COUNT; i++) {
            x += random.nextInt(100_000) == 0 ? 50 : 0.001 * (0.5 + random.nextDouble());
            xs[i] = x;
            double pulse = (x - EPOCH) % 0.8 < 0.3 ? 100 : 0;
            ys[i] = random.nextInt(1000) == 0 ? Double.NaN : pulse + random.nextGaussian();
        }
        return series();
    }

    private SeriesView series() {
        History history = new History(HistoryLimit.points(Long.MAX_VALUE));
        history.append(0, xs, ys, 0, COUNT);
        return history.series(0);
    }

    private static void assertNear(String what, double found, double plain) {
        assertThat(found).as(what).isCloseTo(plain, within(1e-9 * Math.max(1e-300, Math.abs(plain))));
    }

    private static double sum(int count, IntToDoubleFunction of) {
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < count; i++) {
            double value = of.applyAsDouble(i);
            if (!Double.isNaN(value)) {
                double next = sum + value;
                lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
                sum = next;
            }
        }
        return sum + lost;
    }

    @Test
    void measures() {
        SeriesView series = uneven();
        Measuring measuring = new Measuring(series, EPOCH, xs[COUNT - 1]);
        while (!measuring.isDone()) {
            measuring.run();
        }
        Aggregate sums = Objects.requireNonNull(measuring.sums());
        double count = sum(COUNT, i -> Double.isNaN(ys[i]) ? 0 : 1);
        double mean = sum(COUNT, i -> ys[i]) / count;
        double squares = sum(COUNT, i -> (ys[i] - mean) * (ys[i] - mean));
        double meanX = EPOCH + sum(COUNT, i -> Double.isNaN(ys[i]) ? 0 : xs[i] - EPOCH) / count;
        assertThat(sums.count()).isEqualTo((long) count);
        assertNear("mean", sums.mean(), mean);
        assertNear("deviation", sums.deviation(), Math.sqrt(squares / (count - 1)));
        assertNear("AC RMS", sums.acRms(), Math.sqrt(squares / count));
        assertNear("RMS", sums.rms(), Math.sqrt(sum(COUNT, i -> ys[i] * ys[i]) / count));
        assertNear(
                "least",
                sums.min(),
                Arrays.stream(ys).filter(y -> !Double.isNaN(y)).min().orElseThrow());
        assertNear(
                "greatest",
                sums.max(),
                Arrays.stream(ys).filter(y -> !Double.isNaN(y)).max().orElseThrow());
        assertNear("area", sums.area(), sum(COUNT - 1, i -> (ys[i] + ys[i + 1]) / 2 * (xs[i + 1] - xs[i])));
        double slope = sum(COUNT, i -> (xs[i] - meanX) * (ys[i] - mean))
                / sum(COUNT, i -> Double.isNaN(ys[i]) ? 0 : (xs[i] - meanX) * (xs[i] - meanX));
        assertThat(sums.slope()).isCloseTo(slope, within(1e-9 * sums.deviation() / (xs[COUNT - 1] - EPOCH)));

        Counting counting = new Counting(series, EPOCH, xs[COUNT - 1], 50);
        while (!counting.isDone()) {
            counting.run();
        }
        assertThat(counting.count()).isEqualTo((long)
                sum(COUNT - 1, i -> (ys[i] < 50 && ys[i + 1] > 50) || (ys[i] > 50 && ys[i + 1] < 50) ? 1 : 0));

        Pulses pulses = Objects.requireNonNull(measuring.pulses());
        double middle = (pulses.low() + pulses.high()) / 2;
        double width = 0;
        int widths = 0;
        double up = Double.NaN;
        for (int i = 1; i < COUNT; i++) {
            double at = xs[i - 1] + (xs[i] - xs[i - 1]) * ((middle - ys[i - 1]) / (ys[i] - ys[i - 1]));
            if (Double.isNaN(ys[i])) {
                up = Double.NaN;
            } else if (ys[i - 1] < middle && ys[i] > middle) {
                up = at;
            } else if (ys[i - 1] > middle && ys[i] < middle && !Double.isNaN(up)) {
                width += at - up;
                widths++;
                up = Double.NaN;
            }
        }
        assertThat(pulses.width()).as("width").isCloseTo(width / widths, within(1e-7));
    }

    @Test
    void computes() throws Exception {
        SeriesView series = uneven();
        FormulaRun run = new FormulaRun(Formula.parse("mean(2 * s - 1, 20ms) + rate(s)"), name -> series);
        PointBuffer points = new PointBuffer();
        int i = 0;
        int first = 0;
        do {
            run.next(points);
            for (int at = 0; at < points.size(); at++, i++) {
                while (xs[first] <= xs[i] - 0.02) {
                    first++;
                }
                double sum = 0;
                int count = 0;
                for (int back = first; back <= i; back++) {
                    sum += Double.isNaN(ys[back]) ? 0 : 2 * ys[back] - 1;
                    count += Double.isNaN(ys[back]) ? 0 : 1;
                }
                double rate = i == 0 ? Double.NaN : (ys[i] - ys[i - 1]) / (xs[i] - xs[i - 1]);
                double plain = sum / count + rate;
                if (Double.isNaN(plain)) {
                    assertGap(points.y(at));
                } else if (Math.abs(points.y(at) - plain) > 1e-9 * Math.max(1, Math.abs(rate))) {
                    assertNear("point " + i, points.y(at), plain);
                }
            }
        } while (points.size() > 0);
        assertThat(i).isEqualTo(COUNT);
    }

    private static void assertGap(double y) {
        if (!Double.isNaN(y)) {
            assertThat(y).isNaN();
        }
    }

    @Test
    void countsValues() {
        HistogramRun run = new HistogramRun(uneven(), EPOCH, xs[COUNT - 1]);
        while (!run.isDone()) {
            run.run();
        }
        Histogram found = Objects.requireNonNull(run.histogram());
        long[] counts = new long[HistogramRun.BINS];
        for (double y : ys) {
            if (!Double.isNaN(y)) {
                counts[(int) Math.min(counts.length - 1, (y - found.low()) * (1 / found.width()))]++;
            }
        }
        assertThat(found.counts()).isEqualTo(counts);
        double[] sorted =
                Arrays.stream(ys).filter(y -> !Double.isNaN(y)).sorted().toArray();
        for (double share : new double[] {0.05, 0.5, 0.95}) {
            assertThat(found.percentile(share))
                    .isCloseTo(sorted[(int) Math.ceil(share * sorted.length) - 1], within(1.001 * found.width()));
        }
    }

    @Test
    void takesSpectra() {
        Random random = new Random(2);
        for (int i = 0; i < COUNT; i++) {
            xs[i] = i / 1024.0;
            ys[i] = random.nextInt(20_000) == 0 ? Double.NaN : Math.sin(i * 0.7) + random.nextGaussian();
        }
        SpectrumRun run = new SpectrumRun(series(), 0, xs[COUNT - 1], Taper.HANN, LENGTH);
        while (!run.isDone()) {
            run.run();
        }
        Spectrum found = Objects.requireNonNull(run.spectrum());
        int bin = (int) Math.round(0.7 / (2 * Math.PI) * LENGTH);
        double power = 0;
        int segments = 0;
        for (int from = 0; from + LENGTH <= COUNT; from += LENGTH / 2) {
            int begin = from;
            double mean = 0;
            for (int i = 0; i < LENGTH; i++) {
                mean += ys[begin + i] / LENGTH;
            }
            double real = 0;
            double imaginary = 0;
            for (int i = 0; i < LENGTH; i++) {
                double weighed = (ys[begin + i] - mean) * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / LENGTH));
                real += weighed * Math.cos(2 * Math.PI * (bin * i % LENGTH) / LENGTH);
                imaginary += weighed * Math.sin(2 * Math.PI * (bin * i % LENGTH) / LENGTH);
            }
            if (!Double.isNaN(real)) {
                power += real * real + imaginary * imaginary;
                segments++;
            }
        }
        assertThat(found.segments()).isEqualTo(segments);
        assertNear("line", found.amplitudes()[bin], 2 * Math.sqrt(power / segments) / (LENGTH / 2.0));
    }
}
