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
 * Points that {@link LiveChart#setAside} has taken off a chart. They can be brought back until their time is over, and until then take
 * their memory; when that is wanted for other points, they are the first to go.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class ClearedPoints {

    /** What has become of them. */
    public enum State {
        /** They can be brought back. */
        KEPT,
        /** They are on the chart again. */
        BACK,
        /** Their time is over, somebody let go of them, or the chart was closed. */
        FORGOTTEN,
        /** Memory was wanted for other points. */
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

    /** Returns how many they were. */
    public long count() {
        return count;
    }

    /** Returns what has become of them. */
    public State state() {
        return state;
    }

    /**
     * Puts them on the chart again, before those that have come since.
     *
     * @return whether they were still there
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

    /** Lets go of them, so that their memory is free. Does nothing where there is nothing to let go of. */
    public void forget() {
        Edt.require("forget");
        if (state == State.KEPT) {
            engine.letGo(points);
            become(State.FORGOTTEN);
        }
    }

    /**
     * Has a task run when something has become of them.
     *
     * @return ends that
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
