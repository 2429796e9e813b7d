// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.pump;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Time that goes by when a test says so; timers beat and tasks run on the way, on the thread of the test. */
public final class FakeFrameClock implements FrameClock {

    /** The time of day at which it begins. */
    public static final double EPOCH = 1.79e9;

    private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final List<Fake> timers = new ArrayList<>();
    private final AtomicLong millis = new AtomicLong();
    private boolean fails;

    @Override
    public FrameTimer timer(Runnable beat) {
        Fake timer = new Fake(beat);
        timers.add(timer);
        return timer;
    }

    /** Has the next task that is handed over find no memory. */
    public void failNext() {
        fails = true;
    }

    @Override
    public void later(Runnable task) {
        failIfToldTo();
        tasks.add(task);
    }

    private void failIfToldTo() {
        if (fails) {
            fails = false;
            throw new OutOfMemoryError("a test's");
        }
    }

    @Override
    public double epochSeconds() {
        return EPOCH + millis.get() / 1000.0;
    }

    @Override
    public long nanos() {
        return millis.get() * 1_000_000 - 7_000_000_000L;
    }

    /** Runs the tasks that wait, then lets time go by. */
    public void step(int byMillis) {
        runTasks();
        for (int i = 0; i < byMillis; i++) {
            long now = millis.incrementAndGet();
            for (Fake timer : List.copyOf(timers)) {
                timer.beatIfDue(now);
                runTasks();
            }
        }
    }

    /** How many tasks wait. */
    public int tasks() {
        return tasks.size();
    }

    /** How many timers have a beat to come. */
    public long running() {
        return timers.stream().filter(FrameTimer::isRunning).count();
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private final class Fake implements FrameTimer {

        private static final long NEVER = Long.MAX_VALUE;

        private final Runnable beat;
        private volatile long due = NEVER;
        private int every;

        Fake(Runnable beat) {
            this.beat = beat;
        }

        @Override
        public void once(int millis) {
            repeat(millis, 0);
        }

        @Override
        public void repeat(int firstMillis, int everyMillis) {
            failIfToldTo();
            due = millis.get() + firstMillis;
            every = everyMillis;
        }

        @Override
        public void stop() {
            due = NEVER;
        }

        @Override
        public boolean isRunning() {
            return due != NEVER;
        }

        private void beatIfDue(long now) {
            if (now >= due) {
                due = every == 0 ? NEVER : now + every;
                beat.run();
            }
        }
    }
}
