// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.EventQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.Timer;

/**
 * Drives a chart: looks at its queue at the pace of the screen while points come thick, whenever one comes while they
 * come thin, and stops by itself when nobody holds the chart any more.
 *
 * <p><b>Threading:</b> {@link #wake} on any thread; everything else on the event dispatch thread only.
 */
final class ChartPump {

    /** What is driven. */
    interface Tick {
        /** Takes what is queued. */
        Pace tick();

        /**
         * Says that a point has come into the empty queue.
         *
         * @param nanos when, of {@link System#nanoTime()}
         */
        void woken(long nanos);
    }

    /** How soon the next tick should be. */
    enum Pace {
        /** When a point comes. The timer is for a call that was missed, and for a chart that nobody holds any more. */
        ASLEEP(500),
        /** Points come: 60 frames a second. */
        FRAME(16),
        /** More came than a frame's share of the queue: do not let it fill up. */
        FLOOD(2);

        private final int delayMillis;

        Pace(int delayMillis) {
            this.delayMillis = delayMillis;
        }
    }

    /*
     * A source adds its point, then looks at this flag; the tick that found the queue empty sets it, and then the next
     * tick, half a second later, is the last resort. A point that comes between the tick's last look at the queue and
     * the setting of the flag is seen by the look after it. What remains are the few nanoseconds in which a processor
     * may hold back the point while it reads the flag already; a fence for that would cost every point of a flood.
     */
    /** The first point of many, such as of several series at once, waits for the others: one frame shows them all. */
    private static final int GATHER_MILLIS = 4;

    private final AtomicBoolean asleep = new AtomicBoolean();
    private final WeakReference<Tick> held;
    private final Timer timer;

    ChartPump(Tick tick) {
        held = new WeakReference<>(tick);
        timer = new Timer(Pace.FRAME.delayMillis, event -> tick());
        timer.setCoalesce(true);
    }

    void start() {
        timer.start();
    }

    void stop() {
        timer.stop();
    }

    /** Says that points have come. Costs a look at a flag while the pump is at work. Any thread. */
    void wake() {
        if (asleep.get() && asleep.compareAndSet(true, false)) {
            long now = System.nanoTime();
            EventQueue.invokeLater(() -> awake(now));
        }
    }

    private void awake(long nanos) {
        Tick target = held.get();
        if (target != null && timer.isRunning()) {
            target.woken(nanos);
            timer.setInitialDelay(GATHER_MILLIS);
            timer.restart();
        }
    }

    private void tick() {
        Tick target = held.get();
        if (target == null) {
            timer.stop();
            return;
        }
        // Unless the tick says otherwise: a timer that coalesces never fires again after an event that threw.
        boolean restart = true;
        int delay = Pace.FRAME.delayMillis;
        try {
            delay = tick(target).delayMillis;
            restart = delay != timer.getDelay();
        } finally {
            if (restart && timer.isRunning()) {
                // A new delay alone would count from the next tick on, which is planned already.
                timer.setDelay(delay);
                timer.setInitialDelay(delay);
                timer.restart();
            }
        }
    }

    private Pace tick(Tick target) {
        asleep.set(false);
        Pace pace = target.tick();
        if (pace == Pace.ASLEEP) {
            asleep.set(true);
            // Points that came before the flag was set have not called.
            pace = target.tick();
            if (pace != Pace.ASLEEP) {
                asleep.set(false);
            }
        }
        return pace;
    }
}
