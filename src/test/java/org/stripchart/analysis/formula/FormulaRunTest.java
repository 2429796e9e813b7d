// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.formula.PlainFormula.Point;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.memory.History;

class FormulaRunTest {

    private static final List<String> FORMULAS = List.of(
            "a + b * 2",
            "-a ^ 2 % 3",
            "a > b && !(a == 1) || b <= 0",
            "if(a > 0, sqrt(abs(a)), -b)",
            "min(a, b, 0.5) + max(a, 1) + clamp(b, -1, 1)",
            "round(a) + floor(b) - ceil(a) + sign(b)",
            "hypot(a, b) + atan2(a, b) + sin(a) * cos(b) + exp(-abs(a))",
            "time() - a",
            "rate(a)",
            "delta(a + b)",
            "integral(a)",
            "cumsum(a) + count(b)",
            "mean(a, 3s)",
            "mean(a - b, 100ms)",
            "min(a, 2s) + max(b, 5s)",
            "median(a, 4s)",
            "sum(a, 2.5s) / count(a, 2.5s)",
            "ema(a, 2s)",
            "lowpass(a, 0.2Hz) + highpass(b, 0.5Hz)",
            "shift(a, 3s)",
            "a - shift(a, 1.5s)",
            "a - shift(mean(b, 2s), -2s)",
            "resample(a, 700ms)",
            "resample(linear(b), 700ms) + a",
            "linear(a) - linear(b)",
            "mean(rate(resample(a, 1s)), 5s)",
            "shift(resample(shift(a, 0.3s), 1s), 0.1s) * b");

    private final History history = new History(HistoryLimit.points(Long.MAX_VALUE));
    private static final List<String> NAMES = List.of("a", "b");

