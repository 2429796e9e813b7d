// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.stripchart.history.Aggregate;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.SeriesView;
import org.stripchart.history.memory.History;

class MeasuringTest {

    private static final double NAN = Double.NaN;

    private final History history = new History(HistoryLimit.points(Long.MAX_VALUE));

    private static Measuring measured(SeriesView series, double from, double to) {
        Measuring measuring = new Measuring(series, from, to);
        while (!measuring.isDone()) {
            measuring.run();
        }
        return measuring;
    }

    private static Pulses pulses(Measuring measuring) {
        Pulses pulses = measuring.pulses();
        assertThat(pulses).isNotNull();
        return pulses == null ? Pulses.NONE : pulses;
    }

    private void add(double from, double to, double step, DoubleUnaryOperator y) {
        int count = (int) Math.round((to - from) / step);
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = from + i * step;
            ys[i] = y.applyAsDouble(xs[i]);
        }
        history.append(0, xs, ys, 0, count);
    }

    private Pulses all() {
        return pulses(measured(history.series(0), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }

    private static double trapezoid(double x) {
        double phase = x - Math.floor(x);
        // Up within 0.1, high until 0.3, down within 0.2, low for the rest.
        return phase < 0.1 ? phase * 10 : phase < 0.3 ? 1 : phase < 0.5 ? (0.5 - phase) * 5 : 0;
    }

    @Test
    void timesPulsesWithSlopes() {
        add(0.9, 20.9, 0.001, x -> 5 + 2 * trapezoid(x));
        Pulses pulses = all();
        assertThat(pulses.low()).isCloseTo(5, within(1e-3));
        assertThat(pulses.high()).isCloseTo(7, within(1e-3));
        assertThat(pulses.rise().tenths()).isCloseTo(0.08, within(1e-4));
        assertThat(pulses.fall().tenths()).isCloseTo(0.16, within(1e-4));
        assertThat(pulses.period()).isCloseTo(1, within(1e-4));
        assertThat(pulses.frequency()).isCloseTo(1, within(1e-4));
        assertThat(pulses.duty()).isCloseTo(0.35, within(1e-4));
        assertThat(pulses.overshoot()).isLessThan(1e-3);
    }

    @Test
    void timesASine() {
        add(0, 50, 0.001, x -> Math.sin(2 * Math.PI * x / 2.5));
        Pulses pulses = all();
        assertThat(pulses.period()).isCloseTo(2.5, within(1e-4));
        assertThat(pulses.duty()).isCloseTo(0.5, within(1e-3));
        assertThat(pulses.rise().tenths()).isCloseTo(2.5 * 2 * Math.asin(0.8) / (2 * Math.PI), within(0.01));
        assertThat(pulses.fall().tenths()).isCloseTo(pulses.rise().tenths(), within(0.01));
        assertThat(pulses.overshoot()).isLessThan(0.01);
    }

    @Test
    void tellsHowFarAStepShootsOver() {
        add(0, 1, 0.01, x -> 0);
        add(1, 10, 0.01, x -> 4 * (1 - Math.exp(-(x - 1) * 3) * Math.cos((x - 1) * 8)));
        Pulses pulses = all();
        assertThat(pulses.low()).isCloseTo(0, within(0.01));
        assertThat(pulses.high()).isCloseTo(4, within(0.03));
        double top = history.series(0).aggregate(0, 1000).max();
        assertThat(pulses.overshoot()).isCloseTo((top - 4) / 4, within(0.02));
        assertThat(pulses.period()).as("one step is no period").isNaN();
        assertThat(pulses.fall().tenths()).isNaN();
        assertThat(pulses.rise().tenths()).isBetween(0.02, 0.3);
    }

    @Test
    void findsNoPulsesWhereThereAreNone() {
        add(0, 100, 1, x -> 3);
        assertThat(all()).isEqualTo(Pulses.none(Untold.FLAT));
        assertThat(pulses(measured(history.series(0), 500, 600))).isEqualTo(Pulses.NONE);
        assertThat(pulses(measured(history.series(1), 0, 1))).isEqualTo(Pulses.NONE);
    }

    @Test
    void takesNoiseAroundOneLevelForNone() {
        Random random = new Random(7);
        add(0, 20_000, 1, x -> random.nextGaussian());
        assertThat(all()).isEqualTo(Pulses.none(Untold.ONE_LEVEL));
    }

    @Test
    void findsNoPeriodWhereNothingRepeats() {
        Random random = new Random(7);
        boolean[] high = new boolean[1];
        add(0, 5_000, 1, x -> {
            high[0] ^= random.nextInt(10) == 0;
            return high[0] ? 1 : 0;
        });
        Pulses pulses = all();
        assertThat(pulses.period()).isNaN();
        assertThat(pulses.why().period()).isEqualTo(Untold.UNEVEN);
        assertThat(pulses.duty()).isNaN();
        assertThat(pulses.rise().tenths()).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void findsAPeriodAndNoTransitionsInWhatOnlyGoesThroughItsLevels() {
        add(0, 50, 0.01, x -> Math.abs(x / 2 - Math.rint(x / 2)));
        Pulses pulses = all();
        assertThat(pulses.period()).isCloseTo(2, within(1e-6));
        assertThat(pulses.duty()).isCloseTo(0.5, within(0.02));
        assertThat(pulses.rise().tenths()).isNaN();
        assertThat(pulses.fall().tenths()).isNaN();
        assertThat(pulses.overshoot()).isNaN();
    }

    @Test
    void timesNothingOverAGap() {
        add(0, 1, 0.1, x -> 0);
        add(1, 2, 0.1, x -> NAN);
        add(2, 3, 0.1, x -> 1);
        Pulses pulses = all();
        assertThat(pulses.low()).isZero();
        assertThat(pulses.high()).isEqualTo(1);
        assertThat(pulses.rise().tenths()).isNaN();
        assertThat(pulses.overshoot()).isNaN();
    }

    @Test
    void measuresBothEndsOfTheStretchAndNothingBeyond() {
        add(0, 10, 1, x -> x);
        Aggregate sums = measured(history.series(0), 2, 5).sums();
        assertThat(sums).isEqualTo(history.series(0).aggregate(2, 6));
        assertThat(measured(history.series(0), 2.5, 2.7).sums()).isEqualTo(Aggregate.NONE);
        assertThat(measured(history.series(0), 5, 2).sums()).isEqualTo(Aggregate.NONE);
    }

    @Test
    void knowsTheSumsOfWhatIsSummedInOnePart() {
        add(0, 1_000_000, 1, x -> x % 10);
        while (history.sumNext()) {
            // All of it.
        }
        Measuring measuring = new Measuring(history.series(0), 0, 1e9);
        measuring.run();
        // The last chunk goes on growing, and is summed when it is asked for.
        measuring.run();
        assertThat(measuring.sums()).isNotNull();
        assertThat(measuring.isDone()).isFalse();
    }

    @Test
    void staysRightWhilePointsComeBehindAndNotWhenTheyComeWithin() {
        add(0, 100, 1, x -> x % 7);
        SeriesView series = history.series(0);
        Measuring measuring = measured(series, 10, 50);
        add(100, 200, 1, x -> x);
        assertThat(measuring.isStale()).isFalse();
        assertThat(measuring.isOf(series, 10, 50)).isTrue();
        assertThat(measuring.isOf(series, 9.5, 50.5)).as("the same points").isTrue();
        assertThat(measuring.isOf(series, 10, 51)).isFalse();
        assertThat(measuring.isOf(series, 9, 50)).isFalse();
        assertThat(measuring.isOf(history.series(1), 10, 50)).isFalse();
        history.append(0, new double[] {20.5}, new double[] {3}, 0, 1);
        assertThat(measuring.isStale()).isTrue();
        assertThat(measuring.isOf(series, 10, 50)).isFalse();
    }

    @Test
    void isStaleOnceItsPointsAreEvicted() {
        History small = new History(HistoryLimit.points(1000));
        double[] numbers = new double[900];
        for (int i = 0; i < 900; i++) {
            numbers[i] = i;
        }
        small.append(0, numbers, numbers, 0, 900);
        Measuring early = measured(small.series(0), 0, 100);
        Measuring late = measured(small.series(0), 800, 850);
        for (int i = 900; i < 1500; i++) {
            small.append(0, new double[] {i}, new double[] {i}, 0, 1);
        }
        assertThat(early.isStale()).isTrue();
        assertThat(late.isStale()).isFalse();
    }

    /** Against a search that has all points before it and looks for each crossing by itself. */
    @Property(tries = 300, seed = "1")
    void timesWhatAPlainSearchDoes(@ForAll long seed) {
        Random random = new Random(seed);
        int count = 20 + random.nextInt(30_000);
        double[] xs = new double[count];
        double[] ys = new double[count];
        double x = random.nextDouble();
        double level = 0;
        for (int i = 0; i < count; i++) {
            x += random.nextDouble();
            level = random.nextInt(12) == 0 ? random.nextInt(3) / 2.0 : level;
            xs[i] = x;
            ys[i] = random.nextInt(200) == 0 ? NAN : level + 0.04 * random.nextDouble();
        }
        History random1 = new History(HistoryLimit.points(Long.MAX_VALUE));
        random1.append(0, xs, ys, 0, count);
        Pulses pulses = pulses(measured(random1.series(0), 0, x));
        if (Double.isNaN(pulses.rise().tenths()) && Double.isNaN(pulses.fall().tenths())) {
            return;
        }
        Plain plain = new Plain(xs, ys, pulses.low(), pulses.high());
        assertThat(pulses.rise().tenths()).as("rise, seed %d", seed).isCloseTo(plain.mean(plain.rises), within(1e-9));
        assertThat(pulses.fall().tenths()).as("fall, seed %d", seed).isCloseTo(plain.mean(plain.falls), within(1e-9));
        assertThat(pulses.rise().fifths())
                .as("rise by fifths, seed %d", seed)
                .isCloseTo(plain.mean(plain.risesByFifths), within(1e-9));
        assertThat(pulses.fall().fifths())
                .as("fall by fifths, seed %d", seed)
                .isCloseTo(plain.mean(plain.fallsByFifths), within(1e-9));
        assertThat(pulses.crossings()).as("crossings, seed %d", seed).isEqualTo(plain.crossings);
    }

    @Test
    void saysWhyAValueCannotBeTold() {
        // A triangle.
        add(0, 100, 0.01, x -> Math.abs(x % 2 - 1));
        assertThat(all().rise().tenths()).isNaN();
        assertThat(all().why().transitions()).isEqualTo(Untold.PASSING);
        assertThat(all().why().all()).isNull();
        History step = new History(HistoryLimit.points(Long.MAX_VALUE));
        step.append(0, new double[] {0, 1, 2, 3}, new double[] {0, 0, 1, 1}, 0, 4);
        Pulses once = pulses(measured(step.series(0), 0, 9));
        assertThat(once.period()).isNaN();
        assertThat(once.why().period()).isEqualTo(Untold.NO_PERIOD);
        assertThat(once.fall().fifths()).isNaN();
        assertThat(once.why().transitions()).isEqualTo(Untold.NO_TRANSITION);
    }

    @Test
    void theWidthOfAPulseIsFromMiddleToMiddle() {
        add(0, 20, 0.01, MeasuringTest::trapezoid);
        Pulses pulses = all();
        assertThat(pulses.width()).as("from 0.05 to 0.4").isCloseTo(0.35, within(1e-6));
        assertThat(pulses.rise().fifths()).isCloseTo(0.06, within(1e-6));
        assertThat(pulses.fall().fifths()).isCloseTo(0.12, within(1e-6));
        assertThat(pulses.crossings()).isEqualTo(40);
    }

    private static final class Plain {

        final List<Double> rises = new ArrayList<>();
        final List<Double> falls = new ArrayList<>();
        final List<Double> risesByFifths = new ArrayList<>();
        final List<Double> fallsByFifths = new ArrayList<>();
        int crossings;

        Plain(double[] xs, double[] ys, double low, double high) {
            double tenth = low + 0.1 * (high - low);
            double ninth = high - 0.1 * (high - low);
            // From each point at a level to the next at the other, with neither gap nor level in between.
            for (int i = 0; i < xs.length; i++) {
                int j = i + 1;
                while (j < xs.length && ys[j] > tenth && ys[j] < ninth) {
                    j++;
                }
                if (j < xs.length && ys[i] <= tenth && ys[j] >= ninth) {
                    rises.add(at(xs, ys, j - 1, ninth) - at(xs, ys, i, tenth));
                    risesByFifths.add(fifths(xs, ys, i, j, low, high));
                } else if (j < xs.length && ys[i] >= ninth && ys[j] <= tenth) {
                    falls.add(at(xs, ys, j - 1, tenth) - at(xs, ys, i, ninth));
                    fallsByFifths.add(fifths(xs, ys, i, j, high, low));
                }
            }
            double middle = (low + high) / 2;
            for (int i = 1; i < xs.length; i++) {
                // No point is at the middle itself.
                boolean isUp = ys[i - 1] < middle && ys[i] > middle;
                boolean isDown = ys[i - 1] > middle && ys[i] < middle;
                crossings += isUp || isDown ? 1 : 0;
            }
        }

        /** From where the first fifth is left for the last time to where the last fifth is reached then. */
        private static double fifths(double[] xs, double[] ys, int i, int j, double from, double to) {
            double way = to - from;
            int left = j - 1;
            while ((ys[left] - from) / way > 0.2) {
                left--;
            }
            int reached = left;
            while ((ys[reached + 1] - from) / way < 0.8) {
                reached++;
            }
            assertThat(left).isGreaterThanOrEqualTo(i);
            return at(xs, ys, reached, from + 0.8 * way) - at(xs, ys, left, from + 0.2 * way);
        }

        private static double at(double[] xs, double[] ys, int i, double level) {
            return xs[i] + (level - ys[i]) / (ys[i + 1] - ys[i]) * (xs[i + 1] - xs[i]);
        }

        double mean(List<Double> times) {
            return times.stream().mapToDouble(time -> time).average().orElse(NAN);
        }
    }
}
