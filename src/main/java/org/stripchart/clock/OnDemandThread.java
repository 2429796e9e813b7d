// SPDX-License-Identifier: Apache-2.0
package org.stripchart.clock;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A thread that does one thing after the other. It comes with the first thing to do, ends when there was nothing for a second, and keeps no
 * process alive.
 *
 * <p><b>Threading:</b> any thread.
 */
public final class OnDemandThread {

    private static final long IDLE_SECONDS = 1;

    private OnDemandThread() {}

    /** Returns one of that name. */
    public static Executor named(String name) {
        return new ThreadPoolExecutor(0, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
    }
}
