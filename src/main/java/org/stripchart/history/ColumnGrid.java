// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

/**
 * Columns of equal width in x, such as the pixel columns of a plot.
 *
 * <p>Whoever wants columns that stay where they are while a window rolls chooses {@code from} as a whole multiple of
 * {@code width}. A reduction and the renderer that draws it agree on every point's column as long as both ask {@link
 * #column} of equal grids.
 *
 * @param from the left edge of column 0, finite
 * @param width of one column in units of x, positive and finite
 * @param columns how many there are, positive
 */
public record ColumnGrid(double from, double width, int columns) {

    /** Checks the rules that the parameters name. */
    public ColumnGrid {
        if (!(Math.abs(from) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("from (" + from + ") must be finite");
        }
        if (!(width > 0 && width <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("width (" + width + ") must be positive and finite");
        }
        if (columns < 1) {
            throw new IllegalArgumentException("columns (" + columns + ") must be positive");
        }
    }

    /**
     * The column of x: -1 left of the grid, {@link #columns()} right of it. Monotone in x whatever the rounding, since
     * a subtraction, a division by something positive and a truncation each are.
     */
    public int column(double x) {
        double position = (x - from) / width;
        if (position < 0) {
            return -1;
        }
        return position < columns ? (int) position : columns;
    }

    /** About where a column begins: good for a guess, since rounding may put the points next to it on either side. */
    double edge(int column) {
        return from + column * width;
    }
}
