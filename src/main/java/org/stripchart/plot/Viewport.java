// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import java.util.Objects;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.HistoryView;
import org.stripchart.history.SeriesView;

/**
 * The visible stretch of x: either the live window, which follows the newest point, or a stretch that the user holds to look
 * at. New points are taken in either way.
 *
 * <p>More than 300 lines, since everything that changes the view must keep to the same bounds.
 *
 * <p><b>Threading:</b> one thread only; a chart's is the event dispatch thread.
 */
public final class Viewport {

    /** A window of a number of points changes its span in steps of this factor, so that columns stay in place between steps. */
    private static final double FINE_STEP = Math.pow(2, 1 / 32.0);

    /** A window that grows with its points does so in steps of a quarter, between which nothing in it moves. */
    private static final double GROWTH = 1.25;

    /** No window is narrower than this many representable numbers of its x, since ticks must differ. */
    private static final double LEAST_ULPS = 64;

    /** The greatest magnitude of x or y that is shown, so that the length of a range cannot overflow. */
    public static final double LARGEST = Double.MAX_VALUE / 4;

    /** Nor is any window wider than this. */
    private static final double MOST_SPAN = Double.MAX_VALUE / 16;

    private final HistoryView history;
    private final ThreadRule thread;
    private final Runnable changed;
    private final DoubleSupplier newest;
    private LiveWindow window;
    private boolean live = true;
    private boolean isComplete;
    private double from;
    private double to = 1;

    /** Creates a live view whose window ends at the greatest x. */
    public Viewport(HistoryView history, LiveWindow window, ThreadRule thread, Runnable changed) {
        this(history, window, thread, changed, history::lastX);
    }

    /**
     * Creates a live view.
     *
     * @param changed called after each change by a user
     * @param newest the x at which new points arrive, where the live window ends
     */
    public Viewport(
            HistoryView history, LiveWindow window, ThreadRule thread, Runnable changed, DoubleSupplier newest) {
        this.history = history;
        this.window = window;
        this.thread = thread;
        this.changed = changed;
        this.newest = newest;
    }

    /** Returns whether the view follows the newest point. */
    public boolean isLive() {
        return live;
    }

    /** Returns the left end of the view, in the unit of the x axis. */
    public double from() {
        return from;
    }

    /** Returns the right end of the view. */
    public double to() {
        return to;
    }

    /** Returns the live window: what is shown while live. */
    public LiveWindow window() {
        return window;
    }

    /** Sets the live window, and goes live. */
    public void window(LiveWindow newWindow) {
        thread.require("window");
        window = Objects.requireNonNull(newWindow, "newWindow");
        goLive();
    }

    /** Follows the newest point again. */
    public void goLive() {
        thread.require("goLive");
        live = true;
        changed.run();
    }

    /** Returns whether no more points come. */
    public boolean isComplete() {
        return isComplete;
    }

    /** Sets whether no more points come; the live window then ends at the last point and leaves no room for more. */
    public void complete(boolean nowComplete) {
        thread.require("complete");
        if (nowComplete != isComplete) {
            isComplete = nowComplete;
            changed.run();
        }
    }

    /**
     * Multiplies the length of the live window by a factor; the view stays live. If the view is held or no more points come, it
     * zooms around its right end instead.
     *
     * @param factor less than 1 to show less, more than 1 to show more
     */
    public void stretch(double factor) {
        thread.require("stretch");
        if (!live || isComplete) {
            zoom(factor, to);
            return;
        }
        double span = (to - from) * factor;
        boolean isAll = window instanceof LiveWindow.All && factor >= 1;
        if (!isAll && (factor < 1 || span <= mostSpan())) {
            window = new LiveWindow.Span(Math.max(span, leastSpan(from, to)));
            changed.run();
        }
    }

    /**
     * A state to which a view can be restored.
     *
     * @param window what is shown while live
     * @param held the stretch that is held; null while the view is live
     */
    public record State(LiveWindow window, @Nullable Interval held) {}

