// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import java.nio.charset.StandardCharsets;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.NumberMarks;
import org.stripchart.source.rows.EpochUnit;
import org.stripchart.source.rows.TimeFormat;

/**
 * Reads times: ISO-8601, or as a pattern says.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class TimeReader implements Cells.Times {

    /** What a column of times is called, in lower case. */
    private static final Set<String> NAMES = Set.of(
            "time",
            "timestamp",
            "time_stamp",
            "timestamp_ms",
            "ts",
            "t",
            "date",
            "datetime",
            "date_time",
            "@timestamp",
            "_time",
            "epoch",
            "unixtime",
            "unix_time",
            "__realtime_timestamp");

    private static final int LONGEST_NAME = 20;

    private static final int LONGEST = 80;

    /** Beyond this a double does not hold every whole number. */
    private static final double MOST_DIGITS = 1L << 53;

    /** Leap years are no further apart. */
    private static final int LEAP_YEARS = 8;

    /** So far ahead may the clock of whoever writes be. */
    private static final double CLOCK_SECONDS = 86_400;

    private final TimeFormat format;
    private final ZoneId zone;
    private final IsoTime iso;
    private final EpochUnit unit;
    private double latest = Double.NaN;
    private double arrival;
    private boolean local;
    private PreambleDate.@Nullable Found dateAbove;

    public TimeReader(TimeFormat format, ZoneId zone) {
        this.format = format;
        this.zone = zone;
        this.iso = new IsoTime(zone);
        this.unit = new EpochUnit(format);
    }

    /** Returns what is known of times before they are read. */
    public TimeContext context() {
        return TimeContext.of(zone, format, arrival).withDate(dateAbove);
    }

    /**
     * Returns the same, with the date that stands in the lines above a table. If that is not the day on which they came, it
     * is that of the tables that follow, too: they are of an old file.
     *
     * @param marks of the numbers beside the times
     */
    public TimeContext contextBelow(List<String> linesAbove, NumberMarks marks) {
        TimeContext context = context().beside(marks);
        PreambleDate.Found found = PreambleDate.of(linesAbove, context);
        if (found != null && !context.isToday(found.date())) {
            dateAbove = found;
        }
        return context.withDate(found);
    }

    /** Returns the zone in which times were read that tell none; empty if there were no such times. */
    public String localZone() {
        return local ? zone.getId() : iso.localZone();
    }

    /** Sets the time of arrival, near which a time without a date is looked for. */
    public void arrival(double epochSeconds) {
        arrival = epochSeconds;
    }

    @Override
    public boolean isPattern() {
        return format.kind() == TimeFormat.Kind.PATTERN;
    }

    /** Whether such a name stands for times. */
    public static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a number under a name for times is one. */
    public boolean looksLikeTime(double number) {
        return isPattern() ? !Double.isNaN(ofDigits(number, false)) : unit.looksLikeTime(number);
    }

    @Override
    public boolean isText(byte[] bytes, int from, int to) {
        return switch (format.kind()) {
            case AUTO, ISO -> iso.read(bytes, from, to);
            case PATTERN -> !Double.isNaN(byPattern(bytes, from, to, false));
            case NONE, UNIT -> false;
        };
    }

    /** The time in those bytes, in seconds since the epoch; NaN if they are none, or only a number. */
    public double read(byte[] bytes, int from, int to) {
        if (isPattern()) {
            return byPattern(bytes, from, to, true);
        }
        return format.kind() != TimeFormat.Kind.NONE && iso.read(bytes, from, to) ? iso.seconds() : Double.NaN;
    }

    /** The time that a number stands for by its digits; NaN if they do not fit the pattern. */
    public double ofDigits(double number) {
        return ofDigits(number, true);
    }

    private double ofDigits(double number, boolean keep) {
        if (number != Math.rint(number) || Math.abs(number) > MOST_DIGITS) {
            return Double.NaN;
        }
        byte[] digits = Long.toString((long) number).getBytes(StandardCharsets.US_ASCII);
        return byPattern(digits, 0, digits.length, keep);
    }

    private double byPattern(byte[] bytes, int from, int to, boolean keep) {
        DateTimeFormatter formatter = format.formatter();
        if (formatter == null || to - from > LONGEST) {
            return Double.NaN;
        }
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        // Tells most of what does not fit without an exception.
        ParsePosition position = new ParsePosition(0);
        if (formatter.parseUnresolved(text, position) == null || position.getIndex() < text.length()) {
            return Double.NaN;
        }
        try {
            double seconds = seconds(formatter.parse(text));
            if (keep) {
                latest = seconds;
            }
            return seconds;
        } catch (DateTimeException e) {
            return Double.NaN;
        }
    }

    private double seconds(TemporalAccessor read) {
        if (read.isSupported(ChronoField.INSTANT_SECONDS)) {
            long nanos = read.isSupported(ChronoField.NANO_OF_SECOND) ? read.getLong(ChronoField.NANO_OF_SECOND) : 0;
            return read.getLong(ChronoField.INSTANT_SECONDS) + nanos * 1e-9;
        }
        @Nullable LocalTime given = read.query(TemporalQueries.localTime());
        LocalTime clock = given == null ? LocalTime.MIDNIGHT : given;
        LocalDate date = read.query(TemporalQueries.localDate());
        if (date != null) {
            @Nullable ZoneId stated = read.query(TemporalQueries.zone());
            local |= stated == null;
            return at(date, clock, stated == null ? zone : stated);
        }
        local = true;
        double near = !Double.isNaN(latest) ? latest : Double.isNaN(arrival) ? 0 : arrival;
        LocalDate about = Instant.ofEpochSecond((long) near).atZone(zone).toLocalDate();
        if (read.isSupported(ChronoField.MONTH_OF_YEAR) && read.isSupported(ChronoField.DAY_OF_MONTH)) {
            MonthDay day = MonthDay.of(read.get(ChronoField.MONTH_OF_YEAR), read.get(ChronoField.DAY_OF_MONTH));
            return inNearestYear(day, clock, near, about.getYear());
        }
        if (given == null) {
            return Double.NaN;
        }
        double best = at(about, clock, zone);
        best = nearer(near, best, at(about.minusDays(1), clock, zone));
        return nearer(near, best, at(about.plusDays(1), clock, zone));
    }

    /**
     * The nearest year that has such a day. The 29th of February may be years away: without a row before it, it is the
     * latest one that is not in the future.
     */
    private double inNearestYear(MonthDay day, LocalTime clock, double near, int year) {
        boolean isLeapDay = !day.isValidYear(1);
        int reach = isLeapDay ? LEAP_YEARS : 1;
        double best = Double.NaN;
        for (int i = -reach; i <= reach; i++) {
            if (day.isValidYear(year + i)) {
                double time = at(day.atYear(year + i), clock, zone);
                boolean isToCome = isLeapDay && Double.isNaN(latest) && time > near + CLOCK_SECONDS;
                best = isToCome ? best : nearer(near, best, time);
            }
        }
        return best;
    }

    private static double at(LocalDate date, LocalTime clock, ZoneId zone) {
        Instant instant = date.atTime(clock).atZone(zone).toInstant();
        return instant.getEpochSecond() + instant.getNano() * 1e-9;
    }

    private static double nearer(double wanted, double one, double other) {
        return Math.abs(one - wanted) <= Math.abs(other - wanted) ? one : other;
    }
}
