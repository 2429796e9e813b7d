// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;
import org.stripchart.words.EscapedText;
import org.stripchart.words.FaultText;

/**
 * What sources that work on threads of their own have in common: starting once, telling how they are, and handing
 * nothing over once they are closed. A subclass says in {@link #run} what the thread does, and in {@link #release} how
 * to get it out of what blocks it.
 *
 * <p><b>Threading:</b> the public methods are for any thread; {@link #run} is on the source's own.
 */
public abstract class BackgroundSource implements Source {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundSource.class);

    private static final long CLOSE_WAIT_MILLIS = 500;

    private record Told(SourceStatus.State state, String detail) {}

    private final String title;
    private final OverflowPolicy overflowPolicy;
    private final CompletableFuture<SourceResult> result = new CompletableFuture<>();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    /*
     * A blocked read cannot be interrupted, and closing the stream under it may block as well. So close() does not wait
     * for the threads as such: points are handed over under the read lock, after a look at `closed`. Whoever has set
     * `closed` and then had the write lock once knows that no further point comes, wherever the threads are.
     */
    private final ReentrantReadWriteLock handing = new ReentrantReadWriteLock();

    private volatile boolean started;
    private volatile boolean closed;
    private volatile Told told = new Told(SourceStatus.State.WAITING, "");

    /**
     * @param title as {@link Source#title}
     */
    protected BackgroundSource(String title, OverflowPolicy overflowPolicy) {
        this.title = EscapedText.of(title);
        this.overflowPolicy = overflowPolicy;
    }

    /**
     * Works to the end of the source.
     *
     * @param sink takes nothing more once the source is closed
     * @throws IOException if the source failed; the message says why in a few words
     * @throws InterruptedException if the source was closed meanwhile
     */
    protected abstract SourceResult run(PointSink sink) throws IOException, InterruptedException;

    /**
     * Gets the threads out of what an interrupt does not end, such as a read from a socket. Called by {@link #close},
     * on any thread, once, and only while the source runs; must not wait.
     */
    protected void release() throws IOException {}

    /** Says how it is going, for the status; the state is one of a source that is not at its end. */
    protected final void tell(SourceStatus.State state, String detail) {
        Told now = told;
        if (now.state != state || !now.detail.equals(detail)) {
            told = new Told(state, detail);
        }
    }

    /** Whether there is no use in going on. */
    protected final boolean isClosed() {
        return closed;
    }

    /** Starts a further thread, which {@link #close} interrupts. */
    protected final Thread startThread(String name, Runnable task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } finally {
                        threads.remove(Thread.currentThread());
                    }
                },
                "stripchart " + name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
        if (closed) {
            thread.interrupt();
        }
        return thread;
    }

    /** The status with the counters that the subclass keeps. */
    protected SourceStatus status(SourceStatus.State state, String detail) {
        return new SourceStatus(state, detail, Rejections.NONE, 0, -1);
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final OverflowPolicy overflowPolicy() {
        return overflowPolicy;
    }

    @Override
    public final synchronized CompletableFuture<SourceResult> start(PointSink sink) {
        if (started || closed) {
            throw new IllegalStateException(title + " was started or closed before");
        }
        started = true;
        startThread(title, () -> work(sink));
        return result;
    }

    private void work(PointSink sink) {
        SourceResult end;
        try {
            end = run(name -> new Gate(sink.series(name)));
        } catch (IOException e) {
            LOG.debug("{} failed", title, e);
            end = SourceResult.failed(title + ": " + reason(e));
        } catch (InterruptedException e) {
            end = SourceResult.closed();
        } catch (RuntimeException | Error e) {
            LOG.error("{} failed", title, e);
            end = SourceResult.failed(title + ": " + e);
        }
        result.complete(closed ? SourceResult.closed() : end);
    }

    @Override
    public final SourceStatus status() {
        SourceResult end = result.getNow(null);
        if (end == null) {
            Told now = told;
            return status(now.state, now.detail);
        }
        return switch (end.kind()) {
            case FAILED -> status(SourceStatus.State.FAILED, end.reason());
            case CLOSED -> status(SourceStatus.State.ENDED, "closed");
            case ENDED -> status(SourceStatus.State.ENDED, end.reason());
        };
    }

    @Override
    public final void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        if (started && !result.isDone()) {
            // Lets them go where they wait for room in the sink.
            threads.forEach(Thread::interrupt);
            try {
                release();
            } catch (IOException e) {
                LOG.debug("Releasing {} failed", title, e);
            }
            awaitHandOver();
        }
        result.complete(SourceResult.closed());
    }

    private void awaitHandOver() {
        try {
            if (handing.writeLock().tryLock(CLOSE_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                handing.writeLock().unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What went wrong, in a few words for the user. */
    protected static String reason(IOException e) {
        return FaultText.of(e);
    }

    /** Lets points through until the source is closed. */
    private final class Gate implements SeriesSink {

        private final SeriesSink series;

        Gate(SeriesSink series) {
            this.series = series;
        }

        @Override
        public boolean add(double x, double y) {
            handing.readLock().lock();
            try {
                return !closed && series.add(x, y);
            } finally {
                handing.readLock().unlock();
            }
        }

        @Override
        public int addAll(double[] xs, double[] ys, int from, int to) {
            handing.readLock().lock();
            try {
                return closed ? 0 : series.addAll(xs, ys, from, to);
            } finally {
                handing.readLock().unlock();
            }
        }
    }
}
