// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * How a table tells its x, and where it begins and how it goes on.
 *
 * @param form of the cells
 * @param names of the columns that hold it: none, one, or two
 * @param start in seconds
 * @param step in seconds
 * @param decimals of numbers
 */
record RandomTime(Form form, List<String> names, BigDecimal start, BigDecimal step, int decimals) {

    /** How the cells are written. */
    enum Form {
        NONE,
        NUMBER,
        SECONDS,
        MILLIS,
        MICROS,
        NANOS,
        ISO,
        ISO_ZONE,
        ISO_OFFSET,
        BLANK,
        BLANK_UTC,
        BLANK_ZONE,
        FRACTION,
        SLASHES,
        DAY_FIRST,
        DAY_FIRST_POINTS,
        MONTH_FIRST,
        MONTH_FIRST_HALVES,
        CLOCK,
        CLOCK_FRACTION,
        CLOCK_HALVES,
        COMPACT,
        DATE_AND_CLOCK,
        CLOCK_AND_DATE
    }

    private static final String[] TIMES = {
        "time", "timestamp", "Time", "Zeit", "Zeitstempel", "date time", "@timestamp", "datetime", "Date/Time", "ts"
    };

    static RandomTime of(Choices choices) {
        Form form = choices.of(Form.values());
        String name = choices.of(TIMES);
        // The days of most of these dates are above 12.
        BigDecimal start = new BigDecimal(1_700_000_000L + 86_400L * choices.below(12) + 7_777L * choices.below(11));
        BigDecimal step =
                choices.of(new BigDecimal("1"), new BigDecimal("10"), new BigDecimal("60"), new BigDecimal("3600"));
        int number = choices.below(12);
        return switch (form) {
            case NONE -> new RandomTime(form, List.of(), start, step, 0);
            case NUMBER ->
                new RandomTime(
                        form,
                        List.of(List.of(
                                        "time",
                                        "t",
                                        "Time [s]",
                                        "time_s",
                                        "Zeit t / s",
                                        "elapsed",
                                        "millis",
                                        "t (ms)",
                                        "x",
                                        "uptime",
                                        "Time",
                                        "elapsed_ms")
                                .get(number)),
                        choices.of(BigDecimal.ZERO, new BigDecimal("-2.5"), new BigDecimal("120")),
                        choices.of(
                                new BigDecimal("1"),
                                new BigDecimal("0.5"),
                                new BigDecimal("0.025"),
                                new BigDecimal("20")),
                        choices.of(3, 4));
            case SECONDS, MILLIS, MICROS, NANOS, FRACTION ->
                new RandomTime(
                        form,
                        List.of(name),
                        start,
                        choices.of(step, form == Form.SECONDS ? step : new BigDecimal("0.25")),
                        choices.of(0, 3));
            case DATE_AND_CLOCK ->
                new RandomTime(form, choices.of(List.of("Date", "Time"), List.of("Datum", "Uhrzeit")), start, step, 0);
            case CLOCK_AND_DATE ->
                new RandomTime(form, choices.of(List.of("Time", "Date"), List.of("Uhrzeit", "Datum")), start, step, 0);
            case DAY_FIRST -> new RandomTime(form, List.of(name), start, step.max(new BigDecimal(60)), 0);
            default -> new RandomTime(form, List.of(name), start, step, 0);
        };
    }

    /** Whether the x of a point is told by its row number. */
    boolean isIndex() {
        return form == Form.NONE;
    }

    /** Whether only the time of day is told, so that any day will do. */
    boolean isOfAnyDay() {
        return form == Form.CLOCK || form == Form.CLOCK_FRACTION || form == Form.CLOCK_HALVES;
    }

    /** Whether it is a number that nothing but its name tells from others. */
    boolean isPlainNumber() {
        return form == Form.NUMBER;
    }

    /** Whether its name stands for other things as well. */
    boolean isWeak() {
        return names.contains("x") || names.contains("t");
    }

