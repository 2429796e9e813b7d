// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.pump;

/**
 * Beats on the event dispatch thread; a test passes in one that it steps.
 *
 * <p>One that is running keeps the event dispatch thread, and so the process, alive: it runs only while there is something
 * to do. One that repeats goes on when its task throws.
 *
 * <p><b>Threading:</b> event dispatch thread only, but for {@link #repeat} of one that stands still, which any one thread may call.
 */
public interface FrameTimer {

    /** Beats once after a while, in place of what was planned. */
    void once(int millis);

    /** Beats after a first while, and then again and again, in place of what was planned. */
    void repeat(int firstMillis, int everyMillis);

    /** Beats no more. */
    void stop();

    /** Whether a beat is to come. */
    boolean isRunning();
}
