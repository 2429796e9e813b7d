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
import org.stripchart.history.SeriesView;
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

    /** How long series that others have got ahead of are waited for. */
    private static final long PATIENCE_NANOS = 250_000_000;

    /** A pass that has gone on for no longer is given up for a better one. */
    private static final long SHORT_NANOS = 50_000_000;

    private final PointFeed feed;
    private final SeriesInfo info;
    private final Formula formula;
    private int number;
    private boolean isNew = true;
    private final PointBuffer points = new PointBuffer();
    private @Nullable FormulaRun run;
    private @Nullable Silence silence;

    /** When this pass over what is kept began or, once it has caught up with what comes, when that was. */
    private long since;

    /** How long the last whole pass took. */
    private long took;

    private boolean hasCaughtUp;

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
     * @param now the time, for differences only
     * @param head the x at which points land now; NaN before the first
     * @param isEnd whether no more points come, so that nothing is waited for
     * @param changed is run before points go into the history or out of it
     * @return how many have found room; 0 if there are none yet
     */
    long next(History history, List<String> names, long now, double head, boolean isEnd, Runnable changed) {
        FormulaRun running = run;
        if (isNew && number != NONE) {
            // What another formula has left.
            changed.run();
            history.clear(number);
            isNew = false;
        }
        if (running != null && running.isStale() && mayBegin(running, now, isEnd)) {
            if (running.isLate() && silence != null) {
                silence.wasTooShort();
            }
            changed.run();
            history.clear(number);
            running = null;
        }
        if (running == null) {
            if (!names.containsAll(of())) {
                return 0;
            }
            running = begin(history, names, now, head);
        }
        Silence waits = silence;
        if (isEnd && !Double.isNaN(head)) {
            running.silentUntil(head);
        } else if (waits != null) {
            running.silentUntil(waits.until(now, head));
        }
        running.next(points);
        int count = points.size();
        if (count == 0 && !running.hasMoved() && !hasCaughtUp) {
            hasCaughtUp = true;
            took = now - since;
            since = now;
        }
        if (count == 0) {
            return 0;
        }
        double[] ys = points.ys();
        for (int i = 0; i < count; i++) {
            // A division by zero has no place on an axis.
            ys[i] = Double.isInfinite(ys[i]) ? Double.NaN : ys[i];
        }
        changed.run();
        long before = history.appended();
        history.appendComputed(number, points.xs(), ys, 0, count);
        return history.appended() - before;
    }
    /** Late points make all anew; where they come steadily, half of the time is for that, or it would never get to what comes. */
    private boolean mayBegin(FormulaRun running, long now, boolean isEnd) {
        boolean isTime = hasCaughtUp ? now - since >= took : now - since < SHORT_NANOS;
        return isEnd || isTime || running.isCut();
    }

    private FormulaRun begin(History history, List<String> names, long now, double head) {
        if (number == NONE) {
            number = feed.addReserved(info);
        }
        isNew = false;
        hasCaughtUp = false;
        since = now;
        if (silence == null) {
            silence = new Silence(
                    of().stream()
                            .<SeriesView>map(name -> history.series(names.indexOf(name)))
                            .toList(),
                    PATIENCE_NANOS,
                    now,
                    head);
        }
        FormulaRun begun = new FormulaRun(formula, name -> history.series(names.indexOf(name)));
        run = begun;
        return begun;
    }

    /** Returns whether something was done for the next points last time, though there may be none yet. */
    boolean hasMoved() {
        return run != null && run.hasMoved();
    }

    /** Returns whether there is something to do once time has gone by: for a series that others have got ahead of, or after late points. */
    boolean waitsBefore(double x) {
        return run != null && (run.waitsBefore(x) || run.isStale());
    }
}
