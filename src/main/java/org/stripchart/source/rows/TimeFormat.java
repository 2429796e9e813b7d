// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the data writes time.
 *
 * <p><b>Threading:</b> immutable.
 */
public final class TimeFormat {

    /** Found out from the data: ISO-8601, or numbers of the size that seconds since the epoch and their parts have. */
    public static final TimeFormat AUTO = new TimeFormat("auto", Kind.AUTO, 1, null);

    /** There is no time in the data: numbers are numbers. */
    public static final TimeFormat NONE = new TimeFormat("none", Kind.NONE, 1, null);

    /** The ways to write time. */
    public enum Kind {
        /** Found out. */
        AUTO,
        /** None. */
        NONE,
        /** ISO-8601. */
        ISO,
        /** A number of some unit since the epoch. */
        UNIT,
        /** As a pattern says. */
        PATTERN
    }

    private final String text;
    private final Kind kind;
    private final double perSecond;
    private final @Nullable DateTimeFormatter formatter;

    private TimeFormat(String text, Kind kind, double perSecond, @Nullable DateTimeFormatter formatter) {
        this.text = text;
        this.kind = kind;
        this.perSecond = perSecond;
        this.formatter = formatter;
    }

    /**
     * What {@code --time-format} takes: {@code auto}, {@code none}, {@code iso}, the unit of numbers since the epoch
     * ({@code s}, {@code ms}, {@code us}, {@code ns}), or a pattern of {@link DateTimeFormatter} such as {@code dd.MM.yyyy
     * HH:mm:ss}. A pattern without a zone means local time; one without a date, or without a year, the nearest one.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static TimeFormat parse(String text) {
        return switch (text) {
            case "auto" -> AUTO;
            case "none" -> NONE;
            case "iso" -> new TimeFormat(text, Kind.ISO, 1, null);
            case "s" -> new TimeFormat(text, Kind.UNIT, 1, null);
            case "ms" -> new TimeFormat(text, Kind.UNIT, 1e3, null);
            case "us" -> new TimeFormat(text, Kind.UNIT, 1e6, null);
            case "ns" -> new TimeFormat(text, Kind.UNIT, 1e9, null);
            default -> new TimeFormat(text, Kind.PATTERN, 1, formatter(text));
        };
    }

    private static DateTimeFormatter formatter(String pattern) {
        try {
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "time format (" + pattern + ") must be auto, none, iso, s, ms, us, ns, or a pattern such as"
                            + " yyyy-MM-dd HH:mm:ss: " + e.getMessage(),
                    e);
        }
    }

    /** Whether it says by itself that the data holds times. */
    public boolean isTime() {
        return kind != Kind.AUTO && kind != Kind.NONE;
    }

    /** Returns the way in which time is written. */
    public Kind kind() {
        return kind;
    }

    /** Returns how many of the unit make a second. */
    public double perSecond() {
        return perSecond;
    }

    /** Returns what reads a time, or null unless it is written by a pattern. */
    public @Nullable DateTimeFormatter formatter() {
        return formatter;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TimeFormat format && format.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    /** As it was given. */
    @Override
    public String toString() {
        return text;
    }
}
