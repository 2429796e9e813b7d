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
 *
 * <p>A server that is gone without a word is told from one with nothing to say by its comments: one that has sent any is
 * lost after a minute without. From one that sends none, the events are asked for anew after five minutes of silence,
 * which is no loss.
 */
final class ServerSentEventsSource extends WebSource {

    private static final int MOST_TYPES = 64;
    private static final int LONGEST_TYPE = 100;
    private static final int NO_CONTENT = 204;

    /** Most servers send a comment each fifteen seconds, if they have nothing else to say. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final Duration LOST = Duration.ofMinutes(1);
    private static final Duration STALE = Duration.ofMinutes(5);

    /** Beyond the longest of the usual pauses, a server's wish counts even if it has sent nothing. */
    private static final Duration LONG_RETRY = Duration.ofSeconds(10);

    private final Map<String, TextReader> readers = new HashMap<>();
    private String lastId = "";
    private @Nullable Duration retry;
    private boolean comments;
    private volatile @Nullable InputStream current;
    private volatile @Nullable SilenceWatch watch;

    ServerSentEventsSource(WebLocation location, SourceOptions options, Ticker ticker) {
        super(location, options, ticker);
    }

    @Override
    void read(HttpClient client, PointSink sink) throws IOException, InterruptedException {
        Requests requests =
                new Requests(client, location(), credentials(), () -> tell("the server takes its time to answer"));
        while (true) {
            HttpResponse<InputStream> response = requests.stream(headers());
            try (InputStream in = response.body()) {
                if (response.statusCode() == NO_CONTENT) {
                    return;
                }
                String type = response.headers().firstValue("Content-Type").orElse("none");
                if (!type.startsWith("text/event-stream")) {
                    throw new IOException("expected text/event-stream, not " + EscapedText.of(type));
                }
                current = in;
                if (isClosed()) {
                    return;
                }
                readUntilSilent(in, sink);
            }
        }
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

    /** Returns when the stream may be stale, and throws when it is lost. */
    private void readUntilSilent(InputStream in, PointSink sink) throws IOException {
        try (SilenceWatch watching = new SilenceWatch(in, comments ? LOST : STALE, ticker())) {
            watch = watching;
            startThread("watch of " + title(), watching);
            tell(SourceStatus.State.WAITING, "connected, nothing has come yet");
            EventStream events = new EventStream(new Heard(in, watching), LARGEST, lastId, () -> {
                comments = true;
                watching.patience(LOST);
            });
            try {
                read(events, sink);
                if (!watching.isSilent()) {
                    throw new IOException("the connection was closed");
                }
            } catch (IOException e) {
                if (!watching.isSilent()) {
                    throw e;
                }
            } finally {
                if (events.isCutShort() && !isClosed()) {
                    text().reject(Rejection.whole(name(events.unfinishedType()), "an event that breaks off"));
                }
            }
            if (comments) {
                throw new IOException("nothing has come for " + LOST.toSeconds() + " s");
            }
        } finally {
            watch = null;
        }
    }

    private void read(EventStream events, PointSink sink) throws IOException {
        boolean anyEvent = false;
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
            Duration wanted = retry;
            if (wanted != null && (anyEvent || wanted.compareTo(LONG_RETRY) > 0)) {
                nextPause(wanted);
            }
        }
    }

    private void read(String type, EventStream events, PointSink sink) {
        String prefix = name(type);
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

    private static String name(String type) {
        String name = EscapedText.of(type.length() > LONGEST_TYPE ? type.substring(0, LONGEST_TYPE) : type);
        return name.isBlank() || name.equals("message") ? "" : name;
    }

    @Override
    void gap(double epochSeconds) {
        readers.values().forEach(reader -> reader.gap(epochSeconds));
    }

    /** Whether the server is waited for, and not the chart. */
    boolean isListening() {
        SilenceWatch watching = watch;
        return watching != null && watching.isListening();
    }

    /** Says that nothing comes before that is called a loss. */
    @Override
    protected SourceStatus status(SourceStatus.State state, String detail) {
        SilenceWatch watching = watch;
        Duration silence = watching == null ? Duration.ZERO : watching.silence();
        return state == SourceStatus.State.RUNNING && silence.compareTo(SILENCE) > 0
                ? super.status(
                        SourceStatus.State.WAITING,
                        "nothing has come for " + silence.toSeconds() + " s, not even a comment")
                : super.status(state, detail);
    }

    @Override
    protected void release() throws IOException {
        InputStream in = current;
        if (in != null) {
            in.close();
        }
    }

    /** Takes note when something is waited for, and when it comes. */
    private static final class Heard extends FilterInputStream {

        private final SilenceWatch watching;

        Heard(InputStream in, SilenceWatch watching) {
            super(in);
            this.watching = watching;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            watching.listening();
            int count = super.read(bytes, offset, length);
            watching.heard();
            return count;
        }
    }
}
