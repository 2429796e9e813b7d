// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.exec;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A program and all that it started, to end them together.
 *
 * <p><b>Threading:</b> any thread.
 */
final class ProcessTree {

    private final ProcessHandle root;
    private List<ProcessHandle> all = List.of();

    ProcessTree(ProcessHandle root) {
        this.root = root;
    }

    /** Returns whether the program itself has not ended. */
    boolean isAlive() {
        return root.isAlive();
    }

    /** Asks all to end, once; returns at once. */
    synchronized void terminate() {
        if (!all.isEmpty()) {
            return;
        }
        // Before the first of them ends: the children of a process that is gone are nobody's.
        all = Stream.concat(Stream.of(root), root.descendants()).toList();
        all.forEach(ProcessHandle::destroy);
    }

    /** Waits for those that were asked to end, and then makes those end that have not; waits no longer than that. */
    void killAfter(Duration grace) throws InterruptedException {
        List<ProcessHandle> asked;
        synchronized (this) {
            asked = all;
        }
        CompletableFuture<?> ended = CompletableFuture.allOf(
                asked.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new));
        try {
            ended.get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // What they have started meanwhile as well.
            asked.stream()
                    .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }
}
