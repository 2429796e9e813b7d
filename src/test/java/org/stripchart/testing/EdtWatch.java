// SPDX-License-Identifier: Apache-2.0
package org.stripchart.testing;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;

/**
 * Measures how long the event dispatch thread is busy with one event, during which nothing else is done and nothing is
 * painted. What an open dialog waits in is no such time, as the thread takes events meanwhile.
 *
 * <p><b>Threading:</b> any thread; what is measured is so by the event dispatch thread.
 */
public final class EdtWatch implements AutoCloseable {

    private final Queue queue = new Queue();

    /** Begins to watch. */
    public EdtWatch() {
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(queue);
    }

    /** Forgets what was measured. */
    public void reset() {
        queue.longestNanos = 0;
        queue.longest = "";
    }

    /** Returns the longest time with one event since {@link #reset}, in milliseconds. */
    public double longestMillis() {
        return queue.longestNanos / 1e6;
    }

    /** Returns what that event was. */
    public String longest() {
        return queue.longest;
    }

    @Override
    public void close() {
        queue.pop();
    }

    private static final class Queue extends EventQueue {

        private volatile long longestNanos;
        private volatile String longest = "";
        private long since;
        private String current = "";

        @Override
        public AWTEvent getNextEvent() throws InterruptedException {
            long busy = current.isEmpty() ? 0 : System.nanoTime() - since;
            if (busy > longestNanos) {
                longestNanos = busy;
                longest = current;
            }
            current = "";
            AWTEvent next = super.getNextEvent();
            current = next.toString();
            since = System.nanoTime();
            return next;
        }

        @Override
        protected void pop() {
            super.pop();
        }
    }
}
