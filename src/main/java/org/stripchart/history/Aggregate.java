// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

/**
 * Statistics of the points of a series in a stretch of x. Gaps do not count as points, and no area is added across them.
 *
 * @param count the number of points that have a y
 * @param min the smallest y; NaN without points, like everything that follows except the last two
 * @param max the largest y
 * @param mean the mean of y, with the same weight for each point
 * @param squares the sum of the squared distances of y from the mean
 * @param area the area under the line from point to point, in the unit of x times that of y; negative where the line is below 0
 * @param meanX the mean of x; NaN without points
 * @param squaresX the sum of the squared distances of x from its mean
 * @param products the sum of the products of both distances of a point, that of x and that of y
 */
public record Aggregate(
        long count,
        double min,
        double max,
        double mean,
        double squares,
        double area,
        double meanX,
        double squaresX,
        double products) {

    /** What no points amount to. */
    public static final Aggregate NONE = new Aggregate(0, Double.NaN, Double.NaN, Double.NaN, 0, 0, Double.NaN, 0, 0);

    /** Returns the standard deviation of a sample; NaN unless there are two points. */
    public double deviation() {
        return count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1));
    }

    /** Returns the root of the mean square of y; NaN without points. */
    public double rms() {
        return Math.sqrt(mean * mean + squares / count);
    }

    /** Returns the same of how far y is off its mean; NaN without points. */
    public double acRms() {
        return count == 0 ? Double.NaN : Math.sqrt(squares / count);
    }

    /** Returns by how much the straight line through the points that fits them best rises for each unit of x; NaN if none does. */
    public double slope() {
        return squaresX > 0 ? products / squaresX : Double.NaN;
    }
}
