// SPDX-License-Identifier: Apache-2.0
package org.stripchart.examples;

import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** From another thread to the event dispatch thread, and back with an answer. */
final class OnEdt {

    private OnEdt() {}

    static <T> T call(Callable<T> task) throws InterruptedException {
        FutureTask<T> future = new FutureTask<>(task);
        try {
            EventQueue.invokeAndWait(future);
            return future.get();
        } catch (InvocationTargetException | ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    static void run(Runnable task) throws InterruptedException {
        call(() -> {
            task.run();
            return true;
        });
    }
}
