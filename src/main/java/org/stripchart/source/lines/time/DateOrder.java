// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.time.text.TimeText;

/**
 * Decides over many dates of three numbers which of them is the day, and which the month.
 *
 * <p>A number above 12 decides, unless the dates are much nearer to each other with their years first; else the order in which the dates neither go back nor lie in the future; else, where times
 * of day go over midnight, the order of the smaller steps. Points between the numbers say that the day is first. What
 * is still open then is as the locale has it.
 */
final class DateOrder {

    /** Stands for a year that is not told. */
    private static final int LEAP_YEAR = 2000;

    /** The orders. */
    enum Order {
        DAY_FIRST("day first", "[dtj]{1,2}[-/.]?m{1,2}[-/.]?[yja]{2,4}"),
        MONTH_FIRST("month first", "m{1,2}[-/.]?[dtj]{1,2}[-/.]?[yja]{2,4}"),
        YEAR_FIRST("year first", "[yja]{2,4}[-/.]?m{1,2}[-/.]?[dtj]{1,2}");

        private final String words;
        private final Pattern format;

        Order(String words, String format) {
            this.words = words;
            this.format = Pattern.compile("(?i)(?<!\\p{L})" + format + "(?![a-gi-su-z])");
        }

        String words() {
            return words;
        }

        String doubt() {
            return "whether the day or the month comes first is open, and the " + (this == DAY_FIRST ? "day" : "month")
                    + " was taken: --time-format says otherwise";
        }

        int year(TimeText date) {
            if (date.thirdWidth() == 0) {
                return LEAP_YEAR;
            }
            int year = this == YEAR_FIRST ? date.first() : date.third();
            return this == YEAR_FIRST || date.thirdWidth() == 2 ? TimeText.century(year) : year;
        }

        int month(TimeText date) {
            return this == MONTH_FIRST ? date.first() : date.second();
        }

        int day(TimeText date) {
            return switch (this) {
                case DAY_FIRST -> date.first();
                case MONTH_FIRST -> date.second();
                case YEAR_FIRST -> date.third();
            };
        }

        boolean fits(TimeText date) {
            return (this != YEAR_FIRST || date.thirdWidth() == 2) && TimeText.isDay(year(date), month(date), day(date));
        }
    }

    private static final double DAY = 86_400;

    /** By so much smaller are the steps in the right order, at least. */
    private static final double SMALLER = 10;

    /** The times of all dates in each order; NaN where one has no such day. */
    private final Map<Order, List<Double>> times = new EnumMap<>(Order.class);

    private char mark;
    private boolean clocked = true;
    private boolean empty = true;
    private boolean open;

    DateOrder() {
        for (Order order : Order.values()) {
            times.put(order, new ArrayList<>());
        }
    }

    /** Returns the order that a name tells: {@code Date (DD/MM/YYYY)}; null if it tells none. */
    static @Nullable Order named(String name) {
        for (Order order : Order.values()) {
            if (order.format.matcher(name).find()) {
                return order;
            }
        }
        return null;
    }

    /** Whether the dates are no fewer in that order than in any other. */
    boolean fitsBest(Order order) {
        return EnumSet.allOf(Order.class).stream().allMatch(other -> fits(order) >= fits(other));
    }

    /** Takes one more date. */
    void add(TimeText date) {
        times.forEach((order, all) -> all.add(order.fits(date) ? time(date, order) : Double.NaN));
        mark = date.mark();
        clocked &= date.isClocked();
        empty = false;
    }

    private static double time(TimeText date, Order order) {
        LocalDate day = LocalDate.of(order.year(date), order.month(date), order.day(date));
        return day.toEpochDay() * DAY + date.secondOfDay();
    }

    private List<Double> times(Order order) {
        return times.getOrDefault(order, List.of());
    }

    /** Whether there was any. */
    boolean isEmpty() {
        return empty;
    }

