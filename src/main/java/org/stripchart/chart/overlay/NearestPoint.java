// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;

/**
 * A point that is seen under the pointer: where a column of pixels holds many, one that sticks out can be read, however many there are.
 *
 * @param series the number of its series
 * @param x of the data
 * @param y of the data
 */
public record NearestPoint(int series, double x, double y) {

    /** So many columns of pixels to both sides are looked at. */
    private static final int REACH = 3;

    /** The line of a point passes so near to the pointer, in pixels, or the point is in the column under the pointer or next to that. */
    private static final double NEAR = 6;

    private static final double OWN_COLUMNS = 1.5;

    /** A column of pixels is looked at in so many parts, so that points between its least and its greatest are found too. */
    private static final int PARTS = 16;

    /**
     * Returns the point that is drawn nearest to a place, of the line that passes nearest to it in the strip that is there; null if
     * that line has no point in these columns, as where points are far apart.
     */
    public static @Nullable NearestPoint at(Scene scene, Point2D at) {
        int number = NearestLine.at(scene, at, each -> {
            Rectangle2D strip = scene.stripOf(each);
            return strip != null && strip.contains(at);
        });
        return number < 0 ? null : ofLine(scene, number, at);
    }

    private static @Nullable NearestPoint ofLine(Scene scene, int number, Point2D at) {
        PointBuffer points = around(scene, number, at);
        @Nullable NearestPoint found = null;
        double least = Double.POSITIVE_INFINITY;
        Point2D before = null;
        Point2D here = points.size() == 0 ? null : NearestLine.place(scene, number, points.x(0), points.y(0));
        for (int i = 0; i < points.size(); i++) {
            Point2D next =
                    i + 1 < points.size() ? NearestLine.place(scene, number, points.x(i + 1), points.y(i + 1)) : null;
            if (here != null && Math.abs(here.getX() - at.getX()) <= REACH + 0.5) {
                double away = here.distance(at);
                boolean isSeen = Math.abs(here.getX() - at.getX()) <= OWN_COLUMNS
                        || Math.min(distance(before, here, at), distance(here, next, at)) <= NEAR;
                if (isSeen && away < least) {
                    least = away;
                    found = new NearestPoint(number, points.x(i), points.y(i));
                }
            }
            before = here;
            here = next;
        }
        return found;
    }

    /** Returns points of the columns around a place, of which more are told apart than are drawn, and the nearest on each side of these. */
    private static PointBuffer around(Scene scene, int number, Point2D at) {
        PointBuffer points = new PointBuffer();
        SeriesView series = scene.series(number);
        double pixel = NearestLine.xPerPixel(scene);
        if (pixel / PARTS > 0 && !series.isEmpty()) {
            double from = NearestLine.x(scene, at) - REACH * pixel;
            ColumnGrid grid = ColumnGrid.startingAt(from, pixel / PARTS, (2 * REACH + 1) * PARTS);
            (scene.isLogarithmic(number) ? series.positiveReducer() : series.reducer()).reduce(grid, points);
        }
        return points;
    }

    /** Returns how far a place is from the line between two points, of which one may not be there. */
    private static double distance(@Nullable Point2D from, @Nullable Point2D to, Point2D at) {
        if (from == null || to == null) {
            return from == null && to == null ? Double.POSITIVE_INFINITY : at.distance(from == null ? to : from);
        }
        return Line2D.ptSegDist(from.getX(), from.getY(), to.getX(), to.getY(), at.getX(), at.getY());
    }
}
