// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.stripchart.source.rows.XFrom;

/** Small tables, each in one line, with what is read of them. */
final class CheckedRows {

    private CheckedRows() {}

    /** Rows have semicolons between them; the answer is each series with its points, x where the data tells it. */
    private static String read(String rows) {
        ReadText read =
                ReadText.of(rows.replace(';', '\n') + "\n", ReadText.byIndex().withX(XFrom.OWN));
        return read.points.keySet().stream()
                        .map(name -> name + " = " + read.series(name))
                        .collect(Collectors.joining("\n", "", "\n"))
                + (read.reader.rejected() == 0 ? "" : read.latestRejected() + "\n");
    }

    /** Returns how the rows are read, in words. */
    private static String words(String rows) {
        ReadText read =
                ReadText.of(rows.replace(';', '\n') + "\n", ReadText.byIndex().withX(XFrom.OWN));
        return read.explanations.stream()
                .map(told -> told.sentence() + "\n"
                        + told.columns().stream()
                                .map(column -> column.kind() + " " + column.nameAndReason() + " " + column.unit() + " "
                                        + column.first())
                                .collect(Collectors.joining("\n"))
                        + told.doubts().stream().map(doubt -> "\n" + doubt).collect(Collectors.joining()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The same for how they are read, in words. */
    static void checkWords(String expected) {
        check(expected, CheckedRows::words);
    }

    /** Reads the rows behind each star, of which what stands below must be the answer. */
    static void check(String expected) {
        check(expected, CheckedRows::read);
    }

    private static void check(String expected, UnaryOperator<String> reading) {
        List<String> cases = List.of(expected.split("(?m)^\\* "));
        StringBuilder found = new StringBuilder();
        for (String each : cases) {
            if (!each.isEmpty()) {
                String rows = each.substring(0, each.indexOf('\n'));
                found.append("* ").append(rows).append('\n').append(reading.apply(rows));
            }
        }
        assertThat(found.toString()).isEqualTo(expected);
    }
}
