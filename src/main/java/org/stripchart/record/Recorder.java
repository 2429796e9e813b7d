// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
 * times a second, can be read whatever becomes of this process. When the file cannot be written, for want of room say, the
 * recording fails, and takes points without waiting from then on, as lost ones.
 *
 * <p><b>Threading:</b> any thread.
 */
public final class Recorder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    /** Half a second of a million points a second, in 12 MiB. */
    private static final int CAPACITY = 1 << 19;

    private static final int AT_ONCE = 1 << 15;
    private static final long FLUSH_NANOS = 250_000_000;
    private static final long LOOK_NANOS = 20_000_000;
    private static final long CLOSE_MILLIS = 10_000;

    /** Opens the file, on the thread that writes. */
    private interface Opener {
        OutputStream open() throws IOException;
    }

    private final Path path;
    private final BooleanSupplier timeX;
    private final PointFeed feed = new PointFeed(CAPACITY);
    private final Thread thread;
    private volatile @Nullable RecordFile file;
    private volatile boolean closing;
    private volatile @Nullable RecorderStatus end;
    private volatile long lostBeforeClose = -1;

    private Recorder(Path path, BooleanSupplier timeX, Opener opener) {
        this.path = path;
        this.timeX = timeX;
        this.thread = new Thread(() -> record(opener), "stripchart recorder");
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
        boolean isDevice = Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
        if (isDevice) {
            // A named pipe would make its writer wait for a reader here.
            return new Recorder(path, timeX, () -> Files.newOutputStream(path, StandardOpenOption.WRITE));
        }
        try {
            OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new Recorder(path, timeX, () -> out);
        } catch (FileAlreadyExistsException e) {
            String what = Files.isDirectory(path)
                    ? "is a directory; expected a file"
                    : "is there already, and is not overwritten";
            throw new IOException(path + ": " + what, e);
        } catch (NoSuchFileException e) {
            throw new IOException(path + ": there is no such folder", e);
        } catch (IOException e) {
            throw new IOException(path + ": " + FaultText.ofWriting(e), e);
        }
    }

    /** Takes points to record; whether adding one may wait is said by the policy. */
    public PointSink sink(OverflowPolicy policy) {
        return feed.sink(policy);
    }

    /** How it is doing; cheap enough to ask every frame. */
    public RecorderStatus status() {
        RecorderStatus known = end;
        if (known == null) {
            RecordFile current = file;
            return new RecorderStatus(
                    RecorderStatus.State.RECORDING,
                    "",
                    current == null ? 0 : current.written(),
                    lostBeforeClose >= 0 ? lostBeforeClose : feed.counters().dropped(),
                    current == null ? 0 : current.bytes());
        }
        return known.state() == RecorderStatus.State.FAILED
                ? new RecorderStatus(
                        known.state(), known.reason(), known.written(), lost(known.written()), known.bytes())
                : known;
    }

    private long lost(long written) {
        FeedCounters counters = feed.counters();
        return lostBeforeClose >= 0
                ? lostBeforeClose + counters.drained() + counters.queued() - written
                : counters.published() - written;
    }

    private void record(Opener opener) {
        RecorderStatus.State state = RecorderStatus.State.FAILED;
        String reason = "";
        try (OutputStream out = opener.open();
                RecordFile written = new RecordFile(out, isPacked(path), feed.seriesNames(), timeX)) {
            file = written;
            write(written);
            state = RecorderStatus.State.STOPPED;
        } catch (IOException e) {
            LOG.debug("Recording to {} failed", path, e);
            state = RecorderStatus.State.FAILED;
            reason = FaultText.ofWriting(e);
        } catch (RuntimeException | Error e) {
            LOG.error("Recording to {} failed", path, e);
            reason = e.toString();
        }
        RecordFile last = file;
        long written = last == null ? 0 : last.written();
        end = new RecorderStatus(state, reason, written, Math.max(0, lostBeforeClose), last == null ? 0 : last.bytes());
        feed.close();
    }

    private void write(RecordFile out) throws IOException {
        long flushed = System.nanoTime();
        while (true) {
            boolean last = closing;
            int count = drain(out);
            if (System.nanoTime() - flushed > FLUSH_NANOS) {
                out.flush();
                flushed = System.nanoTime();
            }
            if (count == 0) {
                if (last && feed.queued() == 0) {
                    out.end();
                    return;
                }
                LockSupport.parkNanos(LOOK_NANOS);
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
            throw new IOException(e.getCause() == null ? "" : FaultText.ofWriting(e.getCause()), e);
        }
    }

    private static boolean isPacked(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /** Takes no more points, and writes all that came; waits for that ten seconds at most. Closing again does nothing. */
    @Override
    public void close() {
        synchronized (this) {
            if (!closing) {
                lostBeforeClose = end == null ? feed.counters().dropped() : lostBeforeClose;
                feed.close();
                closing = true;
                LockSupport.unpark(thread);
            }
        }
        try {
            thread.join(CLOSE_MILLIS);
            if (thread.isAlive()) {
                RecorderStatus now = status();
                end = new RecorderStatus(
                        RecorderStatus.State.FAILED,
                        "the file did not take the rest in time",
                        now.written(),
                        now.lost(),
                        now.bytes());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
