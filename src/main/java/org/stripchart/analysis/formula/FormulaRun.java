// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.stripchart.analysis.join.Changes;
import org.stripchart.analysis.join.Horizon;
import org.stripchart.analysis.join.Points;
import org.stripchart.analysis.join.SeriesPoints;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;

/**
 * Computes the points of a formula from those of its series, a part at a time: first from what there is, and later from what has
 * come since. A value is there as soon as all series have got so far, or are taken to be silent.
 *
 * <p><b>Threading:</b> as the series.
 */
public final class FormulaRun {

    private final List<SeriesPoints> read = new ArrayList<>();
    private final List<MeasuredPoints> measured = new ArrayList<>();
    private final Horizon horizon = new Horizon();
    private final Points points;
    private boolean hasRead;

    /**
     * Begins with the oldest points that are kept.
     *
     * @param series by name, for those that the formula is of
     */
    public FormulaRun(Formula formula, Function<String, SeriesView> series) {
        this(formula, series, Double.NEGATIVE_INFINITY);
    }

    /** Begins so far before an x that the values from there on are what they would be if it had begun with the oldest points. */
    public FormulaRun(Formula formula, Function<String, SeriesView> series, double from) {
        Memory memory = Memory.of(formula.expression());
        points = Program.of(formula.expression(), new Program.Inputs() {
            @Override
            public Points series(String name) {
                SeriesPoints of =
                        new SeriesPoints(series.apply(name), horizon, first(series.apply(name), from, memory));
                read.add(of);
                return of;
            }

            @Override
            public Points measured(String name, Expression.Call call) {
                double level = call.of().size() > 1 && call.of().get(1) instanceof Expression.Constant constant
                        ? constant.value()
                        : Double.NaN;
                MeasuredPoints of = new MeasuredPoints(
                        series.apply(name),
                        horizon,
                        call.function(),
                        call.setting(),
                        level,
                        first(series.apply(name), from, memory));
                measured.add(of);
                return of;
            }
        });
    }

    private static long first(SeriesView series, double from, Memory memory) {
        // NaN and less than all numbers are before all points.
        long at = series.lowerBound(from - memory.span()) - memory.points();
        return Math.max(series.firstIndex(), at);
    }

    /**
     * Puts the next points into the buffer, in place of what it holds: at most some hundred, in some tens of microseconds; none
     * if there are none yet. Of a run that is {@linkplain #isStale stale} some are wrong; one that is {@linkplain #isCut cut} cannot go on.
     */
    public void next(PointBuffer out) {
        long before = position();
        points.read(out);
        hasRead = position() > before;
    }

    private long position() {
        long position = 0;
        for (SeriesPoints each : read) {
            position += each.position();
        }
        return position;
    }

    /** Returns whether something was done for the next points last time, though there may be none yet. */
    public boolean hasMoved() {
        return hasRead || (!measured.isEmpty() && measured.stream().anyMatch(MeasuredPoints::hasMoved));
    }

    /** Returns whether a point came where its series had been taken to be silent, so that more patience is needed. */
    public boolean isLate() {
        return read.stream().anyMatch(SeriesPoints::isLate);
    }

    /** Returns whether it cannot go on in any way, since points have gone that were to be read. */
    public boolean isCut() {
        for (SeriesPoints each : read) {
            if (each.isCut()) {
                return true;
            }
        }
        return false;
    }

    /** Returns from which x on some value is wrong; infinity where none is, minus infinity where that is not known. */
    public double wrongFrom(Changes changes) {
        for (MeasuredPoints each : measured) {
            if (each.isStale()) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        double least = Double.POSITIVE_INFINITY;
        for (SeriesPoints each : read) {
            least = Math.min(least, each.wrongFrom(changes));
        }
        return least;
    }

    /** Takes series that have no points up to an x to stay as they were there; what comes all the same is late. */
    public void silentUntil(double x) {
        horizon.moveTo(x);
    }

    /** Returns whether a series has changed otherwise than by new points, so that all is to be computed anew. */
    public boolean isStale() {
        return read.stream().anyMatch(SeriesPoints::isStale)
                || measured.stream().anyMatch(MeasuredPoints::isStale);
    }

    /** Returns whether a series has not got so far, so that others that have wait for it; one without points is not waited for, as nothing goes on without it. */
    public boolean waitsBefore(double x) {
        boolean isBehind = false;
        for (SeriesPoints each : read) {
            double known = each.known();
            if (known == Double.NEGATIVE_INFINITY) {
                return false;
            }
            isBehind |= known < x;
        }
        return isBehind;
    }

    /** Returns how many points are still to be read, of the series that has most of them. */
    public long left() {
        return leftUntil(Double.POSITIVE_INFINITY);
    }

    /** Returns how many of them are not beyond an x. */
    public long leftUntil(double x) {
        long most = 0;
        for (SeriesPoints each : read) {
            most = Math.max(most, each.leftUntil(x));
        }
        for (MeasuredPoints each : measured) {
            most = Math.max(most, each.leftUntil(x));
        }
        return most;
    }

    /** Returns which share of the points that are there has been read, of the series of which least was. */
    public double share() {
        double least = 1;
        for (SeriesPoints each : read) {
            least = Math.min(least, each.share());
        }
        for (MeasuredPoints each : measured) {
            least = Math.min(least, each.share());
        }
        return least;
    }
}
