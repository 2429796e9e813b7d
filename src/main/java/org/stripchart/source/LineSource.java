// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.source.text.RejectedLine;
import org.stripchart.source.text.TextReader;

/**
 * Reads lines of numbers from one stream to its end.
 *
 * <p>Input without numbers, or with hardly any, is a failure: an empty chart would tell nobody why.
 *
 * <p><b>Threading:</b> any thread. A daemon thread reads; it waits for the chart when that does not keep up.
 */
final class LineSource implements Source {

    private static final Logger LOG = LoggerFactory.getLogger(LineSource.class);

    private static final long CLOSE_WAIT_MILLIS = 500;

    /** A short input of which fewer lines than one in so many are numbers is taken for something else. */
    private static final int FEW_IN = 100;

    /** The same for a long one: top lists hundreds of processes below five lines of numbers. */
    private static final int FEW_IN_MANY = 1000;

    private static final int MANY_ROWS = 16;

    /** Opens the stream on the reading thread. */
    interface Opener {
        InputStream open() throws IOException;
    }

    private final String title;
    private final Opener opener;
    private final long bytesTotal;
    private final SourceOptions options;
    private final EpochClock clock;
    private final CompletableFuture<SourceResult> result = new CompletableFuture<>();

    /*
     * A blocked read cannot be interrupted, and closing the stream under it may block as well. So close() does not wait
     * for the reader as such: points are handed over under this lock, after a look at `closed`. Whoever has set `closed`
     * and then had the lock once knows that no further point comes, wherever the reader is.
     */
    private final ReentrantLock handing = new ReentrantLock();

    private volatile boolean closed;
    private volatile @Nullable Thread thread;
    private volatile @Nullable TextReader reader;
    private volatile @Nullable FileInput file;

    LineSource(String title, Opener opener, long bytesTotal, SourceOptions options) {
        this(title, opener, bytesTotal, options, EpochClock.SYSTEM);
    }

    LineSource(String title, Opener opener, long bytesTotal, SourceOptions options, EpochClock clock) {
        this.title = title;
        this.opener = opener;
        this.bytesTotal = bytesTotal;
        this.options = options;
        this.clock = clock;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public OverflowPolicy overflowPolicy() {
        return OverflowPolicy.WAIT;
    }

    @Override
    public synchronized CompletableFuture<SourceResult> start(PointSink sink) {
        if (thread != null || closed) {
            throw new IllegalStateException(title + " was started or closed before");
        }
        TextReader text = new TextReader(options.text(), sink);
        Thread reading = new Thread(() -> run(text), "stripchart " + title);
        reading.setDaemon(true);
        reader = text;
        thread = reading;
        reading.start();
        return result;
    }

    private void run(TextReader text) {
        SourceResult end;
        try (InputStream in = opener.open()) {
            file = in instanceof FileInput input ? input : null;
            end = readAll(text, in);
        } catch (IOException e) {
            LOG.debug("Reading {} failed", title, e);
            end = SourceResult.failed(title + ": " + reason(e));
        } catch (RuntimeException | Error e) {
            LOG.error("Reading {} failed", title, e);
            end = SourceResult.failed(title + ": " + e);
        }
        result.complete(closed ? SourceResult.closed() : end);
    }

    private SourceResult readAll(TextReader text, InputStream in) throws IOException {
        boolean more = true;
        while (more) {
            more = text.fill(in);
            double arrival = clock.epochSeconds();
            handing.lock();
            try {
                if (closed) {
                    return SourceResult.closed();
                }
                if (more) {
                    text.handOver(arrival);
                } else {
                    text.end(arrival);
                }
            } finally {
                handing.unlock();
            }
        }
        // Among random bytes, a line is a number now and then.
        long rows = text.rowsRead();
        boolean numbers = rows > 0 && rows >= text.rejected() / (rows < MANY_ROWS ? FEW_IN : FEW_IN_MANY);
        if (!numbers) {
            return SourceResult.failed(nothingRead(text));
        }
        if (text.series() == 0 && !text.leftOut().isEmpty()) {
            return SourceResult.failed(
                    "no series of " + title + " is left by the filter; there are " + String.join(", ", text.leftOut()));
        }
        return SourceResult.ended();
    }

    private String nothingRead(TextReader text) {
        if (text.bytesRead() == 0) {
            return title + " was empty";
        }
        RejectedLine latest = text.latestRejected();
        String lines = text.linesRead() == 1 ? "1 line" : String.format(Locale.ROOT, "%,d lines", text.linesRead());
        String found = text.rowsRead() == 0 ? "no" : "hardly any";
        return found + " numbers found in " + lines + " of " + title
                + (latest == null ? "" : "; the latest: " + latest);
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        // The message of these begins with the whole path.
        String told = e instanceof FileSystemException fault ? fault.getReason() : e.getMessage();
        return told == null || told.isBlank() ? e.getClass().getSimpleName() : RejectedLine.printable(told);
    }

    @Override
    public SourceStatus status() {
        TextReader text = reader;
        SourceResult end = result.getNow(null);
        long rejected = text == null ? 0 : text.rejected();
        RejectedLine latest = text == null ? null : text.latestRejected();
        FileInput input = file;
        long bytes = input != null ? input.position() : text == null ? 0 : text.bytesRead();
        SourceStatus.State state;
        String detail = "";
        if (end != null) {
            state = end.kind() == SourceResult.Kind.FAILED ? SourceStatus.State.FAILED : SourceStatus.State.ENDED;
            detail = end.kind() == SourceResult.Kind.CLOSED ? "closed" : end.reason();
        } else {
            state = bytes == 0 ? SourceStatus.State.WAITING : SourceStatus.State.RUNNING;
        }
        return new SourceStatus(state, detail, rejected, latest, bytes, bytesTotal);
    }

    @Override
    public boolean foundTimes() {
        TextReader text = reader;
        return text != null && text.isTimeX() && !options.x().isTime();
    }

    @Override
    public void close() {
        Thread reading;
        synchronized (this) {
            closed = true;
            reading = thread;
        }
        if (reading != null && !result.isDone()) {
            awaitHandOver(reading);
        }
        result.complete(SourceResult.closed());
    }

    private void awaitHandOver(Thread reading) {
        // Lets it go where it waits for room in the sink.
        reading.interrupt();
        try {
            if (handing.tryLock(CLOSE_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                handing.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
