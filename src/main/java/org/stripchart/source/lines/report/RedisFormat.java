// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * What {@code redis-cli --stat} prints, under two lines of names that come again and again. {@code 146425 (+85964)} is how many
 * requests there were, and how many of them since the row before.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class RedisFormat extends ReportFormat {

    private static final Pattern NAMES = Pattern.compile(
            "-+ data -+ -+ load -+ - child - *" + "|keys +mem +clients +blocked +requests +connections *");
    private static final Pattern ROW = Pattern.compile(
            "(?<keys>\\d+) +(?<mem>\\d+(?:\\.\\d+)?)(?<unit>[BKMGTP]) *(?<clients>\\d+) +(?<blocked>\\d+) +"
                    + "(?<requests>\\d+) \\(\\+(?<more>\\d+)\\) +(?<connections>\\d+) *(?:SAVE|AOF|AOF\\+SAVE|)? *");

    RedisFormat() {
        super("redis-cli --stat");
    }

    @Override
    boolean mayBe(byte first) {
        return first == '-' || first == 'k' || isDigit(first);
    }

    @Override
    Outcome line(String line, RowWriter rows) {
        if (line.indexOf('(') < 0) {
            return NAMES.matcher(line).matches() ? Outcome.PASSED : Outcome.OTHER_FORMAT;
        }
        Matcher row = ROW.matcher(line);
        if (!row.matches()) {
            return Outcome.OTHER_FORMAT;
        }
        put(rows, row, "keys", "");
        String prefix = row.group("unit");
        put(rows, row, "mem", prefix.equals("B") ? "B" : prefix + "iB");
        put(rows, row, "clients", "");
        put(rows, row, "blocked", "");
        put(rows, row, "requests", "");
        put(rows, "requests (+)", row.group("more"), "");
        put(rows, row, "connections", "");
        return rows.commit();
    }
}
