// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

/**
 * Takes the points of one series.
 *
 * <p>If y is NaN, there is a gap in the line. If x is not finite or y is infinite, the value is rejected and counted, and is
 * not a point. If a point is refused because the queue is full and the source must not wait, or because the chart is closed, it is counted
 * as dropped; this is reported by the return value, never by an exception.
 *
 * <p><b>Threading:</b> any thread; the {@link OverflowPolicy} of the sink decides whether a call may wait.
 */
public interface SeriesSink {

    /**
     * Adds one point.
     *
     * @param x in the unit of the chart's x axis (for time: seconds since the epoch)
     * @return true if the point was taken, false if it was refused or rejected, and counted as such
     */
    boolean add(double x, double y);

    /**
     * Adds the points {@code from} (inclusive) to {@code to} (exclusive) of two arrays of the same shape, which are
     * copied before this returns.
     *
     * @return the number of points taken; the others were refused or rejected, and counted as such
     * @throws IndexOutOfBoundsException if the slice is not inside both arrays
     */
    int addAll(double[] xs, double[] ys, int from, int to);
}
