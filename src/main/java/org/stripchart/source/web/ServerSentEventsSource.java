// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.PointSink;
import org.stripchart.source.Rejection;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.lines.TextReader;
import org.stripchart.words.EscapedText;

/**
 * Reads the events that a server sends. A type of event other than {@code message} is the prefix of its series. After a
 * loss, the server is told which event came last, and is asked again after as long as it wanted.
 */
final class ServerSentEventsSource extends WebSource {

    private static final int MOST_TYPES = 64;
    private static final int LONGEST_TYPE = 100;
    private static final int NO_CONTENT = 204;

    /** Most servers send a comment each fifteen seconds, if they have nothing else to say. */
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Map<String, TextReader> readers = new HashMap<>();
    private String lastId = "";
    private @Nullable Duration retry;
    private boolean anyEvent;
    private volatile @Nullable InputStream current;
    private volatile long heardNanos;

    ServerSentEventsSource(WebLocation location, SourceOptions options) {
        this(location, options, Ticker.SYSTEM);
    }

    ServerSentEventsSource(WebLocation location, SourceOptions options, Ticker ticker) {
        super(location, options, ticker);
    }

    @Override
    void read(HttpClient client, PointSink sink) throws IOException, InterruptedException {
        Requests requests = new Requests(
                client,
                location(),
                credentials(),
                () -> tell(SourceStatus.State.RETRYING, "the server takes its time to answer"));
        anyEvent = false;
        HttpResponse<InputStream> response = requests.get(headers(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            current = in;
            if (response.statusCode() == NO_CONTENT) {
                return;
            }
            String type = response.headers().firstValue("Content-Type").orElse("none");
            if (!type.startsWith("text/event-stream")) {
                throw new IOException("expected text/event-stream, not " + EscapedText.of(type));
            }
            heardNanos = ticker().nanos();
            tell(SourceStatus.State.WAITING, "connected");
            read(new EventStream(new Heard(in), LARGEST, lastId), sink);
        }
        throw new IOException("the connection was closed");
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", "text/event-stream");
        headers.put("Cache-Control", "no-cache");
        headers.put("User-Agent", "stripchart");
        // Anything else no header can hold.
        if (!lastId.isEmpty() && lastId.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            headers.put("Last-Event-ID", lastId);
        }
        return headers;
    }

    private void read(EventStream events, PointSink sink) throws IOException {
        try {
            while (!isClosed() && events.next()) {
                anyEvent = true;
                succeeded();
                tell(SourceStatus.State.RUNNING, "");
                read(events.type(), events, sink);
            }
        } finally {
            lastId = events.lastId();
            retry = events.retry() == null ? retry : events.retry();
        }
    }

    private void read(String type, EventStream events, PointSink sink) {
        String name = EscapedText.of(type.length() > LONGEST_TYPE ? type.substring(0, LONGEST_TYPE) : type);
        String prefix = name.isBlank() || name.equals("message") ? "" : name;
        TextReader reader = readers.get(prefix);
        if (reader == null && readers.size() < MOST_TYPES) {
            reader = text().reader(sink, prefix);
            readers.put(prefix, reader);
        }
        if (reader == null) {
            text().reject(Rejection.whole(prefix, "more than " + MOST_TYPES + " types of events"));
        } else if (events.isTooLong()) {
            text().reject(Rejection.whole(prefix, "an event longer than " + (LARGEST >> 20) + " MiB"));
        } else {
            reader.message(events.data(), 0, events.data().length, ticker().epochSeconds());
        }
    }

    /** The client of the JDK does not ask whether the server is still there. */
    @Override
    protected SourceStatus status(SourceStatus.State state, String detail) {
        long silence = ticker().nanos() - heardNanos;
        return state == SourceStatus.State.RUNNING && silence > SILENCE_NANOS
                ? super.status(
                        SourceStatus.State.WAITING,
                        "nothing has come for " + TimeUnit.NANOSECONDS.toSeconds(silence) + " s, not even a comment")
                : super.status(state, detail);
    }

    /** As the server said, if it did send something; but longer each time if it fails. */
    @Override
    Duration pause(Duration usual) {
        Duration wanted = retry;
        return wanted == null || (!anyEvent && wanted.compareTo(usual) < 0) ? usual : wanted;
    }

    @Override
    protected void release() throws IOException {
        InputStream in = current;
        if (in != null) {
            in.close();
        }
    }

    /** Takes note when something comes. */
    private final class Heard extends FilterInputStream {

        Heard(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            heardNanos = ticker().nanos();
            return count;
        }
    }
}
