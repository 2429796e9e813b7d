// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.SeriesView;
import org.stripchart.history.states.StateReducer;

/**
 * What the read-out says at one place: the point that is seen under the pointer, and of each other series the nearest point in x that lies
 * in the window, from the history, so that it is true however much the picture is reduced. A series without a point in the window is not read. Where there are many, those
 * are read whose points are nearest to the place in y; they stand in the order in which they lie in the picture. Of a series of
 * states, the one that lasts there is read, wherever it began.
 *
 * @param head the x of all points or, when they differ, the x that was asked for
 * @param more how many other series have something to say
 */
public record Reading(String head, List<Row> rows, int more) {

    private static final int MOST_ROWS = 12;

    /** Of points that have no place on a logarithmic axis. */
    private static final int MOST_COUNTED = 10_000;

    /**
     * One series.
     *
     * @param at the x of its point; empty when the head says it
     * @param isNearest whether its point is the nearest of all to the place that was asked for
     */
    public record Row(int series, String name, String value, String at, double x, double y, boolean isNearest) {}

    /**
     * A point that may be read.
     *
     * @param place in the picture; null where its strip does not show it
     * @param away how far from what was asked for, up or down
     */
    private record Found(
            int series, double x, double y, @Nullable Point2D place, double away) {

        double top() {
            return place == null ? Double.POSITIVE_INFINITY : place.getY();
        }
    }

    public Reading {
        rows = List.copyOf(rows);
    }

    /**
     * Reads the series of a scene.
     *
     * @param pointed where, within what the scene shows
     * @param y where, from the top of the picture
     * @param under the point that is read of its series, and at whose x others are; null if none is seen there
     */
    static Reading at(Scene scene, double pointed, double y, @Nullable NearestPoint under) {
        double x = under == null ? pointed : under.x();
        List<Found> found = new ArrayList<>();
        List<String> names = scene.seriesNames();
        for (int number = 0; number < names.size(); number++) {
            if (under != null && number == under.series() && scene.isDrawn(number)) {
                found.add(found(scene, number, x, under.y(), y));
            } else if (scene.isDrawn(number)) {
                SeriesView series = scene.series(number);
                long nearest = scene.isState(number)
                        ? StateReducer.indexAt(series, x, scene.knownUntil())
                        : series.nearest(x, scene.from(), scene.to());
                if (nearest >= 0) {
                    found.add(found(scene, number, series.x(nearest), series.y(nearest), y));
                }
            }
        }
        List<Found> nearest = found.stream()
                .sorted(Comparator.comparingDouble(Found::away))
                .limit(MOST_ROWS)
                .toList();
        XText text = scene.xText();
        // When states began says little of where they are read.
        List<String> told = nearest.stream()
                .filter(each -> !scene.isState(each.series()))
                .map(each -> text.of(each.x()))
                .distinct()
                .toList();
        String head = told.size() == 1 ? told.get(0) : text.of(x);
        List<Row> rows = nearest.stream()
                .sorted(Comparator.comparingDouble(Found::top))
                .map(each -> row(scene, names.get(each.series()), each, head, each.equals(nearest.get(0))))
                .toList();
        return new Reading(head, rows, found.size() - rows.size());
    }

    private static Found found(Scene scene, int number, double x, double y, double placeY) {
        Point2D place = scene.placeOf(number, x, y);
        return new Found(
                number, x, y, place, place == null ? Double.POSITIVE_INFINITY : Math.abs(place.getY() - placeY));
    }

    private static Row row(Scene scene, String ownName, Found found, String head, boolean isNearest) {
        int number = found.series();
        String name = ownName + (scene.isLogarithmic(number) ? notPositive(scene, number) : "");
        XText text = scene.xText();
        String at = text.of(found.x()).equals(head) ? "" : text.below(head, found.x());
        return new Row(number, name, scene.valueText(number, found.y()), at, found.x(), found.y(), isNearest);
    }

    private static String notPositive(Scene scene, int number) {
        long count = scene.series(number).notPositive(scene.from(), scene.to(), MOST_COUNTED);
        if (count == 0) {
            return "";
        }
        return " (" + count + (count == MOST_COUNTED ? " or more" : "") + " not positive)";
    }
}
