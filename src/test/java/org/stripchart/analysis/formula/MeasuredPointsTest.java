// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stripchart.analysis.Measuring;
import org.stripchart.analysis.Pulses;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.memory.History;

/** Functions that measure the last span of a series. */
class MeasuredPointsTest {

    private static final List<String> OF_PULSES =
            List.of("frequency", "period", "duty", "rise", "fall", "width", "overshoot");

    private record Point(double x, double y) {}

    private final History history = new History(HistoryLimit.points(Long.MAX_VALUE));

    private void add(double... xys) {
        for (int i = 0; i < xys.length; i += 2) {
            history.append(0, new double[] {xys[i]}, new double[] {xys[i + 1]}, 0, 1);
        }
    }

    private FormulaRun run(String formula) throws FormulaException {
        return new FormulaRun(Formula.parse(formula), name -> history.series(name.equals("a") ? 0 : 1));
    }

    private static List<Point> take(FormulaRun run) {
        List<Point> points = new ArrayList<>();
        PointBuffer part = new PointBuffer();
        do {
            run.next(part);
            for (int i = 0; i < part.size(); i++) {
                points.add(new Point(part.x(i), part.y(i)));
            }
        } while (part.size() > 0 || run.hasMoved());
        return points;
    }

    @Test
    void pointsThatWentUnmeasuredAreAGapAndCounted() throws Exception {
        History small = new History(HistoryLimit.points(100));
        FormulaRun run = new FormulaRun(Formula.parse("rms(a, 4)"), name -> small.series(0));
        small.append(0, new double[] {0}, new double[] {1}, 0, 1);
        assertThat(take(run)).containsExactly(new Point(0, 1));
        for (int x = 1; x < 1000; x++) {
            small.append(0, new double[] {x}, new double[] {1}, 0, 1);
        }
        double first = small.series(0).firstX();
        assertThat(take(run)).startsWith(new Point(first, Double.NaN), new Point(first, 1));
        assertThat(run.passedOver()).isEqualTo((long) first - 1);
    }

