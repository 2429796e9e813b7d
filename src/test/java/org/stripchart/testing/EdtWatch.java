// SPDX-License-Identifier: Apache-2.0
package org.stripchart.testing;

import java.awt.EventQueue;
import java.lang.management.ManagementFactory;
import javax.swing.Timer;

/**
 * Measures for how long the event dispatch thread takes no event, during which nothing else is done and nothing is painted:
 * the longest gap between two ticks of a timer, which is a little more. What an open dialog waits in is no such time, as the
 * thread takes events meanwhile. No event queue is pushed: one that was popped keeps a robot waiting for ever.
 *
 * <p><b>Threading:</b> any thread; what is measured is so by the event dispatch thread.
 */
public final class EdtWatch implements AutoCloseable {

    private final Timer timer = new Timer(1, event -> tick());
    private long last;
    private long longestNanos;
    private long lastCpu;
    private long heaviestNanos;

    /** Begins to watch. */
    public EdtWatch() {
        reset();
        timer.start();
    }

    private void tick() {
        long now = System.nanoTime();
        longestNanos = Math.max(longestNanos, now - last);
        last = now;
        long cpu = cpu();
        heaviestNanos = Math.max(heaviestNanos, cpu - lastCpu);
        lastCpu = cpu;
    }

    /** Forgets what was measured. */
    public void reset() {
        onEdt(() -> {
            last = System.nanoTime();
            longestNanos = 0;
            lastCpu = cpu();
            heaviestNanos = 0;
        });
    }

    /**
     * Returns the most that the thread has computed at a stretch since {@link #reset}, in milliseconds: what others do to the machine meanwhile
     * does not count, and neither does waiting.
     */
    public double heaviestMillis() {
        double[] millis = new double[1];
        onEdt(() -> {
            tick();
            millis[0] = heaviestNanos / 1e6;
        });
        return millis[0];
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Returns the longest time without an event since {@link #reset}, in milliseconds. */
    public double longestMillis() {
        double[] millis = new double[1];
        onEdt(() -> {
            tick();
            millis[0] = longestNanos / 1e6;
        });
        return millis[0];
    }

    @Override
    public void close() {
        timer.stop();
    }

    private static void onEdt(Runnable task) {
        if (EventQueue.isDispatchThread()) {
            task.run();
            return;
        }
        try {
            EventQueue.invokeAndWait(task);
        } catch (InterruptedException | java.lang.reflect.InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
