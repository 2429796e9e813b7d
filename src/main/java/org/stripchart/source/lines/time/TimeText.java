// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import java.time.ZoneId;

/**
 * Takes a time as text apart, in any of the usual forms: {@code 2024-05-01T12:00:00.25+02:00}, {@code 1.5.24 9:05},
 * {@code May 1, 2024 3:04:05 PM}, {@code Wed May  1 12:00:00 CEST 2024}, {@code 01/May/2024:12:00:00 +0200}, {@code
 * 20240501T120000Z}, {@code 23:59:59.5}.
 *
 * <p>Which of three numbers in a date are the day and the month is left open: {@link #first}, {@link #second} and {@link
 * #third} are as they were written. No garbage.
 *
 * <p><b>Threading:</b> confined to the thread that reads; holds the time that was read last.
 */
final class TimeText {

    /** What a date is made of. */
    enum Dated {
        NO,
        /** Year, month, day. */
        YEAR_FIRST,
        /** Three numbers, of which the first two are the day and the month, in either order, or all three are open. */
        OPEN,
        /** A month by its name, with a day and a year. */
        NAMED,
        /** The same without a year. */
        YEARLESS
    }

    /** No offset was written. */
    static final int LOCAL = Integer.MIN_VALUE;

    private static final int NANO_DIGITS = 9;

    private final ZoneNames zones;

    private byte[] bytes = new byte[0];
    private int at;
    private int to;
    /** How many digits the number had that was read last. */
    private int width;

    private Dated dated = Dated.NO;
    private int first;
    private int second;
    private int third;
    private int thirdWidth;
    private char mark;
    private boolean clocked;
    private int parts;
    private boolean halves;
    private long hours;
    private int minute;
    private int secondOfMinute;
    private long fraction;
    private long fractionUnit;
    private int nanos;
    private int days;
    private int offset;
    private boolean compact;

    TimeText(ZoneId zone) {
        this.zones = new ZoneNames(zone);
    }

    /** Whether the bytes are a time and nothing else. */
    boolean isWhole(byte[] text, int from, int end) {
        return read(text, from, end, true) == end;
    }

    /** Returns where the time ends that begins at {@code from}, or -1 if none does. */
    int read(byte[] text, int from, int end) {
        return read(text, from, end, false);
    }

    private int read(byte[] text, int from, int end, boolean whole) {
        bytes = text;
        at = from;
        to = end;
        dated = Dated.NO;
        compact = false;
        offset = LOCAL;
        forgetClock();
        if (end - from < 4 || !begins(text[from])) {
            return -1;
        }
        weekday();
        if (!isClock(at) && !date()) {
            return -1;
        }
        if (dated == Dated.NO) {
            return clock() && zoneAndMore(whole) ? at : -1;
        }
        int afterDate = at;
        if (!clocked) {
            if (!clockBehind()) {
                at = afterDate;
                forgetClock();
                if (dated == Dated.YEARLESS) {
                    return -1;
                }
            }
        }
        return zoneAndMore(whole) ? at : -1;
    }

    private void forgetClock() {
        clocked = false;
        halves = false;
        parts = 0;
        hours = 0;
        minute = 0;
        secondOfMinute = 0;
        fraction = 0;
        fractionUnit = 1;
        nanos = 0;
        days = 0;
    }

    private static boolean begins(byte b) {
        return isDigit(b) || isWordByte(b);
    }

    private void weekday() {
        int end = wordEnd(at);
        if (end > at && DateWords.meaning(bytes, at, end) == 0) {
            int next = end;
            while (next < to && (bytes[next] == ',' || bytes[next] == '.' || bytes[next] == ' ')) {
                next++;
            }
            if (next > end && next < to) {
                at = next;
            }
        }
    }

    private boolean date() {
        if (!isDigit(peek(0))) {
            return named(0);
        }
        int number = number(17);
        if (number < 0 && width != 14 && width != 17 && width != 12) {
            return false;
        }
        return switch (width) {
            case 1, 2 -> afterDayOrMonth(number);
            case 4 -> afterYear(number);
            case 8 -> {
                first = number / 10_000;
                second = number / 100 % 100;
                third = number % 100;
                compact = true;
                dated = Dated.YEAR_FIRST;
                yield isDay(first, second, third);
            }
            case 12, 14, 17 -> digitsOnly();
            default -> false;
        };
    }

