// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

/**
 * Takes the points of one series.
 *
 * <p>A NaN as y is a gap in the line. An x that is not finite, or an infinite y, is rejected and counted, and is no
 * point. A point that is refused (the queue is full and must not be waited for, or the chart is closed) is counted as
 * dropped; that is a return value, never an exception.
 *
 * <p><b>Threading:</b> any thread; whether a call may wait is said by the {@link OverflowPolicy} of the sink.
 */
public interface SeriesSink {

    /**
     * Adds one point.
     *
     * @param x in the unit of the chart's x axis (for time: seconds since the epoch)
     * @return whether it was taken; false: refused or rejected, and counted as such
     */
    boolean add(double x, double y);

    /**
     * Adds the points {@code from} (inclusive) to {@code to} (exclusive) of two arrays of the same shape, which are
     * copied before this returns.
     *
     * @return how many were taken; the others were refused or rejected, and counted as such
     * @throws IndexOutOfBoundsException if the slice is not inside both arrays
     */
    int addAll(double[] xs, double[] ys, int from, int to);
}
