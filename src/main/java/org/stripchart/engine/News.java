// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import org.stripchart.history.Turn;

/**
 * Notifies the owner of a history in the order of events: at once on its own thread, and of the work of a helper once the owner
 * listens. In the other direction, it has what a helper would otherwise have to ask the owner.
 *
 * <p><b>Threading:</b> {@link #tell} on the owner's thread; the rest there or on a helper's, in its turn.
 */
final class News implements Executor {

    private final Turn turn;
    private final Runnable bell;
    /** A helper finds no more until these are told: the owner may be busy for long. */
    private static final int MOST = 10_000;

    private final Queue<Runnable> untold = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final List<Latest> asked = new ArrayList<>();
    private boolean isHeld;

    /**
     * @param bell is rung for the owner when there is something to be told
     */
    News(Turn turn, Runnable bell) {
        this.turn = turn;
        this.bell = bell;
    }

    @Override
    public void execute(Runnable task) {
        if (turn.isHelper() || isHeld) {
            count.incrementAndGet();
            untold.add(task);
            bell.run();
        } else {
            tell();
            task.run();
        }
    }

    /** Runs a task during which nobody is told anything. */
    void hold(Runnable task) {
        isHeld = true;
        try {
            task.run();
        } finally {
            isHeld = false;
        }
    }

    /** Tells what was held, unless it is a helper who asks. */
    void tellHeld() {
        if (isThere() && !turn.isHelper()) {
            tell();
        }
    }

    /** Returns what has a task told that is told once, however often a helper asks for it meanwhile. */
    Runnable once(Runnable task) {
        AtomicBoolean isUntold = new AtomicBoolean();
        Runnable telling = () -> {
            isUntold.set(false);
            task.run();
        };
        return () -> {
            if (!turn.isHelper()) {
                task.run();
            } else if (isUntold.compareAndSet(false, true)) {
                execute(telling);
            }
        };
    }

    /** Returns what asks on the owner's thread, and gives a helper, who must not, the answer of when the owner was here last. */
    DoubleSupplier latest(DoubleSupplier question) {
        Latest latest = new Latest(question);
        asked.add(latest);
        return latest;
    }

    private final class Latest implements DoubleSupplier {
        private final DoubleSupplier question;
        private double answer;

        Latest(DoubleSupplier question) {
            this.question = question;
        }

        @Override
        public double getAsDouble() {
            if (!turn.isHelper()) {
                answer = question.getAsDouble();
            }
            return answer;
        }
    }

    /** Tells what has not been told; what is behind one that throws is told next time. In the owner's turn. */
    void tell() {
        asked.forEach(Latest::getAsDouble);
        for (Runnable task = untold.poll(); task != null; task = untold.poll()) {
            count.decrementAndGet();
            task.run();
        }
    }

    /** Whether so much has not been told that no more is to be found out. */
    boolean isFull() {
        return count.get() >= MOST;
    }

    /** Whether something has not been told. */
    boolean isThere() {
        return !untold.isEmpty();
    }
}
