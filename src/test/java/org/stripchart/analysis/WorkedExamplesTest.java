// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.distribution.Histogram;
import org.stripchart.analysis.distribution.HistogramRun;
import org.stripchart.analysis.formula.Formula;
import org.stripchart.analysis.formula.FormulaException;
import org.stripchart.analysis.formula.FormulaRun;
import org.stripchart.analysis.spectrum.Spectrum;
import org.stripchart.analysis.spectrum.SpectrumRun;
import org.stripchart.analysis.spectrum.Taper;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.memory.History;

/** The worked examples of the document, but that of the trigger. */
class WorkedExamplesTest {

    private static final List<String> NAMES = List.of("a", "b");

    private final String document = document();
    private final History history = new History(HistoryLimit.points(1000));

    private static String document() {
        try {
            return Files.readString(Path.of("src/docs/analysis.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void read(String name) {
        Matcher points = Pattern.compile("(?m)^ {4}" + name + " = ([-0-9. ]+)$").matcher(document);
        assertThat(points.find()).isTrue();
        append(NAMES.indexOf(name), numbers(points.group(1)));
    }

    private void append(int number, double... ys) {
        for (int i = 0; i < ys.length; i++) {
            history.append(number, new double[] {i}, new double[] {ys[i]}, 0, 1);
        }
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.strip().split(" +", -1))
                .mapToDouble(each -> each.equals("–") ? Double.NaN : Double.parseDouble(each))
                .toArray();
    }

    private List<MatchResult> rows(String pattern) {
        return Pattern.compile("(?m)^" + pattern + "$")
                .matcher(document)
                .results()
                .toList();
    }

    private PointBuffer computed(String formula) throws FormulaException {
        FormulaRun run = new FormulaRun(Formula.parse(formula), name -> history.series(NAMES.indexOf(name)));
        run.silentUntil(6);
        PointBuffer all = new PointBuffer();
        PointBuffer some = new PointBuffer();
        do {
            run.next(some);
            all.addAll(some.xs(), 0, some.ys(), 0, some.size());
        } while (some.size() > 0 || run.hasMoved());
        return all;
    }

    @Test
    void formulasAreAsTheyAreWritten() throws Exception {
        read("a");
        List<MatchResult> rows = rows("\\| `([^`]*a[^`]*)` \\| ([-–:.0-9]+(?: [-–:.0-9]+)+) \\|");
        assertThat(rows).hasSize(20);
        for (MatchResult row : rows) {
            String formula = row.group(1);
            PointBuffer found = computed(formula);
            String[] expected = row.group(2).split(" ", -1);
            assertThat(found.size()).as(formula).isEqualTo(expected.length);
            for (int i = 0; i < expected.length; i++) {
                String[] parts = expected[i].split(":", -1);
                assertThat(found.x(i)).as(formula).isEqualTo(parts.length > 1 ? Double.parseDouble(parts[0]) : i);
                double y = numbers(parts[parts.length - 1])[0];
                if (Double.isNaN(y)) {
                    assertThat(Double.isFinite(found.y(i))).as(formula).isFalse();
                } else {
                    assertThat(found.y(i)).as(formula).isCloseTo(y, within(0.00051));
                }
            }
        }
    }

    @Test
    void measurementsAreAsTheyAreWritten() throws Exception {
        read("b");
        List<MatchResult> rows = rows("\\| `([a-z]+)` \\| ([0-9.]+) \\|");
        assertThat(rows).hasSize(7);
        for (MatchResult row : rows) {
            // The last value that there is.
            PointBuffer found = computed(row.group(1) + "(b, 18s)");
            assertThat(found.y(found.size() - 1))
                    .as(row.group(1))
                    .isCloseTo(Double.parseDouble(row.group(2)), within(0.00051));
        }
    }

    @Test
    void theSpectrumIsAsItIsWritten() {
        Matcher matcher = Pattern.compile(
                        "of the (\\d+) points (\\d+) \\+ (\\d+) sin\\(2π · ([0-9.]+) t\\) at t = 0, ([0-9.]+) … [^\n]*\n?[^\n]*segments of (\\d+) has the\\nstrongest line at"
                                + " ([0-9.]+) Hz with (\\d+), and a mean of (\\d+)")
                .matcher(document);
        assertThat(matcher.find()).isTrue();
        List<Double> numbers = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            numbers.add(Double.valueOf(matcher.group(i)));
        }
        for (int i = 0; i < numbers.get(0); i++) {
            double t = i * numbers.get(4);
            double y = numbers.get(1) + numbers.get(2) * Math.sin(2 * Math.PI * numbers.get(3) * t);
            history.append(0, new double[] {t}, new double[] {y}, 0, 1);
        }
        SpectrumRun run = new SpectrumRun(
                history.series(0), 0, 1e9, Taper.HANN, numbers.get(5).intValue());
        while (!run.isDone()) {
            run.run();
        }
        Spectrum found = Objects.requireNonNull(run.spectrum());
        assertThat(found.peaks(1).get(0).frequency()).isCloseTo(numbers.get(6), within(1e-6));
        assertThat(found.peaks(1).get(0).amplitude()).isCloseTo(numbers.get(7), within(1e-6));
        assertThat(found.amplitudes()[0]).isCloseTo(numbers.get(8), within(1e-6));
    }

    @Test
    void theHistogramIsAsItIsWritten() {
        Matcher matcher = Pattern.compile(
                        "values ([0-9 ]+) have the mean ([0-9.]+), the deviation ([0-9.]+), P50 (\\d+) and P90 (\\d+)\\.")
                .matcher(document);
        assertThat(matcher.find()).isTrue();
        append(0, numbers(matcher.group(1)));
        HistogramRun run = new HistogramRun(history.series(0), 0, 1e9);
        while (!run.isDone()) {
            run.run();
        }
        Histogram found = Objects.requireNonNull(run.histogram());
        assertThat(found.all().mean()).isCloseTo(Double.parseDouble(matcher.group(2)), within(1e-9));
        assertThat(found.all().deviation()).isCloseTo(Double.parseDouble(matcher.group(3)), within(0.00051));
        assertThat(found.percentile(0.5)).isCloseTo(Double.parseDouble(matcher.group(4)), within(found.width()));
        assertThat(found.percentile(0.9)).isCloseTo(Double.parseDouble(matcher.group(5)), within(found.width()));
    }
}
