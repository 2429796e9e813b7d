// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import org.stripchart.source.lines.time.TimeColumn;

/** What in the rows of a table tells their x. */
sealed interface TableX {

    /** Returns the column, from 0. */
    int column();

    /** A column of times; their reader keeps the latest one. */
    record OfTimes(int column, TimeColumn times) implements TableX {}

    /** A date in one column and the time of day in another. */
    record OfDateAndClock(int column, int clock, TimeColumn times) implements TableX {}

    /**
     * A column of numbers, which are times if they are as large as such.
     *
     * @param words what a person calls them
     */
    record OfNumbers(int column, String words) implements TableX {}

    /** A column that counts the steps of the x. */
    record OfSteps(int column, double start, double increment) implements TableX {}
}
