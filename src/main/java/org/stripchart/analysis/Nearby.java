// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis;

import org.stripchart.history.SeriesView;

/** Finds the point of a series that has its value at an x. */
public final class Nearby {

    private Nearby() {}

    /**
     * Returns the index of the nearer one of the two points beside an x, the earlier of two as near; of several at that very x,
     * the last. -1 before the first and after the last point, and within a gap.
     */
    public static long index(SeriesView series, double x) {
        long right = series.lowerBound(x);
        long end = series.lowerBound(Math.nextUp(x));
        if (right < end) {
            return Double.isNaN(series.y(end - 1)) ? -1 : end - 1;
        }
        if (right == series.firstIndex() || right == series.endIndex()) {
            return -1;
        }
        long left = right - 1;
        if (Double.isNaN(series.y(left)) || Double.isNaN(series.y(right))) {
            return -1;
        }
        return series.x(right) - x < x - series.x(left) ? right : left;
    }
}
