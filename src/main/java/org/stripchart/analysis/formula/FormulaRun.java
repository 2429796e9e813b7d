// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
 * <p>More than 300 lines, since what is read, what is wrong of it, and from where it can be taken up are told of the same series.
 *
 * <p><b>Threading:</b> as the series.
 */
public final class FormulaRun {

    /** Says that a span of a formula has more values than there is room for; its message is an end of a line for the formula's author. */
    public static final class SpanTooLargeException extends RuntimeException {

        private static final long serialVersionUID = 1;

        /**
         * @param most how many there is room for
         */
        public SpanTooLargeException(long most) {
            super("a span of it has more than " + most + " values");
        }
    }

    private final Formula formula;
    private final Function<String, SeriesView> series;
    private final Memory memory;
    private final double from;
    private final List<SeriesPoints> read = new ArrayList<>();
    /** The names of their series. */
    private final List<String> readNames = new ArrayList<>();
    /** In whose place this one is, while it is made; null if there was none. */
    private @Nullable FormulaRun before;

    private final List<MeasuredPoints> measured = new ArrayList<>();
    private final List<OverTime.SoFar> sums = new ArrayList<>();
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
        this(
                formula,
                series,
                from,
                Memory.of(formula.expression()).isEndless() ? Double.NEGATIVE_INFINITY : from,
                null);
    }

    private FormulaRun(
            Formula formula,
            Function<String, SeriesView> series,
            double from,
            double begin,
            @Nullable FormulaRun before) {
        this.formula = formula;
        this.before = before;
        this.series = series;
        this.from = from;
        memory = Memory.of(formula.expression());
        points = Program.of(formula.expression(), new Program.Inputs() {
            @Override
            public Points series(String name) {
                SeriesPoints of = SeriesPoints.goingOn(series.apply(name), horizon, first(name, begin));
                read.add(of);
                readNames.add(name);
                return of;
            }

            @Override
            public Points measured(String name, Expression.Call call) {
                double level = call.of().size() > 1 && call.of().get(1) instanceof Expression.Constant constant
                        ? constant.value()
                        : Double.NaN;
                MeasuredPoints of = new MeasuredPoints(
                        series.apply(name), horizon, call.function(), call.setting(), level, first(name, begin));
                measured.add(of);
                return of;
            }

            @Override
            public Node.Steps steps(Expression.Call call) {
                Node.Steps steps = OverTime.steps(call.function(), call.setting());
                if (steps instanceof OverTime.SoFar sum) {
                    sums.add(sum);
                }
                return steps;
            }
        });
        this.before = null;
    }

    private long first(String name, double x) {
        SeriesView of = series.apply(name);
        FormulaRun stopped = before;
        long unread = stopped == null ? of.firstIndex() : stopped.unread(name);
        return unread < of.firstIndex() ? unread : Math.max(of.firstIndex(), memory.first(of, x));
    }

    /** The index of the first point of a series that was not read. */
    private long unread(String name) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < read.size(); i++) {
            least = readNames.get(i).equals(name) ? Math.min(least, read.get(i).position()) : least;
        }
        return least;
    }

    /** Returns how many points have gone before they were read, for which there is no gap yet. */
    public long gone() {
        long sum = 0;
        for (SeriesPoints each : read) {
            sum += each.gone();
        }
        return sum;
    }

    /** Returns one that makes the values from an x on anew, as far as its memory reaches; what has gone before it was read is a gap for that too. */
    public FormulaRun anew(double x) {
        return new FormulaRun(formula, series, x, x, this);
    }

    /** Returns from which x on its values are to be taken; before that they are only read for what is remembered of them. */
    public double from() {
        return from;
    }

    /**
     * Returns one that takes up what this one has added up so far at a place before an x, since the points before that may be kept no more. Where all such places are
     * too old, it goes on from the oldest that is not: what is wrong before that stays so.
     *
     * @param wrongFrom from where on values are wrong
     * @return null if all is to be computed anew, of what is kept
     */
    public @Nullable FormulaRun resumed(double wrongFrom) {
        if (sums.isEmpty() || !(wrongFrom > Double.NEGATIVE_INFINITY) || !measured.isEmpty()) {
            return null;
        }
        double right = formula.isInPlace() ? wrongFrom : Math.min(wrongFrom, reads(wrongFrom));
        double before = Math.min(right, reads(right));
        List<OverTime.SoFar.Place> starts = new ArrayList<>();
        for (OverTime.SoFar sum : sums) {
            OverTime.SoFar.Place start = null;
            for (OverTime.SoFar.Place place : sum.places()) {
                if (isReadable(place.x()) && (start == null || place.x() < before)) {
                    start = place;
                }
            }
            if (start == null) {
                return null;
            }
            starts.add(start);
        }
        double first =
                starts.stream().mapToDouble(OverTime.SoFar.Place::x).min().orElseThrow();
        double last = starts.stream().mapToDouble(OverTime.SoFar.Place::x).max().orElseThrow();
        boolean isBefore = last < before;
        if (!isBefore && !hasLost()) {
            return null;
        }
        FormulaRun run = new FormulaRun(formula, series, isBefore ? right : behind(last), first, this);
        for (int i = 0; i < sums.size(); i++) {
            run.sums.get(i).takeUp(sums.get(i), starts.get(i));
        }
        return run;
    }

    /** The least x that is read for the values from an x on. */
    private double reads(double x) {
        double least = Double.POSITIVE_INFINITY;
        for (String name : formula.series()) {
            SeriesView of = series.apply(name);
            long first = Math.min(first(name, x), of.endIndex() - 1);
            least = of.isEmpty() ? least : Math.min(least, of.x(first));
        }
        return least;
    }

    /** Whether all is kept that is read for the values from an x on. */
    private boolean isReadable(double x) {
        return formula.series().stream()
                .map(series)
                .allMatch(of -> of.firstIndex() == 0 || memory.first(of, x) >= of.firstIndex());
    }

    /** Whether some points are kept no more. */
    private boolean hasLost() {
        return formula.series().stream().anyMatch(name -> series.apply(name).firstIndex() > 0);
    }

    /** An x for whose values nothing up to another x is read. */
    private double behind(double x) {
        double most = x;
        for (String name : formula.series()) {
            SeriesView of = series.apply(name);
            long next = Math.min(of.lowerBound(Math.nextUp(x)) + memory.points(), of.endIndex() - 1);
            most = of.isEmpty() ? most : Math.max(most, of.x(next));
        }
        return Math.nextUp(most + memory.span());
    }

    /**
     * Puts the next points into the buffer, in place of what it holds: at most some hundred, in some tens of microseconds; none
     * if there are none yet. Of a run that is {@linkplain #isStale stale} some are wrong; one that is {@linkplain #isCut cut} cannot go on.
     *
     * @throws SpanTooLargeException if it cannot go on for that
     */
    public void next(PointBuffer out) {
        long before = position();
        points.read(out);
        hasRead = position() > before;
        for (OverTime.SoFar each : sums) {
            if (each.isFull()) {
                each.forgetBefore(keptFrom());
            }
        }
    }

    /** From where on all points are kept, of series of which some are not. */
    private double keptFrom() {
        double most = Double.NEGATIVE_INFINITY;
        for (String name : formula.series()) {
            SeriesView of = series.apply(name);
            most = of.firstIndex() == 0 || of.isEmpty() ? most : Math.max(most, of.firstX());
        }
        return most;
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

    /** Returns how many points were evicted before they were read: there is a gap in their place. */
    public long passedOver() {
        long sum = 0;
        for (SeriesPoints each : read) {
            sum += each.passedOver();
        }
        for (MeasuredPoints each : measured) {
            sum += each.passedOver();
        }
        return sum;
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
