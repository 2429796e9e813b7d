// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis;

import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;

/**
 * Counts how often a series crosses a level between two x, over all its points, a part at a time.
 *
 * <p><b>Threading:</b> as the series.
 */
public final class Counting {

    private static final int PART = 1 << 13;

    private final SeriesView series;
    private final Crossings crossings;
    private final PointBuffer points = new PointBuffer();
    private final long to;
    private long next;

    /**
     * Begins to count.
     *
     * @param fromX,toX the stretch, both ends included; not NaN
     */
    public Counting(SeriesView series, double fromX, double toX, double level) {
        this.series = series;
        crossings = new Crossings(level);
        next = series.lowerBound(fromX);
        to = Math.max(next, series.lowerBound(Math.nextUp(toX)));
    }

    /** Returns whether points had to go before they were looked at. */
    public boolean isStale() {
        return next < to && series.firstIndex() > next;
    }

    /** Returns whether all points were looked at. */
    public boolean isDone() {
        return next == to;
    }

    /** Looks at the next ones, unless all were. The series must not have changed otherwise than at its end. */
    public void run() {
        long end = Math.min(to, next + PART);
        series.copy(next, end, points);
        crossings.add(points.ys(), points.size());
        next = end;
    }

    /** Returns how many there were so far. */
    public long count() {
        return crossings.count();
    }
}