    @Property(tries = 150, seed = "1")
    void isWhatItsDefinitionSays(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        Map<String, List<Point>> series = new TreeMap<>();
        series.put("a", points(random));
        series.put("b", points(random));
        String text = FORMULAS.get(random.nextInt(FORMULAS.size()));
        Formula formula = Formula.parse(text);
        History own = new History(HistoryLimit.points(Long.MAX_VALUE));
        own.append(0, new double[0], new double[0], 0, 0);
        own.append(1, new double[0], new double[0], 0, 0);
        FormulaRun run = new FormulaRun(formula, name -> own.series(NAMES.indexOf(name)));

        List<Point> found = new ArrayList<>();
        int[] taken = new int[2];
        boolean more = true;
        while (more) {
            more = false;
            for (int i = 0; i < 2; i++) {
                List<Point> all = series.getOrDefault(NAMES.get(i), List.of());
                int to = Math.min(all.size(), taken[i] + random.nextInt(40));
                for (Point point : all.subList(taken[i], to)) {
                    own.append(i, new double[] {point.x()}, new double[] {point.y()}, 0, 1);
                }
                more |= to < all.size();
                taken[i] = to;
            }
            take(run, found);
        }

        List<Point> wanted = new PlainFormula(series).points(formula.expression());
        assertThat(found).as("%s, seed %d", text, seed).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            assertThat(found.get(i).x())
                    .as("x %d of %s, seed %d", i, text, seed)
                    .isEqualTo(wanted.get(i).x());
            double y = wanted.get(i).y();
            if (Double.isNaN(y)) {
                assertThat(found.get(i).y())
                        .as("y %d of %s, seed %d", i, text, seed)
                        .isNaN();
            } else {
                assertThat(found.get(i).y())
                        .as("y %d of %s, seed %d", i, text, seed)
                        .isEqualTo(y, offset(1e-9 * Math.max(1, Math.abs(y))));
            }
        }
        double from = 20 * random.nextDouble();
        List<Point> later = new ArrayList<>();
        take(new FormulaRun(formula, name -> own.series(NAMES.indexOf(name)), from), later);
        assertSame(from(later, from), from(wanted, from), "from %s of %s, seed %d".formatted(from, text, seed));
    }

    private static List<Point> from(List<Point> points, double from) {
        return points.stream().filter(point -> point.x() >= from).toList();
    }

    private static void assertSame(List<Point> found, List<Point> wanted, String as) {
        assertThat(found)
                .as(as)
                .extracting(Point::x)
                .isEqualTo(wanted.stream().map(Point::x).toList());
        for (int i = 0; i < wanted.size(); i++) {
            double y = wanted.get(i).y();
            double size = Double.isNaN(y) ? 1 : Math.max(1, Math.abs(y));
            assertThat(found.get(i).y())
                    .as(as)
                    .satisfiesAnyOf(each -> assertThat(each).isEqualTo(y), each -> assertThat(each)
                            .isEqualTo(y, offset(1e-9 * size)));
        }
    }

    @Test
    void waitsForASeriesThatIsBehindUnlessItIsSilent() throws Exception {
        append(0, 1, 10, 2, 20, 3, 30);
        append(1, 1, 1);
        FormulaRun run = new FormulaRun(Formula.parse("a + b"), name -> history.series(NAMES.indexOf(name)));
        assertThat(values(run)).containsExactly(11.0);
        run.silentUntil(2.5);
        assertThat(values(run)).containsExactly(21.0);
        append(1, 3, 3);
        assertThat(values(run)).containsExactly(33.0);
    }

    @Test
    void joinsNothingOverAGap() throws Exception {
        append(0, 1, 10, 2, 20, 3, Double.NaN, 4, 40, 5, 50);
        assertThat(values("rate(a)")).containsExactly(Double.NaN, 10.0, Double.NaN, Double.NaN, 10.0);
        assertThat(values("integral(a)")).containsExactly(0.0, 15.0, Double.NaN, 15.0, 60.0);
        assertThat(values("count(a)")).containsExactly(1.0, 2.0, Double.NaN, 3.0, 4.0);
    }

    @Test
    void keepsSmallSummandsBesideALargeOne() throws Exception {
        append(0, 1, 1e16, 2, 1, 3, 1, 4, 1, 5, -1e16);
        assertThat(values("cumsum(a)").get(4)).isEqualTo(3.0);
    }

    @Test
    void leavesNoRoundingBehindWhenALargeValueHasGone() throws Exception {
        append(0, 1, 1e16, 2, 0.1, 3, 0.2, 4, 0.3);
        assertThat(values("sum(a, 2.5s)").get(3)).isEqualTo(0.5 + 0.1, offset(1e-15));
    }

    @Test
    void endsForStepsThatXDoesNotTellApart() throws Exception {
        append(0, 1.7e9, 1, 1.7e9 + 1, 2);
        assertThat(values("resample(a, 1ns)")).isEmpty();
    }

    @Test
    void isStaleAfterALatePoint() throws Exception {
        append(0, 1, 1, 3, 3);
        FormulaRun run = new FormulaRun(Formula.parse("a"), name -> history.series(NAMES.indexOf(name)));
        assertThat(values(run)).containsExactly(1.0, 3.0);
        assertThat(run.isStale()).isFalse();
        append(0, 4, 4);
        assertThat(run.isStale()).isFalse();
        assertThat(run.left()).isEqualTo(1);
        append(0, 2, 2);
        assertThat(run.isStale()).isTrue();
    }

    private void append(int series, double... xys) {
        for (int i = 0; i < xys.length; i += 2) {
            history.append(series, new double[] {xys[i]}, new double[] {xys[i + 1]}, 0, 1);
        }
    }

    private List<Double> values(String formula) throws FormulaException {
        return values(new FormulaRun(Formula.parse(formula), name -> history.series(NAMES.indexOf(name))));
    }

    private static List<Double> values(FormulaRun run) {
        List<Point> points = new ArrayList<>();
        take(run, points);
        return points.stream().map(Point::y).toList();
    }

    private static void take(FormulaRun run, List<Point> to) {
        PointBuffer part = new PointBuffer();
        do {
            run.next(part);
            for (int i = 0; i < part.size(); i++) {
                to.add(new Point(part.x(i), part.y(i)));
            }
        } while (part.size() > 0);
    }

    private static List<Point> points(Random random) {
        List<Point> points = new ArrayList<>();
        double x = random.nextInt(5);
        int count = random.nextInt(150);
        for (int i = 0; i < count; i++) {
            x += random.nextInt(4) == 0 ? random.nextInt(20) / 8.0 + 0.125 : 0.25;
            double y = random.nextInt(8) == 0
                    ? Double.NaN
                    : random.nextInt(3) == 0 ? random.nextInt(4) - 1 : random.nextGaussian() * 10;
            points.add(new Point(x, y));
        }
        return points;
    }

    @Test
    void aSpanHasSoManyValuesOnly() {
        assertThat(OverTime.twice(64)).isEqualTo(128);
        assertThatExceptionOfType(FormulaRun.SpanTooLargeException.class)
                .isThrownBy(() -> OverTime.twice(1 << 30))
                .withMessage("a span of it has more than 1073741824 values");
    }
}
