// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.io.IOException;
import java.io.InputStream;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.source.Retry;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.rows.Rhythm;

/**
 * A stream of lines from something that can be lost and found again: a server, a cable. It never ends by itself; while
 * there is no connection it says why, and tries again after half a second, then after twice as long each time, at most
 * every ten seconds. A line is not joined over the time without a connection, unless that was no longer than the usual pause
 * between what comes.
 */
public abstract class ReconnectingSource extends TextSource {

    private final boolean dropsFirstLine;
    private final Rhythm rhythm = new Rhythm();
    private double lostAt;

    /**
     * @param dropsFirstLine whether the first line of each connection is likely to be the end of a line
     */
    protected ReconnectingSource(
            String title, OverflowPolicy overflowPolicy, SourceOptions options, boolean dropsFirstLine) {
        this(title, overflowPolicy, options, dropsFirstLine, Ticker.SYSTEM);
    }

    /**
     * @param dropsFirstLine whether the first line of each connection is likely to be the end of a line
     */
    protected ReconnectingSource(
            String title, OverflowPolicy overflowPolicy, SourceOptions options, boolean dropsFirstLine, Ticker ticker) {
        super(title, overflowPolicy, options, ticker);
        this.dropsFirstLine = dropsFirstLine;
    }

    /**
     * Connects; may wait. {@link #release} must end both this and a read from what it returns.
     *
     * @throws IOException if there is nothing to connect to; the message says so in a few words
     */
    protected abstract InputStream connect() throws IOException, InterruptedException;

    @Override
    protected final SourceResult run(PointSink sink) throws InterruptedException {
        TextReader reader = text().reader(sink, "");
        Retry retry = newRetry();
        return retry.until(() -> {
            try (InputStream in = connect()) {
                tell(SourceStatus.State.WAITING, "connected, nothing has come yet");
                reader.restart(dropsFirstLine);
                read(reader, in, retry);
            }
            if (isClosed()) {
                return SourceResult.closed();
            }
            throw new IOException("the connection was closed");
        });
    }

    private void read(TextReader reader, InputStream in, Retry retry) throws IOException {
        long before = reader.bytesRead();
        try {
            readAll(reader, in);
        } finally {
            if (reader.bytesRead() > before) {
                retry.reset();
            }
            rhythm.lost();
            lostAt = ticker().epochSeconds();
        }
    }

    @Override
    protected final void came(TextReader reader) {
        if (rhythm.arrived(ticker().nanos())) {
            reader.gap(lostAt);
        }
    }
}
