// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Consumer;
import org.stripchart.clock.Ticker;

/**
 * Reads for a reader that may hold lines back, and has it judge them when its stream says nothing for a quarter of a second.
 *
 * <p>Nobody can ask a read how long it has waited, nor make it return. So a thread looks at the clock meanwhile: it starts
 * with a read during which lines are held back, and ends when there are none any more or the reading ends. A stream that
 * shows at once what it is needs no such thread, and then a read costs no lock.
 *
 * <p><b>Threading:</b> for the thread that reads. The reader is in one call at a time: {@link #fill} and {@link #close} wait
 * for a judgement that is under way, which waits as the sink does and ends with an interrupt of its thread.
 */
public final class Silence implements AutoCloseable {

    /** Short enough that a person does not feel it, and longer than programs take between the lines of a table. */
    public static final Duration LONGEST = Duration.ofMillis(250);

    /** What a {@link TextReader} does that is needed here. */
    interface Held {

        /** Reads once from the stream, and waits as the stream does; false at its end. */
        boolean fill(InputStream in) throws IOException;

        /** Returns whether lines are held back. */
        boolean isWaiting();

        /** Judges them. */
        void settle(double epochSeconds);
    }

    private final Held reader;
    private final Ticker ticker;
    private final Consumer<Runnable> starter;

    /** Whether there is a thread; only the one that reads asks. */
    private boolean watched;

    // Under the lock of this object.
    private boolean reading;
    private long since;
    /** How many watches have ended, so that each knows whether it is the one that goes on. */
    private long ended;

    /**
     * @param starter starts a thread
     */
    Silence(Held reader, Ticker ticker, Consumer<Runnable> starter) {
        this.reader = reader;
        this.ticker = ticker;
        this.starter = starter;
    }

    /**
     * Reads once from the stream, and waits as the stream does.
     *
     * @return false at the end of the stream
     */
    public boolean fill(InputStream in) throws IOException {
        if (!reader.isWaiting()) {
            if (watched) {
                close();
            }
            return reader.fill(in);
        }
        long number = begin();
        if (!watched) {
            watched = true;
            starter.accept(() -> watch(number));
        }
        try {
            return reader.fill(in);
        } finally {
            end();
        }
    }

    private synchronized long begin() {
        since = ticker.nanos();
        reading = true;
        return ended;
    }

    private synchronized void end() {
        reading = false;
    }

    private synchronized void watch(long number) {
        try {
            while (ended == number) {
                long left = LONGEST.toNanos() - (reading ? ticker.nanos() - since : 0);
                if (left > 0) {
                    ticker.await(this, left);
                } else {
                    reader.settle(ticker.epochSeconds());
                    // Once for each read, even if there is still something that it cannot judge.
                    reading = false;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the watch, until lines are held back in another {@link #fill}; the stream stays as it is. */
    @Override
    public synchronized void close() {
        watched = false;
        ended++;
        notifyAll();
    }
}
