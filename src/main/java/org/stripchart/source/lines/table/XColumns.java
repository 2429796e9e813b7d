// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
 * <p>More than 300 lines, since what may be the x is weighed in one place.
 *
 * <p><b>Threading:</b> any thread.
 */
final class XColumns {

    /** In seconds. Times since the epoch are held to a quarter of a millionth. */
    private static final double FINEST_SPAN = 1e-5;

    /** So many rows tell a clock that runs from a time that was measured. */
    private static final int ENOUGH = 3;

    /** Names of clocks that run, whatever the rows show. */
    private static final Pattern RUNNING = Pattern.compile("(?i).*(millis|micros|uptime|since|boot).*");

    private static final int MOST_DIGITS = 16;
    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d+([.,]\\d+)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}[-/.]\\d{2}[-/.]\\d{2}");
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
            return spans(section, header, names);
        }
        if (!rows.x().wantsX() || section.columns() < 2) {
            return null;
        }
        if (header.start() != null) {
            return header.start().x(section);
        }
        TableX durations = durations(section, header, names, context);
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
            boolean mayBe = section.isTime(i)
                    || (section.isValue(i)
                            && ((i == 0 && !header.exist())
                                    || TimeName.of(names.get(i)).rank() > 0))
                    || (header.exist() && TimeColumn.areMonths(section.samples(i), names.get(i)));
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
            // Of several, as of a start and an end, the first.
            if (section.isTime(i) && column.isDate() && (date == null || column.rank() > date.rank())) {
                date = column;
                dateColumn = i;
            } else if (section.isTime(i) && column.isClock() && (clock == null || column.rank() > clock.rank())) {
                clock = column;
                clockColumn = i;
            }
            if (best == null || column.rank() > best.rank()) {
                best = column;
                bestColumn = i;
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
            return null;
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

    /** A column that tells how long since some start, or nanoseconds too fine for a double. */
    private static @Nullable TableX durations(
            Section section, HeaderRows header, List<String> names, TimeContext context) {
        for (int i = 0; i < section.columns(); i++) {
            if (section.grid().dialect().isBlank() && section.isText(i)) {
                break;
            }
            List<String> samples = section.samples(i);
            boolean mayBe = section.isTime(i)
                    || (section.isValue(i) && samples.stream().allMatch(text -> text.length() > MOST_DIGITS));
            TimeColumn column = mayBe ? TimeColumn.decide(samples, header.exist() ? names.get(i) : "", context) : null;
            if (column != null && !column.isAbsolute() && mayBeX(section, header, names.get(i), i, column)) {
                return new TableX.OfTimes(i, column);
            }
        }
        return null;
    }

    /** Whether spans may run from some start. What a lap takes or what is left does not, and is mostly called otherwise. */
    private static boolean mayBeX(Section section, HeaderRows header, String name, int at, TimeColumn column) {
        int rank = TimeName.of(name).rank();
        boolean mayBe = at == 0 || !header.exist() || rank > 0 || !Column.isOfSpans(section, at);
        return (header.exist() && !section.isTime(at)) || (mayBe && grows(column, section.samples(at), rank));
    }

    /**
     * The column of numbers that grow and whose name says that they count milliseconds or the like since some start. Without a
     * unit nobody knows how far apart the rows are, and steps that are finer than times are told would be lost.
     */
    private static @Nullable TableX spans(Section section, HeaderRows header, List<String> names) {
        for (int i = 0; i < section.columns(); i++) {
            boolean isSure = section.samples(i).size() >= ENOUGH
                    || RUNNING.matcher(names.get(i)).matches();
            TableX.OfSpans spans = isSure ? spans(section, header, names, i) : null;
            if (spans != null) {
                return spans;
            }
        }
        return null;
    }

    /** Whether further rows may show that a column tells how long since some start; nothing else tells the x. */
    static boolean mayBecomeSpans(Section section, HeaderRows header, List<String> names, RowWriter rows) {
        if (!rows.x().wantsSpans() || section.columns() < 2 || !header.exist()) {
            return false;
        }
        for (int i = 0; i < section.columns(); i++) {
            if (section.samples(i).size() < ENOUGH && spans(section, header, names, i) != null) {
                return true;
            }
        }
        return false;
    }

    private static TableX.@Nullable OfSpans spans(Section section, HeaderRows header, List<String> names, int column) {
        TimeName name = TimeName.of(names.get(column));
        TimeUnitName told = name.unit();
        TimeUnitName unit = told == TimeUnitName.NONE ? TimeUnitName.of(header.unit(column)) : told;
        boolean isName = name.kind() == TimeName.Kind.RELATIVE
                || (column == 0 && (name.kind() == TimeName.Kind.TIME || name.kind() == TimeName.Kind.X));
        double seconds = unit.nanos() * 1e-9;
        boolean areSpans =
                isName && seconds > 0 && section.isValue(column) && growsFrom(section.samples(column), name, seconds);
        return areSpans ? new TableX.OfSpans(column, seconds, unit.symbol()) : null;
    }

    private static boolean growsFrom(List<String> samples, TimeName name, double seconds) {
        if (samples.size() < 2) {
            return name.rank() > TimeName.WEAK;
        }
        double latest = Double.NaN;
        for (String sample : samples) {
            double number = number(sample);
            if (number > latest && (number - latest) * seconds < FINEST_SPAN) {
                return false;
            }
            latest = Double.isNaN(number) ? latest : number;
        }
        return grows(samples);
    }

    /** Whether the spans get no shorter, as what is left does. Under a sure name they may begin again, or come newest first. */
    private static boolean grows(TimeColumn column, List<String> samples, int rank) {
        int ups = 0;
        int downs = 0;
        double latest = Double.NaN;
        for (String sample : samples) {
            byte[] bytes = sample.getBytes(StandardCharsets.UTF_8);
            double span = column.read(bytes, 0, bytes.length);
            ups += span > latest ? 1 : 0;
            downs += span < latest ? 1 : 0;
            latest = Double.isNaN(span) ? latest : span;
        }
        return downs == 0 || (rank > TimeName.WEAK && (4 * downs <= ups || ups == 0));
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

    /**
     * The texts that tell apart the runs of which each begins before the one above it ends, as exports write one device after
     * the other; empty if the x does not go back, or if something else has it go back.
     */
    static List<Integer> runs(Section section, List<Integer> texts, int x) {
        if (!isOrdered(section.samples(x)) || grows(section, List.of(), x)) {
            return List.of();
        }
        List<Integer> labels = new ArrayList<>();
        for (int column : texts) {
            long different = section.texts(column).stream().distinct().count();
            if (different > 1 && 2 * different <= section.rows().size()) {
                labels.add(column);
            }
        }
        if (labels.isEmpty() || !grows(section, labels, x) || !areRuns(section, labels)) {
            return List.of();
        }
        for (int i = labels.size() - 1; i >= 0 && labels.size() > 1; i--) {
            List<Integer> fewer = new ArrayList<>(labels);
            fewer.remove(i);
            labels = grows(section, fewer, x) && areRuns(section, fewer) ? fewer : labels;
        }
        return labels;
    }

    /** Whether the x does not go back among the rows of the same labels. */
    private static boolean grows(Section section, List<Integer> labels, int x) {
        List<String> times = section.texts(x);
        List<List<String>> keys = labels.stream().map(section::texts).toList();
        Map<List<String>, String> latest = new HashMap<>();
        for (int i = 0; i < times.size(); i++) {
            int row = i;
            String before =
                    latest.put(keys.stream().map(texts -> texts.get(row)).toList(), times.get(i));
            if (before != null && isBefore(times.get(i), before)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the rows of the same labels stand below each other. */
    private static boolean areRuns(Section section, List<Integer> labels) {
        List<List<String>> keys = labels.stream().map(section::texts).toList();
        Set<List<String>> different = new HashSet<>();
        List<String> latest = List.of();
        for (int i = 0; i < section.rows().size(); i++) {
            int row = i;
            List<String> key = keys.stream().map(texts -> texts.get(row)).toList();
            if (!key.equals(latest) && !different.add(key)) {
                return false;
            }
            latest = key;
        }
        return true;
    }

    /** Whether the texts tell by themselves which time is before which: numbers, or years first and of one length. */
    private static boolean isOrdered(List<String> times) {
        return times.stream().allMatch(time -> DECIMAL.matcher(time).matches())
                || times.stream()
                        .allMatch(time -> YEAR_FIRST.matcher(time).lookingAt()
                                && time.length() == times.get(0).length());
    }

    private static boolean isBefore(String time, String other) {
        boolean areTexts = YEAR_FIRST.matcher(time).lookingAt() || time.isEmpty() || other.isEmpty();
        return areTexts ? time.compareTo(other) < 0 : number(time) < number(other);
    }

    /** Returns the number that the text is, or NaN. */
    static double number(String text) {
        try {
            return Double.parseDouble(text.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
