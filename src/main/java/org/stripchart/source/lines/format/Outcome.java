// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import org.stripchart.source.rows.RowEnd;

/** What a format made of one line. */
public enum Outcome {
    /** A row of values. */
    ROW("", false),
    /** A row of values, and the text line before it gave their names. */
    ROW_UNDER_HEADING("", false),
    /** Nothing to chart and nothing wrong: a blank line, a comment, a header that repeats. */
    SKIPPED("", false),
    /** A comment, which is the header of what follows if the next line is a row under it. */
    REMARK("", false),
    /** A line of this format and no other, with nothing to chart and nothing wrong. */
    PASSED("", false),
    /** Text that may be a header or stand before one; the rows that follow tell. */
    HEADING("not numbers", true),
    NOT_A_NUMBER("not a number", true),
    NO_LABEL("no label with a number", true),
    /** A row of which one cell or more are neither a number nor missing; the others are read. */
    UNFIT_CELL("not a number", true),
    FEW_COLUMNS("fewer columns than before", true),
    /** More cells than the columns of a table, of which each row has a label. */
    SHAPE("more columns than before", true),
    AMBIGUOUS_COMMA("a comma may part cells or mark a fraction", true),
    NO_COLUMN(RowEnd.NO_COLUMN),
    NO_X(RowEnd.NO_X),
    NO_TIME(RowEnd.NO_TIME),
    A_TIME(RowEnd.A_TIME),
    UNTIMED(RowEnd.UNTIMED),
    NO_JSON("not JSON", true),
    NO_MATCH("the pattern is not found", true),
    NO_VALUE("the pattern's groups hold no number", true),
    SLOW_MATCH("the pattern takes too long", true),
    OTHER_FORMAT("not of the format", true),
    MANY_SERIES(RowEnd.CROWDED),
    OTHER_UNIT(RowEnd.OTHER_UNIT),
    AMBIGUOUS(RowEnd.AMBIGUOUS),
    INFINITE(RowEnd.INFINITE),
    MANY_STATES(RowEnd.MANY_STATES),
    CHECKSUM("a wrong checksum", true),
    CUT_SHORT("breaks off", true),
    LONG_LINE("longer than 1 MiB", true),
    BINARY("not text", true),
    PART_OF_ROW("a part of a row of a screen", true);

    private final String reason;
    private final boolean unfit;

    Outcome(String reason, boolean unfit) {
        this.reason = reason;
        this.unfit = unfit;
    }

    Outcome(RowEnd end) {
        this(end.reason(), true);
    }

    /** What became of a line that is a row. */
    public static Outcome of(RowEnd end) {
        // Nearly all are.
        if (end == RowEnd.TAKEN) {
            return ROW;
        }
        return switch (end) {
            case TAKEN -> ROW;
            case CROWDED -> MANY_SERIES;
            case OTHER_UNIT -> OTHER_UNIT;
            case AMBIGUOUS -> AMBIGUOUS;
            case INFINITE -> INFINITE;
            case MANY_STATES -> MANY_STATES;
            case NO_COLUMN -> NO_COLUMN;
            case NO_X -> NO_X;
            case NO_TIME -> NO_TIME;
            case A_TIME -> A_TIME;
            case UNTIMED -> UNTIMED;
        };
    }

    /** Why the line was rejected. */
    public String reason() {
        return reason;
    }

    /** Whether points came of the line. */
    public boolean isRow() {
        return switch (this) {
            case ROW, ROW_UNDER_HEADING, MANY_SERIES, OTHER_UNIT, AMBIGUOUS, INFINITE, MANY_STATES, UNFIT_CELL -> true;
            default -> false;
        };
    }

    /** Whether the line is a row as others are, but has no x that fits theirs. */
    public boolean isRefusedRow() {
        return switch (this) {
            case NO_COLUMN, NO_X, NO_TIME, A_TIME, UNTIMED -> true;
            default -> false;
        };
    }

    /** Whether the line is one of the format that was asked, and of no other, though no points came of it. */
    public boolean isOwn() {
        return this == PASSED || this == CHECKSUM || this == CUT_SHORT || this == AMBIGUOUS_COMMA;
    }

    /** Whether something in the line is not on the chart. */
    public boolean isUnfit() {
        return unfit;
    }
}
