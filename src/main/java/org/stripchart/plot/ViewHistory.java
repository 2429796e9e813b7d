// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The undo history of the view: stretches of x, limits and scales of y, and any other change recorded as a step. A gesture is one step, however often it
 * moves the view, and so is a quick sequence of equal gestures, such as notches of the wheel. Other changes of the view are
 * not steps.
 *
 * <p><b>Threading:</b> one thread only; a chart's is the event dispatch thread.
 */
public final class ViewHistory {

    /** The oldest step goes when there are more. */
    static final int MOST_STEPS = 100;

    /** A run is over when nothing has come for so long. */
    private static final long RUN_NANOS = 500_000_000;

    private static final String NO_RUN = "";

    /** Something to go back or forth by. */
    private sealed interface Step permits Seen, Done {}

    /** What was shown. */
    private record Seen(Viewport.State x, Map<YAxis, SeenY> y) implements Step {

        /** Whether another one shows the same on the axes that both have. */
        boolean isLike(Seen other) {
            return x.equals(other.x)
                    && y.entrySet().stream().allMatch(each -> each.getValue()
                            .equals(other.y.getOrDefault(each.getKey(), each.getValue())));
        }
    }

    /** How an axis of y was. */
    private record SeenY(Scale scale, YScale.Limits limits) {

        static SeenY of(YScale axis) {
            return new SeenY(axis.scale(), axis.limits());
        }
    }

    /** What was done that the view does not tell. */
    private record Done(Runnable undo, Runnable redo) implements Step {}

    private final Viewport viewport;
    private final Arrangement arrangement;
    private final LongSupplier nanos;
    private final Deque<Step> past = new ArrayDeque<>();
    private final Deque<Step> future = new ArrayDeque<>();

    /** What was shown before the gesture that is under way. */
    private @Nullable Seen begun;

    private String run = NO_RUN;
    private long runNanos;

    /**
     * Begins with nothing to go back to.
     *
     * @param nanos the time, for differences only
     */
    public ViewHistory(Viewport viewport, Arrangement arrangement, LongSupplier nanos) {
        this.viewport = viewport;
        this.arrangement = arrangement;
        this.nanos = nanos;
    }

    /** Says that a gesture begins: all that changes until its end is one step. */
    public void begin() {
        end();
        run = NO_RUN;
        begun = seen();
    }

    /** Says that the gesture has ended. Does nothing where none is under way. */
    public void end() {
        Seen before = begun;
        begun = null;
        if (before != null) {
            note(before);
        }
    }

    /** Ends the gesture, and shows again what was shown before it. Does nothing where none is under way. */
    public void cancel() {
        Seen before = begun;
        begun = null;
        if (before != null) {
            show(before);
        }
    }

    /** Makes a change that is one step, or a part of the gesture that is under way. */
    public void step(Runnable change) {
        if (begun != null) {
            change.run();
            return;
        }
        begin();
        try {
            change.run();
        } finally {
            end();
        }
    }

    /**
     * Makes a change that is one step together with those of the same kind that came closely before it.
     *
     * @param kind not empty
     */
    public void run(String kind, Runnable change) {
        long now = nanos.getAsLong();
        if (begun == null && kind.equals(run) && now - runNanos <= RUN_NANOS) {
            change.run();
        } else {
            step(change);
            run = kind;
        }
        runNanos = now;
    }

    /**
     * Notes something that was done to the chart otherwise, as a step of its own.
     *
     * @param undo takes it back
     * @param redo does it again
     */
    public void did(Runnable undo, Runnable redo) {
        end();
        run = NO_RUN;
        add(new Done(undo, redo));
    }

    /** Returns whether there is something to go back to. */
    public boolean canUndo() {
        return !past.isEmpty();
    }

    /** Returns whether there is something to go forth to. */
    public boolean canRedo() {
        return !future.isEmpty();
    }

    /** Shows what was shown before the latest step; does nothing where there is none. */
    public void undo() {
        go(past, future, Done::undo);
    }

    /** Takes the latest {@link #undo} back; does nothing where there is none, or a step has come since. */
    public void redo() {
        go(future, past, Done::redo);
    }

    private void go(Deque<Step> from, Deque<Step> to, Function<Done, Runnable> way) {
        end();
        run = NO_RUN;
        Step step = from.poll();
        if (step instanceof Seen before) {
            to.push(seen());
            show(before);
        } else if (step instanceof Done done) {
            to.push(done);
            way.apply(done).run();
        }
    }

    private void note(Seen before) {
        if (!before.isLike(seen())) {
            add(before);
        }
    }

    private void add(Step step) {
        past.push(step);
        future.clear();
        if (past.size() > MOST_STEPS) {
            past.removeLast();
        }
    }

    private Seen seen() {
        Map<YAxis, SeenY> axes = new LinkedHashMap<>();
        arrangement.strips().forEach(strip -> strip.axes().forEach(axis -> axes.put(axis, SeenY.of(axis.limits()))));
        return new Seen(viewport.state(), axes);
    }

    /** An axis that is there no more is passed over, and one that was not there yet stays as it is. */
    private void show(Seen seen) {
        arrangement.change(() -> arrangement.strips().forEach(strip -> strip.axes()
                .forEach(axis -> show(axis.limits(), seen.y().get(axis)))));
        viewport.restore(seen.x());
    }

    private static void show(YScale axis, @Nullable SeenY before) {
        if (before != null && before.scale() != axis.scale()) {
            axis.scale(before.scale());
        }
        if (before != null && !before.limits().equals(axis.limits())) {
            axis.limits(before.limits());
        }
    }
}
