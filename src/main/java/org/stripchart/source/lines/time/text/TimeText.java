// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time.text;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes a time as text apart, in any of the usual forms: {@code 2024-05-01T12:00:00.25+02:00}, {@code 1.5.24 9:05},
 * {@code May 1, 2024 3:04:05 PM}, {@code Wed May  1 12:00:00 CEST 2024}, {@code 01/May/2024:12:00:00 +0200}, {@code
 * 20240501T120000Z}, {@code 23:59:59.5}.
 *
 * <p>Which of three numbers in a date are the day and the month is left open: {@link #first}, {@link #second} and {@link
 * #third} are as they were written. No garbage.
 *
 * <p>More than 300 lines, since each part of a time is asked for by itself.
 *
 * <p><b>Threading:</b> confined to the thread that reads; holds the time that was read last.
 */
public final class TimeText {

    /** What a date is made of. */
    public enum Dated {
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
    public static final int LOCAL = Integer.MIN_VALUE;

    /** {@code May 1, 2024 at 3:04 PM}, and what others say for it. */
    private static final List<byte[]> BEFORE_CLOCKS =
            words("at ", "um ", "klo ", "kl. ", "kl ", "à ", "a las ", "às ", "alle ", "ore ", "o ", "om ", "в ");

    /** What others write behind a time of day. */
    private static final List<byte[]> CLOCK_WORDS = words("Uhr", "uur", "hs", "h");

    private final TextCursor in = new TextCursor();
    private final ClockText clock = new ClockText(in);
    private final DateText date = new DateText(in, clock);
    private final ZoneText zone;

    public TimeText(ZoneId local) {
        this.zone = new ZoneText(in, local);
    }

    /** Whether the bytes are a time and nothing else. */
    public boolean isWhole(byte[] text, int from, int end) {
        return read(text, from, end, true) == end;
    }

    /** Whether the bytes are a time and nothing else, in a column of times of day: {@code 10.15.30} is one there. */
    public boolean isWholeClock(byte[] text, int from, int end) {
        in.begin(text, from, end, true);
        date.forget();
        clock.forget();
        zone.forget();
        boolean isDotted = end - from >= SHORTEST_DOTTED && TextCursor.isDigit(text[from]) && clock.readMarked('.');
        if (isDotted && in.at == end) {
            return true;
        }
        in.at = from;
        clock.forget();
        return (clock.readLettered() && in.at == end) || isWhole(text, from, end);
    }

    /** Whether the bytes are a date of six or eight digits. */
    public boolean isDateOfDigits(byte[] text, int from, int end) {
        in.begin(text, from, end, true);
        date.forget();
        clock.forget();
        zone.forget();
        return in.digitsFrom(from) == end - from && date.readDigits() && in.at == end && !clock.isClocked();
    }

    /** Whether the bytes are a number that is a time of day of so many digits, see {@link ClockText#readNumber}. */
    public boolean isClockOfDigits(byte[] text, int from, int end, int digits) {
        in.begin(text, from, end, true);
        date.forget();
        clock.forget();
        zone.forget();
        return clock.readNumber(digits) && in.at == end;
    }

    /** Returns where the time ends that begins at {@code from}, or -1 if none does. */
    public int read(byte[] text, int from, int end) {
        return read(text, from, end, false);
    }

    private int read(byte[] text, int from, int end, boolean whole) {
        in.begin(text, from, end, whole);
        date.forget();
        clock.forget();
        zone.forget();
        boolean mayBe = end - from >= 4 && (TextCursor.isDigit(text[from]) || TextCursor.isWordByte(text[from]));
        if (!mayBe) {
            return -1;
        }
        date.weekday();
        if (clock.begins(in.at, true) && !date.beginsWithDayOfYear()) {
            return clock.read(false) ? withZone() : -1;
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
        return withZone();
    }

    /** Reads the zone, and a year behind it as {@code date} writes it, and returns where the time ends; -1 if elsewhere. */
    private int withZone() {
        if (clock.isClocked()) {
            zone.read();
            date.yearBehind();
            if (date.dated() == Dated.NO) {
                dateBehind();
            }
            if (in.whole) {
                word(CLOCK_WORDS);
            }
        }
        return !in.whole || in.at == in.to ? in.at : -1;
    }

    /** A date behind a time of day, with all digits of its year; anything else stays where it is. */
    private void dateBehind() {
        int end = in.at;
        while (in.peek(0) == ' ' || in.peek(0) == ',' || in.peek(0) == '\t') {
            in.at++;
        }
        date.weekday();
        boolean isDate = in.at > end && in.digitsFrom(in.at) <= 8 && !clock.begins(in.at, false) && date.read();
        boolean isClear = date.dated() == Dated.OPEN
                ? date.thirdWidth() == 4 || (in.whole && date.thirdWidth() == 2)
                : date.dated() != Dated.YEARLESS && (in.whole || !date.isCompact());
        if (!isDate || !isClear) {
            in.at = end;
            date.forget();
        }
    }

    /** Passes over one of those words and the blank before it. */
    private void word(List<byte[]> words) {
        int from = in.peek(0) == ' ' ? in.at + 1 : in.at;
        for (byte[] word : words) {
            int end = from + word.length;
            if (end <= in.to && Arrays.equals(in.bytes, from, end, word, 0, word.length)) {
                in.at = end;
                return;
            }
        }
    }

    private static List<byte[]> words(String... words) {
        return Stream.of(words)
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList();
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
        in.at = next;
        word(BEFORE_CLOCKS);
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
        if (clock.readLettered()) {
            return true;
        }
        if (t && digits == 2) {
            return clock.readDigits(2);
        }
        char mark = digits <= 2 && in.peek(digits) == '-' ? '-' : '.';
        return sign != ':' && sign != '-' && clock.readMarked(mark);
    }

    public Dated dated() {
        return date.dated();
    }

    public int first() {
        return date.first();
    }

    public int second() {
        return date.second();
    }

    public int third() {
        return date.third();
    }

    /** How many digits the third number of an open date has; 0 if it has none, and the year is open. */
    public int thirdWidth() {
        return date.thirdWidth();
    }

    /** What stands between the numbers of an open date. */
    public char mark() {
        return date.mark();
    }

    /** Whether the date was digits without marks. */
    public boolean isCompact() {
        return date.isCompact();
    }

    public boolean isClocked() {
        return clock.isClocked();
    }

    /** Whether AM or PM was written. */
    public boolean isHalved() {
        return clock.isHalved();
    }

    /** How many numbers the time of day has: 2 without seconds, else 3. */
    public int parts() {
        return clock.parts();
    }

    public long hours() {
        return clock.hours();
    }

    /** Days before a duration. */
    public int days() {
        return clock.days();
    }

    /** Whole seconds from midnight. */
    public long secondOfDay() {
        return clock.secondOfDay();
    }

    /** The part of a second that was written. */
    public double fractionOfSecond() {
        return clock.fractionOfSecond();
    }

    /** Whether a part of a second was written, be it nothing. */
    public boolean hasFraction() {
        return clock.hasFraction();
    }

    public int nanos() {
        return clock.nanos();
    }

    /** Seconds east of Greenwich, or {@link #LOCAL}. */
    public int offsetSeconds() {
        return zone.offsetSeconds();
    }

    /** Returns the year that two digits tell. */
    public static int century(int year) {
        return year < 69 ? 2000 + year : 1900 + year;
    }

    /** Whether there is such a day. */
    public static boolean isDay(int year, int month, int day) {
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
}
