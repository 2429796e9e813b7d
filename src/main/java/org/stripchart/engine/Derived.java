// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.formula.Formula;
import org.stripchart.analysis.formula.FormulaRun;
import org.stripchart.feed.PointFeed;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.memory.History;

/**
 * A series that a formula makes of others, once all of them are there: of what is kept of them, and of what comes. When one of them
 * changes otherwise, as by a late point, it is made anew.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
final class Derived {

    /** No number. */
    static final int NONE = -1;

    private final PointFeed feed;
    private final SeriesInfo info;
    private final Formula formula;
    private int number;
    private boolean isNew = true;
    private final PointBuffer points = new PointBuffer();
    private @Nullable FormulaRun run;

    /**
     * @param info of the series, whose name is reserved; it stands behind those that it is made of
     * @param number of the series, if it is there and gets another formula; else {@link #NONE}
     */
    Derived(PointFeed feed, SeriesInfo info, Formula formula, int number) {
        this.feed = feed;
        this.info = info;
        this.formula = formula;
        this.number = number;
    }

    /** Returns the number of the series; {@link #NONE} as long as those that it is made of are not there. */
    int number() {
        return number;
    }

    /** Returns what is known of the series. */
    SeriesInfo info() {
        return info;
    }

    /** Returns the names of the series that it is made of. */
    Set<String> of() {
        return formula.series();
    }

    /**
     * Makes the next points: some hundred at most, in some tens of microseconds.
     *
     * @param names of all series, by number
     * @param silentUntil up to which x series without points are taken to stay as they are
     * @param changed is run before points go into the history or out of it
     * @return how many have found room; 0 if there are none yet
     */
    long next(History history, List<String> names, double silentUntil, Runnable changed) {
        FormulaRun running = run;
        if (number == NONE) {
            if (!names.containsAll(of())) {
                return 0;
            }
            number = feed.addReserved(info);
        }
        if (isNew || (running != null && running.isStale())) {
            // Also what another formula has left.
            isNew = false;
            changed.run();
            history.clear(number);
            running = null;
        }
        if (running == null) {
            running = new FormulaRun(formula, name -> history.series(names.indexOf(name)));
            run = running;
        }
        running.silentUntil(silentUntil);
        running.next(points);
        int count = points.size();
        if (count > 0) {
            double[] ys = points.ys();
            for (int i = 0; i < count; i++) {
                // A division by zero has no place on an axis.
                ys[i] = Double.isInfinite(ys[i]) ? Double.NaN : ys[i];
            }
            changed.run();
            long before = history.appended();
            history.append(number, points.xs(), ys, 0, count);
            return history.appended() - before;
        }
        return 0;
    }

    /** Returns whether something was done for the next points last time, though there may be none yet. */
    boolean hasMoved() {
        return run != null && run.hasMoved();
    }

    /** Returns whether it waits for points of a series that others have got ahead of. */
    boolean waitsBefore(double x) {
        return run != null && run.waitsBefore(x);
    }
}
