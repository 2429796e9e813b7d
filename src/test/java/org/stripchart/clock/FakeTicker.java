// SPDX-License-Identifier: Apache-2.0
package org.stripchart.clock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Time that goes by only when a test says so. A thread that sleeps or waits with it does so until the test has stepped that
 * far; {@link #stepToNext} waits for such a thread, and steps to the moment for which it waits.
 */
public final class FakeTicker implements Ticker {

    /** Seconds since the epoch when a ticker is made. */
    public static final double START = 1_700_000_000;

    private static final long PATIENCE_MILLIS = 20_000;

    private record Waiter(Object monitor, long dueNanos) {}

    // Under the lock of this object.
    private final List<Waiter> waiters = new ArrayList<>();
    private long nanos;
    private double setAhead;
    private long looks;
    private long waits;

    /** Lets time go by, and wakes all whose time has come. */
    public void step(Duration duration) {
        stepTo(elapsedNanos() + duration.toNanos());
    }

    /** Lets time go by until so many nanoseconds have gone by since this was made. */
    public void stepTo(long newNanos) {
        List<Waiter> due;
        synchronized (this) {
            nanos = newNanos;
            due = waiters.stream().filter(waiter -> waiter.dueNanos <= newNanos).toList();
            waiters.removeAll(due);
        }
        for (Waiter waiter : due) {
            synchronized (waiter.monitor) {
                waiter.monitor.notifyAll();
            }
        }
    }

    /**
     * Waits until a thread waits, and lets time go by until it, or the first of several, is to wake.
     *
     * @return how much time has gone by
     */
    public Duration stepToNext() throws InterruptedException {
        long before;
        long next;
        synchronized (this) {
            awaitWaiters(1);
            before = nanos;
            next = nextDue();
        }
        stepTo(Math.max(before, next));
        return Duration.ofNanos(next - before);
    }

    /** Lets time go by from one moment for which somebody waits to the next, so that nobody is late. */
    public void stepThrough(Duration duration) throws InterruptedException {
        long end = elapsedNanos() + duration.toNanos();
        while (true) {
            long next;
            synchronized (this) {
                awaitWaiters(1);
                next = nextDue();
            }
            if (next > end) {
                stepTo(end);
                return;
            }
            stepTo(Math.max(elapsedNanos(), next));
        }
    }

    private synchronized long nextDue() {
        return waiters.stream().min(Comparator.comparingLong(Waiter::dueNanos)).orElseThrow().dueNanos;
    }

    /** Waits until somebody has begun to wait so often: what the earlier ones waited for is done. */
    public synchronized void awaitWaits(long count) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (waits < count) {
            awaitNews(deadline, waits + " instead of " + count + " have waited");
        }
    }

    @SuppressWarnings("WaitNotInLoop") // the caller's loop
    private synchronized void awaitNews(long deadline, String otherwise) throws InterruptedException {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
            throw new AssertionError(otherwise);
        }
        wait(left);
    }

    /** Waits until so many threads wait. */
    public synchronized void awaitWaiters(int count) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (waiters.size() < count) {
            awaitNews(deadline, waiters.size() + " instead of " + count + " wait");
        }
    }

    /** Moves the time of day alone, as a machine that slept does. */
    public synchronized void setAhead(Duration duration) {
        setAhead += duration.toNanos() * 1e-9;
    }

    /** Returns how much time has gone by since this was made. */
    public synchronized long elapsedNanos() {
        return nanos;
    }

    /** Returns how often somebody asked for the nanoseconds. */
    public synchronized long looks() {
        return looks;
    }

    /** Returns how often somebody began to wait. */
    public synchronized long waits() {
        return waits;
    }

    @Override
    public synchronized double epochSeconds() {
        return START + nanos * 1e-9 + setAhead;
    }

    @Override
    public synchronized long nanos() {
        looks++;
        // As System.nanoTime, which begins anywhere.
        return nanos - 5_000_000_000L;
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        Object monitor = new Object();
        long due = elapsedNanos() + time.toNanos();
        synchronized (monitor) {
            while (elapsedNanos() < due) {
                await(monitor, due - elapsedNanos());
            }
        }
    }

    @Override
    @SuppressWarnings("WaitNotInLoop") // the caller's loop
    public void await(Object monitor, long nanosToWait) throws InterruptedException {
        if (nanosToWait <= 0) {
            return;
        }
        Waiter waiter;
        synchronized (this) {
            waits++;
            waiter = new Waiter(monitor, nanos + nanosToWait);
            waiters.add(waiter);
            notifyAll();
        }
        try {
            monitor.wait();
        } finally {
            synchronized (this) {
                waiters.remove(waiter);
            }
        }
    }

    @Override
    public void rest(long nanosToRest) {
        try {
            sleep(Duration.ofNanos(nanosToRest));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
