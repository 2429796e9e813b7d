// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.time.DateOrder.Order;
import org.stripchart.source.lines.time.text.TimeText;

/**
 * Makes seconds since the epoch of times as text, one after the other.
 *
 * <p>A time of day without a date is of the day of the one before, or of the next one if it is more than twelve hours
 * smaller; the first one is of the date that is given, or else as near to the arrival as may be. So is the year of a date
 * without one.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class TextTimes {

    private static final long DAY = 86_400;
    private static final long HALF_DAY = DAY / 2;

    /** So far may a row be behind the one before it, around midnight. */
    private static final long DISORDER = 600;

    /** Leap years are no further apart. */
    private static final int LEAP_YEARS = 8;

    private final TimeText text;
    private final LocalOffsets offsets;
    private final IsoTime iso;
    private final Locale locale;
    /** Null until it is needed, if no date has told it. */
    private @Nullable Order order;
    /** Whether nothing but the locale has told it. */
    private boolean guessed;

    private final boolean ofClocks;
    /** How many digits times of day have that are numbers beside dates that are; 0 if they are no numbers. */
    private int clockDigits;

    private final double arrival;
    private final @Nullable LocalDate date;

    private long whole;
    private double seconds;

    private long day = Long.MIN_VALUE;
    private long secondOfDay;
    private boolean rolled;
    private long dayBefore = Long.MIN_VALUE;
    private long secondOfDayBefore;

    TextTimes(TimeContext context, @Nullable Order order) {
        this(context, order, false);
    }

    TextTimes(TimeContext context, @Nullable Order order, boolean ofClocks) {
        this(context, order, ofClocks, 0);
    }

    /**
     * @param ofClocks whether the times are of a column of times of day
     * @param clockDigits of times of day that are numbers, beside dates that are; 0 if they are none
     */
    TextTimes(TimeContext context, @Nullable Order order, boolean ofClocks, int clockDigits) {
        this.ofClocks = ofClocks;
        this.clockDigits = clockDigits;
        this.text = new TimeText(context.zone());
        this.offsets = new LocalOffsets(context.zone());
        this.iso = new IsoTime(offsets);
        this.order = order;
        this.locale = context.locale();
        this.arrival = Double.isNaN(context.arrival()) ? 0 : context.arrival();
        this.date = context.date();
    }

    /** Returns the time in those bytes, or NaN if they are none. */
    double read(byte[] bytes, int from, int to) {
        dayBefore = day;
        secondOfDayBefore = secondOfDay;
        if (iso.read(bytes, from, to)) {
            seconds = iso.seconds();
            offsets.follow(seconds);
            return seconds;
        }
        return isWhole(bytes, from, to) && make() ? seconds : Double.NaN;
    }

    /** Returns where the time ends that begins there, or -1; {@link #seconds} is it then. */
    int find(byte[] bytes, int from, int to) {
        dayBefore = day;
        secondOfDayBefore = secondOfDay;
        int end = text.read(bytes, from, to);
        return end >= 0 && make() ? end : -1;
    }

    /** Returns the seconds of a date and a time of day that stand apart, or NaN. */
    double read(byte[] bytes, int dateFrom, int dateTo, int clockFrom, int clockTo) {
        dayBefore = day;
        secondOfDayBefore = secondOfDay;
        if (!isDate(bytes, dateFrom, dateTo)) {
            return Double.NaN;
        }
        long days = epochDay();
        if (days == Long.MIN_VALUE || !isClock(bytes, clockFrom, clockTo) || !text.isClocked()) {
            return Double.NaN;
        }
        finish(days);
        return seconds;
    }

    private boolean isDate(byte[] bytes, int from, int to) {
        return (clockDigits > 0 && text.isDateOfDigits(bytes, from, to)) || text.isWhole(bytes, from, to);
    }

    private boolean isClock(byte[] bytes, int from, int to) {
        return clockDigits > 0
                ? text.isClockOfDigits(bytes, from, to, clockDigits)
                : text.isWholeClock(bytes, from, to);
    }

    /** Reads exactly, to the nanosecond; false if the bytes are no time. */
    boolean readNanos(byte[] bytes, int from, int to) {
        return isWhole(bytes, from, to) && make();
    }

    /** Returns the whole seconds of the time that was read last by its text. */
    long wholeSeconds() {
        return whole;
    }

    /** Returns the nanoseconds beyond them. */
    int nanos() {
        return text.nanos();
    }

    /** Returns the seconds since the epoch that were read last. */
    double seconds() {
        return seconds;
    }

    /** Forgets the latest time, as if it had not come. */
    void unread() {
        offsets.unfollow();
        day = dayBefore;
        secondOfDay = secondOfDayBefore;
    }

    LocalOffsets offsets() {
        return offsets;
    }

    /** Returns the parts of the time that was read last. */
    TimeText text() {
        return text;
    }

    private boolean isWhole(byte[] bytes, int from, int to) {
        return ofClocks ? isClock(bytes, from, to) : text.isWhole(bytes, from, to);
    }

    /** Takes for granted that times of day beside the dates are written as those are. */
    void takeClockDigits(TextTimes clocks) {
        clockDigits = clocks.clockDigits;
    }

    private Order order() {
        Order known = order;
        if (known == null) {
            known = DateOrder.usual(locale);
            order = known;
            guessed = true;
        }
        return known;
    }

    /** Returns what was taken for the order of day and month though no date had told it; null if that was not needed. */
    @Nullable
    String guess() {
        Order known = order;
        return guessed && known != null ? known.doubt() : null;
    }

    private boolean make() {
        long days = epochDay();
        if (days == Long.MIN_VALUE) {
            return false;
        }
        finish(days);
        return true;
    }

    private void finish(long days) {
        long local = days * DAY + text.secondOfDay();
        int offset = text.offsetSeconds() == TimeText.LOCAL ? offsets.at(local) : text.offsetSeconds();
        whole = local - offset;
        seconds = whole + text.fractionOfSecond();
        offsets.follow(seconds);
    }

    /** The day that was read, or {@link Long#MIN_VALUE} if there is no such day. */
    private long epochDay() {
        return switch (text.dated()) {
            case NO -> dayOfClock();
            case YEAR_FIRST, NAMED -> dayOf(text.first(), text.second(), text.third());
            case YEARLESS -> nearestYear(text.second(), text.third());
            case OPEN -> order().fits(text) ? dayOfOpen() : Long.MIN_VALUE;
        };
    }

    private long dayOfOpen() {
        return text.thirdWidth() == 0
                ? nearestYear(order().month(text), order().day(text))
                : dayOf(order().year(text), order().month(text), order().day(text));
    }

    private static long dayOf(int year, int month, int dayOfMonth) {
        return TimeText.isDay(year, month, dayOfMonth)
                ? LocalDate.of(year, month, dayOfMonth).toEpochDay()
                : Long.MIN_VALUE;
    }

    private long dayOfClock() {
        if (text.days() > 0 || text.hours() > 24) {
            return Long.MIN_VALUE;
        }
        long second = text.secondOfDay();
        if (day == Long.MIN_VALUE) {
            LocalDate given = date;
            day = given != null ? given.toEpochDay() : nearestDay(second);
        } else if (second < secondOfDay - HALF_DAY) {
            day++;
            rolled = true;
        } else if (rolled && second > secondOfDay + DAY - DISORDER) {
            day--;
        }
        secondOfDay = second;
        return day;
    }

    private long nearestDay(long second) {
        long local = (long) arrival + offsetAt(arrival);
        return Math.floorDiv(local - second + HALF_DAY, DAY);
    }

    /** Returns the seconds since the epoch of those that a local clock shows. */
    double ofLocal(double local) {
        double utc = local - offsets.at((long) Math.floor(local));
        offsets.follow(utc);
        return utc;
    }

    /** Returns when a local day begins, in seconds since the epoch. */
    double startOfDay(LocalDate localDay) {
        long local = localDay.toEpochDay() * DAY;
        return local - offsets.at(local);
    }

    private int offsetAt(double epochSeconds) {
        ZoneId zone = offsets.zone();
        try {
            return zone.getRules()
                    .getOffset(Instant.ofEpochSecond((long) epochSeconds))
                    .getTotalSeconds();
        } catch (DateTimeException e) {
            return 0;
        }
    }

    private long nearestYear(int month, int dayOfMonth) {
        boolean isFirst = Double.isNaN(offsets.previous());
        double near = isFirst ? arrival : offsets.previous();
        long today = Math.floorDiv((long) near + offsetAt(near), DAY);
        int year = LocalDate.ofEpochDay(today).getYear();
        boolean isLeapDay = month == 2 && dayOfMonth == 29;
        int reach = isLeapDay ? LEAP_YEARS : 1;
        long best = Long.MIN_VALUE;
        for (int i = year - reach; i <= year + reach; i++) {
            long candidate = dayOf(i, month, dayOfMonth);
            boolean isToCome = isLeapDay && isFirst && candidate > today + 1;
            boolean isNearer = best == Long.MIN_VALUE || Math.abs(candidate - today) < Math.abs(best - today);
            if (candidate != Long.MIN_VALUE && !isToCome && isNearer) {
                best = candidate;
            }
        }
        return best;
    }
}
