// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time.text;

/**
 * Takes a time of day as text apart, or a duration: {@code 12:00}, {@code 9:05:07.25}, {@code 3:04 PM}, {@code
 * 1-02:03:04}.
 *
 * <p>More than 300 lines, since clocks are written in so many ways.
 *
 * <p><b>Threading:</b> confined to the thread that reads; holds what was read last.
 */
final class ClockText {

    private static final int NANO_DIGITS = 9;

    private final TextCursor in;
    private boolean clocked;
    private int parts;
    private boolean halves;
    private long hours;
    private int minute;
    private int secondOfMinute;
    private long fraction;
    private long fractionUnit = 1;
    private int nanos;
    private int days;

    ClockText(TextCursor in) {
        this.in = in;
    }

    void forget() {
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

    /**
     * Whether digits and a colon begin there.
     *
     * @param alone whether days may stand before them
     */
    boolean begins(int from, boolean alone) {
        int i = from;
        while (i < in.to && TextCursor.isDigit(in.bytes[i])) {
            i++;
        }
        if (alone
                && i > from
                && i + 4 < in.to
                && in.bytes[i] == '-'
                && TextCursor.isDigit(in.bytes[i + 1])
                && TextCursor.isDigit(in.bytes[i + 2])
                && in.bytes[i + 3] == ':') {
            return true;
        }
        return i > from && i - from <= 5 && i + 2 < in.to && in.bytes[i] == ':' && TextCursor.isDigit(in.bytes[i + 1]);
    }

    /** Reads a time of day; only behind a date it must be one of a day. */
    boolean read(boolean behindDate) {
        hours = in.number(5);
        if (in.peek(0) == '-') {
            days = (int) hours;
            in.at++;
            hours = in.number(2);
        }
        if (in.peek(0) != ':') {
            return false;
        }
        in.at++;
        minute = in.number(2);
        if (in.width != 2 || minute > 59) {
            return false;
        }
        parts = 2;
        clocked = true;
        if (in.peek(0) == ':' && TextCursor.isDigit(in.peek(1))) {
            in.at++;
            secondOfMinute = in.number(2);
            if (secondOfMinute < 0 || secondOfMinute > 60) {
                return false;
            }
            parts = 3;
            // 12:00:00:250, as some cameras and loggers have it.
            if (in.peek(0) == ':' && in.digitsFrom(in.at + 1) == 3) {
                readFraction();
                return half();
            }
        }
        if (parts == 3 || !behindDate) {
            fraction();
        }
        return half() && (!behindDate || (hours <= 24 && days == 0));
    }

    /** {@code 10時5分30秒}, as Chinese and Japanese have it, but only behind a date. */
    boolean readCharacters() {
        int from = in.at;
        int hour = in.numberBefore("\u6642\u65f6");
        int minutes = hour < 0 || hour > 24 ? -1 : in.numberBefore("\u5206");
        if (minutes < 0 || minutes > 59) {
            in.at = from;
            return false;
        }
        int seconds = in.numberBefore("\u79d2");
        hours = hour;
        minute = minutes;
        secondOfMinute = Math.max(0, seconds);
        parts = seconds < 0 ? 2 : 3;
        clocked = seconds <= 60;
        return clocked;
    }

    /** {@code 10.15.30}, but only behind a date; {@code 10-15-30} as well if that is the mark. */
    boolean readMarked(char mark) {
        int hour = in.number(2);
        if (hour < 0 || hour > 23 || in.peek(0) != mark) {
            return false;
        }
        in.at++;
        minute = in.number(2);
        if (in.width != 2 || minute > 59 || in.peek(0) != mark) {
            return false;
        }
        in.at++;
        secondOfMinute = in.number(2);
        if (in.width != 2 || secondOfMinute > 60) {
            return false;
        }
        hours = hour;
        parts = 3;
        clocked = true;
        fraction();
        return half();
    }

    /** {@code 10h15}, {@code 10h15m30s}, as French has it, but only behind a date or in a column of times of day. */
    boolean readLettered() {
        int from = in.at;
        int hour = in.number(2);
        if (hour < 0 || hour > 23 || in.peek(0) != 'h') {
            in.at = from;
            return false;
        }
        in.at++;
        minute = in.number(2);
        boolean isMinute = in.width == 2 && minute <= 59;
        secondOfMinute = 0;
        parts = 2;
        if (isMinute && in.peek(0) == 'm' && in.digitsFrom(in.at + 1) == 2) {
            in.at++;
            secondOfMinute = in.number(2);
            parts = 3;
            in.at += in.peek(0) == 's' ? 1 : 0;
        }
        if (!isMinute || secondOfMinute > 60) {
            in.at = from;
            return false;
        }
        hours = hour;
        clocked = true;
        return true;
    }

    /** Reads so many digits as a time of day: two, four with minutes, six with seconds, nine with milliseconds. */
    boolean readDigits(int digits) {
        if (digits != 2 && digits != 4 && digits != 6 && digits != 9) {
            return false;
        }
        hours = in.number(2);
        minute = digits > 2 ? in.number(2) : 0;
        parts = 2;
        if (digits > 4) {
            secondOfMinute = in.number(2);
            parts = 3;
            if (digits == 9) {
                in.at--;
                readFraction();
            } else {
                fraction();
            }
        }
        clocked = true;
        return hours < 24 && minute < 60 && secondOfMinute <= 60;
    }

    /**
     * Reads a number as a time of day, which may lack the zeros before it: {@code 95959}.
     *
     * @param digits that it has with them: four, or six with seconds
     */
    boolean readNumber(int digits) {
        int number = in.number(digits);
        if (number < 0) {
            return false;
        }
        secondOfMinute = digits == 6 ? number % 100 : 0;
        int rest = digits == 6 ? number / 100 : number;
        minute = rest % 100;
        hours = rest / 100;
        parts = digits == 6 ? 3 : 2;
        clocked = true;
        if (digits == 6) {
            fraction();
        }
        return hours < 24 && minute < 60 && secondOfMinute < 60;
    }

    private void fraction() {
        if ((in.peek(0) == '.' || in.peek(0) == ',') && TextCursor.isDigit(in.peek(1))) {
            readFraction();
        }
    }

    private void readFraction() {
        in.at++;
        int digits = 0;
        nanos = 0;
        while (in.at < in.to && TextCursor.isDigit(in.bytes[in.at])) {
            int digit = in.bytes[in.at++] - '0';
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
        int next = in.at;
        while (next < in.to
                && (in.bytes[next] == ' '
                        || in.bytes[next] == (byte) 0xC2
                        || in.bytes[next] == (byte) 0xA0
                        || (next + 2 < in.to && in.bytes[next] == (byte) 0xE2 && in.bytes[next + 1] == (byte) 0x80))) {
            next += in.bytes[next] == (byte) 0xE2 ? 3 : 1;
        }
        int letter = next < in.to ? in.bytes[next] | 0x20 : 0;
        if (letter != 'a' && letter != 'p') {
            return true;
        }
        int end = next + 1;
        end += end < in.to && in.bytes[end] == '.' ? 1 : 0;
        // a. m., as Spanish has it
        end += end + 1 < in.to && in.bytes[end] == ' ' && in.bytes[end - 1] == '.' ? 1 : 0;
        // 10:05a, as weather stations have it
        boolean isShort = in.whole && end == in.to && in.bytes[end - 1] != '.' && parts > 0;
        if (!isShort && (end >= in.to || (in.bytes[end] | 0x20) != 'm')) {
            return true;
        }
        end += isShort ? 0 : 1;
        end += end < in.to && in.bytes[end] == '.' ? 1 : 0;
        if (end < in.to && TextCursor.isWordByte(in.bytes[end])) {
            return true;
        }
        if (hours < 1 || hours > 12) {
            return false;
        }
        hours = hours % 12 + (letter == 'p' ? 12 : 0);
        halves = true;
        in.at = end;
        return true;
    }

    boolean isClocked() {
        return clocked;
    }

    /** Whether AM or PM was written. */
    boolean isHalved() {
        return halves;
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

    /** Whether a part of a second was written, be it nothing. */
    boolean hasFraction() {
        return fractionUnit > 1;
    }

    int nanos() {
        return nanos;
    }
}
