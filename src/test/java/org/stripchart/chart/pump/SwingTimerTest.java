// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.pump;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SwingTimerTest {

    private final Semaphore beats = new Semaphore(0);

    @Test
    void beatsOnceOnTheEventDispatchThread() throws Exception {
        CountDownLatch onEdt = new CountDownLatch(1);
        SwingTimer timer = new SwingTimer(() -> {
            if (EventQueue.isDispatchThread()) {
                onEdt.countDown();
            }
        });
        EventQueue.invokeAndWait(() -> timer.once(1));
        assertThat(onEdt.await(20, TimeUnit.SECONDS)).isTrue();
        EventQueue.invokeAndWait(() -> assertThat(timer.isRunning()).isFalse());
    }

    @Test
    void beatsUntilItIsStopped() throws Exception {
        SwingTimer timer = new SwingTimer(beats::release);
        EventQueue.invokeAndWait(() -> timer.repeat(1, 1));
        assertThat(beats.tryAcquire(5, 20, TimeUnit.SECONDS)).isTrue();
        EventQueue.invokeAndWait(() -> {
            assertThat(timer.isRunning()).isTrue();
            timer.stop();
            assertThat(timer.isRunning()).isFalse();
        });
    }

    @Test
    void goesOnWhenItsTaskThrows() throws Exception {
        AtomicInteger thrown = new AtomicInteger();
        EventQueue.invokeAndWait(
                () -> Thread.currentThread().setUncaughtExceptionHandler((t, e) -> thrown.incrementAndGet()));
        SwingTimer timer = new SwingTimer(() -> {
            beats.release();
            throw new IllegalStateException("as it is");
        });
        EventQueue.invokeAndWait(() -> timer.repeat(1, 1));
        assertThat(beats.tryAcquire(3, 20, TimeUnit.SECONDS)).isTrue();
        EventQueue.invokeAndWait(timer::stop);
        EventQueue.invokeAndWait(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
        assertThat(thrown.get()).isGreaterThanOrEqualTo(3);
    }
}
