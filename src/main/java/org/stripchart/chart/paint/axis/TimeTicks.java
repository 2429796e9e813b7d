// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.axis;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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

    private static final int[] DAY_STEPS = {1, 2, 7, 14};
    private static final int[] MONTH_STEPS = {1, 2, 3, 6};

    private static final DateTimeFormatter SECONDS = formatter("HH:mm:ss");
    private static final DateTimeFormatter MINUTES = formatter("HH:mm");
    private static final DateTimeFormatter DAYS = formatter("d MMM");
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
        double least = (to - from) / Math.max(1, most);
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
        double offset = at(from, zone).getOffset().getTotalSeconds();
        double first = Math.ceil((from + offset) / step);
        double last = Math.floor((to + offset) / step);
        DateTimeFormatter format = step < 60 ? SECONDS : MINUTES;
        List<TimeTick> ticks = new ArrayList<>();
        for (double k = first; k <= last; k++) {
            double seconds = k * step - offset;
            ZonedDateTime time = at(seconds, zone);
            boolean midnight = step >= 60 && time.getHour() == 0 && time.getMinute() == 0;
            ticks.add(new TimeTick(seconds, (midnight ? DAYS : format).format(time)));
        }
        return ticks;
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
                        seconds,
                        SECONDS.format(at((double) whole, zone)) + "." + "0".repeat(digits - text.length()) + text));
            }
        }
        return ticks;
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
        ZonedDateTime time = at(from, zone).truncatedTo(ChronoUnit.DAYS);
        time = switch (unit) {
            // Whole steps since a fixed day, a Monday, so that ticks stay where they are while the window rolls.
            case DAYS -> time.minusDays(Math.floorMod(time.toLocalDate().toEpochDay() - 4, step));
            case MONTHS -> time.withDayOfMonth(1).withMonth((time.getMonthValue() - 1) / step * step + 1);
            default -> time.withDayOfYear(1).withYear(Math.floorDiv(time.getYear(), step) * step);
        };
        List<TimeTick> ticks = new ArrayList<>();
        for (; time.toEpochSecond() <= to; time = time.plus(step, unit)) {
            if (time.toEpochSecond() >= from) {
                ticks.add(new TimeTick(time.toEpochSecond(), format.format(time)));
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