    /**
     * Returns the order.
     *
     * @param now in seconds since the epoch; NaN if it is not known
     */
    Order decide(double now, Locale locale) {
        int dayFits = fits(Order.DAY_FIRST);
        int monthFits = fits(Order.MONTH_FIRST);
        int yearFits = fits(Order.YEAR_FIRST);
        if (Math.max(dayFits, monthFits) < yearFits) {
            return Order.YEAR_FIRST;
        }
        Order order = ofDayAndMonth(dayFits, monthFits, now, locale);
        // Of two orders that fit, what is nearer to today: 01/01/20, 01/01/21 are no days of 2001.
        boolean isNearer = latest(Order.YEAR_FIRST) >= latest(order) || latest(order) > now;
        boolean mayBeYear =
                Math.max(dayFits, monthFits) == yearFits && mark != '.' && isNearer && isPast(Order.YEAR_FIRST, now);
        if (mayBeYear && SMALLER * greatestStep(Order.YEAR_FIRST) < greatestStep(order)) {
            open = false;
            return Order.YEAR_FIRST;
        }
        return order;
    }

    /** Returns the order of dates of six digits; null if none fits all of them. */
    @Nullable
    Order ofDigits(double now, Locale locale) {
        int all = times(Order.YEAR_FIRST).size();
        boolean areYears = fits(Order.YEAR_FIRST) == all;
        int dayFits = fits(Order.DAY_FIRST);
        int monthFits = fits(Order.MONTH_FIRST);
        if (Math.max(dayFits, monthFits) < all) {
            return areYears ? Order.YEAR_FIRST : null;
        }
        Order order = ofDayAndMonth(dayFits, monthFits, now, locale);
        int good = goodness(order, now);
        int goodByYear = areYears ? goodness(Order.YEAR_FIRST, now) : -1;
        if (goodByYear > good || (goodByYear == good && latest(Order.YEAR_FIRST) >= latest(order))) {
            open = false;
            return Order.YEAR_FIRST;
        }
        return order;
    }

    private int goodness(Order order, double now) {
        return (isForward(order) ? 2 : 0) + (isPast(order, now) ? 1 : 0);
    }

    private Order ofDayAndMonth(int dayFits, int monthFits, double now, Locale locale) {
        if (dayFits != monthFits) {
            return dayFits > monthFits ? Order.DAY_FIRST : Order.MONTH_FIRST;
        }
        boolean dayGood = isForward(Order.DAY_FIRST) && isPast(Order.DAY_FIRST, now);
        boolean monthGood = isForward(Order.MONTH_FIRST) && isPast(Order.MONTH_FIRST, now);
        if (dayGood != monthGood) {
            return dayGood ? Order.DAY_FIRST : Order.MONTH_FIRST;
        }
        double dayStep = greatestStep(Order.DAY_FIRST);
        double monthStep = greatestStep(Order.MONTH_FIRST);
        if (clocked && Math.max(dayStep, monthStep) > SMALLER * Math.min(dayStep, monthStep)) {
            return dayStep < monthStep ? Order.DAY_FIRST : Order.MONTH_FIRST;
        }
        // The fifth of May is the same either way.
        open = mark != '.' && !times(Order.DAY_FIRST).equals(times(Order.MONTH_FIRST));
        return mark == '.' ? Order.DAY_FIRST : usual(locale);
    }

    /** Returns the order of dates that tell nothing of it. */
    static Order usual(Locale locale) {
        return isMonthFirst(locale) ? Order.MONTH_FIRST : Order.DAY_FIRST;
    }

    /** Whether the dates did not tell. */
    boolean isOpen() {
        return open;
    }

    private int fits(Order order) {
        return (int) times(order).stream().filter(time -> !time.isNaN()).count();
    }

    private double latest(Order order) {
        return times(order).stream()
                .filter(time -> !time.isNaN())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private boolean isForward(Order order) {
        double before = Double.NEGATIVE_INFINITY;
        for (double time : times(order)) {
            if (time < before) {
                return false;
            }
            before = Double.isNaN(time) ? before : time;
        }
        return true;
    }

    private boolean isPast(Order order, double now) {
        return times(order).stream().noneMatch(time -> time > now + DAY);
    }

    private double greatestStep(Order order) {
        double greatest = 0;
        double before = Double.NaN;
        for (double time : times(order)) {
            double step = Math.abs(time - before);
            greatest = step > greatest ? step : greatest;
            before = Double.isNaN(time) ? before : time;
        }
        return greatest;
    }

    private static boolean isMonthFirst(Locale locale) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        int month = pattern.indexOf('M');
        int day = pattern.indexOf('d');
        return month >= 0 && month < day && pattern.indexOf('y') > month;
    }
}
