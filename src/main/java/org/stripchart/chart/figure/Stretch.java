// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import org.stripchart.history.SeriesView;

/**
 * The stretch of x that a figure is of, both ends included.
 *
 * @param span its length as it was chosen, from which that of a live stretch is some digits off from one moment to the next
 * @param isBetweenCursors whether it is that from cursor to cursor; else it is that which the chart shows
 */
record Stretch(double from, double to, double span, boolean isBetweenCursors) {

    /** Returns how many points of a series lie in it, gaps included. */
    long points(SeriesView series) {
        return Math.max(0, end(series) - series.lowerBound(from));
    }

    /** Returns the index after its last point. */
    long end(SeriesView series) {
        return series.lowerBound(Math.nextUp(to));
    }

    /** Returns what people call it. */
    String words() {
        return isBetweenCursors ? "A to B" : "in view";
    }
}
