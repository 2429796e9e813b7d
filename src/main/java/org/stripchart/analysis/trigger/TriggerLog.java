// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.trigger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * The events that a trigger has found, by x: the latest of them; how many are no longer kept is counted.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
public final class TriggerLog {

    /** So many are kept. */
    public static final int MOST = 10_000;

    /** A ring, grown by need. */
    private double[] xs = new double[64];

    private double wentBackTo = Double.NEGATIVE_INFINITY;
    private int start;
    private int size;
    private long dropped;
    /** The latest of those that are no longer kept, which are found again when all is looked for anew. */
    private double lastDropped = Double.NEGATIVE_INFINITY;

    private long timesBack;
    private boolean isNew;
    /** Before there, all is as it was when listeners were told last. */
    private double changedFrom = Double.POSITIVE_INFINITY;

    private boolean isSettled = true;
    /** Whether listeners want to know when all has been looked through, though no event may have come or gone. */
    private boolean isAwaited;

    private final List<Runnable> listeners = new ArrayList<>();
    private final Runnable turn;
    private final Executor owner;

    /** Makes an empty log, confined to whoever looks for events. */
    public TriggerLog() {
        this(() -> {}, Runnable::run);
    }

    /**
     * Makes an empty log.
     *
     * @param turn is run before it is read or written: whoever looks for events may do so on another thread than who reads
     * @param owner tells listeners, where they belong
     */
    public TriggerLog(Runnable turn, Executor owner) {
        this.turn = turn;
        this.owner = owner;
    }

    /** Returns how many are kept. */
    public int size() {
        turn.run();
        return size;
    }

    /** Returns how many were found. */
    public long count() {
        turn.run();
        return dropped + size;
    }

    /** Returns how many were found and are no longer kept, since there were too many. */
    public long dropped() {
        turn.run();
        return dropped;
    }

    /**
     * Returns the x of an event.
     *
     * @param place 0 for the oldest that is kept
     */
    public double x(int place) {
        turn.run();
        if (place < 0 || place >= size) {
            throw new IndexOutOfBoundsException("place (" + place + ") must be below " + size);
        }
        return xs[(start + place) % xs.length];
    }

    /** Returns the latest event; NaN if there is none. */
    public double last() {
        turn.run();
        return size == 0 ? Double.NaN : x(size - 1);
    }

    /** Returns the latest event before an x; NaN if there is none. */
    public double before(double x) {
        turn.run();
        int place = placeOf(x);
        return place == 0 ? Double.NaN : x(place - 1);
    }

    /** Returns the first event after an x; NaN if there is none. */
    public double after(double x) {
        turn.run();
        int place = placeOf(Math.nextUp(x));
        return place == size ? Double.NaN : x(place);
    }

    /**
     * Has a task run whenever events have come or gone, at most once for some thousands of points.
     *
     * @return ends that
     */
    public Runnable onChange(Runnable task) {
        listeners.add(task);
        return () -> listeners.remove(task);
    }

    /**
     * Notes an event, not before those that are there; one that was found before and is no longer kept is passed over. Whoever looks
     * for events calls this, and then {@link #tell}.
     */
    public void add(double x) {
        turn.run();
        if (x <= lastDropped) {
            return;
        }
        if (size == MOST) {
            lastDropped = x(0);
            start = (start + 1) % xs.length;
            size--;
            dropped++;
        } else if (size == xs.length) {
            grow();
        }
        xs[(start + size) % xs.length] = x;
        size++;
        changed(x);
    }

    /** Forgets the events from an x on, since they are looked for anew. */
    public void forgetFrom(double x) {
        lookAnew(placeOf(x));
    }

    /** Forgets the events that were noted when there were more than so many by {@link #count}. */
    public void forgetTo(long count) {
        lookAnew((int) Math.max(0, Math.min(size, count - dropped)));
    }

    private void lookAnew(int left) {
        isSettled = false;
        cut(left);
    }

    private void cut(int left) {
        if (left < size) {
            changed(x(left));
        }
        size = left;
    }

    private void changed(double x) {
        isNew = true;
        changedFrom = Math.min(changedFrom, x);
    }

    /** Says that x has gone back: events from there on are of before, and no longer kept. */
    public void wentBack(double x) {
        int place = placeOf(x);
        dropped += size - place;
        cut(place);
        lastDropped = Math.min(lastDropped, Math.nextDown(x));
        wentBackTo = x;
        timesBack++;
    }

    /** Returns how often x has gone back. */
    public long timesBack() {
        turn.run();
        return timesBack;
    }

    /** Returns the latest event that is no longer kept since there were too many; events before it are not known. */
    public double lastDropped() {
        turn.run();
        return lastDropped;
    }

    /** Returns to where x went back last; less than all if it never did. */
    public double wentBackTo() {
        turn.run();
        return wentBackTo;
    }

    /** Forgets all, and that there were some. */
    public void clear() {
        turn.run();
        if (count() > 0) {
            changed(Double.NEGATIVE_INFINITY);
            isSettled = false;
        }
        size = 0;
        dropped = 0;
        lastDropped = Double.NEGATIVE_INFINITY;
        wentBackTo = Double.NEGATIVE_INFINITY;
    }

    /** Tells listeners, if something has changed. */
    public void tell() {
        if (isNew) {
            isNew = false;
            owner.execute(this::tellNow);
        }
    }

    private void tellNow() {
        turn.run();
        List.copyOf(listeners).forEach(Runnable::run);
        changedFrom = Double.POSITIVE_INFINITY;
    }

    /** Has listeners told by the next {@link #settle}, though no event may have come or gone. */
    public void awaitSettling() {
        turn.run();
        isAwaited = true;
    }

    /** Tells listeners that what was looked for anew has been looked through, unless they know. */
    public void settle() {
        isNew |= !isSettled || isAwaited;
        isSettled = true;
        isAwaited = false;
        tell();
    }

    /** Returns whether no event is missing because it is looked for anew. */
    public boolean isSettled() {
        turn.run();
        return isSettled;
    }

    /** Returns, to a listener that is told, the least x at which events have come or gone. */
    public double changedFrom() {
        turn.run();
        return changedFrom;
    }

    private void grow() {
        double[] more = new double[Math.min(MOST, 4 * xs.length)];
        for (int i = 0; i < size; i++) {
            more[i] = x(i);
        }
        xs = more;
        start = 0;
    }

    /** Returns the place of the first event that is not before an x. */
    private int placeOf(double x) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x(middle) < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
