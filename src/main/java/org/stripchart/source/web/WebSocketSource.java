// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.stripchart.clock.Ticker;
import org.stripchart.feed.PointSink;
import org.stripchart.source.Rejection;
import org.stripchart.source.SourceOptions;
import org.stripchart.source.SourceStatus;
import org.stripchart.source.lines.TextReader;

/** Reads the messages of a web socket, each of one or more lines or a JSON document. */
final class WebSocketSource extends WebSource {

    /**
     * After so long a silence the server is asked whether it is there, again and again. A second question fails where the
     * server has closed the connection, of which the client does not always tell.
     */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    /** A server that answers nothing for so long is given up. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final String first;
    private volatile @Nullable WebSocket current;
    private @Nullable TextReader reader;

    /**
     * @param first what is sent when a connection is made; may be empty
     */
    WebSocketSource(WebLocation location, String first, SourceOptions options, Ticker ticker) {
        super(location, options, ticker);
        this.first = first;
    }

    @Override
    void read(HttpClient client, PointSink sink) throws IOException, InterruptedException {
        TextReader messages = reader == null ? text().reader(sink, "") : reader;
        reader = messages;
        WebSocketMessages incoming = new WebSocketMessages(LARGEST, ticker());
        WebSocket socket = connect(client, incoming);
        current = socket;
        try {
            tell(SourceStatus.State.WAITING, "connected, nothing has come yet");
            if (!first.isEmpty()) {
                await(socket.sendText(first, true));
            }
            read(socket, incoming, messages);
        } catch (IOException e) {
            // The end may show by a question that cannot be asked any more, as well as by the client's word.
            if (incoming.isAmidMessage()) {
                text().reject(Rejection.whole("", "a message that breaks off"));
            }
            throw e;
        } finally {
            socket.abort();
        }
    }

    private WebSocket connect(HttpClient client, WebSocketMessages incoming) throws IOException, InterruptedException {
        WebSocket.Builder builder = client.newWebSocketBuilder().connectTimeout(CONNECT_TIMEOUT);
        if (credentials().isGiven()) {
            builder.header("Authorization", BasicLogin.header(credentials()));
        }
        CompletableFuture<WebSocket> made = builder.buildAsync(location().uri(), incoming);
        boolean taken = false;
        try {
            WebSocket socket = await(made);
            taken = true;
            return socket;
        } catch (WebSocketHandshakeException e) {
            int status = e.getResponse().statusCode();
            if (status == 401) {
                throw Requests.fault(status, credentials().isGiven());
            }
            throw new IOException(
                    "there is no web socket (" + Requests.fault(status, false).getMessage() + ")", e);
        } finally {
            if (!taken) {
                // Nobody waits for one that is made too late.
                var unused = made.thenAccept(WebSocket::abort);
            }
        }
    }

    private void read(WebSocket socket, WebSocketMessages incoming, TextReader messages)
            throws IOException, InterruptedException {
        Duration silent = Duration.ZERO;
        while (!isClosed()) {
            WebSocketMessages.@Nullable Event event = incoming.await(SILENCE);
            if (event == null) {
                silent = silent.plus(SILENCE);
                if (silent.compareTo(PATIENCE) >= 0) {
                    throw new IOException("no answer for " + PATIENCE.toSeconds() + " s");
                }
                ask(socket);
                continue;
            }
            silent = Duration.ZERO;
            if (event.end() != null) {
                throw event.end();
            }
            byte[] message = event.message();
            if (message != null) {
                succeeded();
                tell(SourceStatus.State.RUNNING, "");
                messages.message(message, 0, message.length, ticker().epochSeconds());
            } else if (event.isTooLong()) {
                text().reject(Rejection.whole("", "a message longer than " + (LARGEST >> 20) + " MiB"));
            }
            socket.request(1);
        }
    }

    private static void ask(WebSocket socket) throws IOException, InterruptedException {
        try {
            await(socket.sendPing(NOTHING));
        } catch (IOException e) {
            throw new IOException("the connection was closed", e);
        }
    }

    @Override
    void gap(double epochSeconds) {
        TextReader messages = reader;
        if (messages != null) {
            messages.gap(epochSeconds);
        }
    }

    private static <T> T await(Future<T> future) throws IOException, InterruptedException {
        try {
            return future.get(2 * CONNECT_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException("timed out", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException fault ? fault : new IOException(e.getCause());
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
