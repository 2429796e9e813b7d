// SPDX-License-Identifier: Apache-2.0
package org.stripchart.clock;

import java.time.Duration;

/**
 * Tells the time and waits for it to go by.
 *
 * <p><b>Threading:</b> any thread.
 */
public interface Ticker {

    /** The time of this computer. */
    Ticker SYSTEM = new SystemTicker();

    /** Returns the seconds since the epoch, as the x axis has them; they jump when somebody sets the clock. */
    double epochSeconds();

    /** Returns nanoseconds since an unknown moment, which nobody sets; for differences only, as {@link System#nanoTime}. */
    long nanos();

    /** Waits until so much time has gone by; not at all, if it is zero or negative. */
    void sleep(Duration time) throws InterruptedException;

    /**
     * Waits until the monitor is notified or so much time has gone by; may return earlier, as {@link Object#wait(long)}.
     *
     * @param monitor which the caller has locked
     * @param nanos not at all, if it is zero or negative
     */
    void await(Object monitor, long nanos) throws InterruptedException;

    /**
     * Lets the thread rest for so many nanoseconds, or for less: an interrupt ends it, and stays to be seen. For waits that
     * are far shorter than a millisecond.
     */
    void rest(long nanos);
}
