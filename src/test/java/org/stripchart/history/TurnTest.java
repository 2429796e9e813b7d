// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The test's thread is the owner; its events are what runs between two calls of {@link #endEvent}. */
@Timeout(60)
@Tag("threads")
class TurnTest {

    private final Turn turn = new HistoryBudget().turn();
    private final Thread ownThread = Thread.currentThread();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private boolean hasNoMemory;
    private final Turn.Owner owner = new Turn.Owner() {
        @Override
        public boolean isCurrent() {
            return Thread.currentThread() == ownThread;
        }

        @Override
        public void later(Runnable task) {
            if (hasNoMemory) {
                throw new OutOfMemoryError("a test's");
            }
            later.add(task);
        }
    };
    private @Nullable Thread started;

    @AfterEach
    void endHelper() throws InterruptedException {
        endEvent();
        if (started != null) {
            started.join();
        }
    }

    private void endEvent() {
        for (Runnable task = later.poll(); task != null; task = later.poll()) {
            task.run();
        }
    }

    /** Starts a helper's slice, and waits until it waits for its turn, or is through. */
    private Thread help(Runnable slice) {
        Thread helper = new Thread(() -> turn.run(slice));
        started = helper;
        helper.start();
        while (helper.isAlive() && !turn.isWanted()) {
            Thread.onSpinWait();
        }
        return helper;
    }

    @Test
    void costsNothingWithoutAHelper() {
        turn.open();
        assertThat(later).isEmpty();
        assertThat(turn.isWanted()).isFalse();
        assertThat(turn.isHelper()).isFalse();
    }

    @Test
    void isTheOwnersToTheEndOfTheEventInWhichAHelperComes() throws InterruptedException {
        turn.admit(owner);
        boolean[] hasHelped = new boolean[1];
        Thread helper = help(() -> hasHelped[0] = true);
        assertThat(turn.isWanted()).isTrue();
        assertThat(hasHelped[0]).isFalse();
        endEvent();
        helper.join();
        assertThat(hasHelped[0]).isTrue();
    }

    @Test
    void isTheOwnersFromItsFirstAccessToTheEndOfTheEvent() throws InterruptedException {
        turn.admit(owner);
        endEvent();
        turn.open();
        turn.open();
        assertThat(later).hasSize(1);
        boolean[] hasHelped = new boolean[1];
        Thread helper = help(() -> hasHelped[0] = true);
        assertThat(hasHelped[0]).isFalse();
        endEvent();
        helper.join();
        assertThat(hasHelped[0]).isTrue();
    }

    @Test
    void hasTheOwnerWaitForASlice() throws InterruptedException {
        turn.admit(owner);
        endEvent();
        AtomicBoolean isPast = new AtomicBoolean();
        int[] steps = new int[1];
        boolean[] begun = new boolean[1];
        Thread helper = new Thread(() -> turn.run(() -> {
            synchronized (begun) {
                begun[0] = true;
                begun.notifyAll();
            }
            while (!turn.isWanted() && !isPast.get()) {
                Thread.onSpinWait();
            }
            steps[0]++;
        }));
        started = helper;
        helper.start();
        synchronized (begun) {
            while (!begun[0]) {
                begun.wait();
            }
        }
        turn.open();
        int seen = steps[0];
        isPast.set(true);
        assertThat(seen).isEqualTo(1);
    }

    @Test
    void endsWithTheEventThoughThatGoesOnInAnother() throws InterruptedException {
        turn.admit(owner);
        endEvent();
        turn.open();
        // As where a dialog is shown: the events behind it come while this one goes on.
        endEvent();
        help(() -> {}).join();
        turn.open();
        assertThat(later).hasSize(1);
    }

    @Test
    void knowsWhoseItIs() throws InterruptedException {
        turn.admit(owner);
        endEvent();
        boolean[] isHelper = new boolean[1];
        help(() -> {
                    isHelper[0] = turn.isHelper();
                    turn.open();
                })
                .join();
        assertThat(isHelper[0]).isTrue();
        assertThat(turn.isHelper()).isFalse();
        assertThat(later).isEmpty();
    }

    @Test
    void isNobodyElses() throws InterruptedException {
        turn.admit(owner);
        endEvent();
        AtomicReference<Throwable> fault = new AtomicReference<>();
        Thread other = new Thread(turn::open);
        other.setUncaughtExceptionHandler((thread, thrown) -> fault.set(thrown));
        other.start();
        other.join();
        assertThat(fault.get()).isInstanceOf(IllegalStateException.class).hasMessageContaining(other.getName());
        assertThat(turn.isWanted()).isFalse();
    }

    @Test
    void isOverWhenASliceThrows() throws InterruptedException {
        turn.admit(owner);
        endEvent();
        Thread helper = new Thread(() -> assertThatThrownBy(() -> turn.run(() -> {
                    throw new IllegalStateException("a test's");
                }))
                .hasMessage("a test's"));
        helper.start();
        helper.join();
        turn.open();
        assertThat(later).hasSize(1);
    }

    @Test
    void isNotTakenWhereItsEndCannotBePutDown() throws InterruptedException {
        turn.admit(owner);
        endEvent();
        hasNoMemory = true;
        assertThatThrownBy(turn::open).isInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() -> turn.admit(owner)).isInstanceOf(OutOfMemoryError.class);
        help(() -> {}).join();
        hasNoMemory = false;
        turn.dismiss();
        turn.open();
        assertThat(later).as("there is no helper").isEmpty();
    }

    @Test
    void isClosedOnAnotherThreadOfTheSameOwner() throws InterruptedException {
        turn.admit(owner);
        Thread next = new Thread(this::endEvent);
        next.start();
        next.join();
        help(() -> {}).join();
        assertThat(turn.isWanted()).isFalse();
    }
}
