// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * Runs work that may wait for a disk or a network on a thread of its own, so that a hanging task blocks only itself. The
 * process does not wait for it.
 */
public final class Background {

    private Background() {}

    /**
     * Calls a task on a new thread.
     *
     * @param name of the thread
     * @return completes on that thread, with what the task threw as it is
     */
    public static <T> CompletableFuture<T> call(String name, Callable<T> task) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        done.complete(task.call());
                    } catch (Exception | Error e) {
                        done.completeExceptionally(e);
                    }
                },
                "stripchart " + name);
        thread.setDaemon(true);
        thread.start();
        return done;
    }
}
