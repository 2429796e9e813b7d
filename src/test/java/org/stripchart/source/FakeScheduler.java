// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.stripchart.clock.FakeTicker;

/** Runs tasks at their time on the caller's thread, as the ticker is stepped. */
final class FakeScheduler extends AbstractExecutorService implements ScheduledExecutorService {

    private final FakeTicker ticker;
    private final List<Task> tasks = new ArrayList<>();
    private boolean shutDown;
    int runs;

    FakeScheduler(FakeTicker ticker) {
        this.ticker = ticker;
    }

    void step(Duration duration) {
        long end = ticker.elapsedNanos() + duration.toNanos();
        while (true) {
            tasks.removeIf(FutureTask::isCancelled);
            Task next = tasks.stream()
                    .filter(task -> task.dueNanos <= end)
                    .min(Comparator.comparingLong(task -> task.dueNanos))
                    .orElse(null);
            if (next == null) {
                break;
            }
            tasks.remove(next);
            ticker.stepTo(Math.max(ticker.elapsedNanos(), next.dueNanos));
            runs++;
            next.run();
        }
        ticker.stepTo(end);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        if (shutDown) {
            throw new RejectedExecutionException("shut down");
        }
        Task task = new Task(command, ticker.elapsedNanos() + unit.toNanos(delay));
        tasks.add(task);
        return task;
    }

    @Override
    public void execute(Runnable command) {
        Future<?> unused = schedule(command, 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public void shutdown() {
        shutDown = true;
        tasks.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutDown;
    }

    @Override
    public boolean isTerminated() {
        return shutDown;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return shutDown;
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    private final class Task extends FutureTask<Void> implements ScheduledFuture<Void> {

        private final long dueNanos;

        Task(Runnable command, long dueNanos) {
            super(command, null);
            this.dueNanos = dueNanos;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(dueNanos - ticker.elapsedNanos(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
