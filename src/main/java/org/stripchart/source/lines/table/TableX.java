// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.time.TimeColumn;
import org.stripchart.source.lines.time.TimeContext;
import org.stripchart.source.lines.time.TimeName;

/** What in the rows of a table tells their x. */
sealed interface TableX {

    /** Returns the column, from 0. */
    int column();

    /** Returns the other column that tells a part of it, from 0; -1 if there is none. */
    default int second() {
        return -1;
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
}
