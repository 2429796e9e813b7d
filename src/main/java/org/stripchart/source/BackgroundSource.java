// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.words.EscapedText;
import org.stripchart.words.FaultText;

/**
 * A base class for sources that work on threads of their own. It starts the source once, reports its status, and ends it once,
 * for whatever reason. A subclass implements the work in {@link #run}, and overrides {@link #release} to unblock threads that an
 * interrupt does not end.
 *
 * <p>The end is the same whether {@link #run} returns or throws, another thread of the source fails, or the source is
 * closed: no further point passes, all threads are interrupted, {@link #release} is called, and the future returned by
 * {@link #start} completes once the points under way have been delivered. The first reason counts.
 *
 * <p><b>Threading:</b> the public methods may be called from any thread and never wait; {@link #run} is called on the source's own thread.
 */
public abstract class BackgroundSource implements Source {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundSource.class);

    private static final String OUT_OF_MEMORY = "out of memory";

    private record Told(SourceStatus.State state, String detail) {}

    private final String title;
    private final OverflowPolicy overflowPolicy;
    private final Ticker ticker;
    private final CompletableFuture<SourceResult> result = new CompletableFuture<>();
    private final AtomicReference<@Nullable SourceResult> end = new AtomicReference<>();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final Gate gate = new Gate();

    /** Created in advance: once memory has run out, there is none for this either. */
    private final SourceResult outOfMemory;

    private volatile boolean started;
    private volatile Told told = new Told(SourceStatus.State.WAITING, "");

    /**
     * @param title as in {@link Source#title}
     */
    protected BackgroundSource(String title, OverflowPolicy overflowPolicy, Ticker ticker) {
        this.title = EscapedText.of(title);
        this.overflowPolicy = overflowPolicy;
        this.ticker = ticker;
        this.outOfMemory = SourceResult.failed(this.title + ": " + OUT_OF_MEMORY);
    }

    /** Creates a source that uses the clock of this computer. */
    protected BackgroundSource(String title, OverflowPolicy overflowPolicy) {
        this(title, overflowPolicy, Ticker.SYSTEM);
    }

    /**
     * Does the work of the source, and returns at its end.
     *
     * @param sink takes no more points once the source has ended
     * @throws IOException if the source failed; the message says why in a few words
     * @throws InterruptedException if the source was closed meanwhile
     */
    protected abstract SourceResult run(PointSink sink) throws IOException, InterruptedException;

    /**
     * Unblocks threads that an interrupt does not end, for example in a read from a socket. Called once, on any thread, at
     * the end of a source that was started; must not block.
     */
    protected void release() throws IOException {}

    /** Sets the state and the detail of the status; the state must be one of a source that has not ended. */
    protected final void tell(SourceStatus.State state, String detail) {
        Told now = told;
        if (now.state != state || !now.detail.equals(detail)) {
            told = new Told(state, detail);
        }
    }

    /** Sets the detail of the status; the state stays. */
    protected final void tell(String detail) {
        tell(told.state, detail);
    }

    /** Returns whether the source has ended, so that there is no use in continuing. */
    protected final boolean isClosed() {
        return end.get() != null;
    }

    /** Returns the clock, which also waits. */
    protected final Ticker ticker() {
        return ticker;
    }

    /** Returns a loop that tries again after a loss, and says so in the status. */
    protected final Retry newRetry() {
        return new Retry(title, ticker, this::tell);
    }

    /** Starts another thread. It is interrupted at the end of the source, and its failure ends the source. */
    protected final Thread startThread(String name, Runnable task) {
        Thread thread = new Thread(() -> guarded(task), "stripchart " + name);
        thread.setDaemon(true);
        threads.add(thread);
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            threads.remove(thread);
            fail(e);
        }
        if (isClosed()) {
            thread.interrupt();
        }
        return thread;
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            fail(e);
        } finally {
            threads.remove(Thread.currentThread());
        }
    }

    /** Returns the status, to which subclasses add their counters. */
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
        if (started || isClosed()) {
            throw new IllegalStateException(title + " was started or closed before");
        }
        started = true;
        startThread(title, () -> work(sink));
        return result;
    }

    private void work(PointSink sink) {
        try {
            end(run(PointSink.of(info -> gate.before(sink.series(info)))));
        } catch (IOException e) {
            LOG.debug("{} failed", title, e);
            end(SourceResult.failed(title + ": " + reason(e)));
        } catch (InterruptedException e) {
            end(SourceResult.closed());
        }
    }

    /**
     * Ends the source because of an unexpected error. For code called on threads that others own; the source's own threads end it
     * by themselves.
     */
    protected final void fail(Throwable fault) {
        boolean noMemory = fault instanceof OutOfMemoryError;
        end(noMemory ? outOfMemory : SourceResult.failed(title + ": internal fault: " + FaultText.of(fault)), fault);
    }

    private void end(SourceResult how) {
        end(how, null);
    }

    private void end(SourceResult how, @Nullable Throwable fault) {
        if (!end.compareAndSet(null, how)) {
            return;
        }
        CompletableFuture<Void> empty = gate.shut();
        try {
            // Lets them go where they wait for room in the sink.
            for (Thread thread : threads) {
                if (thread != Thread.currentThread()) {
                    thread.interrupt();
                }
            }
            if (started) {
                release();
            }
            if (fault != null) {
                // The owner tells the user; a warning would be a second line of it on the console.
                LOG.info("{} failed", title, fault);
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("Releasing {} failed", title, e);
        } catch (OutOfMemoryError e) {
            // What cannot be logged is told by the result all the same.
        } finally {
            CompletableFuture<Void> unused = empty.thenRun(() -> result.complete(how));
        }
    }

    @Override
    public final SourceStatus status() {
        SourceResult how = end.get();
        if (how == null) {
            Told now = told;
            return status(now.state, now.detail);
        }
        return switch (how.kind()) {
            case FAILED -> status(SourceStatus.State.FAILED, how.reason());
            case CLOSED -> status(SourceStatus.State.ENDED, "closed");
            case ENDED -> status(SourceStatus.State.ENDED, how.reason());
        };
    }

    @Override
    public final synchronized void close() {
        end(SourceResult.closed());
    }

    /** Returns the reason of a failure in a few words for the user. */
    protected static String reason(IOException e) {
        return FaultText.of(e);
    }
}
