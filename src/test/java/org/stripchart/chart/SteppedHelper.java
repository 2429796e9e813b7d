// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.stripchart.engine.EngineThread;

/** Helps a chart when a test says so, a slice at a time, on a thread of its own each time. */
final class SteppedHelper implements EngineThread.Starter {

    private @Nullable EngineThread helping;
    private int starts;

    @Override
    public void start(EngineThread newHelping) {
        helping = newHelping;
        starts++;
    }

    /** How often it has begun. */
    int starts() {
        return starts;
    }

    boolean isAtWork() {
        return helping != null && helping.isAtWork();
    }

    /** Makes a slice and waits for it; not while the event dispatch thread has the turn. */
    EngineThread.Next slice() throws InterruptedException {
        AtomicReference<EngineThread.Next> next = new AtomicReference<>();
        Thread thread = start(next);
        thread.join();
        return Objects.requireNonNull(next.get(), "the slice has thrown");
    }

    /** Begins a slice. */
    Thread start(AtomicReference<EngineThread.Next> next) {
        EngineThread current = Objects.requireNonNull(helping, "nobody helps");
        Thread thread = new Thread(
                () -> {
                    EngineThread.Next found = current.slice();
                    if (found == EngineThread.Next.END) {
                        current.end();
                    }
                    next.set(found);
                },
                "slice");
        thread.start();
        return thread;
    }
}
