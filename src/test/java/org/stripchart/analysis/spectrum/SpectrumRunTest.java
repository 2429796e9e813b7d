// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

class SpectrumRunTest {

    private static final double EPOCH = 1.7e9;
    private static final double RATE = 1000;
    private static final int LENGTH = 1024;
    private static final double BIN = RATE / LENGTH;

    private final History history = new History(HistoryLimit.points(Long.MAX_VALUE));

    @ParameterizedTest
    @EnumSource
    void tellsAmplitudeAndFrequencyOfASineBetweenBins(Taper taper) {
        Random random = new Random(5);
        for (int i = 0; i < 50; i++) {
            History own = new History(HistoryLimit.points(Long.MAX_VALUE));
            // Whole periods are what no taper is for.
            double bins = 20 + random.nextInt(400) + (taper == Taper.RECTANGULAR ? 0 : random.nextDouble());
            double amplitude = Math.exp(random.nextGaussian() * 3);
            double phase = random.nextDouble() * 7;
            for (int n = 0; n < 4 * LENGTH; n++) {
                append(own, EPOCH + n / RATE, 3 + amplitude * Math.sin(phase + 2 * Math.PI * bins * n / LENGTH));
            }
            Spectrum.Peak peak = all(own, taper).peaks(1).get(0);
            assertThat(peak.frequency()).as("%s bins", bins).isEqualTo(bins * BIN, within(0.1 * BIN));
            assertThat(peak.amplitude()).as("%s bins", bins).isEqualTo(amplitude, within(0.001 * amplitude));
        }
    }

    @Test
    void tellsTwoLinesOfWhichOneIsSmall() {
        for (int n = 0; n < 8 * LENGTH; n++) {
            double t = n / RATE;
            append(
                    history,
                    EPOCH + t,
                    100 * Math.sin(2 * Math.PI * 50.3 * t) + 0.05 * Math.sin(2 * Math.PI * 170.7 * t));
        }
        List<Spectrum.Peak> peaks = all(history, Taper.BLACKMAN_HARRIS).peaks(2);
        assertThat(peaks.get(1).frequency()).isEqualTo(170.7, within(0.1 * BIN));
        assertThat(peaks.get(1).amplitude()).isEqualTo(0.05, within(0.05 * 0.01));
    }

    @ParameterizedTest
    @EnumSource
    void hasThePowerThatThePointsHave(Taper taper) {
        Random random = new Random(1);
        double squares = 0;
        int count = 200 * LENGTH;
        for (int n = 0; n < count; n++) {
            double y = random.nextGaussian();
            squares += y * y;
            append(history, EPOCH + n / RATE, y);
        }
        Spectrum spectrum = all(history, taper);
        double power = 0;
        for (double density : spectrum.density()) {
            power += density * spectrum.step();
        }
        assertThat(power).isEqualTo(squares / count, within(0.02));
        assertThat(spectrum.step()).isEqualTo(BIN, offset(1e-6));
    }

    @Test
    void isWhatAPlainTransformSays() {
        Random random = new Random(2);
        double[] ys = new double[LENGTH];
        double mean = 0;
        for (int n = 0; n < LENGTH; n++) {
            ys[n] = random.nextGaussian() + 5;
            mean += ys[n] / LENGTH;
            append(history, n / RATE, ys[n]);
        }
        double[] factors = Taper.HANN.values(LENGTH);
        Spectrum spectrum = all(history, Taper.HANN);
        assertThat(spectrum.segments()).isEqualTo(1);
        assertThat(spectrum.amplitudes()[0]).isEqualTo(mean, offset(1e-12));
        for (int bin = 1; bin < LENGTH / 2; bin++) {
            double real = 0;
            double imaginary = 0;
            for (int n = 0; n < LENGTH; n++) {
                real += (ys[n] - mean) * factors[n] * Math.cos(2 * Math.PI * bin * n / LENGTH);
                imaginary += (ys[n] - mean) * factors[n] * Math.sin(2 * Math.PI * bin * n / LENGTH);
            }
            assertThat(spectrum.amplitudes()[bin])
                    .isEqualTo(2 * Math.hypot(real, imaginary) / (LENGTH / 2), offset(1e-9));
        }
    }

    @Test
    void putsUnevenPointsOnEvenPlacesAndSaysSo() {
        Random random = new Random(3);
        for (int n = 0; n < 20 * LENGTH; n++) {
            double t = (n + 0.6 * random.nextDouble()) / RATE;
            append(history, EPOCH + t, 2 * Math.sin(2 * Math.PI * 9.3 * t));
        }
        Spectrum spectrum = all(history, Taper.FLAT_TOP);
        assertThat(spectrum.isResampled()).isTrue();
        assertThat(spectrum.left()).as("what is too short at the end is no gap").isZero();
        assertThat(spectrum.peaks(1).get(0).frequency()).isEqualTo(9.3, within(0.1 * BIN));
        assertThat(spectrum.peaks(1).get(0).amplitude()).isEqualTo(2, within(0.01));
    }

