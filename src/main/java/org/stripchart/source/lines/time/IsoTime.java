// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.stripchart.source.lines.cell.Fields;

/**
 * Reads ISO-8601 dates and times from bytes: {@code 2024-05-01T12:00:00.25Z}, {@code 2024-05-01 12:00}, {@code
 * 20240501T120000+02:00}, {@code 2024-05-01}.
 *
 * <p>Also with slashes in the date, a comma before the fraction, and any one delimiter between date and time, as columns
 * have it. Without a zone it is local time. No garbage, but for one look at the zone's rules per quarter of an hour.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class IsoTime {

    private final LocalOffsets offsets;
    private int at;
    private double fraction;
    private double seconds;

    public IsoTime(ZoneId zone) {
        this(new LocalOffsets(zone));
    }

    IsoTime(LocalOffsets offsets) {
        this.offsets = offsets;
    }

    /** Seconds since the epoch, of the time that was read last. */
    public double seconds() {
        return seconds;
    }

    /** Returns the zone in which times were read that tell none; empty if there were no such times. */
    String localZone() {
        return offsets.told();
    }

    /** Whether the bytes are a date, with or without a time, and nothing else. */
    public boolean read(byte[] bytes, int from, int to) {
        // By far the most fields are no dates: they are told by their first bytes.
        if (to - from < 8 || !isDigit(bytes[from]) || !isDigit(bytes[from + 3])) {
            return false;
        }
        byte mark = bytes[from + 4];
        boolean basic = isDigit(mark);
        at = from;
        int year = digits(bytes, to, 4);
        if (!basic && ((mark != '-' && mark != '/') || !skip(bytes, to, mark))) {
            return false;
        }
        int month = digits(bytes, to, 2);
        if (!basic && !skip(bytes, to, mark)) {
            return false;
        }
        int day = digits(bytes, to, 2);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31 || (basic && at == to)) {
            return false;
        }
        int second = 0;
        fraction = 0;
        if (at < to) {
            second = time(bytes, to, basic);
        }
        if (second < 0) {
            return false;
        }
        try {
            return finish(bytes, to, LocalDate.of(year, month, day).toEpochDay() * 86_400, second);
        } catch (DateTimeException e) {
            // The 31st of a month that has 30 days.
            return false;
        }
    }

    /** The second of the day, or -1. */
    private int time(byte[] bytes, int to, boolean basic) {
        byte mark = bytes[at++];
        if ((mark | 0x20) == 't' || (!basic && (mark == '_' || mark == ',' || mark == ';' || Fields.isBlank(mark)))) {
            while (at < to && Fields.isBlank(bytes[at])) {
                at++;
            }
        } else {
            return -1;
        }
        int hour = digits(bytes, to, 2);
        boolean colon = skip(bytes, to, (byte) ':');
        if (hour < 0 || hour > 24 || colon == basic) {
            return -1;
        }
        int minute = digits(bytes, to, 2);
        if (minute < 0 || minute > 59) {
            return -1;
        }
        int second = 0;
        if (colon ? skip(bytes, to, (byte) ':') : at < to && isDigit(bytes[at])) {
            second = digits(bytes, to, 2);
            // 60 is a leap second.
            if (second < 0 || second > 60) {
                return -1;
            }
            fraction = fraction(bytes, to);
        }
        return hour * 3600 + minute * 60 + second;
    }

    private double fraction(byte[] bytes, int to) {
        if (at + 1 >= to || (bytes[at] != '.' && bytes[at] != ',') || !isDigit(bytes[at + 1])) {
            return 0;
        }
        at++;
        long digits = 0;
        long unit = 1;
        while (at < to && isDigit(bytes[at])) {
            if (unit < 1_000_000_000_000L) {
                digits = digits * 10 + bytes[at] - '0';
                unit *= 10;
            }
            at++;
        }
        return (double) digits / unit;
    }

    private boolean finish(byte[] bytes, int to, long daySeconds, int second) {
        if (at == to) {
            long local = daySeconds + second;
            seconds = local - offsets.at(local) + fraction;
            return true;
        }
        if (bytes[at] == ' ') {
            at++;
        }
        if (at + 1 == to && (bytes[at] | 0x20) == 'z') {
            seconds = daySeconds + second + fraction;
            return true;
        }
        if (at == to || (bytes[at] != '+' && bytes[at] != '-')) {
            return false;
        }
        int sign = bytes[at++] == '-' ? -1 : 1;
        int hours = digits(bytes, to, 2);
        skip(bytes, to, (byte) ':');
        int minutes = at < to ? digits(bytes, to, 2) : 0;
        seconds = daySeconds - sign * (hours * 3600L + minutes * 60L) + second + fraction;
        return hours >= 0 && hours <= 18 && minutes >= 0 && minutes < 60 && at == to;
    }

    /** So many digits as a number, or -1. */
    private int digits(byte[] bytes, int to, int count) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            if (at == to || !isDigit(bytes[at])) {
                return -1;
            }
            number = number * 10 + bytes[at++] - '0';
        }
        return number;
    }

    private boolean skip(byte[] bytes, int to, byte wanted) {
        boolean there = at < to && bytes[at] == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
