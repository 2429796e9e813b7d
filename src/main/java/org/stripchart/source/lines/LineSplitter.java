// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream of bytes into lines, which end with LF or CRLF or with the stream; a byte order mark is left out.
 *
 * <p>Reads are big, yet a line is there as soon as its last byte is: {@link #fill} asks the stream once, then {@link
 * #next} steps through the lines that are complete.
 *
 * <p>Memory: a buffer of 128 KiB, which grows for a long line up to {@link #MAX_LINE} and a read, or for a message to its
 * length, and is given back after it. A line that is longer
 * still is told once, cut, by {@link #isTooLong}; the rest of it is passed over as it comes.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class LineSplitter {

    /** The longest line, in bytes without its LF. */
    static final int MAX_LINE = 1 << 20;

    /** As much as a pipe holds; larger reads gain nothing measurable. */
    private static final int READ = 1 << 16;

    /** What lines of common length need, twice over. */
    private static final int MOST_KEPT = 4 * READ;

    /** Made with the first byte: a source of many topics has many splitters. */
    private byte[] buffer = new byte[0];
    /** Where the bytes begin that no line was made of yet. */
    private int start;
    /** How far those bytes were searched for a line end. */
    private int searched;

    private int end;
    private int from;
    private int to;
    private long number;
    private boolean tooLong;
    private boolean unterminated;
    private boolean begins = true;
    private boolean passingOver;
    private boolean ended;

    /**
     * Reads once from the stream, and waits as the stream does.
     *
     * @return how many bytes came, or -1 at the end, when {@link #next} still gives a last line without a line end
     */
    int fill(InputStream in) throws IOException {
        makeRoom(READ);
        int count = in.read(buffer, end, Math.min(READ, buffer.length - end));
        if (count < 0) {
            ended = true;
        } else {
            end += count;
        }
        return count;
    }

    /** Steps to the next line that has come wholly, or too long a line; false if there is none. */
    boolean next() {
        byte[] bytes = buffer;
        for (int at = searched; at < end; at++) {
            if (bytes[at] == '\n') {
                int lineStart = start;
                start = at + 1;
                searched = start;
                if (passingOver) {
                    passingOver = false;
                } else {
                    line(lineStart, at, at - lineStart > MAX_LINE);
                    return true;
                }
            }
        }
        searched = end;
        if (passingOver) {
            start = end;
        } else if (end - start > MAX_LINE + 1) {
            // One byte more than the limit could still be the CR of a line that just fits.
            line(start, end, true);
            start = end;
            passingOver = true;
            return true;
        } else if (ended && end > start) {
            line(start, end, end - start > MAX_LINE);
            start = end;
            unterminated = true;
            return true;
        }
        giveBack();
        return false;
    }

    /** After a long line or message, so that many streams do not keep what one of them needed once. */
    private void giveBack() {
        int left = end - start;
        if (buffer.length > MOST_KEPT && left <= READ) {
            buffer = Arrays.copyOfRange(buffer, start, start + 2 * left);
            searched -= start;
            end = left;
            start = 0;
        }
    }

    private void line(int lineStart, int lineEnd, boolean overLong) {
        number++;
        unterminated = false;
        from = lineStart;
        to = lineEnd;
        if (to > from && buffer[to - 1] == '\r') {
            to--;
        }
        tooLong = overLong && to - from > MAX_LINE;
        if (begins && to - from >= 3 && isByteOrderMark(from)) {
            from += 3;
        }
        begins = false;
    }

    private boolean isByteOrderMark(int at) {
        return buffer[at] == (byte) 0xEF && buffer[at + 1] == (byte) 0xBB && buffer[at + 2] == (byte) 0xBF;
    }

    /** Takes a whole message, whose last line needs no line end; a JSON document in it is one line. */
    void append(byte[] bytes, int messageFrom, int messageTo) {
        append(bytes, messageFrom, messageTo, true);
    }

    /**
     * The same for a message that may have broken off: there, a JSON document that is closed needs no line end, and nothing
     * else goes without.
     */
    void append(byte[] bytes, int messageFrom, int messageTo, boolean isWhole) {
        int length = messageTo - messageFrom;
        makeRoom(length + 1);
        System.arraycopy(bytes, messageFrom, buffer, end, length);
        boolean closed = JsonDocuments.joinLines(buffer, end, end + length);
        end += length;
        if ((isWhole || closed) && end > start && buffer[end - 1] != '\n') {
            buffer[end++] = '\n';
        }
    }

    /**
     * Begins another stream: what is left of a line of the one before is no line.
     *
     * @param dropFirstLine whether to pass over the first line
     */
    void restart(boolean dropFirstLine) {
        start = 0;
        searched = 0;
        end = 0;
        ended = false;
        begins = true;
        passingOver = dropFirstLine;
    }

    /** Steps to what there is of a line that does not end, since the stream broke off; false if there is nothing. */
    boolean cutShort() {
        boolean any = !passingOver && end > start;
        if (any) {
            line(start, end, false);
        }
        start = end;
        searched = end;
        return any;
    }

    private void makeRoom(int room) {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            searched -= start;
            end -= start;
            start = 0;
        }
        if (buffer.length - end < room) {
            // At most MAX_LINE + 1 bytes are ever left over.
            buffer = Arrays.copyOf(buffer, Math.max(end + room, Math.min(2 * buffer.length, MAX_LINE + 2 * READ)));
        }
    }

    /** The bytes that hold the line, from {@link #from} to {@link #to}, until the next {@link #fill}. */
    byte[] bytes() {
        return buffer;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The number of the line, from 1. */
    long number() {
        return number;
    }

    /** Whether the line ended with the stream. */
    boolean isUnterminated() {
        return unterminated;
    }

    /** Whether the line is longer than {@link #MAX_LINE}; what is there of it is its beginning. */
    boolean isTooLong() {
        return tooLong;
    }
}
