// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis;

import org.jspecify.annotations.Nullable;
import org.stripchart.history.Aggregate;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;

/**
 * Measures all points of a series from one x to another, a part at a time, so that the caller can do other things
 * in between. It first computes the statistics, which are mostly known at once, and then the measurements of pulses, for which it visits
 * each point twice. Points that come after the stretch change nothing.
 *
 * <p>Memory: some tens of kilobytes while it runs.
 *
 * <p><b>Threading:</b> as the series.
 */
public final class Measuring {

    /** So many points are looked at in one part: some tens of microseconds. */
    private static final int PART = 1 << 13;

    private final SeriesView series;
    private final long version;
    private final long from;
    private final long to;
    private long next;
    private @Nullable PointBuffer points;
    private @Nullable Aggregate sums;
    private @Nullable Levels levels;
    private @Nullable Transitions transitions;
    private @Nullable Pulses pulses;

    /**
     * Begins to measure.
     *
     * @param fromX,toX the stretch, both ends included; not NaN
     */
    public Measuring(SeriesView series, double fromX, double toX) {
        this.series = series;
        version = series.version();
        from = series.lowerBound(fromX);
        to = Math.max(from, series.lowerBound(Math.nextUp(toX)));
        next = from;
    }

    /** Returns whether the series has changed since, so that what was measured is no longer of the points that there are. */
    public boolean isStale() {
        return series.version() != version || (series.firstIndex() > from && from < to);
    }

    /** Returns whether a stretch is the same one, with the same points, as it is now. */
    public boolean isOf(SeriesView other, double fromX, double toX) {
        long otherFrom = other.lowerBound(fromX);
        return series == other
                && !isStale()
                && otherFrom == from
                && Math.max(otherFrom, other.lowerBound(Math.nextUp(toX))) == to;
    }

    /** Returns what the points amount to; null as long as it is not known. */
    public @Nullable Aggregate sums() {
        return sums;
    }

    /** Returns what of pulses there is; null as long as it is not known. */
    public @Nullable Pulses pulses() {
        return pulses;
    }

    /** Returns whether all is known. */
    public boolean isDone() {
        return pulses != null;
    }

    /**
     * Does the next part, which takes about a tenth of a millisecond. The series must not have become {@linkplain #isStale stale}.
     */
    public void run() {
        if (sums == null) {
            sum();
        } else if (transitions != null) {
            next = part(next);
            transitions.add(buffer().xs(), buffer().ys(), buffer().size());
            if (next == to) {
                done(transitions.pulses());
            }
        } else if (levels != null) {
            next = part(next);
            levels.add(buffer().ys(), buffer().size());
            if (next == to) {
                findLevels(levels);
            }
        }
    }

    private void sum() {
        next = series.sumAhead(next, to);
        if (next == to) {
            Aggregate all = series.aggregate(from, to);
            sums = all;
            double range = all.max() - all.min();
            if (range > 0 && range <= Double.MAX_VALUE) {
                levels = new Levels(all.count(), all.min(), all.max());
                next = from;
            } else {
                done(Pulses.none(all.count() < 2 ? Untold.FEW : Untold.FLAT));
            }
        }
    }

    private void findLevels(Levels found) {
        if (found.areTwo()) {
            transitions = new Transitions(found.low(), found.high(), found.isSettled());
            next = from;
        } else {
            done(Pulses.none(Untold.ONE_LEVEL));
        }
    }

    private void done(Pulses found) {
        pulses = found;
        points = null;
        levels = null;
        transitions = null;
    }

    private long part(long start) {
        long end = Math.min(to, start + PART);
        series.copy(start, end, buffer());
        return end;
    }

    private PointBuffer buffer() {
        PointBuffer buffer = points;
        if (buffer == null) {
            buffer = new PointBuffer();
            points = buffer;
        }
        return buffer;
    }
}
