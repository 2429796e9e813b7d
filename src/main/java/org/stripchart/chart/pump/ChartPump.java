// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.pump;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;

/**
 * Drives a chart: looks at its queue at the pace of the screen while points come thick, and whenever one comes while they
 * come thin. While nothing is to do, it has no timer running, and nothing but its chart's sinks refers to it: so a chart that
 * nobody holds is collected, and a process whose own work is done ends.
 *
 * <p><b>Threading:</b> {@link #wake} on any thread; everything else on the event dispatch thread only.
 */
public final class ChartPump {

    /** What is driven. */
    public interface Tick {
        /** Takes what is queued. */
        Pace tick();

        /** Whether points are queued, those included whose source has only taken their room so far, or something else is to be done now. */
        boolean hasPoints();

        /**
         * Says that a point has come into the empty queue.
         *
         * @param nanos when, of the clock
         */
        void woken(long nanos);
    }

    /** How soon the next tick should be. */
    public enum Pace {
        /** When a point comes. */
        ASLEEP(0),
        /** Points come: 60 frames a second. */
        FRAME(16),
        /** Much is to be computed: half of the time is for that. */
        BUSY(4),
        /** More came than a frame's share of the queue: do not let it fill up. */
        FLOOD(2);

        private final int delayMillis;

        Pace(int delayMillis) {
            this.delayMillis = delayMillis;
        }
    }

    /** The first point of many, such as of several series at once, waits for the others: one frame shows them all. */
    private static final int GATHER_MILLIS = 4;

    /*
     * Why no call is lost. There are two volatile variables: the queue's cursor of what has been claimed, and this flag.
     *
     *     a source:  (1) moves the cursor, by a compare-and-set   (2) writes its point   (3) reads the flag
     *     the pump:  (4) sets the flag                            (5) reads the cursor
     *
     * Volatile accesses have one order that all threads agree on, in which (1) is before (3) and (4) before (5). If (3)
     * reads the flag unset, it is before (4), so (1) is before (5): the pump sees that there is something, and stays awake
     * until the point is written, however long (2) takes. If (3) reads it set, the source calls. The compare-and-set of
     * the flag lets one side only act on it: that side starts the timer, which the other has stopped before. The point itself
     * may be seen late; the cursor is not.
     */
    private static final VarHandle ASLEEP = flag();

    private volatile boolean asleep = true;

    private final WeakReference<Tick> held;
    private final FrameClock clock;
    private final FrameTimer timer;
    private Pace pace = Pace.FRAME;
    /** Written before the timer is started, by which the beat that it brings about sees them. */
    private long wokenNanos;

    private boolean isWoken;
    private boolean stopped;

    public ChartPump(Tick tick, FrameClock clock) {
        held = new WeakReference<>(tick);
        this.clock = clock;
        timer = clock.timer(this::tick);
    }

    private static VarHandle flag() {
        try {
            return MethodHandles.lookup().findVarHandle(ChartPump.class, "asleep", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the flag of the pump", e);
        }
    }

    /** Ticks no more. */
    public void stop() {
        stopped = true;
        timer.stop();
    }

    /** Says that points have come. Costs a look at a flag while the pump is at work. Any thread. */
    public void wake() {
        if (asleep) {
            // Before the flag is unset, since whatever is thrown behind that has to set it again.
            long now = clock.nanos();
            if (ASLEEP.compareAndSet(this, true, false)) {
                wokenNanos = now;
                isWoken = true;
                start(GATHER_MILLIS);
            }
        }
    }

    /** For whoever has unset the flag; if there is no memory for it, or no stack, the next point calls. */
    private void start(int firstMillis) {
        boolean isStarted = false;
        try {
            timer.repeat(firstMillis, Pace.FRAME.delayMillis);
            isStarted = true;
        } finally {
            if (!isStarted) {
                asleep = true;
            }
        }
    }

    private void tick() {
        Tick target = held.get();
        if (target == null || stopped) {
            timer.stop();
            return;
        }
        if (isWoken) {
            isWoken = false;
            target.woken(wokenNanos);
        }
        Pace next = target.tick();
        if (next == Pace.ASLEEP) {
            fallAsleep(target);
        } else if (next != pace) {
            pace = next;
            timer.repeat(next.delayMillis, next.delayMillis);
        }
    }

    /** From when the flag is set, the timer and its pace are those of whoever unsets it. */
    private void fallAsleep(Tick target) {
        timer.stop();
        pace = Pace.FRAME;
        asleep = true;
        if (target.hasPoints() && ASLEEP.compareAndSet(this, true, false)) {
            start(Pace.FRAME.delayMillis);
        }
    }
}
