// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The arrangement of a chart: its strips, their y axes, and a trace for each series, which says where the series is shown and how it
 * looks. A new number series gets its trace on the first axis of the first strip of lines, a new state series in the first strip of
 * states, which is created for it.
 *
 * <p>More than 300 lines, since every change of strips, axes or places makes a new version and notifies listeners.
 *
 * <p><b>Threading:</b> one thread only; a chart's is the event dispatch thread.
 */
public final class Arrangement {

    /** In units of user space: thin enough for dense data and not too faint for a single line. */
    public static final float DEFAULT_WIDTH = 1.5f;

    private static final float THINNEST = 1;
    private static final float WIDEST = 4;

    private final ThreadRule thread;
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Strip> strips = new ArrayList<>();
    private final List<Trace> traces = new ArrayList<>();
    private LineStyle style = LineStyle.LINE;
    private float width = DEFAULT_WIDTH;
    private long version;
    private int edits;
    private boolean colorsByName;
    private @Nullable Trace highlighted;
    /** What alone is shown, whatever else is visible; null: nothing is set apart. */
    private @Nullable Set<Trace> isolated;

    /**
     * Makes an arrangement of one strip with one axis.
     *
     * @param changed called after each change
     */
    public Arrangement(ThreadRule thread, Runnable changed) {
        this.thread = thread;
        listeners.add(changed);
        strips.add(new Strip(this, false));
    }

    /** Returns the strips from top to bottom, at least one of lines. */
    public List<Strip> strips() {
        return Collections.unmodifiableList(strips);
    }

    /** Returns the traces, in the order of their series. */
    public List<Trace> traces() {
        return Collections.unmodifiableList(traces);
    }

    /** Returns those of the traces that a person is told of: all but those that were taken off. */
    public List<Trace> listed() {
        return traces.stream().filter(trace -> !trace.isTakenOff()).toList();
    }

    /** Takes the traces of some series off; each comes back when its series has points again, or by {@link #putBack}. */
    public void takeOff(Set<String> names) {
        edit("takeOff", () -> {
            for (Trace trace : traces) {
                if (names.contains(trace.name())) {
                    trace.takenOff(true);
                    highlighted = highlighted == trace ? null : highlighted;
                }
            }
        });
    }

    /** Shows traces that were taken off again as they were. */
    public void putBack(Predicate<Trace> which) {
        List<Trace> back = new ArrayList<>(traces);
        back.removeIf(trace -> !trace.isTakenOff() || !which.test(trace));
        if (!back.isEmpty()) {
            edit("putBack", () -> back.forEach(trace -> trace.takenOff(false)));
        }
    }

    /**
     * Returns the strips that have room in a picture: all but those of which every trace is hidden, those of states that have
     * none, and those of lines where there are states only; at least one.
     */
    public List<Strip> shownStrips() {
        boolean statesOnly = !traces.isEmpty() && traces.stream().allMatch(Trace::isState);
        List<Strip> shown = new ArrayList<>();
        for (Strip strip : strips) {
            boolean hidden = false;
            boolean drawn = false;
            for (Trace trace : traces) {
                if (trace.axis().strip() == strip) {
                    hidden |= !trace.visible();
                    drawn |= trace.visible();
                }
            }
            if (drawn || !(hidden || strip.isOfStates() || statesOnly)) {
                shown.add(strip);
            }
        }
        return shown.isEmpty() ? List.of(firstAxis().strip()) : shown;
    }

    /** Returns the axis that new series of numbers come to: that of the topmost strip of lines. */
    public YAxis firstAxis() {
        for (Strip strip : strips) {
            if (!strip.isOfStates()) {
                return strip.axis();
            }
        }
        throw new IllegalStateException("strips must have one of lines");
    }

    /** Returns how wide new lines are. */
    public float width() {
        return width;
    }

    /** Returns how new lines go from point to point. */
    public LineStyle style() {
        return style;
    }

    /** Returns what changes whenever strips, axes or the places of traces do. */
    public long version() {
        return version;
    }

