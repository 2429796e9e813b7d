// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.stripchart.history.SeriesView;
import org.stripchart.words.NumberText;

/**
 * What the read-out says at one x: of each series the nearest point that lies in the window, from the history, so that it
 * is true however much the picture is reduced. A series without a point in the window is not read.
 *
 * @param head the x of all points or, when they differ, the x that was asked for
 * @param rows the first series that have something to say
 * @param more how many other series have something to say
 */
public record Reading(String head, List<Row> rows, int more) {

    private static final int MOST_ROWS = 16;

    /** Of points that have no place on a logarithmic axis. */
    private static final int MOST_COUNTED = 10_000;

    /**
     * One series.
     *
     * @param at the x of its point; empty when the head says it
     */
    public record Row(int series, String name, String value, String at, double x, double y) {}

    public Reading {
        rows = List.copyOf(rows);
    }

    /**
     * Reads series.
     *
     * @param x where
     * @param from,to the window
     * @param isRead whether the series of a number is read
     * @param isLogarithmic whether it is on a logarithmic axis, of which what is not positive is counted
     */
    static Reading at(
            double x,
            double from,
            double to,
            List<String> names,
            IntFunction<? extends SeriesView> histories,
            IntPredicate isRead,
            IntPredicate isLogarithmic,
            XText text) {
        List<Row> found = new ArrayList<>();
        int more = 0;
        for (int i = 0; i < names.size(); i++) {
            if (!isRead.test(i)) {
                continue;
            }
            SeriesView history = histories.apply(i);
            long nearest = history.nearest(x, from, to);
            if (nearest >= 0 && found.size() == MOST_ROWS) {
                more++;
            } else if (nearest >= 0) {
                double ownX = history.x(nearest);
                double y = history.y(nearest);
                String name = names.get(i) + (isLogarithmic.test(i) ? notPositive(history, from, to) : "");
                found.add(new Row(i, name, NumberText.of(y), text.of(ownX), ownX, y));
            }
        }
        long different = found.stream().map(Row::at).distinct().count();
        String head = different == 1 ? found.get(0).at() : text.of(x);
        return new Reading(
                head, found.stream().map(row -> below(head, row, text)).toList(), more);
    }

    private static String notPositive(SeriesView history, double from, double to) {
        long count = history.notPositive(from, to, MOST_COUNTED);
        if (count == 0) {
            return "";
        }
        return " (" + count + (count == MOST_COUNTED ? " or more" : "") + " not positive)";
    }

    private static Row below(String head, Row row, XText text) {
        String at = row.at.equals(head) ? "" : text.below(head, row.x);
        return new Row(row.series, row.name, row.value, at, row.x, row.y);
    }
}
