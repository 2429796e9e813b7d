// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

/**
 * A read-only view of the points of one series, in order of x.
 *
 * <p>A point whose y is NaN is a gap: it is kept, counted and copied like any other, and never a minimum, maximum or
 * nearest point. Points of equal x keep the order in which they came.
 *
 * <p>A point has an absolute index, which does not change when older points are evicted. It changes only when
 * a late point is inserted before it; {@link #version()} then changes as well.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
public interface SeriesView {

    /** Returns how many points are kept. */
    long size();

    /** Returns whether no point is kept. */
    boolean isEmpty();

    /** Returns the index of the oldest point that is kept; {@link #endIndex()} if there is none. */
    long firstIndex();

    /** Returns one more than the index of the last point. */
    long endIndex();

    /** Returns the x of the oldest point that is kept; NaN if there is none. */
    double firstX();

    /** Returns the x of the last point; NaN if there is none. */
    double lastX();

    /**
     * Returns the x of a point.
     *
     * @throws IndexOutOfBoundsException if no point of that index is kept
     */
    double x(long index);

    /**
     * Returns the y of a point, NaN for a gap.
     *
     * @throws IndexOutOfBoundsException if no point of that index is kept
     */
    double y(long index);

    /** Returns the first index whose point's x is at or after the given one; {@link #endIndex()} if there is none. */
    long lowerBound(double x);

    /**
     * Returns the index of the point nearest in x among those with {@code from <= x <= to} that are no gaps, the earlier
     * of two as near; -1 if there is none.
     *
     * @param x from {@code from} to {@code to}
     */
    long nearest(double x, double from, double to);

    /**
     * Returns how many points with {@code from <= x <= to} have a y that is not positive; gaps are not counted.
     *
     * @param most where counting ends
     */
    long notPositive(double from, double to, int most);

    /**
     * Returns the first index whose point lies in a column of the grid beyond the given one; {@link #endIndex()} if there is none.
     *
     * @param column -1 for what is in the grid or right of it
     * @param from index of the first to look at
     */
    long indexBeyond(ColumnGrid grid, int column, long from);

    /**
     * Returns the first index whose y is another than the given one, of which NaN is like itself; {@code to} if there is none
     * before. Points that are alike are passed over by the thousand.
     *
     * @param from index of the first
     * @param to index after the last
     * @throws IndexOutOfBoundsException if some point of the range is not kept
     */
    long nextOther(long from, long to, double y);

    /**
     * Copies points, all of them, in place of what the buffer holds.
     *
     * @param from index of the first
     * @param to index after the last
     * @return how many
     * @throws IndexOutOfBoundsException if some point of the range is not kept
     */
    int copy(long from, long to, PointBuffer out);

    /**
     * Returns what points amount to, all of them. The sums of whole chunks are kept, and made before anybody asks where there is
     * time, so a hundred million points mostly take no longer than one hundred thousand.
     *
     * @param from index of the first
     * @param to index after the last
     * @throws IndexOutOfBoundsException if some point of the range is not kept
     */
    Aggregate aggregate(long from, long to);

    /**
     * Does a part of what {@link #aggregate} of that stretch has still to do, for about a tenth of a millisecond.
     *
     * @return from where there may be more to do; {@code to} when {@link #aggregate} will not take long
     */
    long sumAhead(long from, long to);

    /** Returns a reducer of this series for one picture of it. */
    ColumnReducer reducer();

    /** Returns a reducer for one picture of this series on a logarithmic scale: whatever is not positive is a gap. */
    ColumnReducer positiveReducer();

    /**
     * Returns a number that changes whenever anything but an append or an eviction happens: a late point is put in, or
     * all is cleared. As long as it stays, what was read of this series is still right, and only the points from the
     * former {@link #endIndex()} on are new.
     */
    long version();
}
