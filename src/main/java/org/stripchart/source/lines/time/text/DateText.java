// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.time.text.TimeText.Dated;

/**
 * Takes a date as text apart: {@code 2024-05-01}, {@code 1.5.24}, {@code May 1, 2024}, {@code 01-May-2024}, {@code
 * 20240501}, {@code 2024-W18-3}, {@code 2024-122}.
 *
 * <p>More than 300 lines, since what a number is depends on the marks and words behind it.
 *
 * <p><b>Threading:</b> confined to the thread that reads; holds what was read last.
 */
final class DateText {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final TextCursor in;
    private final ClockText clock;
    private final DayOfYearText daysOfYears;
    private Dated dated = Dated.NO;
    private int first;
    private int second;
    private int third;
    private int thirdWidth;
    private char mark;
    private boolean compact;

    DateText(TextCursor in, ClockText clock) {
        this.in = in;
        this.clock = clock;
        this.daysOfYears = new DayOfYearText(in, clock);
    }

    void forget() {
        dated = Dated.NO;
        compact = false;
    }

    /** Passes a day of the week over. */
    void weekday() {
        int end = in.wordEnd(in.at);
        if (end > in.at && DateWords.meaning(in.bytes, in.at, end) == 0) {
            int next = end;
            while (next < in.to && (in.bytes[next] == ',' || in.bytes[next] == '.' || in.bytes[next] == ' ')) {
                next++;
            }
            if (next > end && next < in.to) {
                in.at = next;
            }
        }
    }

    /** Reads a date, and the time of day behind it if all are digits. */
    boolean read() {
        if (!TextCursor.isDigit(in.peek(0))) {
            return named(0);
        }
        int number = in.number(17);
        if (number < 0 && in.width != 10 && in.width != 14 && in.width != 17 && in.width != 12) {
            return false;
        }
        return switch (in.width) {
            case 1, 2 -> afterDayOrMonth(number);
            case 4 -> afterYear(number);
            case 7 -> {
                compact = true;
                yield in.whole && take(DayOfYearText.day(number / 1000, number % 1000));
            }
            case 8 -> {
                first = number / 10_000;
                second = number / 100 % 100;
                third = number % 100;
                compact = true;
                dated = Dated.YEAR_FIRST;
                yield TimeText.isDay(first, second, third);
            }
            case 10, 12, 14, 17 -> digitsOnly();
            default -> false;
        };
    }

    /** {@code 20240501130000}, with milliseconds or without seconds or minutes perhaps. */
    private boolean digitsOnly() {
        int digits = in.width;
        in.at -= digits;
        first = in.number(4);
        second = in.number(2);
        third = in.number(2);
        compact = true;
        dated = Dated.YEAR_FIRST;
        boolean isYear = first >= FIRST_YEAR && first < LAST_YEAR;
        return isYear && TimeText.isDay(first, second, third) && clock.readDigits(digits - 8);
    }

    private boolean afterYear(int year) {
        if (in.skip("\u5e74")) {
            // 2024年5月1日
            first = year;
            second = in.numberBefore("\u6708");
            third = in.numberBefore("\u65e5");
            dated = Dated.YEAR_FIRST;
            return TimeText.isDay(first, second, third);
        }
        byte sign = in.peek(0);
        if (daysOfYears.begins()) {
            return take(daysOfYears.read(year));
        }
        if (sign != '-' && sign != '/' && sign != '.') {
            return false;
        }
        in.at++;
        skipBlank();
        first = year;
        int word = in.wordEnd(in.at);
        if (word > in.at) {
            second = DateWords.meaning(in.bytes, in.at, word);
            in.at = word;
        } else {
            second = in.number(2);
        }
        if (in.peek(0) != sign) {
            return false;
        }
        in.at++;
        skipBlank();
        third = in.number(2);
        // 2024.05.01. as Hungarian has it.
        in.at += sign == '.' && in.peek(0) == '.' ? 1 : 0;
        dated = Dated.YEAR_FIRST;
        return TimeText.isDay(first, second, third);
    }

    private boolean take(@Nullable LocalDate day) {
        if (day != null) {
            first = day.getYear();
            second = day.getMonthValue();
            third = day.getDayOfMonth();
            dated = Dated.YEAR_FIRST;
        }
        return day != null;
    }

    /** Whether {@code 2024:122:10:00:00} begins there, which is no time of day. */
    boolean beginsWithDayOfYear() {
        return in.digitsFrom(in.at) == 4 && in.peek(4) == ':' && daysOfYears.begins(in.at + 4);
    }

