// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.chart.LiveChart;
import org.stripchart.clock.Ticker;
import org.stripchart.session.HeapWatch;

/**
 * Ends a run that has no window once nobody caught an exception or the heap is full: nobody would see that the chart stands
 * still, and a source that can wait would do so for ever.
 *
 * <p><b>Threading:</b> any thread.
 */
final class RunGuard {

    private static final Logger LOG = LoggerFactory.getLogger(RunGuard.class);

    private static final Duration LOOK = Duration.ofMillis(500);

    /** How long an end for want of memory may take; a recorder may need ten seconds of it for what it still has. */
    private static final long GIVE_UP_NANOS = 15_000_000_000L;

    private final Runnable stop;
    private final PrintStream err;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean toldNoMemory = new AtomicBoolean();
    private volatile @Nullable Throwable fault;
    private volatile @Nullable LiveChart fed;

    private final byte[] noMemory = line(Program.OUT_OF_MEMORY);

    /** What is said when there is no memory left to find out anything else. */
    private volatile byte[] lastWords = noMemory;

    /** Let go when there is no more, so that the end can be told. */
    @SuppressWarnings("UnusedVariable") // what it holds back is its use
    private volatile byte @Nullable [] reserve = new byte[1 << 20];

    /**
     * @param stop ends the run, soon
     */
    RunGuard(Runnable stop, PrintStream err) {
        this.stop = stop;
        this.err = err;
    }

    /** Begins to look, for the whole process. */
    void start() {
        Thread.setDefaultUncaughtExceptionHandler((thread, uncaught) -> giveUp(uncaught));
        Thread memory = new Thread(this::watchMemory, "stripchart memory");
        memory.setDaemon(true);
        memory.start();
    }

    /** Names the chart that grows. */
    void watch(LiveChart chart) {
        fed = chart;
    }

    /** Names the recording of which nothing is known if there is no memory left to end it in order. */
    void watch(Path recording) {
        lastWords =
                line(recording + ": may be incomplete: out of memory" + System.lineSeparator() + Program.OUT_OF_MEMORY);
    }

    /** Says that the memory was not enough, unless that was said; makes no objects. */
    void tellNoMemory() {
        write(noMemory);
    }

    /** The same, when nothing could be said of the recording before. */
    void tellNoMemoryForAll() {
        write(lastWords);
    }

    /** Returns for what the run was ended; null if it was not. */
    @Nullable
    Throwable fault() {
        return fault;
    }

    /** Gives back the memory that was kept for the end. */
    void release() {
        reserve = null;
    }

    /**
     * Says that the run is over, and everything about it said: until then the guard may have the last words. A guard that had
     * nothing to do looks no longer: whatever the process does next is not the run's.
     */
    void ended() {
        fed = null;
        ended.countDown();
    }

    private void giveUp(Throwable uncaught) {
        if (fault == null) {
            fault = uncaught;
        }
        stop.run();
        try {
            LiveChart full = fed;
            if (uncaught instanceof OutOfMemoryError && full != null) {
                release();
                full.close();
            } else {
                LOG.debug("Nobody caught an exception", uncaught);
            }
        } catch (OutOfMemoryError e) {
            // The end is on its way.
        }
    }

    /** Ends the process in any case once its memory is full: even the end may find none. Makes no objects of its own then. */
    private void watchMemory() {
        HeapWatch watch = new HeapWatch();
        try {
            while (!(fault instanceof OutOfMemoryError) && !watch.isFull()) {
                if (ended.await(LOOK.toNanos(), TimeUnit.NANOSECONDS)) {
                    return;
                }
            }
            giveUp(new OutOfMemoryError());
        } catch (OutOfMemoryError e) {
            giveUp(e);
        } catch (InterruptedException e) {
            return;
        }
        long since = Ticker.SYSTEM.nanos();
        while (ended.getCount() > 0 && Ticker.SYSTEM.nanos() - since < GIVE_UP_NANOS) {
            pause();
        }
        if (ended.getCount() > 0) {
            tellNoMemoryForAll();
        } else {
            // The process is about to exit.
            for (int i = 0; i < 4; i++) {
                pause();
            }
        }
        Runtime.getRuntime().halt(Program.FAILED);
    }

    private void write(byte[] words) {
        if (toldNoMemory.compareAndSet(false, true)) {
            err.write(words, 0, words.length);
            err.flush();
        }
    }

    private static byte[] line(String text) {
        return (text + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
    }

    private static void pause() {
        try {
            Ticker.SYSTEM.sleep(LOOK);
        } catch (OutOfMemoryError | InterruptedException e) {
            // Goes on to its own end.
        }
    }
}
