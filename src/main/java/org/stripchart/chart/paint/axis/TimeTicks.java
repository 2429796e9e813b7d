// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.axis;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Where the ticks of a time axis go, and what they say: whole steps of the clock and the calendar in a time zone, from a
 * microsecond to centuries.
 */
final class TimeTicks {

    /** One tick: its x in seconds since the epoch. */
    record TimeTick(double seconds, String text) {}

    private static final double DAY = 86_400;
    private static final double MONTH = 30.4375 * DAY;
    private static final double YEAR = 365.25 * DAY;

    /** Steps that divide the next bigger unit, in seconds; below a second: 1, 2 and 5 times a power of ten. */
    private static final double[] CLOCK_STEPS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200
    };

    /** Clocks know nothing finer than a nanosecond. */
    private static final int MOST_DIGITS = 9;

    private static final long HOUR = 3600;

    /** Two ticks are at least this part of a step apart. */
    private static final double CLOSEST = 0.6;

    private static final int[] DAY_STEPS = {1, 2, 7, 14};
    private static final int[] MONTH_STEPS = {1, 2, 3, 6};

    private static final DateTimeFormatter SECONDS = formatter("HH:mm:ss");
    private static final DateTimeFormatter MINUTES = formatter("HH:mm");
    private static final DateTimeFormatter DAYS = formatter("d MMM");
    private static final DateTimeFormatter WHOLE_DAYS = formatter("d MMM yyyy");
    private static final DateTimeFormatter MOMENTS = formatter("d MMM yyyy HH:mm:ss");
    private static final DateTimeFormatter MONTHS = formatter("MMM yyyy");
    private static final DateTimeFormatter YEARS = formatter("yyyy");

    private TimeTicks() {}

    /**
     * The ticks inside a range.
     *
     * @param from,to seconds since the epoch
     * @param most at most about this many ticks
     */
    static List<TimeTick> in(double from, double to, int most, ZoneId zone) {
        return in(from, to, (to - from) / Math.max(1, most), zone);
    }

    /**
     * The ticks inside a range.
     *
     * @param from,to seconds since the epoch
     * @param least from one to the next, about
     */
    static List<TimeTick> in(double from, double to, double least, ZoneId zone) {
        // Where numbers lie further apart than a step, adding one to the other goes nowhere.
        if (!(least > Math.ulp(Math.max(Math.abs(from), Math.abs(to)))) || Double.isInfinite(least)) {
            return List.of();
        }
        try {
            return least <= CLOCK_STEPS[CLOCK_STEPS.length - 1]
                    ? clockTicks(from, to, clockStep(least), zone)
                    : calendarTicks(from, to, least, zone);
        } catch (DateTimeException | ArithmeticException e) {
            return List.of(); // beyond what a calendar can name
        }
    }

    private static double clockStep(double least) {
        if (least < 1) {
            double power = Math.pow(10, Math.floor(Math.log10(least)));
            for (double factor : new double[] {1, 2, 5}) {
                if (factor * power >= least * 0.999_999) {
                    return factor * power;
                }
            }
            return 10 * power;
        }
        for (double step : CLOCK_STEPS) {
            if (step >= least) {
                return step;
            }
        }
        return CLOCK_STEPS[CLOCK_STEPS.length - 1];
    }

    private static List<TimeTick> clockTicks(double from, double to, double step, ZoneId zone) {
        if (step < 1) {
            return fractionTicks(from, to, step, zone);
        }
        DateTimeFormatter format = step < 60 ? SECONDS : MINUTES;
        List<TimeTick> ticks = new ArrayList<>();
        double before = Double.NEGATIVE_INFINITY;
        for (ZonedDateTime time : wholeSteps(from, to, (long) step, zone)) {
            double seconds = time.toEpochSecond();
            // Where the clock is put back, steps of the old and of the new hour may fall together.
            if (seconds - before >= CLOSEST * step) {
                before = seconds;
                if (seconds >= from && seconds <= to) {
                    boolean isDay = step >= 60 && time.equals(time.toLocalDate().atStartOfDay(zone));
                    ticks.add(new TimeTick(seconds, text(time, isDay ? DAYS : format)));
                }
            }
        }
        return ticks;
    }

    /**
     * The moments at which the clock shows whole steps, and a few before and after. An hour that the clock leaves out has none;
     * one that it shows twice has them twice where steps are no longer than an hour, else once.
     */
    private static List<ZonedDateTime> wholeSteps(double from, double to, long step, ZoneId zone) {
        long one = at(from, zone).getOffset().getTotalSeconds();
        long other = at(to, zone).getOffset().getTotalSeconds();
        long first = Math.floorDiv((long) Math.floor(from) + Math.min(one, other), step) - 2;
        long last = Math.floorDiv((long) Math.floor(to) + Math.max(one, other), step) + 2;
        List<ZonedDateTime> moments = new ArrayList<>();
        for (long k = first; k <= last; k++) {
            LocalDateTime shown = LocalDateTime.ofEpochSecond(k * step, 0, ZoneOffset.UTC);
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(shown);
            for (ZoneOffset offset : step <= HOUR || offsets.isEmpty() ? offsets : offsets.subList(0, 1)) {
                moments.add(ZonedDateTime.ofLocal(shown, zone, offset));
            }
        }
        moments.sort(Comparator.comparing(ZonedDateTime::toEpochSecond));
        return moments;
    }

    /** What a clock says; with its offset where it says the same twice. */
    private static String text(ZonedDateTime time, DateTimeFormatter format) {
        boolean comesTwice = time.getZone()
                        .getRules()
                        .getValidOffsets(time.toLocalDateTime())
                        .size()
                > 1;
        return format.format(time) + (comesTwice ? " " + time.getOffset() : "");
    }

    /** Returns the day at a moment, as it stands at the end of an axis; empty where no calendar reaches. */
    static String day(double seconds, ZoneId zone) {
        try {
            return WHOLE_DAYS.format(at(seconds, zone));
        } catch (DateTimeException e) {
            return "";
        }
    }

    /** Returns a day and the time of day at a moment, rounded down to the second; empty where no calendar reaches. */
    static String moment(double seconds, ZoneId zone) {
        try {
            return text(at(Math.floor(seconds), zone), MOMENTS);
        } catch (DateTimeException e) {
            return "";
        }
    }

    /** Ticks within seconds. They are counted in whole steps: a double has too few digits to write them from. */
    private static List<TimeTick> fractionTicks(double from, double to, double step, ZoneId zone) {
        int digits = (int) Math.ceil(-Math.log10(step) - 1e-9);
        if (digits > MOST_DIGITS) {
            return List.of();
        }
        long inSecond = Math.round(1 / step);
        long digitsPerStep = Math.round(Math.pow(10, digits) * step);
        double first = Math.ceil(from * inSecond);
        double last = Math.floor(to * inSecond);
        List<TimeTick> ticks = new ArrayList<>();
        for (double k = first; k <= last; k++) {
            long whole = Math.floorDiv((long) k, inSecond);
            long rest = Math.floorMod((long) k, inSecond);
            double seconds = whole + (double) rest / inSecond;
            if (seconds >= from && seconds <= to) {
                String text = Long.toString(rest * digitsPerStep);
                ticks.add(new TimeTick(
                        seconds, fraction(at((double) whole, zone), "." + "0".repeat(digits - text.length()) + text)));
            }
        }
        return ticks;
    }

    private static String fraction(ZonedDateTime second, String digits) {
        String clock = SECONDS.format(second);
        return clock + digits + text(second, SECONDS).substring(clock.length());
    }

    private static List<TimeTick> calendarTicks(double from, double to, double least, ZoneId zone) {
        ChronoUnit unit = ChronoUnit.YEARS;
        int step = 0;
        for (int i = 0; step == 0 && i < DAY_STEPS.length; i++) {
            if (DAY_STEPS[i] * DAY >= least) {
                unit = ChronoUnit.DAYS;
                step = DAY_STEPS[i];
            }
        }
        for (int i = 0; step == 0 && i < MONTH_STEPS.length; i++) {
            if (MONTH_STEPS[i] * MONTH >= least) {
                unit = ChronoUnit.MONTHS;
                step = MONTH_STEPS[i];
            }
        }
        if (step == 0) {
            double power = Math.pow(10, Math.floor(Math.log10(least / YEAR)));
            step = (int) Math.max(1, power);
            for (int factor : new int[] {1, 2, 5, 10}) {
                if (factor * power >= least / YEAR) {
                    step = (int) Math.max(1, factor * power);
                    break;
                }
            }
        }
        DateTimeFormatter format = unit == ChronoUnit.DAYS ? DAYS : unit == ChronoUnit.MONTHS ? MONTHS : YEARS;
        LocalDate day = at(from, zone).toLocalDate();
        day = switch (unit) {
            // Whole steps since a fixed day, a Monday, so that ticks stay where they are while the window rolls.
            case DAYS -> day.minusDays(Math.floorMod(day.toEpochDay() - 4, step));
            case MONTHS -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / step * step + 1);
            default -> day.withDayOfYear(1).withYear(Math.floorDiv(day.getYear(), step) * step);
        };
        List<TimeTick> ticks = new ArrayList<>();
        // Each by itself, since there are days that do not begin at midnight.
        for (ZonedDateTime start = day.atStartOfDay(zone);
                start.toEpochSecond() <= to;
                day = day.plus(step, unit), start = day.atStartOfDay(zone)) {
            // Where the date line has moved, a day may be missing.
            if (start.toEpochSecond() >= from && start.toLocalDate().equals(day)) {
                ticks.add(new TimeTick(start.toEpochSecond(), format.format(start)));
            }
        }
        return ticks;
    }

    private static ZonedDateTime at(double seconds, ZoneId zone) {
        if (!(Math.abs(seconds) < 1e15)) {
            throw new DateTimeException("out of range");
        }
        double whole = Math.floor(seconds);
        return Instant.ofEpochSecond((long) whole, (long) ((seconds - whole) * 1e9))
                .atZone(zone);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.getDefault(Locale.Category.FORMAT));
    }
}
