// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;

/**
 * The one thread to which a session is confined: the event dispatch thread, since charts are confined to it.
 *
 * @param executor runs a task on that thread later, even if called there
 * @param isCurrent whether the caller is on that thread
 */
public record OwnerThread(Executor executor, BooleanSupplier isCurrent) {

    /** Runs a task on the thread, always later. Any thread. */
    public void later(Runnable task) {
        executor.execute(task);
    }

    /**
     * Calls a task on the thread, and waits for it. Any other thread.
     *
     * @throws ExecutionException with what the task threw
     */
    public <T> T call(Callable<T> task) throws InterruptedException, ExecutionException {
        FutureTask<T> done = new FutureTask<>(task);
        executor.execute(done);
        return done.get();
    }

    /**
     * Checks that the caller is on the thread.
     *
     * @throws IllegalStateException on any other thread
     */
    void require(String what) {
        if (!isCurrent.getAsBoolean()) {
            throw new IllegalStateException(what + " must be called on the session's own thread, not on "
                    + Thread.currentThread().getName());
        }
    }
}