    /** {@code 20240501130000}, with milliseconds or without seconds perhaps. */
    private boolean digitsOnly() {
        int start = at - width;
        int digits = width;
        first = fixed(start, 4);
        second = fixed(start + 4, 2);
        third = fixed(start + 6, 2);
        hours = fixed(start + 8, 2);
        minute = fixed(start + 10, 2);
        secondOfMinute = digits > 12 ? fixed(start + 12, 2) : 0;
        if (digits == 17) {
            fraction = fixed(start + 14, 3);
            fractionUnit = 1000;
            nanos = (int) fraction * 1_000_000;
        } else if (digits == 14) {
            fraction();
        }
        parts = 3;
        compact = true;
        clocked = true;
        dated = Dated.YEAR_FIRST;
        return isDay(first, second, third)
                && first >= 1900
                && first < 2100
                && hours < 24
                && minute < 60
                && secondOfMinute <= 60;
    }

    private int fixed(int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }

    private boolean afterYear(int year) {
        byte sign = peek(0);
        if (sign != '-' && sign != '/' && sign != '.') {
            return false;
        }
        at++;
        first = year;
        int word = wordEnd(at);
        if (word > at) {
            second = DateWords.meaning(bytes, at, word);
            at = word;
        } else {
            second = number(2);
        }
        if (peek(0) != sign) {
            return false;
        }
        at++;
        third = number(2);
        dated = Dated.YEAR_FIRST;
        return isDay(first, second, third);
    }

    private boolean afterDayOrMonth(int number) {
        byte sign = peek(0);
        int next = at;
        while (next < to && (bytes[next] == ' ' || bytes[next] == '-' || bytes[next] == '/' || bytes[next] == '.')) {
            next++;
        }
        if (next > at && next < to && isWordByte(bytes[next])) {
            at = next;
            return named(number);
        }
        if (sign != '-' && sign != '/' && sign != '.') {
            return false;
        }
        at++;
        skipBlank();
        first = number;
        second = number(2);
        if (second < 1 || peek(0) != sign) {
            return false;
        }
        at++;
        skipBlank();
        third = number(4);
        thirdWidth = width;
        mark = (char) sign;
        dated = Dated.OPEN;
        return (width == 2 || width == 4) && first <= 99 && (first <= 31 || width == 2);
    }

    private void skipBlank() {
        // 1. 5. 2024, as German has it.
        if (peek(0) == ' ' && at > 0 && bytes[at - 1] == '.' && isDigit(peek(1))) {
            at++;
        }
    }

    /** A month by its name; the day stands before it, unless that is 0. */
    private boolean named(int day) {
        int end = wordEnd(at);
        int month = DateWords.meaning(bytes, at, end);
        if (month < 1) {
            return false;
        }
        at = end;
        second = month;
        third = day;
        int before = at;
        separators();
        if (day == 0) {
            if (at == before) {
                return false;
            }
            third = number(2);
            if (third < 1) {
                return false;
            }
            before = at;
            separators();
        }
        // Apache writes a colon behind the year.
        boolean mayBeYear = isDigit(peek(0)) && (digitsFrom(at) == 4 || !isClock(at));
        int year = mayBeYear ? number(4) : -1;
        boolean hasYear = year >= 0 && at > before && (width == 4 || (width == 2 && day > 0));
        if (hasYear) {
            first = width == 2 ? century(year) : year;
            dated = Dated.NAMED;
        } else {
            at = before;
            first = 4;
            dated = Dated.YEARLESS;
        }
        return isDay(first, second, third);
    }

    private void separators() {
        while (at < to
                && (bytes[at] == ' ' || bytes[at] == ',' || bytes[at] == '.' || bytes[at] == '-' || bytes[at] == '/')) {
            at++;
        }
    }

    /** A time of day behind a date. */
    private boolean clockBehind() {
        if (at == to) {
            return false;
        }
        byte sign = bytes[at];
        int next = at + 1;
        boolean t = sign == 'T' || sign == 't';
        boolean between = t
                || sign == ' '
                || sign == '\t'
                || sign == '_'
                || sign == ','
                || sign == ';'
                || sign == ':'
                || sign == '-';
        if (!between) {
            return false;
        }
        while (next < to && (bytes[next] == ' ' || bytes[next] == '\t' || bytes[next] == ',')) {
            next++;
        }
        // May 1, 2024 at 3:04 PM
        if (next + 3 < to && bytes[next] == 'a' && bytes[next + 1] == 't' && bytes[next + 2] == ' ') {
            next += 3;
        }
        at = next;
        if (isClock(at)) {
            return clock();
        }
        if (compact && digitsFrom(at) >= 4) {
            return compactClock();
        }
        return sign != ':' && sign != '-' && dottedClock();
    }

