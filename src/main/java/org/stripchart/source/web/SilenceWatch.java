// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.stripchart.clock.Ticker;

/**
 * Closes a stream of which nothing has come for too long: a server that is gone without a word looks as one with nothing to
 * tell, and the client of the JDK would wait for ever.
 *
 * <p><b>Threading:</b> {@link #run} is for a thread of its own, all else for any.
 */
final class SilenceWatch implements Runnable, AutoCloseable {

    private final InputStream in;
    private final Ticker ticker;

    // Under the lock of this object.
    private Duration patience;
    private long sinceNanos;
    private boolean reading;
    private boolean silent;
    private boolean closed;

    /**
     * @param patience how long a silence may be
     */
    SilenceWatch(InputStream in, Duration patience, Ticker ticker) {
        this.in = in;
        this.patience = patience;
        this.ticker = ticker;
    }

    /** Takes note that something is waited for from now on. */
    synchronized void listening() {
        reading = true;
        sinceNanos = ticker.nanos();
    }

    /** Takes note that something came; until the next one is waited for, a silence is the reader's own. */
    synchronized void heard() {
        reading = false;
    }

    /** Changes how long a silence may be. */
    synchronized void patience(Duration newPatience) {
        if (!newPatience.equals(patience)) {
            patience = newPatience;
            notifyAll();
        }
    }

    /** Returns how long nothing has come that was waited for. */
    synchronized Duration silence() {
        return Duration.ofNanos(reading ? ticker.nanos() - sinceNanos : 0);
    }

    /** Returns whether something is waited for. */
    synchronized boolean isListening() {
        return reading;
    }

    /** Returns whether the stream was closed since it was silent. */
    synchronized boolean isSilent() {
        return silent;
    }

    /** Waits for a silence, and closes the stream then. */
    @Override
    public void run() {
        try {
            if (awaitSilence()) {
                in.close();
            }
        } catch (IOException e) {
            // Whoever reads is out of it all the same.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean awaitSilence() throws InterruptedException {
        while (!closed) {
            long left = patience.minus(silence()).toNanos();
            if (left <= 0) {
                silent = true;
                return true;
            }
            ticker.await(this, left);
        }
        return false;
    }

    /** Ends the watch; the stream stays as it is. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
