// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.NumberParser;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.time.TimeColumn;
import org.stripchart.source.lines.time.TimeContext;
import org.stripchart.source.lines.time.TimeName;
import org.stripchart.source.lines.time.TimeUnitName;
import org.stripchart.source.rows.TimeFormat;

/**
 * Finds what in a table tells the x: a column of times, a date and a time of day, numbers under a name for times, or a
 * column that counts the steps.
 *
 * <p><b>Threading:</b> any thread.
 */
final class XColumns {

    /** So many a double holds. */
    static final int MOST_DIGITS = 16;

    private static final Pattern MILLIS = Pattern.compile("(?i)ms|msec|millis|milliseconds?");
    private static final Pattern THOUSANDTHS = Pattern.compile("\\d{1,3}");
    private static final Pattern WHOLE_SECONDS = Pattern.compile(":\\d{2}$");

    private XColumns() {}

    /** Returns what tells the x, or null if nothing does or the user wants something else. */
    static @Nullable TableX choose(Section section, HeaderRows header, List<String> names, RowWriter rows) {
        TimeContext context = rows.times()
                .contextBelow(textAbove(section), section.grid().dialect().marks());
        TableX times = rows.wantsTime() ? times(section, header, names, context) : null;
        if (times != null) {
            return times;
        }
        if (rows.x().wantsSpans() && section.columns() > 1 && header.exist()) {
            return Spans.fromArrival(section, header, names);
        }
        if (!rows.x().wantsX() || section.columns() < 2) {
            return null;
        }
        if (header.start() != null) {
            return header.start().x(section);
        }
        TableX durations = Spans.durations(section, header, names, context);
        if (durations != null) {
            return durations;
        }
        int column = header.exist() ? byName(section, names) : -1;
        column = column < 0 && header.exist() ? Column.ofYears(section, names) : column;
        if (column < 0 && startsWithSpans(section, header)) {
            column = 0;
        }
        return column < 0 ? null : new TableX.OfNumbers(column, "numbers");
    }

