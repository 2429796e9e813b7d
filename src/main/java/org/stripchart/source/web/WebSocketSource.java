// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.stripchart.feed.PointSink;
import org.stripchart.source.Rejection;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.lines.TextReader;

/** Reads the messages of a web socket, each of one or more lines or a JSON document. */
final class WebSocketSource extends WebSource {

    /** After so long a silence the server is asked whether it is there, and given up after twice as long. */
    private static final int SILENCE_SECONDS = 20;

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final String first;
    private volatile @Nullable WebSocket current;
    private @Nullable TextReader reader;

    /**
     * @param first what is sent when a connection is made; may be empty
     */
    WebSocketSource(WebLocation location, String first, SourceOptions options) {
        super(location, options);
        this.first = first;
    }

    @Override
    void read(HttpClient client, PointSink sink) throws IOException, InterruptedException {
        TextReader messages = reader == null ? text().reader(sink, "") : reader;
        reader = messages;
        WebSocketMessages incoming = new WebSocketMessages(LARGEST);
        WebSocket socket = connect(client, incoming);
        current = socket;
        try {
            tell(SourceStatus.State.WAITING, "connected");
            if (!first.isEmpty()) {
                await(socket.sendText(first, true));
            }
            read(socket, incoming, messages);
        } finally {
            socket.abort();
        }
    }

    private WebSocket connect(HttpClient client, WebSocketMessages incoming) throws IOException, InterruptedException {
        WebSocket.Builder builder = client.newWebSocketBuilder().connectTimeout(CONNECT_TIMEOUT);
        if (credentials().isGiven()) {
            builder.header("Authorization", credentials().header());
        }
        try {
            return await(builder.buildAsync(location().uri(), incoming));
        } catch (WebSocketHandshakeException e) {
            int status = e.getResponse().statusCode();
            if (status == 401) {
                throw Requests.fault(status, credentials().isGiven());
            }
            throw new IOException(
                    "there is no web socket (" + Requests.fault(status, false).getMessage() + ")", e);
        }
    }

    private void read(WebSocket socket, WebSocketMessages incoming, TextReader messages)
            throws IOException, InterruptedException {
        boolean asked = false;
        while (!isClosed()) {
            WebSocketMessages.@Nullable Event event = incoming.await(SILENCE_SECONDS);
            if (event == null) {
                if (asked) {
                    throw new IOException("no answer for " + 2 * SILENCE_SECONDS + " s");
                }
                await(socket.sendPing(NOTHING));
                asked = true;
                continue;
            }
            asked = false;
            if (event.end() != null) {
                throw event.end();
            }
            byte[] message = event.message();
            if (message != null) {
                succeeded();
                tell(SourceStatus.State.RUNNING, "");
                messages.message(message, 0, message.length, ticker().epochSeconds());
            } else if (event.tooLong()) {
                text().reject(Rejection.whole("", "a message longer than " + (LARGEST >> 20) + " MiB"));
            }
            socket.request(1);
        }
    }

    private static <T> T await(Future<T> future) throws IOException, InterruptedException {
        try {
            return future.get(2 * CONNECT_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException("timed out", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException fault ? fault : new IOException(e.getCause());
        } finally {
            future.cancel(true);
        }
    }

    @Override
    protected void release() {
        WebSocket socket = current;
        if (socket != null) {
            socket.abort();
        }
    }
}