    /** Whether it is a number that its size shows to be a time. */
    boolean isEpoch() {
        return form == Form.COMPACT
                || form == Form.SECONDS
                || form == Form.MILLIS
                || form == Form.MICROS
                || form == Form.NANOS;
    }

    /** Whether a blank stands in the cells. */
    boolean hasBlanks() {
        return switch (form) {
            case BLANK,
                    BLANK_UTC,
                    BLANK_ZONE,
                    FRACTION,
                    SLASHES,
                    DAY_FIRST,
                    DAY_FIRST_POINTS,
                    MONTH_FIRST,
                    MONTH_FIRST_HALVES,
                    CLOCK_HALVES -> true;
            default -> false;
        };
    }

    /** Returns the x of a moment. */
    BigDecimal at(int moment) {
        BigDecimal x = start.add(step.multiply(BigDecimal.valueOf(moment)));
        return switch (form) {
            case DAY_FIRST -> x.subtract(x.remainder(new BigDecimal(60)));
            case NONE -> BigDecimal.valueOf(moment);
            case NUMBER -> x.setScale(decimals, java.math.RoundingMode.HALF_UP);
            default -> x;
        };
    }

    /** Returns the cells that tell an x, with a point before fractions of seconds of times as numbers. */
    List<String> cells(BigDecimal x) {
        if (form == Form.NONE) {
            return List.of();
        }
        if (form == Form.NUMBER) {
            return List.of(x.toPlainString());
        }
        LocalDateTime time = LocalDateTime.ofEpochSecond(
                x.longValue(), x.remainder(BigDecimal.ONE).movePointRight(9).intValue(), ZoneOffset.UTC);
        return switch (form) {
            case NONE, NUMBER -> List.of();
            case SECONDS -> List.of(x.setScale(decimals).toPlainString());
            case MILLIS -> List.of(x.movePointRight(3).toBigInteger().toString());
            case MICROS -> List.of(x.movePointRight(6).toBigInteger().toString());
            case NANOS -> List.of(x.movePointRight(9).toBigInteger().toString());
            case ISO -> List.of(text(time, "yyyy-MM-dd'T'HH:mm:ss"));
            case ISO_ZONE -> List.of(text(time, "yyyy-MM-dd'T'HH:mm:ss'Z'"));
            case ISO_OFFSET -> List.of(text(time.plusHours(2), "yyyy-MM-dd'T'HH:mm:ss'+02:00'"));
            case BLANK -> List.of(text(time, "yyyy-MM-dd HH:mm:ss"));
            case BLANK_UTC -> List.of(text(time, "yyyy-MM-dd HH:mm:ss 'UTC'"));
            case BLANK_ZONE -> List.of(text(time.plusHours(1), "yyyy-MM-dd HH:mm:ss 'CET'"));
            case FRACTION -> List.of(text(time, "yyyy-MM-dd HH:mm:ss.SSS"));
            case SLASHES -> List.of(text(time, "yyyy/MM/dd HH:mm:ss"));
            case DAY_FIRST -> List.of(text(time, "dd/MM/yyyy HH:mm"));
            case DAY_FIRST_POINTS -> List.of(text(time, "dd.MM.yyyy HH:mm:ss"));
            case MONTH_FIRST -> List.of(text(time, "MM/dd/yyyy HH:mm:ss"));
            case MONTH_FIRST_HALVES -> List.of(text(time, "M/d/yyyy h:mm:ss a"));
            case CLOCK -> List.of(text(time, "HH:mm:ss"));
            case CLOCK_FRACTION -> List.of(text(time, "HH:mm:ss.SSS"));
            case CLOCK_HALVES -> List.of(text(time, "h:mm:ss a"));
            case COMPACT -> List.of(text(time, "yyyyMMddHHmmss"));
            case DATE_AND_CLOCK -> List.of(text(time, "yyyy-MM-dd"), text(time, "HH:mm:ss"));
            case CLOCK_AND_DATE -> List.of(text(time, "HH:mm:ss"), text(time, "dd.MM.yyyy"));
        };
    }

    private static String text(LocalDateTime time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(time);
    }
}
