// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.trigger;

import java.util.function.DoubleConsumer;
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
        this.series = series;
        this.holdOff = holdOff;
        detector = Detector.of(trigger);
        version = series.version();
        next = from;
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
        next = Math.max(next, series.firstIndex());
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
