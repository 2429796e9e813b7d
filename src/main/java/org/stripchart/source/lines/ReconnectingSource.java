// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.source.Backoff;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.words.DurationText;

/**
 * A stream of lines from something that can be lost and found again: a server, a cable. It never ends by itself; while
 * there is no connection it says why, and tries again after half a second, then after twice as long each time, at most
 * every ten seconds.
 */
public abstract class ReconnectingSource extends TextSource {

    private static final Logger LOG = LoggerFactory.getLogger(ReconnectingSource.class);

    private final boolean dropsFirstLine;

    /**
     * @param dropsFirstLine whether the first line of each connection is likely to be the end of a line
     */
    protected ReconnectingSource(
            String title, OverflowPolicy overflowPolicy, SourceOptions options, boolean dropsFirstLine) {
        super(title, overflowPolicy, options, Ticker.SYSTEM);
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
        Backoff backoff = new Backoff();
        while (!isClosed()) {
            String reason;
            try (InputStream in = connect()) {
                tell(SourceStatus.State.WAITING, "connected");
                reader.restart(dropsFirstLine);
                long before = reader.bytesRead();
                try {
                    readAll(reader, in);
                    reason = "the connection was closed";
                } finally {
                    reader.gap(ticker().epochSeconds());
                    if (reader.bytesRead() > before) {
                        backoff.reset();
                    }
                }
            } catch (IOException e) {
                LOG.debug("{} is lost", title(), e);
                reason = reason(e);
            }
            Duration pause = backoff.next();
            tell(SourceStatus.State.RETRYING, reason + "; trying again in " + DurationText.seconds(pause));
            ticker().sleep(pause);
        }
        return SourceResult.closed();
    }
}
