// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;

/**
 * Finds the line that is drawn nearest to a place, in pixels, over the lines of all strips.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class NearestLine {

    /** So many columns of pixels to both sides are looked at. */
    private static final int REACH = 8;

    private final Scene scene;
    private final Point2D at;
    private final PointBuffer points = new PointBuffer();

    NearestLine(Scene scene, Point2D at) {
        this.scene = scene;
        this.at = at;
    }

    /** Returns the number of the series whose line is nearest; -1 if no line passes above, below or at that place. */
    public static int at(Scene scene, Point2D at) {
        return at(scene, at, number -> true);
    }

    /** Returns the same of some of the series. */
    static int at(Scene scene, Point2D at, IntPredicate which) {
        NearestLine found = new NearestLine(scene, at);
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int number = 0; number < scene.seriesNames().size(); number++) {
            if (scene.isDrawn(number) && !scene.isState(number) && which.test(number)) {
                double away = found.distance(number);
                if (away < least) {
                    least = away;
                    nearest = number;
                }
            }
        }
        return nearest;
    }

    /**
     * Returns points that make the same picture as all do of some columns around the place, and the nearest on each side of these.
     *
     * @param reach so many columns of pixels to both sides
     * @param parts how many columns a column of pixels is
     */
    PointBuffer points(int number, int reach, int parts) {
        Rectangle2D area = scene.area();
        double pixel = (scene.to() - scene.from()) / area.getWidth();
        SeriesView series = scene.series(number);
        points.clear();
        if (pixel / parts > 0 && !series.isEmpty()) {
            double x = scene.from() + (at.getX() - area.getX()) * pixel;
            ColumnGrid grid = ColumnGrid.startingAt(x - reach * pixel, pixel / parts, (2 * reach + 1) * parts);
            (scene.isLogarithmic(number) ? series.positiveReducer() : series.reducer()).reduce(grid, points);
        }
        return points;
    }

    private double distance(int number) {
        points(number, REACH, 1);
        double least = Double.POSITIVE_INFINITY;
        Point2D before = null;
        for (int i = 0; i < points.size(); i++) {
            Point2D next = place(number, points.x(i), points.y(i));
            if (next != null) {
                // One before or behind is there for the line that goes on to it.
                boolean isHere = Math.abs(next.getX() - at.getX()) <= REACH;
                least = isHere ? Math.min(least, next.distance(at)) : least;
                if (before != null) {
                    least = Math.min(least, new Line2D.Double(before, next).ptSegDist(at));
                }
            }
            before = next;
        }
        return least;
    }

    /** Points beside the picture have a place too, so that a line that comes from there has one. */
    @Nullable
    Point2D place(int number, double x, double y) {
        Rectangle2D area = scene.area();
        Point2D inside =
                Double.isNaN(y) ? null : scene.placeOf(number, Math.max(scene.from(), Math.min(scene.to(), x)), y);
        return inside == null
                ? null
                : new Point2D.Double(
                        area.getX() + (x - scene.from()) / (scene.to() - scene.from()) * area.getWidth(),
                        inside.getY());
    }
}
