// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

/** What became of a row. */
public enum RowEnd {
    /** Its values are points. */
    TAKEN(""),
    /** Its values are points, but for those of series for which there is no room. */
    CROWDED("more series than the limit"),
    /** Its values are points, but for those in a unit that cannot be told in that of their series. */
    OTHER_UNIT("another unit"),
    /** Its values are points, but for those with a comma that may part thousands or decimals. */
    AMBIGUOUS("a comma that may part thousands or decimals"),
    /** Its values are points, but for those that are infinite. */
    INFINITE("infinite"),
    /** Its values are points, but for states of series that have as many as they may have. */
    MANY_STATES("more states than a series may have"),
    /** The column that the user wants for x has not come up. */
    NO_COLUMN("no such column for x"),
    NO_X("no finite number for x"),
    NO_TIME("no time, which lines before had"),
    /** x is a number, and this is none. */
    A_TIME("a time for x, which lines before had as a number"),
    UNTIMED("no time, by which it could be replayed");

    private final String reason;

    RowEnd(String reason) {
        this.reason = reason;
    }

    /** Returns why something of the row is not on the chart; empty if all is. */
    public String reason() {
        return reason;
    }
}
