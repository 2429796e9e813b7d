// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    /** Reads the rows behind each star, of which what stands below must be the answer. */
    static void check(String expected) {
        List<String> cases = List.of(expected.split("(?m)^\\* "));
        StringBuilder found = new StringBuilder();
        for (String each : cases) {
            if (!each.isEmpty()) {
                String rows = each.substring(0, each.indexOf('\n'));
                found.append("* ").append(rows).append('\n').append(read(rows));
            }
        }
        assertThat(found.toString()).isEqualTo(expected);
    }
}
