// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.ChartPump.Pace;

class ChartPumpTest {

    /** Counts its ticks, and is as quick as it is told to be. */
    private static final class FakeTick implements ChartPump.Tick {
        private volatile Pace pace = Pace.ASLEEP;
        private volatile boolean faulty;
        private final Semaphore ticks = new Semaphore(0);
        private final Semaphore calls = new Semaphore(0);

        @Override
        public Pace tick() {
            ticks.release();
            if (faulty) {
                throw new IllegalStateException("a fault");
            }
            return pace;
        }

        @Override
        public void woken(long nanos) {
            calls.release();
        }
    }

    private final FakeTick tick = new FakeTick();
    private final ChartPump pump = new ChartPump(tick);

    @BeforeEach
    void startAndFallAsleep() throws Exception {
        EventQueue.invokeAndWait(pump::start);
        // Asleep means two looks at the queue.
        assertThat(tick.ticks.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
        EventQueue.invokeAndWait(() -> {});
    }

    @AfterEach
    void stop() throws Exception {
        EventQueue.invokeAndWait(pump::stop);
    }

    @Test
    void aSleeperIsWokenOnceForManyPoints() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        EventQueue.invokeLater(() -> awaitQuietly(blocked));
        for (int i = 0; i < 1000; i++) {
            pump.wake();
        }
        blocked.countDown();
        assertThat(tick.calls.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        EventQueue.invokeAndWait(() -> {});
        assertThat(tick.calls.availablePermits()).isZero();
    }

    @Test
    void goesOnAtTheScreensPaceOnceWoken() throws Exception {
        tick.pace = Pace.FRAME;
        tick.ticks.drainPermits();
        pump.wake();
        // At the sleeper's pace that would take fifteen seconds.
        assertThat(tick.ticks.tryAcquire(30, 8, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void looksByItselfWhileAsleep() throws Exception {
        tick.ticks.drainPermits();
        assertThat(tick.ticks.tryAcquire(4, 10, TimeUnit.SECONDS)).isTrue();
        assertThat(tick.calls.availablePermits()).isZero();
    }

    @Test
    void goesOnAfterATickThatThrew() throws Exception {
        CountDownLatch thrown = new CountDownLatch(2);
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> thrown.countDown());
        try {
            tick.faulty = true;
            pump.wake();
            assertThat(thrown.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            tick.faulty = false;
            EventQueue.invokeAndWait(() -> {});
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        tick.ticks.drainPermits();
        assertThat(tick.ticks.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void isNotWokenWhenItHasStopped() throws Exception {
        EventQueue.invokeAndWait(pump::stop);
        tick.ticks.drainPermits();
        pump.wake();
        EventQueue.invokeAndWait(() -> {});
        assertThat(tick.ticks.availablePermits()).isZero();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
