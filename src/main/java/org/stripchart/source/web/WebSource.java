// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.source.Backoff;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.lines.TextSource;
import org.stripchart.words.DurationText;

/**
 * Reads from a web server, and goes on trying when that fails. Waits for the chart: a server that sends faster than it
 * takes the points has to wait, too.
 */
abstract class WebSource extends TextSource {

    /** As much of a body or a message is read and kept at most. */
    static final int LARGEST = 16 << 20;

    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(WebSource.class);

    private final WebLocation location;
    private final Credentials credentials;
    private final Backoff backoff = new Backoff();

    WebSource(WebLocation location, SourceOptions options) {
        this(location, options, Ticker.SYSTEM);
    }

    WebSource(WebLocation location, SourceOptions options, Ticker ticker) {
        super(location.title(), OverflowPolicy.WAIT, options, ticker);
        this.location = location;
        this.credentials = new Credentials(location, this::ask, System::getenv);
    }

    private char @Nullable [] ask(String purpose) {
        tell(SourceStatus.State.WAITING, "waiting for the password of " + purpose);
        try {
            return options().passwords().ask(purpose);
        } finally {
            tell(SourceStatus.State.WAITING, "connecting");
        }
    }

    final WebLocation location() {
        return location;
    }

    final Credentials credentials() {
        return credentials;
    }

    /**
     * Reads until something fails; returns when the server says that there is no more, and will never be.
     *
     * @throws RefusedException if it is of no use to try again
     */
    abstract void read(HttpClient client, PointSink sink) throws IOException, InterruptedException;

    /** How long to wait before the next try, when the way of waiting says so long. */
    Duration pause(Duration usual) {
        return usual;
    }

    /** Takes note that it works. */
    final void succeeded() {
        backoff.reset();
    }

    @Override
    protected final SourceResult run(PointSink sink) throws IOException, InterruptedException {
        tell(SourceStatus.State.WAITING, "connecting");
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "stripchart web " + title());
            thread.setDaemon(true);
            return thread;
        });
        try {
            // Ends its own thread and connections when nothing refers to it any more; JDK 17 knows no other way.
            HttpClient client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT_TIMEOUT)
                    .executor(threads)
                    .build();
            while (!isClosed()) {
                String reason;
                try {
                    read(client, sink);
                    return SourceResult.ended();
                } catch (RefusedException e) {
                    throw e;
                } catch (IOException e) {
                    if (isClosed()) {
                        break;
                    }
                    LOG.debug("{} is lost", title(), e);
                    reason = reason(e);
                }
                Duration pause = pause(backoff.next());
                tell(SourceStatus.State.RETRYING, reason + "; trying again in " + DurationText.seconds(pause));
                ticker().sleep(pause);
            }
            return SourceResult.closed();
        } finally {
            threads.shutdownNow();
        }
    }
}
