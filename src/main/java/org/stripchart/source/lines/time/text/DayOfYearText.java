// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time.text;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/**
 * Takes apart what stands behind a year where a date has no month: the week and the day in it, {@code 2024-W18-3}, or the day
 * of the year, {@code 2024-122}.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class DayOfYearText {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int DIGITS = 3;

    /** The fourth of January is in the first week. */
    private static final int DAY_OF_FIRST_WEEK = 4;

    private final TextCursor in;
    private final ClockText clock;

    DayOfYearText(TextCursor in, ClockText clock) {
        this.in = in;
        this.clock = clock;
    }

    /** Whether one of them begins behind the year. */
    boolean begins() {
        int week = in.peek(0) == '-' ? 1 : 0;
        return isWeek(week) || begins(in.at);
    }

    private boolean isWeek(int ahead) {
        return in.peek(ahead) == 'W' && TextCursor.isDigit(in.peek(ahead + 1));
    }

    /** Whether a day of the year is behind that mark, and then a time of day or nothing: {@code 2024-122} may be a part number. */
    boolean begins(int mark) {
        byte sign = mark < in.to ? in.bytes[mark] : 0;
        int next = mark + DIGITS + 1;
        if ((sign != '-' && sign != ':' && sign != '/') || in.digitsFrom(mark + 1) != DIGITS) {
            return false;
        }
        if (next == in.to) {
            return sign != ':';
        }
        byte behind = in.bytes[next];
        return (behind == 'T' || behind == ' ' || behind == sign) && clock.begins(next + 1, false);
    }

    /** Reads it, and returns the day; null if there is none. */
    @Nullable
    LocalDate read(int year) {
        boolean marked = in.peek(0) != 'W';
        in.at += marked ? 1 : 0;
        if (in.peek(0) != 'W') {
            return day(year, in.number(DIGITS));
        }
        in.at++;
        int week = in.number(2);
        boolean hasDay = in.width == 2 && (marked ? in.peek(0) == '-' : TextCursor.isDigit(in.peek(0)));
        in.at += hasDay && marked ? 1 : 0;
        // A week without a day begins with its Monday.
        int day = hasDay ? in.number(1) : 1;
        if (year < FIRST_YEAR || year >= LAST_YEAR || day < 1 || day > 7) {
            return null;
        }
        LocalDate first = LocalDate.of(year, 1, DAY_OF_FIRST_WEEK);
        return first.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).isValidValue(week)
                ? first.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(ChronoField.DAY_OF_WEEK, day)
                : null;
    }

    /** Returns that day of a year; null if there is none. */
    static @Nullable LocalDate day(int year, int day) {
        boolean isYear = year >= FIRST_YEAR && year < LAST_YEAR;
        return isYear && day >= 1 && day <= LocalDate.of(year, 12, 31).getDayOfYear()
                ? LocalDate.ofYearDay(year, day)
                : null;
    }
}
