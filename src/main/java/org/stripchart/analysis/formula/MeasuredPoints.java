// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.Counting;
import org.stripchart.analysis.Measuring;
import org.stripchart.analysis.Pulses;
import org.stripchart.analysis.join.Horizon;
import org.stripchart.analysis.join.Points;
import org.stripchart.history.Aggregate;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;

/**
 * What the last span of a series amounts to, as the table of the cursors measures it: a value at its first point, and then at each first
 * point that is a tenth of the span later or more. So a point is measured ten times or so, however many there are. A part is done at a time.
 */
final class MeasuredPoints implements Points {

    /** Of a span that is not long, all is done in one. */
    private static final int RUNS = 4;

    private static final double SHARE = 0.1;

    private final SeriesView series;
    private final Horizon horizon;
    private final long version;
    private final FormulaFunction function;
    private final double span;
    private final double level;
    private final long first;
    private double last = Double.NaN;

    /** Behind the point at which the last value is. */
    private long lastEnd;

    private long passedOver;
    private double at;
    private @Nullable Measuring measuring;
    private @Nullable Counting counting;
    private boolean hasMoved;

    /**
     * @param level that is crossed; NaN for what is not about crossings
     * @param first the index of the point at which the first value is
     */
    MeasuredPoints(
            SeriesView series, Horizon horizon, FormulaFunction function, double span, double level, long first) {
        this.series = series;
        this.horizon = horizon;
        this.function = function;
        this.span = span;
        this.level = level;
        this.first = first;
        version = series.version();
    }

    /** Returns whether the series has changed otherwise than by points at its end. */
    boolean isStale() {
        return series.version() != version;
    }

    /** Returns whether something was done when it was read last, though there may be no value yet. */
    boolean hasMoved() {
        return hasMoved;
    }

    @Override
    public void read(PointBuffer out) {
        out.clear();
        hasMoved = false;
        for (int i = 0; i < RUNS && (isBusy() || begins(out)); i++) {
            hasMoved = true;
            run(out);
        }
    }

    private boolean isBusy() {
        return measuring != null || counting != null;
    }

    /** Begins with the next value; returns whether there is one, or a gap. */
    private boolean begins(PointBuffer out) {
        long lost = series.firstIndex() - lastEnd;
        if (lost > 0 && !Double.isNaN(last) && !series.isEmpty() && !isStale()) {
            passedOver += lost;
            lastEnd = series.firstIndex();
            out.add(series.firstX(), Double.NaN);
            return false;
        }
        long next = next();
        if (next == series.endIndex()) {
            return false;
        }
        at = series.x(next);
        lastEnd = next + 1;
        if (Double.isNaN(series.y(next))) {
            out.add(at, Double.NaN);
            last = at;
        } else {
            double from = Math.nextUp(at - span);
            measuring = Double.isNaN(level) ? new Measuring(series, from, at) : null;
            counting = Double.isNaN(level) ? null : new Counting(series, from, at, level);
        }
        return true;
    }

    private void run(PointBuffer out) {
        Measuring measures = measuring;
        Counting counts = counting;
        if (measures != null && !measures.isStale()) {
            measures.run();
            Aggregate sums = measures.sums();
            Pulses pulses = measures.pulses();
            if (pulses != null) {
                told(out, function.measured(sums == null ? Aggregate.NONE : sums, pulses));
            } else if (sums != null && !function.isOfPulses()) {
                told(out, function.measured(sums, Pulses.NONE));
            }
        } else if (counts != null && !counts.isStale()) {
            counts.run();
            if (counts.isDone()) {
                told(out, (double) counts.count());
            }
        } else {
            // Its oldest points have gone meanwhile: once more, of what is left.
            measuring = null;
            counting = null;
        }
    }

    private void told(PointBuffer out, double value) {
        out.add(at, value);
        last = at;
        measuring = null;
        counting = null;
    }

    /** Returns how many points were evicted before anything was measured of them: there is a gap in their place. */
    long passedOver() {
        return passedOver;
    }

    /** Returns how many points up to an x have no value behind them yet. */
    long leftUntil(double x) {
        return Math.max(0, series.lowerBound(Math.nextUp(x)) - next());
    }

    /** Returns which share of the points that are kept has a value behind it. */
    double share() {
        return series.isEmpty() ? 1 : 1 - (double) leftUntil(Double.POSITIVE_INFINITY) / series.size();
    }

    /** The index of the point at which the next value is; the end if it has not come. */
    private long next() {
        return Double.isNaN(last)
                ? Math.min(Math.max(first, series.firstIndex()), series.endIndex())
                : series.lowerBound(Math.max(Math.nextUp(last), last + SHARE * span));
    }

    @Override
    public double reached() {
        return Double.isNaN(last) ? Double.NEGATIVE_INFINITY : last;
    }

    @Override
    public double known() {
        if (series.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        long next = next();
        return next < series.endIndex() ? Math.nextDown(series.x(next)) : Math.max(series.lastX(), horizon.x());
    }
}
