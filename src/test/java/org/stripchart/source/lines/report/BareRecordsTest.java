// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stripchart.feed.PointSink;
import org.stripchart.source.lines.format.FormatReading;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.SeriesBudget;
import org.stripchart.source.rows.SeriesRules;

/** Records that have nothing around them but blank lines, which only the first lines of a text tell. */
class BareRecordsTest {

    private static RecordsFormat behind(String head) {
        RecordsFormat format = new RecordsFormat();
        SeriesRules rules = SeriesRules.DEFAULTS;
        PointSink none = PointSink.of(info -> {
            throw new AssertionError("nothing is read yet");
        });
        RowWriter rows = new RowWriter(none, rules, FormatReading.TIMES, new SeriesBudget(rules.maxSeries()), "");
        List<byte[]> lines =
                head.lines().map(line -> line.getBytes(StandardCharsets.UTF_8)).toList();
        assertThat(format.head(lines, rows)).isTrue();
        return format;
    }

    @Test
    void areReadWhereTheSameNamesComeAgain() {
        FormatReading.check(behind("""
                name | pump
                temp | 21.5

                name | pump
                temp | 21.6
                """), """
                name | pump => PASSED
                temp | 21.5 => PASSED
                 => ROW pump temp 21.5
                name | fan => PASSED
                temp | 22 => PASSED
                 => ROW fan temp 22
                name | pump => PASSED
                temp | 21.6 => PASSED
                 => ROW pump temp 21.6
                (restart) => done
                name | pump => PASSED
                temp | 21.7 => PASSED
                (end) => ROW pump temp 21.7
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "temp | 21.5\nhum | 40\n",
                "temp | 21.5\nhum | 40\n\n\n",
                "temp | 21.5\n\ntemp | 21.6\n",
                "temp | 21.5\nhum | 40\n\nhum | 41\ntemp | 21.6\n",
                "temp | 21.5\nhum | 40\n\ntemp | 21.6\nhum | 41\nwind | 3\n",
                "temp | 21.5\nhum | 40\n\nthe end\n",
                "load | one\ntemp | 21.5\nhum | 40\n\nload | one\ntemp | 21.6\nhum | 41\n",
                ""
            })
    void areNoneWhereTheyDoNot(String head) {
        FormatReading.check(behind(head), "temp | 21.5 => OTHER_FORMAT\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "temp | 21.5\nhum | 40\n\ntemp | 21.6\nhum | 41\n",
                "\ntemp | 21.5\nhum | 40\n\n\ntemp | 21.6\nhum | 41\n",
                "load | one\ntemp | 21.5\nhum | 40\n\nload | two\ntemp | 21.6\nhum | 41\n",
                "load | one\ntemp | 21.5\nstate | on\n\nload | one\ntemp | 21.6\nstate | on\n",
                "load | one\ntemp | 21.5\n\nload | one\ntemp | 21.6\n"
            })
    void areSomeWhateverTheirValues(String head) {
        FormatReading.check(behind(head), "temp | 21.5 => PASSED\n");
    }
}
