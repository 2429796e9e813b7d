// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.undo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.ClearedPoints.State;

/**
 * What was taken off a chart and can still be put back.
 *
 * <p><b>Threading:</b> the session's own thread only.
 */
public final class TakenOffList {

    private final List<TakenOff> all = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Consumer<TakenOff>> evictedListeners = new ArrayList<>();

    /** Adds what was taken off just now. */
    public void add(TakenOff added) {
        all.add(added);
        Runnable unused = added.points().onChange(() -> changed(added));
        told();
    }

    /** Returns what was taken off last and can be put back; null if there is nothing. */
    public @Nullable TakenOff latest() {
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** Puts back what was taken off last; returns whether there was something. */
    public boolean bringBack() {
        TakenOff latest = latest();
        return latest != null && latest.bringBack();
    }

    /**
     * Has a task run whenever {@link #latest} may be another one.
     *
     * @return ends that
     */
    public Runnable onChange(Runnable task) {
        listeners.add(task);
        return () -> listeners.remove(task);
    }

    /**
     * Has somebody told of what can be put back no more, since memory was wanted for new points.
     *
     * @return ends that
     */
    public Runnable onEvicted(Consumer<TakenOff> told) {
        evictedListeners.add(told);
        return () -> evictedListeners.remove(told);
    }

    private void changed(TakenOff what) {
        all.remove(what);
        if (what.points().state() == State.EVICTED) {
            List.copyOf(evictedListeners).forEach(each -> each.accept(what));
        }
        told();
    }

    private void told() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
