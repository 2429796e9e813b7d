// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.stripchart.chart.pump.FrameClock;
import org.stripchart.chart.pump.FrameTimer;
import org.stripchart.engine.Cleared;
import org.stripchart.engine.Engine;

/**
 * Points that {@link LiveChart#setAside} has removed from a chart. They can be brought back until their time is over. Until then they
 * occupy memory, and are the first to go when it is needed for other points.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class ClearedPoints {

    /** What has happened to the points. */
    public enum State {
        /** They can be brought back. */
        KEPT,
        /** They are on the chart again. */
        BACK,
        /** Their time is over, {@link #forget} was called, or the chart was cleared or closed. */
        FORGOTTEN,
        /** They were discarded because memory was needed for other points. */
        EVICTED
    }

    private final Cleared points;
    private final Engine engine;
    private final Predicate<Cleared> back;
    private final FrameTimer end;
    private final List<Runnable> listeners = new ArrayList<>();
    private final long count;
    private State state = State.KEPT;
    private boolean wasEvicted;

    /**
     * @param taker takes the points off; it is given what to run when they had to go
     * @param back brings them back on the chart; returns false if they are gone
     */
    ClearedPoints(Taker taker, Engine engine, Predicate<Cleared> back, FrameClock clock) {
        this.engine = engine;
        this.back = back;
        end = clock.timer(this::forget);
        points = taker.take(() -> {
            wasEvicted = true;
            // Not amid what wanted the memory.
            clock.later(() -> become(State.EVICTED));
        });
        count = points.size();
    }

    /** Takes points off a chart. */
    @FunctionalInterface
    interface Taker {
        Cleared take(Runnable evicted);
    }

    /** Returns the number of points set aside. */
    public long count() {
        return count;
    }

    /** Returns what has happened to the points. */
    public State state() {
        return state;
    }

    /**
     * Puts the points back on the chart, before those that have come since.
     *
     * @return whether they still existed
     */
    public boolean bringBack() {
        Edt.require("bringBack");
        if (state != State.KEPT) {
            return false;
        }
        boolean isBack = back.test(points);
        become(isBack ? State.BACK : wasEvicted ? State.EVICTED : State.FORGOTTEN);
        return isBack;
    }

    /** Discards the points, which frees their memory. Does nothing if they are gone already. */
    public void forget() {
        Edt.require("forget");
        if (state == State.KEPT) {
            engine.letGo(points);
            become(State.FORGOTTEN);
        }
    }

    /**
     * Runs a task when the state changes.
     *
     * @return a task that removes this listener
     */
    public Runnable onChange(Runnable task) {
        Edt.require("onChange");
        listeners.add(task);
        return () -> listeners.remove(task);
    }

    /** Forgets them after a while. */
    void forgetAfter(int millis) {
        end.once(millis);
    }

    private void become(State now) {
        if (state == State.KEPT) {
            state = now;
            end.stop();
            List.copyOf(listeners).forEach(Runnable::run);
        }
    }
}
