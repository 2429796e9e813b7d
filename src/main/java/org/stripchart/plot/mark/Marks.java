// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot.mark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.stripchart.plot.ThreadRule;

/**
 * The moments and stretches that were given a text, by x. Equal ones are one. One may be held: that which was set or clicked last,
 * which actions are about.
 *
 * <p><b>Threading:</b> one thread only; a chart's is the event dispatch thread.
 */
public final class Marks {

    /** There are so many at most. */
    public static final int MOST = 10_000;

    private final ThreadRule thread;
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<BiConsumer<Mark, Mark>> dragListeners = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private @Nullable Mark held;

    /**
     * Makes a list without any.
     *
     * @param changed called after each change
     */
    public Marks(ThreadRule thread, Runnable changed) {
        this.thread = thread;
        listeners.add(changed);
    }

    /** Returns all, by x. */
    public List<Mark> list() {
        return List.copyOf(marks);
    }

    /** Returns how many there are. */
    public int size() {
        return marks.size();
    }

    /** Returns whether no more can be added. */
    public boolean isFull() {
        return marks.size() >= MOST;
    }

    /**
     * Returns whether there is room for so many that nobody has set by hand: half of all is left to people.
     *
     * @param more how many there are to be besides
     */
    public boolean leavesRoom(int more) {
        return marks.size() + more < MOST / 2;
    }

    /**
     * Adds one.
     *
     * @return false if there is no room for it
     */
    public boolean add(Mark mark) {
        thread.require("add");
        boolean isThere = put(mark);
        told();
        return isThere;
    }

    /**
     * Adds some, with one change.
     *
     * @return how many of them are there now; the others found no room
     */
    public int addAll(Collection<Mark> some) {
        thread.require("addAll");
        int there = 0;
        for (Mark each : some) {
            there += put(each) ? 1 : 0;
        }
        told();
        return there;
    }

    /** Puts one in the place of another, and holds it if that was held; does nothing where the other is not there. */
    public void replace(Mark before, Mark after) {
        thread.require("replace");
        int place = Collections.binarySearch(marks, before);
        if (place >= 0) {
            marks.remove(place);
            put(after);
            held = before.equals(held) ? after : held;
            told();
        }
    }

    /**
     * Moves some along x, with one change; those that are not there are passed over, and a held one stays held.
     *
     * @param some each with what comes in its place
     */
    public void move(Map<Mark, Mark> some) {
        thread.require("move");
        List<Mark> there = some.keySet().stream()
                .filter(each -> Collections.binarySearch(marks, each) >= 0)
                .toList();
        marks.removeAll(new HashSet<>(there));
        there.forEach(each -> put(some.getOrDefault(each, each)));
        held = held != null && there.contains(held) ? some.getOrDefault(held, held) : held;
        told();
    }

    /** Removes one; one that is not there is passed over. */
    public void remove(Mark mark) {
        removeAll(List.of(mark));
    }

    /** Removes some, with one change; those that are not there are passed over. */
    public void removeAll(Collection<Mark> some) {
        thread.require("remove");
        Set<Mark> gone = new HashSet<>(some);
        if (marks.removeAll(gone)) {
            held = held != null && gone.contains(held) ? null : held;
            told();
        }
    }

    /** Returns the one that actions are about; null if there is none. */
    public @Nullable Mark held() {
        return held;
    }

    /** Has actions be about one that is there; null: about none. */
    public void hold(@Nullable Mark mark) {
        thread.require("hold");
        Mark newHeld = mark != null && Collections.binarySearch(marks, mark) >= 0 ? mark : null;
        if (!Objects.equals(newHeld, held)) {
            held = newHeld;
            told();
        }
    }

    /** Returns those that are within a stretch, in part at least. */
    public List<Mark> within(double from, double to) {
        return marks.stream()
                .filter(each -> each.x() <= to && each.end() >= from)
                .toList();
    }

    /** Returns a text that none has yet: {@code Mark 3}. */
    public String freeText() {
        Set<String> taken = new HashSet<>();
        marks.forEach(each -> taken.add(each.text()));
        int number = 1;
        while (taken.contains("Mark " + number)) {
            number++;
        }
        return "Mark " + number;
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

    /** Tells that one was dragged to where it is. */
    public void dragged(Mark before, Mark after) {
        thread.require("dragged");
        List.copyOf(dragListeners).forEach(each -> each.accept(before, after));
    }

    /** Has somebody told of each mark that was dragged, as it was before and as it is. */
    public void onDragged(BiConsumer<Mark, Mark> told) {
        thread.require("onDragged");
        dragListeners.add(Objects.requireNonNull(told, "told"));
    }

    private boolean put(Mark mark) {
        int place = Collections.binarySearch(marks, mark);
        if (place >= 0) {
            return true;
        }
        if (isFull()) {
            return false;
        }
        marks.add(-place - 1, mark);
        return true;
    }

    private void told() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
