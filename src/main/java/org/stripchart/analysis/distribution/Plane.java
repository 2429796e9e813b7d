// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.distribution;

/**
 * Two series against each other: how many of their points fall into each cell of a grid, and how old the latest of them is.
 *
 * @param columns of the first series' values, rows of the second's
 * @param counts by row and column: {@code row * columns + column}; rows from below
 * @param latest the x of the latest point in each cell; NaN where there is none
 * @param outside how many points are in no cell
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers, which nobody compares as a whole
public record Plane(int columns, int rows, int[] counts, double[] latest, long outside) {

    /** Returns how many points fall into a cell. */
    public int count(int column, int row) {
        return counts[row * columns + column];
    }

    /** Returns the x of the latest point in a cell; NaN where there is none. */
    public double latest(int column, int row) {
        return latest[row * columns + column];
    }
}