    @Test
    void leavesOutWhereThereAreGapsAndHoles() {
        for (int n = 0; n < 20 * LENGTH; n++) {
            double y = n == 5000 ? Double.NaN : Math.sin(2 * Math.PI * 100 * n / RATE);
            append(history, n / RATE + (n > 12_000 ? 60 : 0), y);
        }
        Spectrum spectrum = all(history, Taper.HANN);
        assertThat(spectrum.isResampled()).isFalse();
        assertThat(spectrum.left()).isEqualTo(4);
        assertThat(spectrum.segments()).isBetween(30, 36);
        assertThat(spectrum.peaks(1).get(0).amplitude()).isEqualTo(1, within(0.001));
    }

    @Test
    void leavesOutWherePointsLieMuchDenserThanUsual() {
        for (int n = 0; n < 8 * LENGTH; n++) {
            append(history, n, Math.sin(2 * Math.PI * n / 8));
        }
        for (int n = 1; n < 60 * LENGTH; n++) {
            append(history, 8 * LENGTH + n / 20.0, Math.sin(2 * Math.PI * 6 * n / 20));
        }
        Spectrum spectrum = all(history, Taper.HANN);
        assertThat(spectrum.dense()).isBetween(3, 7);
        assertThat(spectrum.left()).isZero();
        assertThat(spectrum.isResampled()).isFalse();
        assertThat(spectrum.segments()).isBetween(13, 15);
    }

    @Test
    void findsNothingInALevel() {
        for (int n = 0; n < 4 * LENGTH; n++) {
            append(history, n + 0.1 * (n % 3), 0.1);
        }
        Spectrum spectrum = all(history, Taper.HANN);
        assertThat(spectrum.isResampled()).isTrue();
        assertThat(spectrum.amplitudes()[0]).isEqualTo(0.1, offset(1e-15));
        assertThat(java.util.Arrays.stream(spectrum.amplitudes()).skip(1).sum()).isZero();
    }

    @Test
    void hasNoneOfTooFewPoints() {
        append(history, 1, 2);
        assertThat(new SpectrumRun(history.series(0), 0, 10, Taper.HANN, LENGTH).isDone())
                .isTrue();
        append(history, 2, 2);
        SpectrumRun run = new SpectrumRun(history.series(0), 0, 10, Taper.HANN, LENGTH);
        assertThat(run.isDone()).isTrue();
        assertThat(run.spectrum()).isNull();
    }

    @Test
    void tellsOnePeriodWithoutATaperHoweverLargeTheMeanIs() {
        for (double mean : new double[] {0, 20, -20}) {
            History own = new History(HistoryLimit.points(Long.MAX_VALUE));
            for (int n = 0; n < LENGTH; n++) {
                append(own, n / RATE, mean + Math.sin(1 + 2 * Math.PI * n / LENGTH));
            }
            Spectrum.Peak peak = all(own, Taper.RECTANGULAR).peaks(1).get(0);
            assertThat(peak.frequency()).isEqualTo(BIN, within(1e-6));
            assertThat(peak.amplitude()).isEqualTo(1, within(1e-6));
        }
    }

    /** Its mirror image runs into it, so neither its place nor its height are told by the bins. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RECTANGULAR")
    void hasNoPeakSoNearTheHighestFrequencyThatItsImageReachesIt(Taper taper) {
        for (double below = 0.7; below < taper.reach() - 0.5; below++) {
            for (double phase = 0; phase < 3; phase += 0.5) {
                History own = new History(HistoryLimit.points(Long.MAX_VALUE));
                for (int n = 0; n < 4 * LENGTH; n++) {
                    append(own, n / RATE, Math.sin(phase + 2 * Math.PI * (LENGTH / 2.0 - below) * n / LENGTH));
                }
                double from = (LENGTH / 2.0 - taper.reach() - 1) * BIN;
                assertThat(all(own, taper).peaks(1)).noneMatch(peak -> peak.frequency() > from);
            }
        }
    }

    private static Spectrum all(History history, Taper taper) {
        SpectrumRun run = new SpectrumRun(history.series(0), -1e10, 1e10, taper, LENGTH);
        while (!run.isDone()) {
            run.run();
        }
        return java.util.Objects.requireNonNull(run.spectrum());
    }

    private static void append(History to, double x, double y) {
        to.append(0, new double[] {x}, new double[] {y}, 0, 1);
    }
}
