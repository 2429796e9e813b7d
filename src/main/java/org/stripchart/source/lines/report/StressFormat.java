// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * What {@code stress-ng --metrics} prints: a series for each stressor and each of its columns, and its further measures. Lines
 * that measure nothing are passed over.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class StressFormat extends ReportFormat {

    private static final Pattern LINE =
            Pattern.compile("stress-ng: (?:\\d\\d:\\d\\d:\\d\\d\\.\\d+ )?(?<level>[a-z]+): +\\[\\d+\\] (?<text>.*)");
    private static final Pattern ROW =
            Pattern.compile("(?<name>[a-z][a-z0-9-]*) +(?<values>\\d+(?: +\\d+\\.\\d+){5}(?: +\\d+\\.\\d+ +\\d+)?) *");
    private static final Pattern MEASURE = Pattern.compile(
            "(?<name>[a-z][a-z0-9-]*) +(?<value>\\d+\\.\\d+) (?<what>[^()]+?)(?: \\((?:harmonic|geometric) mean .*\\))? *");

    private static final List<String> NAMES = List.of(
            "bogo ops",
            "real time",
            "usr time",
            "sys time",
            "bogo ops/s (real time)",
            "bogo ops/s (usr+sys time)",
            "CPU used per instance",
            "RSS Max");
    private static final List<String> UNITS = List.of("", "s", "s", "s", "/s", "/s", "%", "KB");

    StressFormat() {
        super("stress-ng");
    }

    @Override
    boolean mayBe(byte first) {
        return first == 's';
    }

    @Override
    Outcome line(String line, RowWriter rows) {
        Matcher any = line.startsWith("stress-ng: ") ? LINE.matcher(line) : null;
        if (any == null || !any.matches()) {
            return Outcome.OTHER_FORMAT;
        }
        String text = any.group("text");
        Matcher row = ROW.matcher(text);
        if (row.matches()) {
            String[] values = row.group("values").split(" +", -1);
            for (int i = 0; i < values.length; i++) {
                put(rows, row.group("name") + " " + NAMES.get(i), values[i], UNITS.get(i));
            }
            return rows.commit();
        }
        Matcher measure = MEASURE.matcher(text);
        if (any.group("level").equals("metrc") && measure.matches()) {
            put(rows, measure.group("name") + " " + measure.group("what"), measure.group("value"), "");
            return rows.commit();
        }
        return Outcome.PASSED;
    }
}
