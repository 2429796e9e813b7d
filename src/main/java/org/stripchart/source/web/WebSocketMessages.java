// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.stripchart.clock.Ticker;
import org.stripchart.words.EscapedText;

/**
 * Puts the fragments of messages together and hands them to the source's thread, which asks for the next one when it is
 * done with it: so there is never more than one on the way, and the server has to wait.
 *
 * <p><b>Threading:</b> the web socket calls from one thread at a time; {@link #await} is for the source's thread.
 */
final class WebSocketMessages implements WebSocket.Listener {

    /**
     * What came: a message, something that shows that the server lives, or the end.
     *
     * @param message null if it is too long, or none
     * @param isTooLong whether a message is longer than the limit
     * @param end why no more comes, or null
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Event(
            byte @Nullable [] message,
            boolean isTooLong,
            @Nullable IOException end) {

        private static final Event ALIVE = new Event(null, false, null);
    }

    /** What no server sends: the client tells so when a connection ends without a word. */
    private static final int BROKEN_OFF = 1006;

    private final int limit;
    private final Ticker ticker;

    // Under the lock of this object.
    private final Queue<Event> events = new ArrayDeque<>();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean tooLong;
    private volatile boolean isAmidMessage;

    /**
     * @param limit of a message, in bytes
     */
    WebSocketMessages(int limit, Ticker ticker) {
        this.limit = limit;
        this.ticker = ticker;
    }

    /** Returns the next event, after which the source asks for one more; null if nothing comes for so long. */
    synchronized @Nullable Event await(Duration patience) throws InterruptedException {
        long end = ticker.nanos() + patience.toNanos();
        while (events.isEmpty()) {
            long left = end - ticker.nanos();
            if (left <= 0) {
                return null;
            }
            ticker.await(this, left);
        }
        return events.poll();
    }

    /** Returns whether a message has begun of which the end has not come. Any thread. */
    boolean isAmidMessage() {
        return isAmidMessage;
    }

    private synchronized void add(Event event) {
        events.add(event);
        notifyAll();
    }

    /**
     * Asks for one event more than is at work: the client does not always tell of an end that comes while it is asked for
     * nothing.
     */
    @Override
    public void onOpen(WebSocket socket) {
        socket.request(2);
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
        isAmidMessage = !last;
        if (last) {
            add(new Event(tooLong ? null : bytes.toByteArray(), tooLong, null));
            bytes.reset();
            tooLong = false;
        } else {
            socket.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
        add(Event.ALIVE);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
        add(Event.ALIVE);
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
        add(new Event(null, false, fault));
    }
}
