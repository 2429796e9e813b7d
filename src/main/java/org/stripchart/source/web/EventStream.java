// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into events, as the HTML standard of the WHATWG says in "Server-sent events".
 *
 * <p>Lines end with LF, CR or CRLF; a comment begins with a colon; the lines of data are joined by LF; an event ends with
 * a blank line, and without one it is none. An event whose data is longer than a limit is told without its data.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class EventStream {

    /** What is passed over at the very start. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** A server may want others to wait, but not for ever. */
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(5);

    private final InputStream in;
    private final Runnable onComment;
    private final int limit;
    private final byte[] buffer = new byte[8192];
    private int position;
    private int end;
    private boolean first = true;
    private boolean afterReturn;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean lineTooLong;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private boolean tooLong;
    private String nextType = "";
    private String nextId;

    private byte[] eventData = {};
    private boolean eventTooLong;
    private String type = "";
    private String lastId;
    private @Nullable Duration retry;

    /**
     * @param limit of the data of an event, in bytes
     * @param lastId of the event that came last, if there was an earlier stream; may be empty
     */
    EventStream(InputStream in, int limit, String lastId) {
        this(in, limit, lastId, () -> {});
    }

    /**
     * @param onComment told of each comment, by which a server shows that it lives while it has nothing to tell
     */
    EventStream(InputStream in, int limit, String lastId, Runnable onComment) {
        this.onComment = onComment;
        this.in = in;
        this.limit = limit;
        this.lastId = lastId;
        this.nextId = lastId;
    }

    /** Waits for the next event; returns false at the end of the stream. */
    boolean next() throws IOException {
        while (readLine()) {
            if (line.size() > 0 || lineTooLong) {
                field(line.toByteArray());
            } else if (dispatch()) {
                return true;
            }
        }
        return false;
    }

    private boolean readLine() throws IOException {
        line.reset();
        lineTooLong = false;
        while (true) {
            if (position == end) {
                position = 0;
                end = Math.max(0, in.read(buffer));
                if (end == 0) {
                    return false;
                }
            }
            byte b = buffer[position++];
            boolean restOfLineEnd = afterReturn && b == '\n';
            afterReturn = b == '\r';
            if (restOfLineEnd) {
                continue;
            }
            if (b == '\n' || b == '\r') {
                return true;
            }
            if (line.size() < limit) {
                line.write(b);
            } else {
                lineTooLong = true;
            }
        }
    }

    /**
     * Returns whether the stream has ended in the middle of an event: of its data, nobody knows what is missing. For after
     * its end, however it came.
     */
    boolean isCutShort() {
        return data.size() > 0
                || tooLong
                || line.toString(StandardCharsets.UTF_8).startsWith("data");
    }

    /** Returns the type of the event that the stream has not told wholly; empty if the server named none. */
    String unfinishedType() {
        return nextType;
    }

    private void field(byte[] bytes) {
        int from = first && startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
        first = false;
        int colon = from;
        while (colon < bytes.length && bytes[colon] != ':') {
            colon++;
        }
        int value = Math.min(bytes.length, colon + 1);
        if (value < bytes.length && bytes[value] == ' ') {
            value++;
        }
        // Without a name it is a comment.
        if (colon == from && colon < bytes.length) {
            onComment.run();
        }
        switch (new String(bytes, from, colon - from, StandardCharsets.UTF_8)) {
            case "data" -> data(bytes, value);
            case "event" -> nextType = text(bytes, value);
            case "id" -> {
                String id = text(bytes, value);
                nextId = id.indexOf('\0') < 0 ? id : nextId;
            }
            case "retry" -> retry(text(bytes, value));
            default -> {
                // The standard wants other fields to be ignored.
            }
        }
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= BYTE_ORDER_MARK.length
                && bytes[0] == BYTE_ORDER_MARK[0]
                && bytes[1] == BYTE_ORDER_MARK[1]
                && bytes[2] == BYTE_ORDER_MARK[2];
    }

    private static String text(byte[] bytes, int from) {
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    }

    private void data(byte[] bytes, int from) {
        tooLong |= lineTooLong || data.size() + bytes.length - from >= limit;
        if (!tooLong) {
            data.write(bytes, from, bytes.length - from);
            data.write('\n');
        }
    }

    private void retry(String digits) {
        if (!digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            Duration wanted = digits.length() > 9 ? LONGEST_RETRY : Duration.ofMillis(Long.parseLong(digits));
            retry = wanted.compareTo(LONGEST_RETRY) < 0 ? wanted : LONGEST_RETRY;
        }
    }

    private boolean dispatch() {
        first = false;
        lastId = nextId;
        boolean any = data.size() > 0 || tooLong;
        eventData = data.toByteArray();
        eventTooLong = tooLong;
        type = nextType;
        data.reset();
        tooLong = false;
        nextType = "";
        return any;
    }

    /** Returns the data of the event, of which each line ends with LF. */
    byte[] data() {
        return eventData;
    }

    /** Returns whether the event had more data than the limit. */
    boolean isTooLong() {
        return eventTooLong;
    }

    /** Returns the type of the event; empty if the server named none. */
    String type() {
        return type;
    }

    /** Returns what the server wants to be told at the next connection; may be empty. */
    String lastId() {
        return lastId;
    }

    /** Returns how long to wait before the next connection; null if the server said nothing of that. */
    @Nullable
    Duration retry() {
        return retry;
    }
}
