// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

/**
 * What a stretch of a series' points amounts to. Gaps are no points here, but no area lies over them.
 *
 * @param count of the points that have a y
 * @param min the smallest y; NaN without points, as is all that follows but the last two
 * @param max the largest y
 * @param mean of y, each point counting the same
 * @param squares the sum of the squared distances of y from the mean
 * @param area under the line from point to point, in the unit of x times that of y; what is below 0 counts negative
 */
public record Aggregate(long count, double min, double max, double mean, double squares, double area) {

    /** What no points amount to. */
    public static final Aggregate NONE = new Aggregate(0, Double.NaN, Double.NaN, Double.NaN, 0, 0);

    /** Returns the standard deviation of a sample; NaN unless there are two points. */
    public double deviation() {
        return count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1));
    }

    /** Returns the root of the mean square of y; NaN without points. */
    public double rms() {
        return Math.sqrt(mean * mean + squares / count);
    }
}
