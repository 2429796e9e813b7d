// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.trigger;

import java.util.function.DoubleConsumer;
import org.stripchart.analysis.join.Changes;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;

/**
 * Looks through a series for events, a part at a time: first through what there is, and later through what has come since. No
 * event is missed between two looks.
 *
 * <p><b>Threading:</b> as the series.
 */
public final class TriggerRun {

    private static final int PART = 1 << 13;

    private final SeriesView series;
    private final Detector detector;
    private final double holdOff;
    private final long version;
    private final PointBuffer points = new PointBuffer();
    private long next;
    private double ready = Double.NEGATIVE_INFINITY;

    /**
     * Begins with the oldest point that is kept.
     *
     * @param holdOff for so long after an event there is none, in the unit of x; 0 or more
     */
    public TriggerRun(SeriesView series, Trigger trigger, double holdOff) {
        this(series, trigger, holdOff, series.firstIndex());
    }

    /** Begins with the point of an index. */
    public TriggerRun(SeriesView series, Trigger trigger, double holdOff, long from) {
        this(series, Detector.of(trigger), holdOff, from);
    }

    private TriggerRun(SeriesView series, Detector detector, double holdOff, long from) {
        this.series = series;
        this.holdOff = holdOff;
        this.detector = detector;
        version = series.version();
        next = from;
    }

    /**
     * Returns another one that goes on from where this is, with the series as it is now: nothing before that may have changed.
     */
    public TriggerRun copy() {
        TriggerRun copy = new TriggerRun(series, detector.copy(), holdOff, next);
        copy.ready = ready;
        return copy;
    }

    /** Returns the index of the point that is looked at next. */
    public long position() {
        return next;
    }

    /** Returns whether what is looked at next is kept. */
    public boolean isKept() {
        return next >= series.firstIndex();
    }

    /** Returns how many points were evicted before they were looked at: the next look takes them for a gap. */
    public long passesOver() {
        return Math.max(0, series.firstIndex() - next);
    }

    /** Returns which share of the points that are kept has been looked at. */
    public double share() {
        return series.isEmpty()
                ? 1
                : 1 - (double) (series.endIndex() - Math.max(next, series.firstIndex())) / series.size();
    }

    /** Returns whether that is so, and all that was looked at lies before an x; false for minus infinity. */
    public boolean isBefore(double x) {
        // What is computed may have been taken back from before there.
        boolean isThere = isKept() && next <= series.endIndex();
        return x > Double.NEGATIVE_INFINITY && isThere && (next == series.firstIndex() || series.x(next - 1) < x);
    }

    /** Returns from which x on the series has changed otherwise than by new points; infinity where it has not. */
    public double wrongFrom(Changes changes) {
        return isStale() ? changes.since(series, version) : Double.POSITIVE_INFINITY;
    }

    /** Returns whether the series has changed otherwise than by new points, so that all is to be looked for anew. */
    public boolean isStale() {
        return series.version() != version;
    }

    /** Returns whether there are points that have not been looked at. */
    public boolean hasMore() {
        return hasMore(Double.POSITIVE_INFINITY);
    }

    /** Returns whether there are some up to an x. */
    public boolean hasMore(double ahead) {
        return next < end(ahead);
    }

    /**
     * Looks at the next points, which takes some tens of microseconds. The run must not be {@linkplain #isStale stale}.
     *
     * @param events is told the x of each event, in their order
     */
    public void run(DoubleConsumer events) {
        run(events, Double.POSITIVE_INFINITY);
    }

    /** Looks at the next points up to an x. */
    public void run(DoubleConsumer events, double ahead) {
        if (passesOver() > 0 && !series.isEmpty()) {
            next = series.firstIndex();
            detector.next(series.firstX(), Double.NaN);
        }
        long end = Math.min(Math.max(next, end(ahead)), next + PART);
        series.copy(next, end, points);
        double[] xs = points.xs();
        double[] ys = points.ys();
        for (int i = 0; i < points.size(); i++) {
            double at = detector.next(xs[i], ys[i]);
            if (at >= ready) {
                ready = at + holdOff;
                events.accept(at);
            }
        }
        next = end;
    }

    private long end(double ahead) {
        return ahead == Double.POSITIVE_INFINITY ? series.endIndex() : series.lowerBound(Math.nextUp(ahead));
    }
}
