// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.PointBuffer;

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

    private NearestLine(Scene scene, Point2D at) {
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
        int count = scene.seriesNames().size();
        for (int number = 0; number < count; number++) {
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

    /** Looks at what is drawn only: there may be hundreds of lines, and to ask the history of each takes longer than a frame. */
    private double distance(int number) {
        PointBuffer points = scene.drawn(number);
        double reach = REACH * xPerPixel(scene);
        double x = x(scene, at);
        double least = Double.POSITIVE_INFINITY;
        Point2D before = null;
        // From the last point before these columns, for the line that comes from there, to the first behind them.
        boolean goesOn = true;
        for (int i = Math.max(0, firstFrom(points, x - reach) - 1); i < points.size() && goesOn; i++) {
            Point2D next = place(scene, number, points.x(i), points.y(i));
            if (next != null) {
                boolean isHere = Math.abs(next.getX() - at.getX()) <= REACH;
                least = isHere ? Math.min(least, next.distance(at)) : least;
                if (before != null) {
                    least = Math.min(
                            least,
                            Line2D.ptSegDist(
                                    before.getX(), before.getY(), next.getX(), next.getY(), at.getX(), at.getY()));
                }
            }
            before = next;
            goesOn = points.x(i) <= x + reach;
        }
        return least;
    }

    /** Returns the index of the first point at or behind an x; where there are gaps, about that, since x may step back within a column. */
    private static int firstFrom(PointBuffer points, double x) {
        int from = 0;
        int to = points.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (points.x(middle) < x) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Returns how much of x a pixel of a scene is. */
    static double xPerPixel(Scene scene) {
        return (scene.to() - scene.from()) / scene.area().getWidth();
    }

    /** Returns which x is at a place. */
    static double x(Scene scene, Point2D at) {
        return scene.from() + (at.getX() - scene.area().getX()) * xPerPixel(scene);
    }

    /** Points beside the picture have a place too, so that a line that comes from there has one. */
    static @Nullable Point2D place(Scene scene, int number, double x, double y) {
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