    /**
     * Has a task run after each change.
     *
     * @return ends that
     */
    public Runnable onChange(Runnable task) {
        thread.require("onChange");
        listeners.add(task);
        return () -> listeners.remove(task);
    }

    /** Adds a strip of lines below the others of them, with one axis. */
    public Strip addStrip() {
        Strip added = new Strip(this, false);
        int below = 0;
        for (int i = 0; i < strips.size(); i++) {
            below = strips.get(i).isOfStates() ? below : i + 1;
        }
        int at = below;
        edit("addStrip", () -> strips.add(at, added));
        return added;
    }

    /** Adds a strip of states below all others. */
    public Strip addStateStrip() {
        Strip added = new Strip(this, true);
        edit("addStateStrip", () -> strips.add(added));
        return added;
    }

    /**
     * Removes a strip; what it showed goes to the first axis of the next one of its kind above, or of that below if there is none.
     *
     * @throws IllegalArgumentException if it is the only one of its kind, or none of these; a strip of states that has no trace may
     *     be the only one
     */
    public void remove(Strip strip) {
        List<Strip> alike = strips.stream()
                .filter(each -> each.isOfStates() == strip.isOfStates())
                .toList();
        int at = alike.indexOf(strip);
        boolean isNeeded = !strip.isOfStates()
                || traces.stream().anyMatch(trace -> trace.axis().strip() == strip);
        if (at < 0 || (alike.size() == 1 && isNeeded)) {
            throw new IllegalArgumentException("strip must be one of several of this arrangement");
        }
        edit("remove", () -> {
            strips.remove(strip);
            YAxis heir = alike.get(at > 0 ? at - 1 : alike.size() - 1).axis();
            for (Trace trace : traces) {
                if (trace.axis().strip() == strip) {
                    trace.moved(heir);
                }
            }
        });
    }

    /**
     * Moves a strip.
     *
     * @param to its place after that, from the top
     */
    public void move(Strip strip, int to) {
        int from = strips.indexOf(strip);
        Objects.checkIndex(from, strips.size());
        Objects.checkIndex(to, strips.size());
        edit("move", () -> strips.add(to, strips.remove(from)));
    }

    /** Removes an axis without traces, unless it is the first of its strip, and a strip without any, unless it is the only one of lines. */
    void removeUnused(YAxis axis) {
        Strip strip = axis.strip();
        if (traces.stream().noneMatch(trace -> trace.axis() == axis)) {
            strip.remove(axis);
        }
        boolean isOnly = strips.stream().filter(each -> !each.isOfStates()).count() == 1 && !strip.isOfStates();
        if (!isOnly && traces.stream().noneMatch(trace -> trace.axis().strip() == strip)) {
            remove(strip);
        }
    }

    /** Gives all strips of lines the same share of the height, and those of states what their rows need. */
    public void even() {
        change(() -> strips.forEach(Strip::leaveShare));
    }

    /** Gives all traces to come their colours by their names rather than in turn, so that a name has the same in every run. */
    public void colorByName() {
        thread.require("colorByName");
        colorsByName = true;
    }

    boolean colorsByName() {
        return colorsByName;
    }

    /** Returns the trace whose line is in front of the others, which are faint; null: none is. */
    public @Nullable Trace highlighted() {
        return highlighted;
    }

    /** Puts the line of a trace in front of the others, which are faint meanwhile; null: none. */
    public void highlight(@Nullable Trace trace) {
        thread.require("highlight");
        if (trace != highlighted) {
            highlighted = trace;
            told();
        }
    }

    /**
     * Shows one trace only, until it is isolated again: then those that were shown before. What is shown or hidden meanwhile
     * counts for so long.
     */
    public void isolate(Trace trace) {
        edit("isolate", () -> {
            isolated = Set.of(trace).equals(isolated) ? null : new HashSet<>(Set.of(trace));
            settleColor(trace);
            trace.axis().limits().reset();
        });
    }

