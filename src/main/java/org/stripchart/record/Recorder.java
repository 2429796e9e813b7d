// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.FeedCounters;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointFeed;
import org.stripchart.feed.PointSink;
import org.stripchart.words.FaultText;

/**
 * Writes every point that comes into a file, as rows of {@code time,series,value} or {@code x,series,value}; packed if the
 * name ends in {@code .gz}.
 *
 * <p>Points go through a bounded queue to a thread that writes. When it does not keep up, a source that can wait waits,
 * and the points of one that cannot are lost and counted. What was handed to the operating system, which happens four
 * times a second, can be read whatever becomes of this process. When the file cannot be written, for want of room say, or
 * is taken away, the recording fails, and takes points without waiting from then on, as lost ones.
 *
 * <p><b>Threading:</b> any thread.
 */
public final class Recorder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    /** Half a second of a million points a second, in 12 MiB. */
    private static final int MOST_POINTS = 1 << 19;

    private static final int BYTES_PER_POINT = 24;

    /** What the queue may take of a small heap, in which a chart wants room as well. */
    private static final int HEAP_SHARE = 16;

    private static final int AT_ONCE = 1 << 15;
    private static final long FLUSH_NANOS = 250_000_000;
    private static final long LOOK_NANOS = 20_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RecordTarget target;
    private final boolean packed;
    private final BooleanSupplier timeX;
    private final Ticker ticker;
    private final Duration patience;
    private final PointFeed feed;
    private final Object wake = new Object();
    private final Thread thread;

    private volatile @Nullable RecordFile file;
    private volatile boolean closing;
    private volatile long lostBeforeClose = -1;

    // Written once, under the lock of this object, the reason first.
    private volatile String reason = "";
    private volatile RecorderStatus.State state = RecorderStatus.State.RECORDING;

    Recorder(RecordTarget target, boolean packed, BooleanSupplier timeX, Ticker ticker, Duration patience) {
        this(target, newFeed(), packed, timeX, ticker, patience);
    }

    private Recorder(
            RecordTarget target,
            PointFeed feed,
            boolean packed,
            BooleanSupplier timeX,
            Ticker ticker,
            Duration patience) {
        this.feed = feed;
        this.target = target;
        this.packed = packed;
        this.timeX = timeX;
        this.ticker = ticker;
        this.patience = patience;
        this.thread = new Thread(this::record, "stripchart recorder");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Begins a recording. A file that is there already is refused: nothing is overwritten, and its points might have
     * another x. A device or a named pipe is written to.
     *
     * @param timeX asked once, on the recorder's thread, when the first point has come: whether x is seconds since the
     *     epoch
     * @throws IOException if the file cannot be made; the message is one line for the user that begins with the path
     */
    public static Recorder open(Path path, BooleanSupplier timeX) throws IOException {
        return open(path, timeX, Ticker.SYSTEM);
    }

    /** The same for a recording that the disk is to keep: what was flushed, four times a second, outlives a power loss. */
    public static Recorder openForced(Path path, BooleanSupplier timeX) throws IOException {
        return open(path, true, timeX, Ticker.SYSTEM);
    }

    static Recorder open(Path path, BooleanSupplier timeX, Ticker ticker) throws IOException {
        return open(path, false, timeX, ticker);
    }

    static Recorder open(Path path, boolean isForced, BooleanSupplier timeX, Ticker ticker) throws IOException {
        boolean isPacked = path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        // Before the file is made: where there is no memory for it, no empty file is left behind.
        PointFeed feed = newFeed();
        return new Recorder(RecordTarget.of(path, isForced), feed, isPacked, timeX, ticker, PATIENCE);
    }

    private static PointFeed newFeed() {
        return new PointFeed(capacity(Runtime.getRuntime().maxMemory()));
    }

    /** Returns how many points may wait to be written, with that much memory for all. */
    static int capacity(long heapBytes) {
        long affordable = heapBytes / HEAP_SHARE / BYTES_PER_POINT;
        return (int) Math.min(MOST_POINTS, Long.highestOneBit(Math.max(1, affordable)));
    }

    /** Returns a sink for points to record; whether adding one may wait is said by the policy. */
    public PointSink sink(OverflowPolicy policy) {
        return feed.sink(policy);
    }

    /** Returns how it is doing; cheap enough to ask every frame. */
    public RecorderStatus status() {
        // The state first: the counts that are read after it are not older than it.
        RecorderStatus.State now = state;
        RecordFile current = file;
        long written = current == null ? 0 : current.written();
        return new RecorderStatus(now, reason, written, lost(now, written), current == null ? 0 : current.bytes());
    }

    /** Counts what came and is not in the file: what there was no room for and, if it has failed, what it did not write. */
    private long lost(RecorderStatus.State now, long written) {
        FeedCounters counters = feed.counters();
        long refused = lostBeforeClose >= 0 ? lostBeforeClose : refused();
        long unwritten = now == RecorderStatus.State.FAILED ? counters.published() - counters.dropped() - written : 0;
        return refused + Math.max(0, unwritten);
    }

    /** Leaves out what a source gave up since it was told to end: the chart does not get that either. */
    private long refused() {
        long abandoned = feed.abandoned();
        return feed.counters().dropped() - abandoned;
    }

    private void record() {
        try (RecordFile written = new RecordFile(target.open(), packed, feed.series(), timeX)) {
            file = written;
            write(written);
        } catch (Throwable e) {
            // Told first: the log may want memory that there is none of.
            end(RecorderStatus.State.FAILED, FaultText.ofWriting(e));
            log(e);
        } finally {
            // Without a fault before, all is written and the file is closed.
            end(RecorderStatus.State.STOPPED, "");
            feed.close();
        }
    }

    /** For the file only: the owner tells the user, and a warning would be a second line of it on the console. */
    private static void log(Throwable fault) {
        try {
            LOG.debug("The recording failed", fault);
        } catch (OutOfMemoryError e) {
            // It was told before.
        }
    }

    /** Says how the recording ended, unless that was said before: what a user was told stays true. */
    private synchronized void end(RecorderStatus.State how, String why) {
        if (state == RecorderStatus.State.RECORDING) {
            reason = why;
            state = how;
        }
    }

    private void write(RecordFile out) throws IOException, InterruptedException {
        long flushed = ticker.nanos();
        while (state == RecorderStatus.State.RECORDING) {
            boolean last = closing;
            int count = drain(out);
            if (ticker.nanos() - flushed > FLUSH_NANOS) {
                if (out.flush()) {
                    target.flushed();
                }
                // After that, so that a slow disk is not asked all the time.
                flushed = ticker.nanos();
                if (target.isGone()) {
                    throw new IOException("the file was deleted, moved or replaced");
                }
            }
            if (count == 0) {
                if (last && feed.queued() == 0) {
                    out.end();
                    target.flushed();
                    return;
                }
                await(last);
            }
        }
    }

    /** Waits a moment for points, or for the end; a point that is not quite in the queue comes very soon. */
    private void await(boolean isLast) throws InterruptedException {
        synchronized (wake) {
            if (isLast || !closing) {
                ticker.await(wake, LOOK_NANOS);
            }
        }
    }

    private int drain(RecordFile out) throws IOException {
        try {
            return feed.drainTo(
                    (series, xs, ys, from, to) -> {
                        try {
                            out.write(series, xs, ys, from, to);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    AT_ONCE);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
    }

    /** Takes no more points, and writes all that came; waits for that ten seconds at most. Closing again does nothing. */
    @Override
    public void close() {
        synchronized (wake) {
            if (!closing) {
                lostBeforeClose = refused();
                feed.close();
                closing = true;
                wake.notifyAll();
            }
        }
        try {
            thread.join(patience.toMillis());
            end(RecorderStatus.State.FAILED, "the file did not take the rest in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
