// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.time.TimeColumn;
import org.stripchart.source.lines.time.TimeContext;
import org.stripchart.source.lines.time.TimeName;
import org.stripchart.source.lines.time.TimeUnitName;

/**
 * Finds what in a table tells the x: a column of times, a date and a time of day, numbers under a name for times, or a
 * column that counts the steps.
 *
 * <p><b>Threading:</b> any thread.
 */
final class XColumns {

    private static final int MOST_DIGITS = 16;

    private XColumns() {}

    /** Returns what tells the x, or null if nothing does or the user wants something else. */
    static @Nullable TableX choose(Section section, HeaderRows header, List<String> names, RowWriter rows) {
        TimeContext context = rows.times().contextBelow(section.textAbove());
        TableX times = rows.wantsTime() ? times(section, header, names, context) : null;
        if (times != null) {
            return times;
        }
        if (!rows.x().wantsX() || section.columns() < 2) {
            return null;
        }
        HeaderRows.Steps start = header.start();
        if (start != null && section.isValue(0)) {
            return new TableX.OfSteps(0, start.start(), start.increment());
        }
        TableX durations = durations(section, header, names, context);
        if (durations != null) {
            return durations;
        }
        int column = header.exist() ? byName(section, names) : -1;
        if (column < 0 && startsWithSpans(section, header)) {
            column = 0;
        }
        return column < 0 ? null : new TableX.OfNumbers(column, "numbers");
    }

    /** The column, or the two of them, that tell times since the epoch. */
    private static @Nullable TableX times(Section section, HeaderRows header, List<String> names, TimeContext context) {
        TimeColumn best = null;
        int bestColumn = -1;
        List<TimeColumn> partial = new ArrayList<>();
        List<Integer> partialColumns = new ArrayList<>();
        for (int i = 0; i < section.columns(); i++) {
            if (section.grid().dialect().isBlank() && section.isText(i)) {
                // What stands behind the name of a process is the time that it took.
                break;
            }
            boolean mayBe = section.isTime(i)
                    || (section.isValue(i)
                            && ((i == 0 && !header.exist())
                                    || TimeName.of(names.get(i)).rank() > 0));
            String name = header.exist() ? names.get(i) : "";
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
            if (section.isTime(i) && (column.isDate() || column.isClock())) {
                partial.add(column);
                partialColumns.add(i);
            }
            if (best == null || column.rank() > best.rank()) {
                best = column;
                bestColumn = i;
            }
        }
        TimeColumn joined =
                partial.size() == 2 && partial.contains(best) ? TimeColumn.join(partial.get(0), partial.get(1)) : null;
        if (joined != null) {
            int date = partialColumns.get(partial.get(0).isDate() ? 0 : 1);
            int clock = partialColumns.get(partial.get(0).isDate() ? 1 : 0);
            return new TableX.OfDateAndClock(date, clock, joined);
        }
        if (best == null) {
            return null;
        }
        // Numbers of seconds or milliseconds are read on the short way; nanoseconds have more digits than a double
        // holds.
        boolean isShort = best.isEpoch()
                && section.isValue(bestColumn)
                && section.samples(bestColumn).stream().allMatch(text -> text.length() <= MOST_DIGITS);
        return isShort ? new TableX.OfNumbers(bestColumn, best.sentence()) : new TableX.OfTimes(bestColumn, best);
    }

    /** A column that tells how long since some start, or nanoseconds too fine for a double. */
    private static @Nullable TableX durations(
            Section section, HeaderRows header, List<String> names, TimeContext context) {
        for (int i = 0; i < section.columns(); i++) {
            List<String> samples = section.samples(i);
            boolean mayBe = section.isTime(i)
                    || (section.isValue(i) && samples.stream().allMatch(text -> text.length() > MOST_DIGITS));
            TimeColumn column = mayBe ? TimeColumn.decide(samples, header.exist() ? names.get(i) : "", context) : null;
            if (column != null && !column.isAbsolute() && (header.exist() || grows(column, samples))) {
                return new TableX.OfTimes(i, column);
            }
        }
        return null;
    }

    /** Whether the spans get no shorter; the time that is left does. */
    private static boolean grows(TimeColumn column, List<String> samples) {
        double latest = Double.NEGATIVE_INFINITY;
        for (String sample : samples) {
            byte[] bytes = sample.getBytes(StandardCharsets.UTF_8);
            double span = column.read(bytes, 0, bytes.length);
            if (span < latest) {
                return false;
            }
            latest = Double.isNaN(span) ? latest : span;
        }
        return true;
    }

    /** The column whose name says most surely that its numbers are the x, or -1. */
    private static int byName(Section section, List<String> names) {
        int best = -1;
        int bestRank = 0;
        for (int i = 0; i < section.columns(); i++) {
            TimeName name = TimeName.of(names.get(i));
            boolean stands = name.rank() > TimeName.WEAK
                    ? name.kind() != TimeName.Kind.DATE
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

    private static boolean grows(List<String> texts) {
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

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
