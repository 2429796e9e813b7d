// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stripchart.analysis.trigger.TriggerKind.Values;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

/** The worked example of the document about triggers. */
final class WorkedExampleTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (.* .*) \\| ([0-9.]+(?:, [0-9.]+)*) \\|$");
    private static final Pattern NUMBER = Pattern.compile("[\u22120-9.]+");

    @Test
    void isAsItIsWritten() throws IOException {
        String document = Files.readString(Path.of("src/docs/analysis.md"));
        int begin = document.indexOf("## Trigger and events");
        String text = document.substring(begin, document.indexOf("\n## ", begin + 1));
        Matcher points = Pattern.compile("(?m)^ {4}([0-9 ]+)$").matcher(text);
        assertThat(points.find()).isTrue();
        double[] ys = Stream.of(points.group(1).split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        History history = new History(HistoryLimit.points(100));
        for (int i = 0; i < ys.length; i++) {
            history.append(0, new double[] {i}, new double[] {ys[i]}, 0, 1);
        }
        List<MatchResult> rows = ROW.matcher(text).results().toList();
        assertThat(rows).hasSize(9);
        for (MatchResult row : rows) {
            List<Double> numbers = numbers(row.group(1));
            boolean holdsOff = row.group(1).contains("hold-off");
            List<Double> found = new ArrayList<>();
            new TriggerRun(history.series(0), trigger(row.group(1), numbers), holdsOff ? numbers.get(1) : 0)
                    .run(found::add);
            List<Double> expected = numbers(row.group(2));
            assertThat(found).as(row.group(1)).hasSameSizeAs(expected);
            for (int i = 0; i < found.size(); i++) {
                assertThat(found.get(i)).as(row.group(1)).isCloseTo(expected.get(i), within(1e-12));
            }
        }
    }

    private static Trigger trigger(String written, List<Double> numbers) {
        TriggerKind kind = written.startsWith("rises")
                ? TriggerKind.RISING
                : written.startsWith("falls")
                        ? TriggerKind.FALLING
                        : written.startsWith("crosses")
                                ? TriggerKind.EITHER
                                : written.startsWith("leaves")
                                        ? TriggerKind.LEAVING
                                        : written.startsWith("enters")
                                                ? TriggerKind.ENTERING
                                                : written.contains("longer")
                                                        ? TriggerKind.ABOVE_LONGER
                                                        : TriggerKind.ABOVE_SHORTER;
        double second = numbers.size() > 1 ? numbers.get(1) : Double.NaN;
        return kind.of(new Values(numbers.get(0), second, 0, second));
    }

    private static List<Double> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(each -> Double.valueOf(each.group().replace('\u2212', '-')))
                .toList();
    }
}
