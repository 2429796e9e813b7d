// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.text;

/**
 * Where the x of a point comes from: the time of arrival, the number of the row, or a column of the data.
 *
 * @param kind which of the three
 * @param column the name of the column, or its number counted from 1; empty for the other kinds
 */
public record XFrom(Kind kind, String column) {

    /** The three origins of an x. */
    public enum Kind {
        /** Seconds since the epoch, when the line arrived. */
        TIME,
        /** 0, 1, 2 and so on, by row. */
        INDEX,
        /** The value in a column, which is then no series. */
        COLUMN
    }

    /** The time of arrival. */
    public static final XFrom TIME = new XFrom(Kind.TIME, "");

    /** The number of the row. */
    public static final XFrom INDEX = new XFrom(Kind.INDEX, "");

    public XFrom {
        if (kind == Kind.COLUMN && column.isBlank()) {
            throw new IllegalArgumentException("column (" + column + ") must be a name or a number");
        }
    }

    /** The values of a column, by its name or by its number from 1. */
    public static XFrom column(String nameOrNumber) {
        return new XFrom(Kind.COLUMN, nameOrNumber);
    }

    /** What {@code --x} takes: {@code time}, {@code index}, or the name or number of a column. */
    public static XFrom parse(String text) {
        return switch (text) {
            case "time" -> TIME;
            case "index" -> INDEX;
            default -> column(text);
        };
    }

    /** Whether a column of that number (from 1) and name holds the x. */
    boolean isColumn(int number, String name) {
        return kind == Kind.COLUMN && (column.equals(name) || column.equals(Integer.toString(number)));
    }

    /** Whether a label of that name holds the x. */
    boolean isColumn(String name) {
        return kind == Kind.COLUMN && column.equals(name);
    }
}