    private boolean compactClock() {
        int digits = digitsFrom(at);
        if (digits != 4 && digits != 6) {
            return false;
        }
        hours = number(2);
        minute = number(2);
        parts = 2;
        if (digits == 6) {
            secondOfMinute = number(2);
            parts = 3;
            fraction();
        }
        clocked = true;
        return hours <= 24 && minute < 60 && secondOfMinute <= 60;
    }

    /** {@code 10.15.30}, but only behind a date. */
    private boolean dottedClock() {
        int hour = number(2);
        if (hour < 0 || hour > 23 || peek(0) != '.') {
            return false;
        }
        at++;
        minute = number(2);
        if (width != 2 || minute > 59 || peek(0) != '.') {
            return false;
        }
        at++;
        secondOfMinute = number(2);
        if (width != 2 || secondOfMinute > 60) {
            return false;
        }
        hours = hour;
        parts = 3;
        clocked = true;
        fraction();
        return true;
    }

    /** Whether digits and a colon begin there, or days before them. */
    private boolean isClock(int from) {
        int i = from;
        while (i < to && isDigit(bytes[i])) {
            i++;
        }
        if (dated == Dated.NO
                && i > from
                && i + 4 < to
                && bytes[i] == '-'
                && isDigit(bytes[i + 1])
                && isDigit(bytes[i + 2])
                && bytes[i + 3] == ':') {
            return true;
        }
        return i > from && i - from <= 5 && i + 2 < to && bytes[i] == ':' && isDigit(bytes[i + 1]);
    }

    private boolean clock() {
        hours = number(5);
        if (peek(0) == '-') {
            days = (int) hours;
            at++;
            hours = number(2);
        }
        if (peek(0) != ':') {
            return false;
        }
        at++;
        minute = number(2);
        if (width != 2 || minute > 59) {
            return false;
        }
        parts = 2;
        clocked = true;
        if (peek(0) == ':' && isDigit(peek(1))) {
            at++;
            secondOfMinute = number(2);
            if (secondOfMinute < 0 || secondOfMinute > 60) {
                return false;
            }
            parts = 3;
            // 12:00:00:250, as some cameras and loggers have it.
            if (peek(0) == ':' && digitsFrom(at + 1) == 3) {
                readFraction();
                return half();
            }
        }
        if (parts == 3 || dated == Dated.NO) {
            fraction();
        }
        return half() && (dated == Dated.NO || (hours <= 24 && days == 0));
    }

    private void fraction() {
        if ((peek(0) == '.' || peek(0) == ',') && isDigit(peek(1))) {
            readFraction();
        }
    }

    private void readFraction() {
        at++;
        int digits = 0;
        nanos = 0;
        while (at < to && isDigit(bytes[at])) {
            int digit = bytes[at++] - '0';
            if (digits < NANO_DIGITS) {
                nanos = nanos * 10 + digit;
            }
            if (fractionUnit < 1_000_000_000_000L) {
                fraction = fraction * 10 + digit;
                fractionUnit *= 10;
            }
            digits++;
        }
        for (int i = digits; i < NANO_DIGITS; i++) {
            nanos *= 10;
        }
    }

    /** AM or PM. */
    private boolean half() {
        int next = at;
        while (next < to
                && (bytes[next] == ' '
                        || bytes[next] == (byte) 0xC2
                        || bytes[next] == (byte) 0xA0
                        || (next + 2 < to && bytes[next] == (byte) 0xE2 && bytes[next + 1] == (byte) 0x80))) {
            next += bytes[next] == (byte) 0xE2 ? 3 : 1;
        }
        int letter = next < to ? bytes[next] | 0x20 : 0;
        if (letter != 'a' && letter != 'p') {
            return true;
        }
        int end = next + 1;
        end += end < to && bytes[end] == '.' ? 1 : 0;
        if (end >= to || (bytes[end] | 0x20) != 'm') {
            return true;
        }
        end++;
        end += end < to && bytes[end] == '.' ? 1 : 0;
        if (end < to && isWordByte(bytes[end])) {
            return true;
        }
        if (hours < 1 || hours > 12) {
            return false;
        }
        hours = hours % 12 + (letter == 'p' ? 12 : 0);
        halves = true;
        at = end;
        return true;
    }

    /** An offset or the name of a zone, and a year behind it, as {@code date} writes it. */
    private boolean zoneAndMore(boolean whole) {
        if (clocked) {
            zone(whole);
            year();
        }
        return !whole || at == to;
    }

    private void year() {
        if (dated == Dated.YEARLESS && peek(0) == ' ' && digitsFrom(at + 1) == 4) {
            int before = at;
            at++;
            int year = number(4);
            if (year >= 1900 && year < 2200 && (at == to || !isWordByte(bytes[at]))) {
                first = year;
                dated = Dated.NAMED;
            } else {
                at = before;
            }
        }
    }

