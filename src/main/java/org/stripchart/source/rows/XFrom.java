// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

import java.util.Objects;

/**
 * Where the x of a point comes from: the time, the number of the row, or a column of the data.
 *
 * @param kind which of these
 * @param column the name of the column, or its number counted from 1; empty for the other kinds
 * @param timeFormat how the data writes time
 */
public record XFrom(Kind kind, String column, TimeFormat timeFormat) {

    /** The origins of an x. */
    public enum Kind {
        /** Seconds since the epoch: the time that the data tells, if it does, else when the line arrived. */
        TIME,
        /** 0, 1, 2 and so on, by row. */
        INDEX,
        /**
         * What the data itself tells, else the number of the row; the first row decides for all. A time is seconds since
         * the epoch; the first column counts as well if its header is {@code time} or {@code x}.
         */
        OWN,
        /** The value in a column, which is then no series. */
        COLUMN
    }

    /** The time that the data tells (a column, field or label of times), or the time of arrival. */
    public static final XFrom TIME = new XFrom(Kind.TIME, "", TimeFormat.AUTO);

    /** The time of arrival, whatever the data tells. */
    public static final XFrom ARRIVAL = new XFrom(Kind.TIME, "", TimeFormat.NONE);

    /** The number of the row. */
    public static final XFrom INDEX = new XFrom(Kind.INDEX, "", TimeFormat.AUTO);

    /** The time or the x that the data tells, else the number of the row: for what has no time of arrival. */
    public static final XFrom OWN = new XFrom(Kind.OWN, "", TimeFormat.AUTO);

    public XFrom {
        Objects.requireNonNull(timeFormat, "timeFormat");
        if (kind == Kind.COLUMN && column.isBlank()) {
            throw new IllegalArgumentException("column (" + column + ") must be a name or a number");
        }
    }

    /** The values of a column, by its name or by its number from 1. */
    public static XFrom column(String nameOrNumber) {
        return new XFrom(Kind.COLUMN, nameOrNumber, TimeFormat.AUTO);
    }

    /** What {@code --x} takes: {@code time}, {@code arrival}, {@code index}, or the name or number of a column. */
    public static XFrom parse(String text) {
        return switch (text) {
            case "time" -> TIME;
            case "arrival" -> ARRIVAL;
            case "index" -> INDEX;
            default -> column(text);
        };
    }

    /** The same origin, with times written that way. */
    public XFrom withTimeFormat(TimeFormat newTimeFormat) {
        return new XFrom(kind, column, newTimeFormat);
    }

    /**
     * Whether it is clear before any data that x is seconds since the epoch. What the data itself tells, and a column of
     * which no time format was given, may turn out to be times; then the source says so before the first
     * point.
     */
    public boolean isTime() {
        return kind == Kind.TIME || (kind == Kind.COLUMN && timeFormat.isTime());
    }

    /** Whether a column of that number (from 1) and name holds the x. */
    public boolean isColumn(int number, String name) {
        return kind == Kind.COLUMN && (column.equals(name) || column.equals(Integer.toString(number)));
    }

    /** Whether a label of that name holds the x. */
    public boolean isColumn(String name) {
        return kind == Kind.COLUMN && column.equals(name);
    }
}
