// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.CellKind;
import org.stripchart.source.lines.time.GpsTime;
import org.stripchart.source.lines.time.TimeColumn;
import org.stripchart.source.lines.time.TimeContext;
import org.stripchart.source.lines.time.TimeName;

/** What in the rows of a table tells their x. */
public sealed interface TableX {

    /** Returns the column, from 0. */
    int column();

    /** Returns the other column that tells a part of it, from 0; -1 if there is none. */
    default int second() {
        return -1;
    }

    /** Returns what reads the times; null if they are none. */
    default @Nullable TimeColumn times() {
        return null;
    }

    /** A column of times; their reader keeps the latest one. */
    record OfTimes(int column, TimeColumn times) implements TableX {}

    /** A date in one column and the time of day in another. */
    record OfDateAndClock(int column, int clock, TimeColumn times) implements TableX {
        @Override
        public int second() {
            return clock;
        }

        /** A date and a time of day that are numbers: {@code 240501,100000} below {@code DATE,TIME}. */
        static @Nullable TableX ofDigits(Section section, List<String> names, TimeContext context) {
            int date = -1;
            int clock = -1;
            for (int i = 0; i < section.columns(); i++) {
                TimeName.Kind kind =
                        section.isValue(i) ? TimeName.of(names.get(i)).kind() : TimeName.Kind.NONE;
                date = date < 0 && kind == TimeName.Kind.DATE ? i : date;
                clock = clock < 0 && (kind == TimeName.Kind.TIME || kind == TimeName.Kind.CLOCK) ? i : clock;
            }
            TimeColumn column = date < 0 || clock < 0
                    ? null
                    : TimeColumn.ofDigits(section.samples(date), section.samples(clock), names.get(date), context);
            return column == null ? null : new TableX.OfDateAndClock(date, clock, column);
        }
    }

    /** The number of a week in one column and the time in it in another, as satellites tell them. */
    record OfWeekAndTime(int column, int time, GpsTime gps) implements TableX {
        @Override
        public int second() {
            return time;
        }

        /** Returns the two columns of such names and numbers; null if there are none. */
        static @Nullable TableX of(Section section, List<String> names) {
            int week = -1;
            int time = -1;
            for (int i = 0; i < section.columns(); i++) {
                week = week < 0 && section.isValue(i) && GpsTime.isWeek(names.get(i)) ? i : week;
                time = time < 0 && section.isValue(i) && GpsTime.isTimeOfWeek(names.get(i)) ? i : time;
            }
            GpsTime gps = week < 0 || time < 0
                    ? null
                    : GpsTime.of(section.samples(week), section.samples(time), names.get(time), XColumns::number);
            return gps == null ? null : new OfWeekAndTime(week, time, gps);
        }
    }

    /** A column of times in whole seconds, and their thousandths in another. */
    record OfTimesAndMillis(int column, int millis, TimeColumn times) implements TableX {
        @Override
        public int second() {
            return millis;
        }

        /** Whether numbers are written with all their digits, as thousandths are, or grow within a second. */
        static boolean areThousandths(List<String> times, List<String> numbers) {
            if (numbers.stream().allMatch(text -> text.strip().length() == 3)
                    && numbers.stream().anyMatch(text -> text.strip().startsWith("0"))) {
                return true;
            }
            boolean grow = false;
            for (int i = 1; i < times.size(); i++) {
                if (times.get(i).equals(times.get(i - 1))) {
                    if (!(XColumns.number(numbers.get(i)) > XColumns.number(numbers.get(i - 1)))) {
                        return false;
                    }
                    grow = true;
                }
            }
            return grow;
        }
    }

    /**
     * A column of numbers, which are times if they are as large as such.
     *
     * @param words what a person calls them
     */
    record OfNumbers(int column, String words) implements TableX {}

    /**
     * A column of numbers that tell how long since some start, where x is time: it is when the first row arrived, and what has gone
     * by since then.
     *
     * @param seconds that each of them counts
     * @param unit as a person writes it
     */
    record OfSpans(int column, double seconds, String unit) implements TableX {}

    /** A column that counts the steps of the x. */
    record OfSteps(int column, double start, double increment) implements TableX {}

    /** No column: each row is a step of the x. It knows how many rows there were. */
    final class OfRows implements TableX {

        private final Steps steps;
        private long rows;

