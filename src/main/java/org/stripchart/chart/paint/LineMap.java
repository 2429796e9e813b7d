// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import org.stripchart.history.ColumnGrid;
import org.stripchart.plot.Interval;
import org.stripchart.plot.Scale;

/**
 * Maps the data to where it is drawn: offsets from the lower end of a range, which have all the digits that the data has. Where a
 * column is a pixel wide, the same point is at the same place of its column in every grid of that width.
 *
 * @param left where the range of x begins
 * @param bottom where the range of y begins; rows are counted downwards
 * @param width of the range of x in the picture
 * @param height of the range of y in the picture
 * @param grid the range of x
 * @param scale of y
 */
record LineMap(
        double left,
        double bottom,
        double width,
        double height,
        ColumnGrid grid,
        double lowY,
        double spanY,
        Scale scale) {

    /** Keeps what is beyond all measure from becoming infinite; so far out, a line's direction is all that is seen. */
    private static final double FARTHEST = 1e307;

    /** Returns the map that puts a grid's columns and a range of y onto a rectangle with that left lower corner. */
    static LineMap onto(
            double left, double bottom, double width, double height, ColumnGrid grid, Interval y, Scale scale) {
        double low = scale.position(y.lower());
        return new LineMap(left, bottom, width, height, grid, low, scale.position(y.upper()) - low, scale);
    }

    /** Returns the same map with the data beginning elsewhere. */
    LineMap from(double newLeft) {
        return new LineMap(newLeft, bottom, width, height, grid, lowY, spanY, scale);
    }

    double x(double x) {
        return left + within(grid.position(x) * perColumn());
    }

    private double perColumn() {
        return width == grid.columns() ? 1 : width / grid.columns();
    }

    /** NaN stays NaN. */
    double y(double y) {
        double position = scale == Scale.LINEAR ? y : scale.position(y);
        return bottom - within((position - lowY) / spanY * height);
    }

    private static double within(double distance) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, distance));
    }
}
