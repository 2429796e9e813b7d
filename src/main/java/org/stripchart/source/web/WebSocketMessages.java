// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.stripchart.words.EscapedText;

/**
 * Puts the fragments of messages together and hands them to the source's thread, which asks for the next one when it is
 * done with it: so there is never more than one on the way, and the server has to wait.
 *
 * <p><b>Threading:</b> the web socket calls from one thread at a time; {@link #await} is for the source's thread.
 */
final class WebSocketMessages implements WebSocket.Listener {

    /** What came: a message, something that shows that the server lives, or the end. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Event(
            byte @Nullable [] message,
            boolean tooLong,
            @Nullable IOException end) {

        private static final Event ALIVE = new Event(null, false, null);
    }

    /** What no server sends: the client tells so when a connection ends without a word. */
    private static final int BROKEN_OFF = 1006;

    private final int limit;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean tooLong;

    /**
     * @param limit of a message, in bytes
     */
    WebSocketMessages(int limit) {
        this.limit = limit;
    }

    /** The next event, after which the source asks for one more; null if nothing comes for so long. */
    @Nullable
    Event await(long seconds) throws InterruptedException {
        return events.poll(seconds, TimeUnit.SECONDS);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        return take(socket, data.toString().getBytes(StandardCharsets.UTF_8), last);
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        byte[] some = new byte[data.remaining()];
        data.get(some);
        return take(socket, some, last);
    }

    private @Nullable CompletionStage<?> take(WebSocket socket, byte[] some, boolean last) {
        tooLong |= bytes.size() + some.length > limit;
        if (!tooLong) {
            bytes.write(some, 0, some.length);
        }
        if (last) {
            events.add(new Event(tooLong ? null : bytes.toByteArray(), tooLong, null));
            bytes.reset();
            tooLong = false;
        } else {
            socket.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
        events.add(Event.ALIVE);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
        events.add(Event.ALIVE);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        end(new IOException(
                status == BROKEN_OFF
                        ? "the connection was closed"
                        : "the server closed the connection (" + status
                                + (reason.isBlank() ? "" : ", " + EscapedText.of(reason)) + ")"));
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable fault) {
        end(fault instanceof IOException known ? known : new IOException(fault));
    }

    private void end(IOException fault) {
        events.add(new Event(null, false, fault));
    }
}