        OfRows(Steps steps) {
            this.steps = steps;
        }

        @Override
        public int column() {
            return -1;
        }

        public Steps steps() {
            return steps;
        }

        /** Returns the x of the next row. */
        public double next() {
            return steps.start + rows * steps.increment;
        }

        /** Notes that it came. */
        public void came() {
            rows++;
        }

        /** Notes that the rows that follow are those of another run. */
        public void beginAgain() {
            rows = 0;
        }
    }

    /**
     * An x that is told by its first value and what it grows by.
     *
     * @param start of the first row
     * @param increment from row to row
     */
    record Steps(double start, double increment) {

        private static final Pattern START = Pattern.compile("(?i)start(?:[ _]?time)?|t0|x0|xzero");
        private static final Pattern INCREMENT =
                Pattern.compile("(?i)(?:time[ _]?|x[ _]?)?increment|tinc|xinc|delta[ _]?[tx]|d[tx]");
        private static final Pattern WITH_VALUE =
                Pattern.compile("(?<name>\\w+) ?= ?(?<value>[-+]?[\\d.]+(?:[eE][-+]?\\d+)?) ?s?");

        /** Returns what the cells of a row of values tell, if columns that the rows have nothing in are called so. */
        static @Nullable Steps of(Grid.Line values, Grid.Line names, Section section) {
            double start = Double.NaN;
            double increment = Double.NaN;
            for (int i = 0; i < Math.min(values.count(), names.count()); i++) {
                boolean isFree = i >= section.columns()
                        || section.samples(i).stream().allMatch(values.cells().get(i)::equals);
                if (isFree && values.isKind(i, CellKind.NUMBER)) {
                    String name = names.cells().get(i).strip();
                    double number = XColumns.number(values.cells().get(i));
                    start = START.matcher(name).matches() ? number : start;
                    increment = INCREMENT.matcher(name).matches() ? number : increment;
                }
            }
            return of(start, increment);
        }

        /** Returns what names tell that have their value in them: {@code t0 = -0.006s, tInc = 1e-05}. */
        static @Nullable Steps of(Grid.Line names, Section section) {
            double start = Double.NaN;
            double increment = Double.NaN;
            for (int i = 0; i < names.count(); i++) {
                Matcher cell = WITH_VALUE.matcher(names.cells().get(i).strip());
                if ((i >= section.columns() || section.isEmpty(i)) && cell.matches()) {
                    double number = XColumns.number(cell.group("value"));
                    start = START.matcher(cell.group("name")).matches() ? number : start;
                    increment = INCREMENT.matcher(cell.group("name")).matches() ? number : increment;
                }
            }
            return of(start, increment);
        }

        /** Returns what settings above a line tell, each behind its label, if the first column is named and holds nothing. */
        static @Nullable Steps above(int names, Section section) {
            double start = Double.NaN;
            double increment = Double.NaN;
            for (int i = 0; i < names && section.isEmpty(0); i++) {
                Grid.Line line = section.grid().line(i);
                if (line.kind() == Grid.LineKind.CELLS
                        && line.isKind(0, CellKind.TEXT)
                        && line.isKind(1, CellKind.NUMBER)) {
                    String name = line.cells().get(0).strip();
                    double number = XColumns.number(line.cells().get(1));
                    start = START.matcher(name).matches() ? number : start;
                    increment = INCREMENT.matcher(name).matches() ? number : increment;
                }
            }
            return of(start, increment);
        }

        private static @Nullable Steps of(double start, double increment) {
            return Double.isNaN(start) || Double.isNaN(increment) ? null : new Steps(start, increment);
        }

        /** Returns the x of a table: a first column that counts its rows counts the steps. */
        TableX x(Section section) {
            boolean hasOthers = IntStream.range(1, section.columns()).anyMatch(section::isValue);
            return hasOthers && counts(section) ? new OfSteps(0, start, increment) : new OfRows(this);
        }

        private static boolean counts(Section section) {
            double latest = Double.NaN;
            for (String text : section.samples(0)) {
                double number = XColumns.number(text);
                boolean isNext = Double.isNaN(latest) ? number == 0 || number == 1 : number == latest + 1;
                if (!isNext) {
                    return false;
                }
                latest = number;
            }
            return !Double.isNaN(latest);
        }
    }
}
