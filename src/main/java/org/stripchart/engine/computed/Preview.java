// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine.computed;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.formula.Formula;
import org.stripchart.analysis.formula.FormulaRun;
import org.stripchart.analysis.join.Changes;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;
import org.stripchart.history.memory.History;

/**
 * What is seen of a computed series while the rest of it is still to be computed: its values in a stretch of x, as its formula has them
 * anywhere, since it begins early enough. Of a formula in which all counts that ever was, as a sum so far, there is none.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
final class Preview {

    /** So many points of a series are read for it at most, which takes some tenths of a second. */
    private static final int MOST = 1 << 22;

    /** So much of what is seen is computed beside it, so that a small step of the view needs no other preview. */
    private static final double BESIDE = 0.125;

    private final FormulaRun run;
    private final History points;
    private final PointBuffer buffer = new PointBuffer();
    private final double from;
    private double to;

    private Preview(FormulaRun run, HistoryBudget budget, double from, double to) {
        this.run = run;
        this.from = from;
        this.to = to;
        points = new History(HistoryLimit.points(2L * MOST), budget, () -> {});
    }

    /**
     * Begins with what is seen from one x to another; returns null where that would take too long.
     *
     * @param whole what computes the whole series
     */
    static @Nullable Preview of(
            Formula formula,
            Function<String, SeriesView> series,
            HistoryBudget budget,
            FormulaRun whole,
            double from,
            double to) {
        double beside = (to - from) * BESIDE;
        FormulaRun run = new FormulaRun(formula, series, from - beside);
        // Half as much is no gain, and all that ever was is none either.
        long most = Math.min(MOST, whole.leftUntil(to) / 2);
        return run.leftUntil(to + beside) > most ? null : new Preview(run, budget, from - beside, to + beside);
    }

    /** Returns whether it is, or can go on to be, of what is seen from one x to another. */
    boolean covers(double seenFrom, double seenTo) {
        boolean isKept = points.size() == 0 || seenFrom >= points.firstX() || points.evicted() == 0;
        return seenFrom >= from && seenFrom <= to && isKept && !run.isCut() && run.leftUntil(seenTo) <= MOST;
    }

    /** Goes on to what is seen up to an x. */
    void extendTo(double seenTo) {
        to = Math.max(to, seenTo);
    }

    /** Returns what there is of it. */
    SeriesView points() {
        return points.series(0);
    }

    /**
     * Computes the next points; returns whether there may be more.
     *
     * @param silentUntil up to which x series without points are taken to stay as they are
     */
    boolean next(double silentUntil) {
        if (points().lastX() >= to) {
            return false;
        }
        run.silentUntil(silentUntil);
        run.next(buffer);
        int first = Values.prepare(buffer, from);
        if (first < buffer.size()) {
            points.append(0, buffer.xs(), buffer.ys(), first, buffer.size());
        }
        return buffer.size() > 0 || run.hasMoved();
    }

    /** Returns whether a point has come where its series had been taken to be silent, or where others are already; beyond it, they may. */
    boolean isWrong(Changes changes, double seenTo) {
        return run.wrongFrom(changes) <= Math.max(to, seenTo);
    }

    /** Returns whether nothing that is seen of another one is lost when it is shown in place of that. */
    boolean replaces(Preview other, double seenFrom, double seenTo) {
        SeriesView shown = other.points();
        boolean isSeen = shown.firstX() <= seenTo && shown.lastX() >= seenFrom;
        return !isSeen || points().lastX() >= Math.min(seenTo, shown.lastX());
    }

    /** Gives back the memory of its points. */
    void clear() {
        points.clear();
    }
}