    /** Returns the current state, for {@link #restore}. */
    public State state() {
        return new State(window, live ? null : new Interval(from, to));
    }

    /** Restores a previous state. */
    public void restore(State state) {
        thread.require("restore");
        window = state.window();
        Interval held = state.held();
        if (held == null) {
            goLive();
        } else {
            hold(held.lower(), held.upper());
        }
    }

    /** Shows all points: up to the end if no more come, otherwise as a held view. */
    public void showWhole() {
        thread.require("showWhole");
        double first = within(history.firstX());
        double last = within(history.lastX());
        if (isComplete) {
            window(new LiveWindow.All());
        } else if (first < last) {
            hold(first, last);
        }
    }

    /** Holds the current view while points keep coming. */
    public void hold() {
        thread.require("hold");
        live = false;
        changed.run();
    }

    /**
     * Shows a stretch of x and holds it. A stretch narrower than 64 representable numbers is widened to that, since nothing could
     * be told apart in it.
     *
     * @throws IllegalArgumentException unless from is below to, and both are within a quarter of {@link Double#MAX_VALUE}
     */
    public void show(double newFrom, double newTo) {
        thread.require("show");
        if (!(newFrom < newTo)) {
            throw new IllegalArgumentException("from (" + newFrom + ") must be below to (" + newTo + ")");
        }
        if (newFrom < -LARGEST) {
            throw new IllegalArgumentException("from (" + newFrom + ") must be at least " + -LARGEST);
        }
        if (newTo > LARGEST) {
            throw new IllegalArgumentException("to (" + newTo + ") must be at most " + LARGEST);
        }
        hold(newFrom, newTo);
    }

    /** Holds a stretch that may be empty. */
    private void hold(double newFrom, double newTo) {
        double least = leastSpan(newFrom, newTo);
        double middle = newFrom + (newTo - newFrom) / 2;
        boolean tooNarrow = newTo - newFrom < least;
        from = tooNarrow ? middle - least / 2 : newFrom;
        to = tooNarrow ? middle + least / 2 : newTo;
        live = false;
        changed.run();
    }

    /**
     * Multiplies the span by a factor around a fixed x, and holds the view.
     *
     * @param factor less than 1 to show less, more than 1 to show more
     */
    public void zoom(double factor, double aroundX) {
        double newFrom = within(aroundX - (aroundX - from) * factor);
        double newTo = within(aroundX + (to - aroundX) * factor);
        if (factor < 1 || newTo - newFrom <= mostSpan()) {
            hold(newFrom, newTo);
        }
    }

    /** Returns the span at which zooming out ends, since there is nothing more to see: three times the whole history. */
    private double mostSpan() {
        double most = 3 * Math.max(history.lastX() - history.firstX(), liveSpan());
        return Double.isNaN(most) ? Double.POSITIVE_INFINITY : most;
    }

    /** Moves the view by dx, in the unit of the x axis, at most half a window beyond the points, and holds it if it has moved. */
    public void pan(double dx) {
        double half = (to - from) / 2;
        double least = Double.isNaN(history.firstX()) ? -LARGEST : within(history.firstX() - half);
        double most = Double.isNaN(history.lastX()) ? LARGEST : within(history.lastX() + half);
        // Where it is further out already, it may stay there or come nearer.
        double moved = Math.max(Math.min(0, least - from), Math.min(Math.max(0, most - to), dx));
        // What does not move stays live.
        if (moved != 0) {
            hold(from + moved, to + moved);
        }
    }