    /** Against sums and counts written out over all points of the span. */
    @Property(tries = 150, seed = "1")
    void isWhatItsDefinitionSays(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        History own = new History(HistoryLimit.points(Long.MAX_VALUE));
        List<Point> all = new ArrayList<>();
        double x = random.nextInt(5);
        for (int i = 0; i < random.nextInt(400); i++) {
            x += random.nextInt(4) == 0 ? random.nextInt(40) / 8.0 + 0.125 : 0.0625;
            all.add(new Point(x, random.nextInt(12) == 0 ? Double.NaN : 1e6 + random.nextInt(20)));
        }
        double span = 0.5 + random.nextInt(80) / 4.0;
        List<String> functions = List.of("rms", "acrms", "peak", "slope", "crossings");
        String function = functions.get(random.nextInt(functions.size()));
        String level = function.equals("crossings") ? ", 1000010" : "";
        FormulaRun run =
                new FormulaRun(Formula.parse(function + "(a" + level + ", " + span + "s)"), name -> own.series(0));
        List<Point> found = new ArrayList<>();
        int given = 0;
        while (given < all.size()) {
            int to = Math.min(all.size(), given + 1 + random.nextInt(60));
            for (Point point : all.subList(given, to)) {
                own.append(0, new double[] {point.x}, new double[] {point.y}, 0, 1);
            }
            given = to;
            found.addAll(take(run));
        }

        List<Point> wanted = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (Point point : all) {
            if (point.x >= last + 0.1 * span) {
                List<Point> within = all.stream()
                        .filter(each -> each.x > point.x - span && each.x <= point.x)
                        .toList();
                wanted.add(new Point(point.x, Double.isNaN(point.y) ? Double.NaN : plain(function, within)));
                last = point.x;
            }
        }
        assertThat(found).as("seed %d", seed).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            assertThat(found.get(i).x).isEqualTo(wanted.get(i).x);
            double y = wanted.get(i).y;
            if (Double.isNaN(y)) {
                assertThat(found.get(i).y)
                        .as("%s %d, seed %d", function, i, seed)
                        .isNaN();
            } else {
                assertThat(found.get(i).y)
                        .as("%s %d, seed %d", function, i, seed)
                        .isEqualTo(y, offset(1e-9 * Math.max(1, Math.abs(y))));
            }
        }
    }

    private static double plain(String function, List<Point> within) {
        List<Point> numbers =
                within.stream().filter(point -> !Double.isNaN(point.y)).toList();
        double mean = numbers.stream().mapToDouble(point -> point.y).average().orElse(Double.NaN);
        double meanX = numbers.stream().mapToDouble(point -> point.x).average().orElse(Double.NaN);
        return switch (function) {
            case "rms" ->
                Math.sqrt(
                        numbers.stream().mapToDouble(point -> point.y * point.y).sum() / numbers.size());
            case "acrms" ->
                Math.sqrt(numbers.stream()
                                .mapToDouble(point -> Math.pow(point.y - mean, 2))
                                .sum()
                        / numbers.size());
            case "peak" ->
                numbers.stream().mapToDouble(point -> point.y).max().orElseThrow()
                        - numbers.stream().mapToDouble(point -> point.y).min().orElseThrow();
            case "slope" ->
                numbers.size() < 2
                        ? Double.NaN
                        : numbers.stream()
                                        .mapToDouble(point -> (point.x - meanX) * (point.y - mean))
                                        .sum()
                                / numbers.stream()
                                        .mapToDouble(point -> Math.pow(point.x - meanX, 2))
                                        .sum();
            default -> {
                int count = 0;
                for (int i = 0; i < within.size(); i++) {
                    int next = i + 1;
                    while (next < within.size() && within.get(next).y == 1_000_010) {
                        next++;
                    }
                    count +=
                            next < within.size() && (within.get(i).y - 1_000_010) * (within.get(next).y - 1_000_010) < 0
                                    ? 1
                                    : 0;
                }
                yield count;
            }
        };
    }

    /** Pulses are held to a plain search where they are measured; here it is the same measuring, of the right points. */
    @Property(tries = 60, seed = "1")
    void measuresAsTheTableOfTheCursorsDoes(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        History own = new History(HistoryLimit.points(Long.MAX_VALUE));
        double[] xs = new double[3000];
        double[] ys = new double[3000];
        double width = 0.3 + random.nextDouble();
        for (int i = 0; i < 3000; i++) {
            xs[i] = i * 0.01 + random.nextDouble() * 0.001;
            ys[i] = Math.floorMod((long) (xs[i] / width), 2) + 0.02 * random.nextDouble();
        }
        own.append(0, xs, ys, 0, 3000);
        for (String function : OF_PULSES) {
            List<Point> found = take(new FormulaRun(Formula.parse(function + "(a, 10s)"), name -> own.series(0)));
            assertThat(found).hasSizeBetween(29, 31);
            for (Point point : found) {
                Measuring measuring = new Measuring(own.series(0), Math.nextUp(point.x - 10), point.x);
                while (!measuring.isDone()) {
                    measuring.run();
                }
                assertThat(point.y)
                        .as("%s at %s, seed %d", function, point.x, seed)
                        .isEqualTo(Double.valueOf(
                                of(function, measuring.pulses() == null ? Pulses.NONE : measuring.pulses())));
            }
        }
    }

    private static double of(String function, Pulses pulses) {
        return switch (function) {
            case "frequency" -> 1 / pulses.period();
            case "period" -> pulses.period();
            case "duty" -> 100 * pulses.duty();
            case "rise" -> pulses.rise().tenths();
            case "fall" -> pulses.fall().tenths();
            case "width" -> pulses.width();
            default -> 100 * pulses.overshoot();
        };
    }

    @Test
    void aValueComesATenthOfTheSpanAfterTheOneBeforeOrLater() throws Exception {
        add(0, 1, 0.5, 2, 1, 3, 1.5, 4, 7, 5);
        assertThat(take(run("peak(a, 10s)"))).containsExactly(new Point(0, 0), new Point(1, 2), new Point(7, 4));
    }

    @Test
    void aPointThatLeavesTheSpanIsOutOfIt() throws Exception {
        add(0, 100, 5, 1, 10, 2, 15, 4);
        assertThat(take(run("peak(a, 10s)")).stream().map(Point::y)).containsExactly(0.0, 99.0, 1.0, 2.0);
    }

    @Test
    void goesOnWithWhatComes() throws Exception {
        FormulaRun run = run("crossings(a, 5, 10s)");
        add(0, 1, 1, 9);
        assertThat(take(run)).containsExactly(new Point(0, 0), new Point(1, 1));
        add(2, 1);
        assertThat(take(run)).containsExactly(new Point(2, 2));
        assertThat(run.isStale()).isFalse();
        add(1.5, 3);
        assertThat(run.isStale()).isTrue();
    }

    @Test
    void joinsOthersAsAnySeriesDoes() throws Exception {
        add(0, 1, 1, 3, 2, 3);
        assertThat(take(run("peak(a, 1s) + a"))).containsExactly(new Point(0, 1), new Point(1, 3), new Point(2, 3));
    }

    @Test
    void aLongSpanIsMeasuredInPartsThatAllMove() throws Exception {
        int size = 300_000;
        double[] xs = new double[size];
        double[] ys = new double[size];
        for (int i = 0; i < size; i++) {
            xs[i] = i;
            ys[i] = i / 1000 % 2;
        }
        history.append(0, xs, ys, 0, size);
        FormulaRun run = run("period(a, 200000)");
        PointBuffer part = new PointBuffer();
        int calls = 0;
        do {
            run.next(part);
            calls++;
            assertThat(part.size()).isLessThanOrEqualTo(4);
        } while (part.size() > 0 || run.hasMoved());
        assertThat(calls).isGreaterThan(50);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rms(a + 1, 10s)| rms is of a series; what is computed needs a name of its own, at character 1",
                "crossings(a, a, 10s)| the level of crossings is a number, at character 1",
                "rms(a)| rms is written rms(x, 10s), at character 1",
                "crossings(a, 10s)| crossings is written crossings(x, level, 10s), at character 1",
                "peak(a, 5Hz)| peak is written peak(x, 10s), at character 1",
                "slope(a, 0s)| slope needs more than 0, at character 1"
            })
    void saysHowItIsWritten(String text, String message) {
        assertThatThrownBy(() -> Formula.parse(text)).hasMessage(message);
    }
}
