// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.source.Credentials;
import org.stripchart.source.Retry;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceResult;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.lines.TextSource;

/**
 * Reads from a web server, and goes on trying when that fails. Waits for the chart: a server that sends faster than it
 * takes the points has to wait, too.
 */
abstract class WebSource extends TextSource {

    /** As much of a body or a message is read and kept at most. */
    static final int LARGEST = 16 << 20;

    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private static final int IDLE_SECONDS = 1;

    private final WebLocation location;
    private final Credentials credentials;
    private final Retry retry;

    WebSource(WebLocation location, SourceOptions options, Ticker ticker) {
        super(location.title(), OverflowPolicy.WAIT, options, ticker);
        this.location = location;
        this.credentials = new Credentials(location.user(), location.account(), this::ask);
        this.retry = newRetry();
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

    /** Puts a gap into all that was read, since the server is lost. */
    abstract void gap(double epochSeconds);

    /** Takes note that it works. */
    final void succeeded() {
        retry.reset();
    }

    /** Waits so long before the next try, whatever is usual. */
    final void nextPause(Duration pause) {
        retry.nextPause(pause);
    }

    @Override
    protected final SourceResult run(PointSink sink) throws IOException, InterruptedException {
        tell(SourceStatus.State.WAITING, "connecting");
        // Its threads end by themselves: what is on its way when the source ends, such as a connection that is made too
        // late, must come to its end, too.
        ExecutorService threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
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
            return retry.until(() -> attempt(client, sink), failure -> !(failure instanceof RefusedException));
        } finally {
            credentials.close();
        }
    }

    private SourceResult attempt(HttpClient client, PointSink sink) throws IOException, InterruptedException {
        try {
            read(client, sink);
            return SourceResult.ended();
        } catch (IOException e) {
            if (isClosed()) {
                return SourceResult.closed();
            }
            gap(ticker().epochSeconds());
            throw e;
        }
    }
}
