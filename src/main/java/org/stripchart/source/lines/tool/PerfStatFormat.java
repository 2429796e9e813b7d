// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * What {@code perf stat} prints, for people or with {@code -x}: a series for each event, and for each CPU if they are told apart.
 *
 * <p>With {@code -I}, outside a live run, x is the time since the start that perf tells. Without, the events of one run are of one
 * moment. What was not counted is no point.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class PerfStatFormat implements LineFormat {

    private static final String TIME = "\\s*(?<time>\\d+[.,]\\d{9})";
    private static final String CPU = "(?<cpu>CPU\\d+|S\\d+(?:-[A-Z]\\d+)*)";
    private static final String COUNT = "(?<count><not \\w+>|[\\d.,\\u202F\\u00A0']+)";
    private static final String SPREAD = "(?:\\d+\\.\\d+%\\k<mark>)?";
    private static final String SHARE = "\\k<mark>(?:100|\\d{1,2})[.,]\\d\\d(?:\\k<mark>.*)?\\s*";
    private static final String UNIT = "(?:(?<unit>msec|Joules|MiB|ns|%|C) +)?";
    private static final Pattern HEAD =
            Pattern.compile("# +time +(?:(?:CPU|core|socket|cpus) +)*(?:CPU +)?counts unit events.*|# started on .*");
    private static final Pattern SHOWN = Pattern.compile(
            TIME + " +(?:" + CPU + " +(?:\\d+ +)?)?" + COUNT + " +" + UNIT + "(?<event>[^\\s#]+)(?: +#.*)?\\s*");
    private static final Pattern PARTED = Pattern.compile(TIME + "(?<mark>[,;|:\\t])(?:" + CPU
            + "\\k<mark>(?:\\d+\\k<mark>)?)?(?<count><not \\w+>|\\d+(?:\\.\\d+)?)\\k<mark>(?<unit>[^,;|:\\t]*)\\k<mark>"
            + "(?<event>[^;|\\t]+?)\\k<mark>" + SPREAD + "\\d+" + SHARE);

    /** The same without a time, of events whose names are none of other texts, and that ran for nanoseconds. */
    private static final Pattern PARTED_SUM = Pattern.compile("(?:" + CPU + "(?=[,;|\\t]).(?:\\d+(?=[,;|\\t]).)?)?"
            + "(?<count><not \\w+>|\\d+(?:\\.\\d+)?)(?<mark>[,;|\\t])(?<unit>msec|Joules|MiB|ns|%|C|)\\k<mark>"
            + "(?<event>[a-zA-Z][\\w:/.@=-]*)\\k<mark>" + SPREAD + "(?:0|\\d{4,})" + SHARE);

    private static final Pattern SUM = Pattern.compile(" +Performance counter stats for .*:");
    private static final Pattern SHOWN_SUM = Pattern.compile(
            " +(?:" + CPU + " +(?:\\d+ +)?)?" + COUNT + " +" + UNIT + "(?<event>[a-zA-Z][^\\s#(]*)(?: +[#(].*)?\\s*");
    private static final Pattern SPENT = Pattern.compile(
            " +(?<count>\\d+[.,]\\d+)(?: \\+-.*)? +seconds (?<event>time elapsed|user|sys)(?: +\\(.*)?\\s*");

    private final Set<String> seen = new HashSet<>();
    /** Whether what perf prints for people goes on. */
    private boolean isSum;

    /** Whether its times have begun, behind which no event comes. */
    private boolean isSpent;

    @Override
    public String sentence() {
        return "perf stat";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (ToolLine.isBlank(bytes, from, to)) {
            return Outcome.SKIPPED;
        }
        byte first = bytes[from];
        boolean mayBe = to - from > 12
                && (first == ' ' || first == '#' || first == '<' || first == 'C' || first == 'S' || isDigit(first));
        if (!mayBe) {
            isSum = false;
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
        return shown.matches() ? put(shown, plain(shown.group("count"), shown.group("unit")), rows) : sum(line, rows);
    }

    /** Reads a line that tells no time. */
    private Outcome sum(String line, RowWriter rows) {
        if (SUM.matcher(line).matches()) {
            isSum = true;
            isSpent = false;
            seen.clear();
            return Outcome.PASSED;
        }
        Matcher parted = PARTED_SUM.matcher(line);
        if (parted.matches()) {
            return putSum(parted, parted.group("count"), rows);
        }
        Matcher shown = SHOWN_SUM.matcher(line);
        if (isSum && !isSpent && shown.matches()) {
            return putSum(shown, plain(shown.group("count"), shown.group("unit")), rows);
        }
        Matcher spent = SPENT.matcher(line);
        if (!isSum || !spent.matches()) {
            // Further ratios of an event stand below it.
            isSum &= line.contains(" # ");
            return Outcome.OTHER_FORMAT;
        }
        isSpent = true;
        ToolLine.put(rows, spent.group("event"), spent.group("count").replace(',', '.'), "s");
        return rows.commit(!seen.isEmpty());
    }

    private Outcome putSum(Matcher line, String count, RowWriter rows) {
        if (count.startsWith("<")) {
            return Outcome.PASSED;
        }
        String name = name(line);
        // An event that comes again is of another run.
        if (seen.contains(name)) {
            seen.clear();
        }
        boolean joins = !seen.isEmpty();
        seen.add(name);
        String unit = line.group("unit");
        ToolLine.put(rows, name, count, unit == null ? "" : unit);
        return rows.commit(joins);
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
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
        String unit = line.group("unit");
        ToolLine.put(rows, name(line), count, unit == null ? "" : unit);
        rows.x().putOwn(Double.parseDouble(line.group("time").replace(',', '.')));
        return rows.commit();
    }

    private static String name(Matcher line) {
        String cpu = line.group("cpu");
        return (cpu == null ? "" : cpu + " ") + line.group("event");
    }

    @Override
    public void restart() {
        seen.clear();
        isSum = false;
    }
}
