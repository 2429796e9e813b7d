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

    private static final int SHORTEST_DOTTED = "1.00.00".length();

    /** No offset was written. */
    static final int LOCAL = Integer.MIN_VALUE;

    private final TextCursor in = new TextCursor();
    private final ClockText clock = new ClockText(in);
    private final DateText date = new DateText(in, clock);
    private final ZoneText zone;

    TimeText(ZoneId local) {
        this.zone = new ZoneText(in, local);
    }

    /** Whether the bytes are a time and nothing else. */
    boolean isWhole(byte[] text, int from, int end) {
        return read(text, from, end, true) == end;
    }

    /** Whether the bytes are a time and nothing else, in a column of times of day: {@code 10.15.30} is one there. */
    boolean isWholeClock(byte[] text, int from, int end) {
        in.begin(text, from, end);
        date.forget();
        clock.forget();
        zone.forget();
        boolean isDotted = end - from >= SHORTEST_DOTTED && TextCursor.isDigit(text[from]) && clock.readDotted();
        return (isDotted && in.at == end) || isWhole(text, from, end);
    }

    /** Whether the bytes are a date of six or eight digits. */
    boolean isDateOfDigits(byte[] text, int from, int end) {
        in.begin(text, from, end);
        date.forget();
        clock.forget();
        zone.forget();
        return in.digitsFrom(from) == end - from && date.readDigits() && in.at == end && !clock.isClocked();
    }

    /** Whether the bytes are a number that is a time of day of so many digits, see {@link ClockText#readNumber}. */
    boolean isClockOfDigits(byte[] text, int from, int end, int digits) {
        in.begin(text, from, end);
        date.forget();
        clock.forget();
        zone.forget();
        return clock.readNumber(digits) && in.at == end;
    }

    /** Returns where the time ends that begins at {@code from}, or -1 if none does. */
    int read(byte[] text, int from, int end) {
        return read(text, from, end, false);
    }

    private int read(byte[] text, int from, int end, boolean whole) {
        in.begin(text, from, end);
        date.forget();
        clock.forget();
        zone.forget();
        boolean mayBe = end - from >= 4 && (TextCursor.isDigit(text[from]) || TextCursor.isWordByte(text[from]));
        if (!mayBe) {
            return -1;
        }
        date.weekday();
        if (clock.begins(in.at, true)) {
            return clock.read(false) ? withZone(whole) : -1;
        }
        if (!date.read()) {
            return -1;
        }
        int afterDate = in.at;
        if (!clock.isClocked() && !clockBehind()) {
            in.at = afterDate;
            clock.forget();
            if (date.dated() == Dated.YEARLESS) {
                return -1;
            }
        }
        return withZone(whole);
    }

    /** Reads the zone, and a year behind it as {@code date} writes it, and returns where the time ends; -1 if elsewhere. */
    private int withZone(boolean whole) {
        if (clock.isClocked()) {
            zone.read(whole);
            date.yearBehind();
        }
        return !whole || in.at == in.to ? in.at : -1;
    }

    /** A time of day behind a date. */
    private boolean clockBehind() {
        if (in.at == in.to) {
            return false;
        }
        byte sign = in.bytes[in.at];
        int next = in.at + 1;
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
        while (next < in.to && (in.bytes[next] == ' ' || in.bytes[next] == '\t' || in.bytes[next] == ',')) {
            next++;
        }
        // May 1, 2024 at 3:04 PM
        if (next + 3 < in.to && in.bytes[next] == 'a' && in.bytes[next + 1] == 't' && in.bytes[next + 2] == ' ') {
            next += 3;
        }
        in.at = next;
        if (clock.begins(in.at, false)) {
            return clock.read(true);
        }
        if (clock.readCharacters()) {
            return true;
        }
        int digits = in.digitsFrom(in.at);
        if (date.isCompact() && digits >= 4) {
            return digits <= 6 && clock.readDigits(digits);
        }
        return sign != ':' && sign != '-' && clock.readDotted();
    }

    Dated dated() {
        return date.dated();
    }

    int first() {
        return date.first();
    }

    int second() {
        return date.second();
    }

    int third() {
        return date.third();
    }

    /** How many digits the third number of an open date has; 0 if it has none, and the year is open. */
    int thirdWidth() {
        return date.thirdWidth();
    }

    /** What stands between the numbers of an open date. */
    char mark() {
        return date.mark();
    }

    /** Whether the date was digits without marks. */
    boolean isCompact() {
        return date.isCompact();
    }

    boolean isClocked() {
        return clock.isClocked();
    }

    /** Whether AM or PM was written. */
    boolean isHalved() {
        return clock.isHalved();
    }

    /** How many numbers the time of day has: 2 without seconds, else 3. */
    int parts() {
        return clock.parts();
    }

    long hours() {
        return clock.hours();
    }

    /** Days before a duration. */
    int days() {
        return clock.days();
    }

    /** Whole seconds from midnight. */
    long secondOfDay() {
        return clock.secondOfDay();
    }

    /** The part of a second that was written. */
    double fractionOfSecond() {
        return clock.fractionOfSecond();
    }

    /** Whether a part of a second was written, be it nothing. */
    boolean hasFraction() {
        return clock.hasFraction();
    }

    int nanos() {
        return clock.nanos();
    }

    /** Seconds east of Greenwich, or {@link #LOCAL}. */
    int offsetSeconds() {
        return zone.offsetSeconds();
    }
}
