// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.encoding.Decoder;
import org.stripchart.source.lines.encoding.Encoding;

/**
 * Holds what came of a text and was not told yet, in UTF-8, whatever its {@link Encoding} is. Bytes that are UTF-8 as they
 * stand are read into where they are told from, and not copied.
 *
 * <p>Memory: 64 KiB, which grows for what is not told, or for a message to its length, and is given back after it. A read
 * of another encoding than UTF-8 is half as big, and has up to three times as many bytes in UTF-8.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class TextBuffer {

    /** As much as a pipe holds. Larger reads gain nothing measurable, and those of half the size cost nothing. */
    private static final int READ = 1 << 16;

    /** What lines of common length need, twice over. */
    private static final int MOST_KEPT = 4 * READ;

    private static final byte[] NOTHING = {};

    private final Encoding encoding = new Encoding();

    /** Made with the first byte: a source of many topics has many buffers. */
    private byte[] bytes = NOTHING;
    /** What is read before it is decoded. */
    private byte[] raw = NOTHING;

    private int start;
    private int end;
    /** How many bytes behind the end wait for others, to show how they are encoded. */
    private int held;

    /** Returns the bytes, until the next ones come. */
    byte[] bytes() {
        return bytes;
    }

    /** Returns where those begin that were not told yet. */
    int start() {
        return start;
    }

    /** Returns where they end. */
    int end() {
        return end;
    }

    /** Takes note that the bytes before have been told. */
    void told(int upTo) {
        start = upTo;
    }

    /** Returns the name of the encoding, if it has shown not to be UTF-8; else empty. */
    String encoding() {
        @Nullable Decoder decoder = encoding.decoder();
        return decoder == null ? "" : decoder.encoding();
    }

    /** Forgets all, since another text begins. */
    void restart() {
        start = 0;
        end = 0;
        held = 0;
        encoding.restart();
    }

    /**
     * Reads once from the stream, and waits as the stream does.
     *
     * @param withinLine whether the bytes up to the next line end are of no use; they may be noise
     * @return how many bytes came, or -1 at the end
     */
    int fill(InputStream in, boolean withinLine) throws IOException {
        @Nullable Decoder decoder = encoding.decoder();
        if (decoder != null) {
            raw = raw.length == 0 ? new byte[READ / 2] : raw;
            int count = in.read(raw, 0, raw.length);
            decode(decoder, raw, Math.max(0, count));
            return count;
        }
        makeRoom(bytes.length == 0 ? READ : READ / 2);
        int count = in.read(bytes, end + held, Math.min(READ, bytes.length - end - held));
        held += Math.max(0, count);
        if (withinLine) {
            passOverHeld();
        }
        judge(count < 0);
        return count;
    }

    /** Half a line, as a serial port that is opened gives it, says nothing of how the others are encoded. */
    private void passOverHeld() {
        int last = end + held;
        int at = end;
        while (at < last && !isLineEnd(bytes[at])) {
            at++;
        }
        System.arraycopy(bytes, at, bytes, end, last - at);
        held = last - at;
    }

    /** Returns whether the byte ends a line. */
    static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    /** Lets go of all that waits for more bytes, since there will be none. */
    void finish() {
        if (held > 0) {
            judge(true);
        }
    }

    /** Lets go of what is held, as far as it is clear how it is encoded. */
    private void judge(boolean isAll) {
        int clear = encoding.judge(bytes, end, end + held, isAll);
        end += clear;
        held -= clear;
        @Nullable Decoder decoder = encoding.decoder();
        if (decoder != null) {
            byte[] others = Arrays.copyOfRange(bytes, end, end + held);
            held = 0;
            decode(decoder, others, others.length);
        }
    }

    private void decode(Decoder decoder, byte[] others, int count) {
        makeRoom(Decoder.MOST_BYTES * (count + 1));
        end = decoder.decode(others, 0, count, bytes, end);
    }

    /**
     * Takes a message, and finds out how it is encoded by itself. A JSON document in it becomes one line, and the last line
     * gets a line end if it has none.
     *
     * @param isWhole whether the message cannot have broken off; if it may, only a JSON document that is closed gets a line end
     */
    void append(byte[] message, int from, int to, boolean isWhole) {
        encoding.restart();
        int clear = encoding.judge(message, from, to, true);
        @Nullable Decoder decoder = encoding.decoder();
        int length = decoder == null ? withoutZeros(message, from, from + clear) : clear;
        makeRoom(length + 1);
        int first = end;
        System.arraycopy(message, from, bytes, end, length);
        end += length;
        if (decoder != null) {
            byte[] others = Arrays.copyOfRange(message, from + clear, to);
            decode(decoder, others, others.length);
        }
        boolean closed = JsonDocuments.joinLines(bytes, first, end);
        if ((isWhole || closed) && end > start && !isLineEnd(bytes[end - 1])) {
            bytes[end++] = '\n';
        }
    }

    /** Returns the length without the zero bytes at the end, which end texts of C and belong to none. */
    private static int withoutZeros(byte[] bytes, int from, int to) {
        int last = to;
        while (last > from && bytes[last - 1] == 0) {
            last--;
        }
        return last - from;
    }

    /** Gives back what a long line or message needed once. */
    void giveBack() {
        int left = end + held - start;
        if (bytes.length > MOST_KEPT && left <= READ) {
            bytes = Arrays.copyOfRange(bytes, start, start + 2 * left);
            end -= start;
            start = 0;
        }
    }

    private void makeRoom(int room) {
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, end + held - start);
            end -= start;
            start = 0;
        }
        int used = end + held;
        if (bytes.length - used < room) {
            // At most the longest line, and a few bytes that are held, are ever left over.
            int most = LineSplitter.MAX_LINE + 2 * READ;
            bytes = Arrays.copyOf(bytes, Math.max(used + room, Math.min(2 * bytes.length, most)));
        }
    }
}
