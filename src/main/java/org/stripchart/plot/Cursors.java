// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.HistoryView;
import org.stripchart.history.SeriesView;

/**
 * The positions of the cursors A and B. A cursor snaps to the nearest point of any visible line unless it is placed freely, and
 * keeps its x whatever is shown. One of them may be selected: the one that was set or moved last, which the keys move.
 *
 * <p><b>Threading:</b> one thread only; a chart's is the event dispatch thread.
 */
public final class Cursors {

    private final HistoryView history;
    private final Arrangement arrangement;
    private final ThreadRule thread;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Map<Cursor, Double> xs = new EnumMap<>(Cursor.class);
    private @Nullable Cursor held;

    /**
     * Makes cursors that are not set.
     *
     * @param arrangement says which lines are drawn
     * @param changed called after each change
     */
    public Cursors(HistoryView history, Arrangement arrangement, ThreadRule thread, Runnable changed) {
        this.history = history;
        this.arrangement = arrangement;
        this.thread = thread;
        listeners.add(changed);
    }

    /** Returns where a cursor stands; NaN unless it is set. */
    public double x(Cursor cursor) {
        return xs.getOrDefault(cursor, Double.NaN);
    }

    /** Returns whether a cursor is set. */
    public boolean isSet(Cursor cursor) {
        return !Double.isNaN(x(cursor));
    }

    /** Returns whether any cursor is set. */
    public boolean isAnySet() {
        return isSet(Cursor.A) || isSet(Cursor.B);
    }

    /** Returns the cursor that keys move; null if there is none. */
    public @Nullable Cursor held() {
        return held;
    }

    /** Returns whether points are still kept of where a cursor stands; those of before may have been evicted. */
    public boolean isKept(Cursor cursor) {
        double first = Double.NaN;
        for (Trace trace : arrangement.traces()) {
            double own = trace.visible() ? history.series(trace.series()).firstX() : Double.NaN;
            first = own >= first || Double.isNaN(own) ? first : own;
        }
        return !(x(cursor) < first);
    }

    /**
     * Puts a cursor somewhere, be there a point or none, and holds it.
     *
     * @throws IllegalArgumentException unless x is finite
     */
    public void put(Cursor cursor, double x) {
        thread.require("put");
        if (!(Math.abs(x) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("x (" + x + ") must be finite");
        }
        set(cursor, x, cursor);
    }

    /** Puts a cursor to the point nearest in x of all lines that are drawn, and holds it; there freely if there are no points. */
    public void snap(Cursor cursor, double x) {
        double nearest = nearest(x);
        put(cursor, Double.isNaN(nearest) ? x : nearest);
    }

    /**
     * Moves a cursor from point to point, as far as there are some, and holds it. Points of several lines at one x are one step.
     *
     * @param points to the right; negative: to the left
     */
    public void step(Cursor cursor, int points) {
        if (!isSet(cursor)) {
            return;
        }
        double x = x(cursor);
        for (int i = 0; i < Math.abs(points); i++) {
            double next = points > 0 ? next(x) : previous(x);
            x = Double.isNaN(next) ? x : next;
        }
        put(cursor, x);
    }

    /** Removes a cursor; the other one is held then, if it is set. */
    public void remove(Cursor cursor) {
        thread.require("remove");
        Cursor other = cursor == Cursor.A ? Cursor.B : Cursor.A;
        set(cursor, Double.NaN, isSet(other) ? other : null);
    }

    /** Lets go of the cursor that is held; it stays where it is. */
    public void release() {
        thread.require("release");
        if (held != null) {
            held = null;
            told();
        }
    }

    /**
     * Has a task run after each change.
     *
     * @return ends that
     */
    public Runnable onChange(Runnable task) {
        thread.require("onChange");
        listeners.add(Objects.requireNonNull(task, "task"));
        return () -> listeners.remove(task);
    }

    private void set(Cursor cursor, double x, @Nullable Cursor newHeld) {
        if (Double.compare(x, x(cursor)) != 0 || held != newHeld) {
            xs.put(cursor, x);
            held = newHeld;
            told();
        }
    }

    private void told() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    private double nearest(double x) {
        double best = Double.NaN;
        for (Trace trace : arrangement.traces()) {
            SeriesView series = history.series(trace.series());
            long index = trace.visible() ? series.nearest(x, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY) : -1;
            if (index >= 0 && !(Math.abs(series.x(index) - x) >= Math.abs(best - x))) {
                best = series.x(index);
            }
        }
        return best;
    }

    /** Returns the least x beyond the given one at which a line that is drawn has a point; NaN if there is none. */
    private double next(double x) {
        double best = Double.NaN;
        double beyond = Math.nextUp(x);
        for (Trace trace : arrangement.traces()) {
            SeriesView series = history.series(trace.series());
            long index = trace.visible() ? series.nearest(beyond, beyond, Double.POSITIVE_INFINITY) : -1;
            best = index >= 0 && !(series.x(index) >= best) ? series.x(index) : best;
        }
        return best;
    }

    private double previous(double x) {
        double best = Double.NaN;
        double before = Math.nextDown(x);
        for (Trace trace : arrangement.traces()) {
            SeriesView series = history.series(trace.series());
            long index = trace.visible() ? series.nearest(before, Double.NEGATIVE_INFINITY, before) : -1;
            best = index >= 0 && !(series.x(index) <= best) ? series.x(index) : best;
        }
        return best;
    }
}