    /**
     * Advances a live window and returns the columns of the next frame; called by the frame maker. Columns start at whole multiples
     * of their width from x = 0, so a point stays in the same column while the window moves.
     */
    public ColumnGrid layOut(int columns) {
        double newest = within(end());
        double oldest = within(history.firstX());
        double width;
        double first;
        // Points may have landed of which none is kept any more.
        if (live && !Double.isNaN(newest) && !Double.isNaN(oldest)) {
            double span = Math.max(liveSpan(), leastSpan(oldest, newest));
            boolean isWhole = window instanceof LiveWindow.All || (isComplete && newest - oldest <= span);
            if (!isWhole) {
                width = span / columns;
                first = Math.floor(newest / width) - columns + 1;
            } else {
                // One column more than the span, for the part of one that the alignment shifts the start by.
                width = span / Math.max(1, columns - 1);
                // A single x beside which none comes any more stands in the middle, not upon the edge.
                first = Math.floor(oldest / width) - (isComplete && newest == oldest ? columns / 2 : 0);
            }
            from = first * width;
            to = (first + columns) * width;
        } else {
            width = (to - from) / columns;
            first = Math.floor(from / width);
        }
        return new ColumnGrid((long) first, width, columns);
    }

    /** Returns the span of the live window: the one chosen, or that of the points with room to grow. */
    private double liveSpan() {
        double newest = end();
        double available = Math.min(newest - history.firstX(), MOST_SPAN);
        if (window instanceof LiveWindow.Span s && !(isComplete && available <= s.span())) {
            return s.span();
        }
        if (window instanceof LiveWindow.Points p) {
            double latest = newest - startOfLast(p.points(), newest);
            if (latest < available) {
                return inSteps(latest, FINE_STEP);
            }
        }
        return isComplete && available > 0 ? available : inSteps(available, GROWTH);
    }

    /** Returns how far a point may be behind the newest one and still be in the live window. */
    public double reach() {
        if (window instanceof LiveWindow.Span s) {
            return s.span();
        }
        return window instanceof LiveWindow.All ? Double.POSITIVE_INFINITY : liveSpan();
    }

    /** Returns the x at which a live window ends; NaN before the first point. */
    public double newest() {
        return end();
    }

    /**
     * Returns the end of the whole history: the greatest x of all points or, if that is further, the end of a live window. NaN before
     * the first point.
     */
    public double wholeEnd() {
        return live ? Math.max(history.lastX(), end()) : history.lastX();
    }

    /** Returns whether a live window ends there, as it does unless x has gone back. */
    public boolean endsWithWhole() {
        return live && !(end() < history.lastX());
    }

    /**
     * Returns the x up to which values are known: the greatest x of all points or, while points are late, the end of a live window.
     * The last state of each series lasts until there. NaN before the first point.
     */
    public double known() {
        double last = history.lastX();
        return isComplete || Double.isNaN(last) ? last : Math.max(last, newest.getAsDouble());
    }

    /** Returns the x of the first point since the chart was cleared, whether still kept or not; NaN if there was none. */
    public double start() {
        return history.startX();
    }

    private double end() {
        return window instanceof LiveWindow.All ? history.lastX() : newest.getAsDouble();
    }

    private double startOfLast(long points, double newest) {
        double start = history.firstX();
        for (int i = 0; i < history.seriesCount(); i++) {
            SeriesView series = history.series(i);
            long first = series.lowerBound(Math.nextUp(newest)) - points;
            if (first >= series.firstIndex()) {
                start = Math.max(start, series.x(first));
            }
        }
        return start;
    }

    /** NaN stays NaN. */
    private static double within(double x) {
        return Math.max(-LARGEST, Math.min(LARGEST, x));
    }

    private static double inSteps(double span, double step) {
        // Never below the span itself, which rounding could otherwise make of a whole step.
        return span > 0 ? Math.max(span, Math.pow(step, Math.ceil(Math.log(span) / Math.log(step) - 1e-9))) : 1;
    }

    private static double leastSpan(double a, double b) {
        double byPrecision = LEAST_ULPS * Math.ulp(Math.max(Math.abs(a), Math.abs(b)));
        return Math.max(byPrecision, Double.MIN_NORMAL);
    }
}
