// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.join;

import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;

/** The points of a series, from the oldest that is kept to the last, and later those that have come since. */
public final class SeriesPoints implements Points {

    private static final int PART = 1 << 11;

    private final SeriesView series;
    private final Horizon horizon;
    private final long version;
    private long next;

    /** Begins with the oldest point that is kept. */
    public SeriesPoints(SeriesView series, Horizon horizon) {
        this(series, horizon, series.firstIndex());
    }

    /** Begins with the point of an index. */
    public SeriesPoints(SeriesView series, Horizon horizon, long from) {
        this.series = series;
        this.horizon = horizon;
        version = series.version();
        next = from;
    }

    @Override
    public void read(PointBuffer out) {
        next = Math.max(next, series.firstIndex());
        long end = Math.min(series.endIndex(), next + PART);
        series.copy(next, end, out);
        next = end;
    }

    @Override
    public double known() {
        return series.isEmpty() ? Double.NEGATIVE_INFINITY : Math.max(series.lastX(), horizon.x());
    }

    /** Returns whether the series has changed otherwise than by points at its end. */
    public boolean isStale() {
        return series.version() != version;
    }

    /** Returns how many points are still to be read. */
    public long left() {
        return series.endIndex() - Math.max(next, series.firstIndex());
    }
}
