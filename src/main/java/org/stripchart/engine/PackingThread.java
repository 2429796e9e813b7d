// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread that packs points in a flood, one for all charts of the process, so that however many there are, they take no more than one processor for it. It
 * comes with the first chunk to be packed, and ends when there was none for a second.
 *
 * <p><b>Threading:</b> any thread.
 */
final class PackingThread {

    private static final Executor SHARED =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                Thread made = new Thread(task, "stripchart packing");
                made.setDaemon(true);
                return made;
            });

    private PackingThread() {}

    static Executor shared() {
        return SHARED;
    }
}
