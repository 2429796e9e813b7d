// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.join;

import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;

/**
 * The points of a series, from the oldest that is kept to the last, and later those that have come since. Where some were evicted before they
 * were read, there is a gap at the x of the oldest that is left.
 */
public final class SeriesPoints implements Points {

    private static final int PART = 1 << 11;

    private final SeriesView series;
    private final Horizon horizon;
    private final long version;
    private long next;
    /** Up to where it was taken to be silent, and the point that comes then. */
    private double told = Double.NEGATIVE_INFINITY;

    private long toldEnd;
    /** The least x of points that came where it was taken to be silent. */
    private double lateFrom = Double.POSITIVE_INFINITY;

    /** How many points were evicted before they were read. */
    private long passedOver;

    /** Begins with the oldest point that is kept. */
    public SeriesPoints(SeriesView series, Horizon horizon) {
        this(series, horizon, series.firstIndex());
    }

    /** Begins with the point of an index, or with the oldest that is kept if that has gone. */
    public SeriesPoints(SeriesView series, Horizon horizon, long from) {
        this(horizon, series, Math.max(from, series.firstIndex()));
    }

    private SeriesPoints(Horizon horizon, SeriesView series, long next) {
        this.series = series;
        this.horizon = horizon;
        this.next = next;
        version = series.version();
        toldEnd = series.endIndex();
    }

    /** Returns ones that go on where others have stopped: with the point of an index, or with a gap if that has gone. */
    public static SeriesPoints goingOn(SeriesView series, Horizon horizon, long next) {
        return new SeriesPoints(horizon, series, next);
    }

    @Override
    public void read(PointBuffer out) {
        long first = series.firstIndex();
        if (next < first && series.version() == version) {
            out.clear();
            if (!series.isEmpty()) {
                // Not in silence: what adds up, or joins points, is to know.
                passedOver += first - next;
                next = first;
                out.add(series.firstX(), Double.NaN);
            }
            return;
        }
        next = Math.max(next, first);
        long end = Math.min(series.endIndex(), next + PART);
        series.copy(next, end, out);
        next = end;
    }

    @Override
    public double known() {
        if (series.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        long end = series.endIndex();
        if (toldEnd < end && toldEnd >= series.firstIndex() && series.x(toldEnd) < told) {
            lateFrom = Math.min(lateFrom, series.x(toldEnd));
        }
        toldEnd = end;
        double last = series.lastX();
        if (horizon.x() <= last) {
            return last;
        }
        told = horizon.x();
        return told;
    }

    @Override
    public double reached() {
        return series.isEmpty() ? Double.NEGATIVE_INFINITY : series.lastX();
    }

    /** Returns whether the series has changed otherwise than by points at its end, or beyond where it was taken to be silent. */
    public boolean isStale() {
        return series.version() != version || isLate();
    }

    /** Returns whether a point came where the series had been taken to be silent. */
    public boolean isLate() {
        return lateFrom < Double.POSITIVE_INFINITY;
    }

    /** Returns from which x on what was read is wrong; infinity where nothing is, minus infinity where that is not known. */
    public double wrongFrom(Changes changes) {
        return series.version() == version ? lateFrom : Math.min(lateFrom, changes.since(series, version));
    }

    /** Returns whether points have gone that were to be read, as all do when a chart is cleared. */
    public boolean isCut() {
        return series.endIndex() < next;
    }

    /** Returns how many points were evicted before they were read: a gap is in their place. */
    public long passedOver() {
        return passedOver;
    }

    /** Returns how many points have gone before they were read, without those for which there was a gap. */
    public long gone() {
        return Math.max(0, series.firstIndex() - next);
    }

    /** Returns the index of the point that is read next. */
    public long position() {
        return next;
    }

    /** Returns how many points are still to be read. */
    public long left() {
        return series.endIndex() - Math.max(next, series.firstIndex());
    }

    /** Returns how many of them are not beyond an x. */
    public long leftUntil(double x) {
        return Math.max(0, series.lowerBound(Math.nextUp(x)) - Math.max(next, series.firstIndex()));
    }

    /** Returns which share of the points that are kept has been read; 1 where there are none. */
    public double share() {
        return series.isEmpty() ? 1 : 1 - (double) left() / series.size();
    }
}