    /** Returns the lines above the rows, the header among them. */
    private static List<String> textAbove(Section section) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < section.first(); i++) {
            lines.add(String.join(" ", section.grid().line(i).cells()));
        }
        return lines;
    }

    /** The column, or the two of them, that tell times since the epoch. */
    private static @Nullable TableX times(Section section, HeaderRows header, List<String> names, TimeContext context) {
        TimeColumn best = null;
        int bestColumn = -1;
        TimeColumn date = null;
        int dateColumn = -1;
        TimeColumn clock = null;
        int clockColumn = -1;
        for (int i = 0; i < section.columns(); i++) {
            if (section.grid().dialect().isBlank() && section.isText(i)) {
                // Behind the name of a process is the time that it took.
                break;
            }
            String name = header.exist() ? names.get(i) : "";
            boolean isTime = isTime(section, i, name);
            boolean mayBe = isTime
                    || (section.isValue(i)
                            && ((i == 0 && !header.exist()) || TimeName.of(name).rank() > 0));
            TimeColumn column =
                    mayBe && section.columns() > 1 ? TimeColumn.decide(section.samples(i), name, context) : null;
            if (column == null || !column.isAbsolute()) {
                continue;
            }
            if (column.isClock() && i < header.cells().size()) {
                // sar begins its header with a time, perhaps of the day before.
                byte[] before = header.cells().get(i).getBytes(StandardCharsets.UTF_8);
                column.read(before, 0, before.length);
            }
            // Of several, as of a start and an end, the first.
            if (column.isDate() && (date == null || column.rank() > date.rank())) {
                date = column;
                dateColumn = i;
            } else if (column.isClock() && (clock == null || column.rank() > clock.rank())) {
                clock = column;
                clockColumn = i;
            }
            if (best == null || column.rank() > best.rank()) {
                best = column;
                bestColumn = i;
            }
        }
        for (int i = dateColumn - 1; date != null && clock == null && i <= dateColumn + 1; i += 2) {
            String name = header.exist() && i >= 0 ? names.get(i) : "";
            if (i >= 0 && isTime(section, i, name)) {
                TimeColumn beside = TimeColumn.besideDates(section.samples(i), name, context);
                clock = beside != null && beside.isClock() ? beside : null;
                clockColumn = i;
            }
        }
        TimeColumn joined =
                date != null && clock != null && (best == date || best == clock) ? TimeColumn.join(date, clock) : null;
        if (joined != null) {
            return new TableX.OfDateAndClock(dateColumn, clockColumn, joined);
        }
        TableX digits = header.exist() ? TableX.OfDateAndClock.ofDigits(section, names, context) : null;
        if (digits != null) {
            return digits;
        }
        if (best == null) {
            boolean mayBe = header.exist() && context.format().kind() == TimeFormat.Kind.AUTO;
            return mayBe ? TableX.OfWeekAndTime.of(section, names) : null;
        }
        // Numbers of seconds or milliseconds are read on the short way; nanoseconds have more digits than a double
        // holds.
        boolean isShort = best.isEpoch()
                && section.isValue(bestColumn)
                && section.samples(bestColumn).stream().allMatch(text -> text.length() <= MOST_DIGITS);
        if (isShort) {
            return new TableX.OfNumbers(bestColumn, best.sentence());
        }
        return hasMillisBehind(section, names, bestColumn)
                ? new TableX.OfTimesAndMillis(bestColumn, bestColumn + 1, best)
                : new TableX.OfTimes(bestColumn, best);
    }

    /** Whether a column may hold times as texts: they look so, or are below a name that says so. */
    static boolean isTime(Section section, int column, String name) {
        return section.isTime(column) || (section.isText(column) && TimeColumn.isNamed(name));
    }

    /**
     * Whether the next column holds the thousandths of times that end with whole seconds. Its name alone does not tell it: how
     * long something took stands there as well.
     */
    private static boolean hasMillisBehind(Section section, List<String> names, int column) {
        int next = column + 1;
        return next < section.columns()
                && section.isTime(column)
                && section.isValue(next)
                && MILLIS.matcher(names.get(next)).matches()
                && section.samples(next).stream()
                        .allMatch(text -> THOUSANDTHS.matcher(text.strip()).matches())
                && section.samples(column).stream()
                        .allMatch(text -> WHOLE_SECONDS.matcher(text).find())
                && hasValueBehind(section, next)
                && TableX.OfTimesAndMillis.areThousandths(section.texts(column), section.texts(next));
    }

    private static boolean hasValueBehind(Section section, int column) {
        return IntStream.range(column + 1, section.columns()).anyMatch(section::isValue);
    }

    /** The column whose name says most surely that its numbers are the x, or -1. */
    private static int byName(Section section, List<String> names) {
        int best = -1;
        int bestRank = 0;
        for (int i = 0; i < section.columns(); i++) {
            TimeName name = TimeName.of(names.get(i));
            boolean stands = name.rank() > TimeName.WEAK
                    // How long something took is behind what took it, and does not grow.
                    ? name.kind() != TimeName.Kind.DATE
                            && (i == 0 || name.kind() != TimeName.Kind.RELATIVE || grows(section.samples(i)))
                    : name.rank() == TimeName.WEAK
                            && (i == 0 || name.unit() != TimeUnitName.NONE)
                            && grows(section.samples(i))
                            && !isDirection(names);
            if (section.isValue(i) && stands && name.rank() > bestRank) {
                best = i;
                bestRank = name.rank();
            }
        }
        return best;
    }

    /** Whether a row of units says that the first column counts seconds or the like, and it does. */
    private static boolean startsWithSpans(Section section, HeaderRows header) {
        return header.unitsLine() >= 0
                && section.isValue(0)
                && TimeUnitName.of(header.unit(0)) != TimeUnitName.NONE
                && grows(section.samples(0));
    }

    /** Beside y and z, x is a direction. */
    private static boolean isDirection(List<String> names) {
        return names.get(0).equalsIgnoreCase("x") && (names.contains("z") || names.contains("Z"));
    }

    /** Whether the numbers rise in most rows, and fall in none. */
    static boolean grows(List<String> texts) {
        double latest = Double.NEGATIVE_INFINITY;
        int steps = 0;
        for (String text : texts) {
            double number = number(text);
            if (number < latest) {
                return false;
            }
            steps += number > latest ? 1 : 0;
            latest = Double.isNaN(number) ? latest : number;
        }
        // Rows of several devices share their x.
        return 2 * steps > texts.size() - 1 || steps > 1;
    }

    /** Returns the number that the text is, or NaN. */
    static double number(String text) {
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        NumberParser parser = new NumberParser();
        parser.decimalComma(true);
        return parser.isNumber(bytes, 0, bytes.length) ? parser.value() : Double.NaN;
    }
}
