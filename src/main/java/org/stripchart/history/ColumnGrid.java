// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

/**
 * Columns of equal width in x, such as the pixel columns of a plot.
 *
 * <p>Columns are counted from x = 0, so a point has the same column in every grid of that width, whichever columns the
 * grid is made of: a window that rolls by whole columns changes nothing in those that it keeps. A reduction and the
 * renderer that draws it agree on every point's column as long as both ask {@link #column} of equal grids.
 *
 * @param first the number of column 0, counted from x = 0
 * @param width of one column in units of x, positive and finite
 * @param columns how many there are, positive
 */
public record ColumnGrid(long first, double width, int columns) {

    /** Places within a column are told to so much of it where columns are counted exactly to that. */
    private static final double FINE = 4096;

    private static final double MOST_FINE = 1L << 40;

    /** Checks the rules that the parameters name. */
    public ColumnGrid {
        if (!(width > 0 && width <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("width (" + width + ") must be positive and finite");
        }
        if (columns < 1) {
            throw new IllegalArgumentException("columns (" + columns + ") must be positive");
        }
    }

    /** Returns the grid whose column 0 holds that x, which must be finite. */
    public static ColumnGrid startingAt(double x, double width, int columns) {
        if (!(Math.abs(x) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("x (" + x + ") must be finite");
        }
        return new ColumnGrid((long) Math.floor(x / width), width, columns);
    }

    /** Returns the left edge of column 0, in x. */
    public double from() {
        return first * width;
    }

    /** Returns the right edge of the last column, in x. */
    public double to() {
        return ((double) first + columns) * width;
    }

    /**
     * Returns the column of x: -1 left of the grid, {@link #columns()} right of it. Monotone in x whatever the rounding, since
     * a division by something positive, a floor and a subtraction each are.
     */
    public int column(double x) {
        double position = Math.floor(x / width) - first;
        if (position < 0) {
            return -1;
        }
        return position < columns ? (int) position : columns;
    }

    /** Returns whether a point has, in every grid of this width that is near to this one, the same {@link #position} within its column. */
    public boolean isFine() {
        return Math.abs((double) first) + columns < MOST_FINE;
    }

    /**
     * Returns how many columns an x is right of the left edge, with what it is within its column: to a 4096th of it, rounded down,
     * so that two grids of this width differ by a whole number to the last bit, unless columns are so narrow that x itself is not known
     * as well as that.
     */
    public double position(double x) {
        return isFine() ? Math.floor(x / width * FINE) / FINE - first : (x - from()) / width;
    }

    /** Returns about where a column begins: good for a guess, since rounding may put the points next to it on either side. */
    public double edge(int column) {
        return ((double) first + column) * width;
    }
}