    private boolean afterDayOrMonth(int number) {
        byte sign = in.peek(0);
        int next = in.at;
        while (next < in.to
                && (in.bytes[next] == ' ' || in.bytes[next] == '-' || in.bytes[next] == '/' || in.bytes[next] == '.')) {
            next++;
        }
        if (next > in.at && next < in.to && TextCursor.isWordByte(in.bytes[next])) {
            in.at = next;
            skipOf();
            return named(number);
        }
        if (sign != '-' && sign != '/' && sign != '.') {
            return false;
        }
        in.at++;
        skipBlank();
        first = number;
        second = in.number(2);
        if (second >= 1 && in.width == 2 && sign != '.' && in.peek(0) == ' ' && clock.begins(behindBlanks(), false)) {
            // 01-05 10:00:01, as dstat and Android have it, and EnergyPlus with more blanks.
            third = 0;
            thirdWidth = 0;
            mark = (char) sign;
            dated = Dated.OPEN;
            return first <= 31;
        }
        if (second < 1 || in.peek(0) != sign) {
            return false;
        }
        in.at++;
        skipBlank();
        third = in.number(4);
        thirdWidth = in.width;
        mark = (char) sign;
        dated = Dated.OPEN;
        return (in.width == 2 || in.width == 4) && first <= 99 && (first <= 31 || in.width == 2);
    }

    private int behindBlanks() {
        int next = in.at;
        while (next < in.to && in.bytes[next] == ' ') {
            next++;
        }
        return next;
    }

    /** Reads a date of six digits, of which two each are the day, the month and the year in any order, or of eight. */
    boolean readDigits() {
        if (in.digitsFrom(in.at) == 8) {
            return read();
        }
        first = in.number(2);
        second = in.number(2);
        third = in.number(2);
        thirdWidth = in.width;
        mark = 0;
        dated = Dated.OPEN;
        return thirdWidth == 2;
    }

    private void skipBlank() {
        // 1. 5. 2024, as German has it.
        if (in.peek(0) == ' ' && in.at > 0 && in.bytes[in.at - 1] == '.' && TextCursor.isDigit(in.peek(1))) {
            in.at++;
        }
    }

    /** A month by its name; the day stands before it, unless that is 0. */
    private boolean named(int day) {
        int end = in.wordEnd(in.at);
        int month = DateWords.meaning(in.bytes, in.at, end);
        if (month < 1) {
            return false;
        }
        in.at = end;
        second = month;
        third = day;
        int before = in.at;
        separators();
        skipOf();
        if (day == 0) {
            if (in.at == before) {
                return false;
            }
            third = in.number(2);
            if (third < 1) {
                return false;
            }
            before = in.at;
            separators();
        }
        // Apache writes a colon behind the year.
        boolean mayBeYear =
                TextCursor.isDigit(in.peek(0)) && (in.digitsFrom(in.at) == 4 || !clock.begins(in.at, false));
        int year = mayBeYear ? in.number(4) : -1;
        boolean hasYear = year >= 0 && in.at > before && (in.width == 4 || (in.width == 2 && day > 0));
        if (hasYear) {
            first = in.width == 2 ? TimeText.century(year) : year;
            dated = Dated.NAMED;
        } else {
            in.at = before;
            first = 4;
            dated = Dated.YEARLESS;
        }
        return TimeText.isDay(first, second, third);
    }

    /** {@code 1 de mayo de 2024} */
    private void skipOf() {
        boolean isOf = (in.peek(0) | 0x20) == 'd' && (in.peek(1) | 0x20) == 'e' && in.peek(2) == ' ';
        in.at += isOf ? 3 : 0;
    }

    private void separators() {
        while (in.at < in.to
                && (in.bytes[in.at] == ' '
                        || in.bytes[in.at] == ','
                        || in.bytes[in.at] == '.'
                        || in.bytes[in.at] == '-'
                        || in.bytes[in.at] == '/')) {
            in.at++;
        }
    }

    /** Reads the year that stands behind a time of day. */
    void yearBehind() {
        if (dated == Dated.YEARLESS && in.peek(0) == ' ' && in.digitsFrom(in.at + 1) == 4) {
            int before = in.at;
            in.at++;
            int year = in.number(4);
            if (year >= 1900 && year < 2200 && (in.at == in.to || !TextCursor.isWordByte(in.bytes[in.at]))) {
                first = year;
                dated = Dated.NAMED;
            } else {
                in.at = before;
            }
        }
    }

    Dated dated() {
        return dated;
    }

    int first() {
        return first;
    }

    int second() {
        return second;
    }

    int third() {
        return third;
    }

    /** How many digits the third number of an open date has; 0 if it has none, and the year is open. */
    int thirdWidth() {
        return thirdWidth;
    }

    /** What stands between the numbers of an open date. */
    char mark() {
        return mark;
    }

    /** Whether the date was digits without marks. */
    boolean isCompact() {
        return compact;
    }
}
