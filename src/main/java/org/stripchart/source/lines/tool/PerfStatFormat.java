// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * What {@code perf stat -I} prints, for people or with {@code -x}: a series for each event, and for each CPU if they are told apart.
 *
 * <p>Outside a live run, x is the time since the start that perf tells. What was not counted is no point.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class PerfStatFormat implements LineFormat {

    private static final String TIME = "\\s*(?<time>\\d+[.,]\\d{9})";
    private static final String CPU = "(?<cpu>CPU\\d+|S\\d+(?:-[A-Z]\\d+)*)";
    private static final String COUNT = "(?<count><not \\w+>|[\\d.,\\u202F\\u00A0']+)";
    private static final Pattern HEAD =
            Pattern.compile("# +time +(?:(?:CPU|core|socket|cpus) +)*(?:CPU +)?counts unit events.*");
    private static final Pattern SHOWN = Pattern.compile(TIME + " +(?:" + CPU + " +(?:\\d+ +)?)?" + COUNT
            + " +(?:(?<unit>msec|Joules|MiB|ns|%|C) +)?(?<event>[^\\s#]+)(?: +#.*)?\\s*");
    private static final Pattern PARTED = Pattern.compile(TIME + "(?<mark>[,;|:\\t])(?:" + CPU
            + "\\k<mark>(?:\\d+\\k<mark>)?)?(?<count><not \\w+>|\\d+(?:\\.\\d+)?)\\k<mark>(?<unit>[^,;|:\\t]*)\\k<mark>"
            + "(?<event>[^;|\\t]+?)\\k<mark>\\d+\\k<mark>\\d+[.,]\\d\\d(?:\\k<mark>.*)?\\s*");

    @Override
    public String sentence() {
        return "perf stat";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (ToolLine.isBlank(bytes, from, to)) {
            return Outcome.SKIPPED;
        }
        boolean mayBe = to - from > 12
                && (bytes[from] == ' ' || bytes[from] == '#' || (bytes[from] >= '0' && bytes[from] <= '9'));
        if (!mayBe) {
            return Outcome.OTHER_FORMAT;
        }
        String line = ToolLine.text(bytes, from, to);
        if (bytes[from] == '#') {
            return HEAD.matcher(line).matches() ? Outcome.PASSED : Outcome.OTHER_FORMAT;
        }
        Matcher parted = PARTED.matcher(line);
        if (parted.matches()) {
            return put(parted, parted.group("count"), rows);
        }
        Matcher shown = SHOWN.matcher(line);
        return shown.matches()
                ? put(shown, plain(shown.group("count"), shown.group("unit")), rows)
                : Outcome.OTHER_FORMAT;
    }

    /** The number without marks between thousands: what is counted is whole, and what has a unit has two decimals. */
    private static String plain(String count, @Nullable String unit) {
        if (count.startsWith("<")) {
            return count;
        }
        String digits = count.replaceAll("\\D", "");
        int point = Math.max(count.lastIndexOf('.'), count.lastIndexOf(','));
        int decimals = point < 0 ? 0 : count.length() - point - 1;
        boolean isWhole = unit == null || decimals == 0 || decimals == 3;
        return isWhole
                ? digits
                : digits.substring(0, digits.length() - decimals) + "." + digits.substring(digits.length() - decimals);
    }

    private static Outcome put(Matcher line, String count, RowWriter rows) {
        if (count.startsWith("<")) {
            return Outcome.PASSED;
        }
        String cpu = line.group("cpu");
        String name = (cpu == null ? "" : cpu + " ") + line.group("event");
        String unit = line.group("unit");
        ToolLine.put(rows, name, count, unit == null ? "" : unit);
        rows.x().putOwn(Double.parseDouble(line.group("time").replace(',', '.')));
        return rows.commit();
    }
}