    /** Returns what alone is shown since a trace was isolated; null where nothing is set apart, or all of it was taken off. */
    @Nullable
    Set<Trace> isolated() {
        boolean isThere = isolated != null && !isolated.stream().allMatch(Trace::isTakenOff);
        return isThere ? isolated : null;
    }

    /** Returns whether only some are shown since one was isolated. */
    public boolean isIsolated() {
        return isolated() != null;
    }

    /** Shows again what was shown before a trace was isolated. */
    public void endIsolation() {
        edit("endIsolation", () -> isolated = null);
    }

    /** Adds a trace to those that alone are shown; the first one begins that. */
    void setApart(Trace trace) {
        if (isolated == null) {
            isolated = new HashSet<>();
        }
        isolated.add(trace);
    }

    void settleColor(Trace trace) {
        TraceColors.settle(trace, traces);
    }

    /** Gives traces, which have found new places, their colours anew. */
    void dealColors(List<Trace> dealt) {
        TraceColors.deal(dealt, traces);
    }

    /** Lets the next frame fit all axes closely, whatever they showed before; tells nobody. */
    public void fitAnew() {
        strips.forEach(strip -> strip.axes().forEach(axis -> axis.limits().reset()));
    }

    /** Draws the lines of some series a second time, so far along x; 0: no more. Listeners are told once. */
    public void moved(Set<String> names, double by) {
        thread.require("moved");
        Predicate<Trace> isNew = trace -> trace.moved() != by && names.contains(trace.name());
        if (traces.stream().anyMatch(isNew)) {
            traces.stream().filter(isNew).forEach(trace -> trace.moved(by));
            told();
        }
    }

    /** Makes several changes of which listeners are told once. */
    public void change(Runnable changes) {
        thread.require("change");
        edits++;
        try {
            changes.run();
        } finally {
            edits--;
            version++;
            told();
        }
    }

    /**
     * Adds traces for the series that have come since the last time; tells nobody.
     *
     * @param isState whether the series of a number is one of states
     */
    public void adopt(List<String> names, IntPredicate isState) {
        for (int i = traces.size(); i < names.size(); i++) {
            YAxis axis = isState.test(i) ? stateStrip().axis() : firstAxis();
            Trace trace = new Trace(this, i, names.get(i), isState.test(i), axis);
            traces.add(trace);
            settleColor(trace);
            version++;
        }
    }

    /** Puts strips in place of those that there are. Traces go to the first of their kind. */
    void strips(List<Strip> replaced) {
        edit("strips", () -> {
            strips.clear();
            strips.addAll(replaced);
            isolated = null;
            traces.forEach(trace -> trace.moved(trace.isState() ? stateStrip().axis() : firstAxis()));
        });
    }

    /** Returns the strip that new series of states come to, which is made if there is none. */
    Strip stateStrip() {
        for (Strip strip : strips) {
            if (strip.isOfStates()) {
                return strip;
            }
        }
        Strip added = new Strip(this, true);
        strips.add(added);
        return added;
    }

    /**
     * Changes how all lines are drawn, those to come as well.
     *
     * @param newWidth 1 to 4, in pixels of a screen of ordinary resolution
     */
    public void line(float newWidth, LineStyle newStyle) {
        thread.require("line");
        checkWidth(newWidth);
        style = Objects.requireNonNull(newStyle, "style");
        width = newWidth;
        for (Trace trace : traces) {
            trace.line(width, style);
        }
        told();
    }

    static void checkWidth(float width) {
        if (!(width >= THINNEST && width <= WIDEST)) {
            throw new IllegalArgumentException("width (" + width + ") must be 1 to 4");
        }
    }

    YAxis newAxis(Strip strip, YAxis.Side side) {
        return new YAxis(this, strip, new YScale(thread, this::told), side);
    }

    /** Makes a change of strips, axes or places. */
    void edit(String what, Runnable change) {
        thread.require(what);
        change.run();
        version++;
        told();
    }

    void told() {
        if (edits == 0) {
            List.copyOf(listeners).forEach(Runnable::run);
        }
    }
}