    private void zone(boolean whole) {
        int start = at;
        if (peek(0) == ' ') {
            at++;
        }
        byte sign = peek(0);
        if (sign == '+' || sign == '-') {
            if (!offset()) {
                at = start;
            } else {
                bracketed();
            }
            return;
        }
        int end = at;
        while (end < to && bytes[end] >= 'A' && bytes[end] <= 'Z' && end - at < 6) {
            end++;
        }
        boolean isWord = end > at && (end == to || !isWordByte(bytes[end]));
        if (end == at && at + 1 == to && sign == 'z') {
            end++;
            isWord = true;
        }
        if (!isWord) {
            at = start;
            return;
        }
        if (end - at == 1 && (sign | 0x20) == 'z') {
            offset = 0;
            at = end;
            return;
        }
        int known = end - at >= 2 ? zones.offset(bytes, at, end) : ZoneNames.UNKNOWN;
        if (known == ZoneNames.UNKNOWN) {
            boolean ignored = whole && end - at >= 3 && end - at <= 5 && (end == to || bytes[end] == ' ');
            at = ignored ? end : start;
            return;
        }
        at = end;
        offset = known;
        // UTC+2
        if (known == 0 && (peek(0) == '+' || peek(0) == '-')) {
            offset();
        }
    }

    private boolean offset() {
        int sign = bytes[at++] == '-' ? -1 : 1;
        int hour = number(2);
        if (hour < 0 || hour > 18) {
            return false;
        }
        int minutes = 0;
        if (peek(0) == ':' && isDigit(peek(1))) {
            at++;
            minutes = number(2);
        } else if (isDigit(peek(0))) {
            minutes = number(2);
        }
        if (minutes < 0 || minutes > 59 || isDigit(peek(0))) {
            return false;
        }
        offset = sign * (hour * 3600 + minutes * 60);
        return true;
    }

    /** {@code [Europe/Berlin]} behind an offset. */
    private void bracketed() {
        if (peek(0) == '[' || (peek(0) == ' ' && peek(1) == '(')) {
            byte closing = (byte) (peek(0) == '[' ? ']' : ')');
            for (int i = at; i < to && i < at + 40; i++) {
                if (bytes[i] == closing) {
                    at = i + 1;
                    return;
                }
            }
        }
    }

    private byte peek(int ahead) {
        return at + ahead < to ? bytes[at + ahead] : 0;
    }

    /** At most so many digits as a number, or -1; {@link #width} tells how many. */
    private int number(int most) {
        long number = 0;
        width = 0;
        while (width < most && at < to && isDigit(bytes[at])) {
            number = number * 10 + bytes[at++] - '0';
            width++;
        }
        return width == 0 || number > Integer.MAX_VALUE ? -1 : (int) number;
    }

    private int digitsFrom(int from) {
        int i = from;
        while (i < to && isDigit(bytes[i])) {
            i++;
        }
        return i - from;
    }

    private int wordEnd(int from) {
        int i = from;
        while (i < to && isWordByte(bytes[i])) {
            i++;
        }
        return i;
    }

    private static boolean isWordByte(byte b) {
        int lower = b | 0x20;
        return (lower >= 'a' && lower <= 'z') || b < 0;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    static int century(int year) {
        return year < 69 ? 2000 + year : 1900 + year;
    }

    /** Whether there is such a day. */
    static boolean isDay(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        return day <= daysIn(year, month);
    }

    private static int daysIn(int year, int month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
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

    /** How many digits the third number of an open date has. */
    int thirdWidth() {
        return thirdWidth;
    }

    /** What stands between the numbers of an open date. */
    char mark() {
        return mark;
    }

    boolean isClocked() {
        return clocked;
    }

    /** Whether AM or PM was written. */
    boolean isHalved() {
        return halves;
    }

    /** Whether the date was digits without marks. */
    boolean isCompact() {
        return compact;
    }

    /** How many numbers the time of day has: 2 without seconds, else 3. */
    int parts() {
        return parts;
    }

    long hours() {
        return hours;
    }

    /** Days before a duration. */
    int days() {
        return days;
    }

    /** Whole seconds from midnight. */
    long secondOfDay() {
        return hours * 3600 + minute * 60L + secondOfMinute;
    }

    /** The part of a second that was written. */
    double fractionOfSecond() {
        return (double) fraction / fractionUnit;
    }

    int nanos() {
        return nanos;
    }

    /** Seconds east of Greenwich, or {@link #LOCAL}. */
    int offsetSeconds() {
        return offset;
    }
}
