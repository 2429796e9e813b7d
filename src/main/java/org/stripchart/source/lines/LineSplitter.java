// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.io.IOException;
import java.io.InputStream;
import org.stripchart.source.lines.encoding.ByteScan;
import org.stripchart.source.lines.encoding.TerminalText;

/**
 * Cuts a text into lines. A line ends with LF, CRLF, CR, with a movement of a terminal's cursor to another row, or with the
 * stream; there is no empty line before a CR alone or a movement. What a terminal would not show is left out, as is a byte
 * order mark.
 *
 * <p>Reads are big, yet a line is there as soon as its last byte is: {@link #fill} asks the stream once, then {@link
 * #next} steps through the lines that are complete. Of a stream's first bytes none is told before it is clear that they are
 * not one half of UTF-16, which their first line end shows.
 *
 * <p>Memory: a {@link TextBuffer}, which grows for a long line up to {@link #MAX_LINE} and a read. A line that is longer
 * still is told once, cut, by {@link #isTooLong}; the rest of it is passed over as it comes.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class LineSplitter {

    /** The longest line, in bytes of UTF-8 without its end. */
    static final int MAX_LINE = 1 << 20;

    private final TextBuffer text = new TextBuffer();

    /** How many bytes of the text that was not told were searched for a line end. */
    private int searched;

    private int from;
    private int to;
    private long number;
    private boolean tooLong;
    private boolean unterminated;
    private boolean begins = true;
    private boolean passingOver;
    private boolean ended;
    /** Whether the line before ended with CR, of which the LF may come yet. */
    private boolean afterCr;
    /** Whether there is something in the line that a terminal does not show. */
    private boolean unclean;
    /** Whether what comes next is written into the middle of a row of a screen. */
    private boolean withinRow;

    private boolean partOfRow;
    /** Whether there is something in the line that no text has. */
    private boolean strange;

    private boolean binary;

    /**
     * Reads once from the stream, and waits as the stream does.
     *
     * @return how many bytes came, or -1 at the end, when {@link #next} still gives a last line without a line end
     */
    int fill(InputStream in) throws IOException {
        int count = text.fill(in, passingOver);
        ended = count < 0;
        return count;
    }

    /** Steps to the next line that has come wholly, or too long a line; false if there is none. */
    boolean next() {
        byte[] bytes = text.bytes();
        int end = text.end();
        int at = ByteScan.control(bytes, text.start() + searched, end);
        while (at < end) {
            byte b = bytes[at];
            int length = 1;
            boolean isEnd = TextBuffer.isLineEnd(b);
            if (b == TerminalText.ESCAPE) {
                length = TerminalText.length(bytes, at, end);
                if (length == 0 && !ended) {
                    break;
                }
                isEnd = TerminalText.endsLine(bytes, at, length);
                length = length == 0 ? end - at : length;
            }
            at += length;
            if (!isEnd) {
                unclean |= TerminalText.isUnseen(b);
                strange |= TerminalText.isStrange(b);
            } else {
                boolean any = ends(at - length, at, b);
                withinRow = b == TerminalText.ESCAPE && TerminalText.leadsWithinRow(bytes, at - length, length);
                if (any) {
                    return true;
                }
            }
            at = ByteScan.control(bytes, at, end);
        }
        searched = at - text.start();
        return nextWithoutEnd();
    }

    /**
     * Ends a line at {@code lineEnd}.
     *
     * @param next where the next one begins
     * @param by the first byte of what ends it
     * @return whether there is a line
     */
    private boolean ends(int lineEnd, int next, byte by) {
        int lineStart = text.start();
        boolean isEmpty = lineEnd == lineStart;
        boolean any = !passingOver && !(isEmpty && (by != '\n' || afterCr));
        if (by == '\r') {
            afterCr |= !isEmpty || passingOver;
        } else if (by == '\n') {
            afterCr = false;
        }
        passingOver = false;
        told(next);
        if (any) {
            line(lineStart, lineEnd);
        }
        unclean = false;
        strange = false;
        return any;
    }

    private void told(int upTo) {
        text.told(upTo);
        searched = 0;
    }

    private boolean nextWithoutEnd() {
        int start = text.start();
        int end = text.end();
        boolean overLong = end - start > MAX_LINE;
        if (passingOver) {
            told(start + searched);
        } else if (overLong || (ended && end > start)) {
            line(start, end);
            told(end);
            unclean = false;
            strange = false;
            passingOver = !ended;
            unterminated = ended;
            return true;
        }
        text.giveBack();
        return false;
    }

    private void line(int lineStart, int lineEnd) {
        number++;
        unterminated = false;
        partOfRow = withinRow;
        binary = strange;
        from = lineStart;
        to = lineEnd;
        tooLong = to - from > MAX_LINE;
        byte[] bytes = text.bytes();
        if (begins && to - from >= 3 && isByteOrderMark(bytes, from)) {
            from += 3;
        }
        begins = false;
        if (unclean && !tooLong) {
            to = TerminalText.clean(bytes, from, to);
        }
    }

    private static boolean isByteOrderMark(byte[] bytes, int at) {
        return bytes[at] == (byte) 0xEF && bytes[at + 1] == (byte) 0xBB && bytes[at + 2] == (byte) 0xBF;
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
        begins |= text.start() == text.end();
        text.append(bytes, messageFrom, messageTo, isWhole);
    }

    /**
     * Begins another stream: what is left of a line of the one before is no line.
     *
     * @param dropFirstLine whether to pass over the first line
     */
    void restart(boolean dropFirstLine) {
        text.restart();
        searched = 0;
        ended = false;
        begins = true;
        afterCr = false;
        unclean = false;
        strange = false;
        withinRow = false;
        passingOver = dropFirstLine;
    }

    /** Returns the name of the encoding, if it has shown not to be UTF-8; else empty. */
    String encoding() {
        return text.encoding();
    }

    /** Steps to what there is of a line that does not end, since the stream broke off; false if there is nothing. */
    boolean cutShort() {
        text.finish();
        boolean any = !passingOver && text.end() > text.start();
        if (any) {
            line(text.start(), text.end());
        }
        told(text.end());
        unclean = false;
        strange = false;
        return any;
    }

    /** The bytes that hold the line, from {@link #from} to {@link #to}, until the next {@link #fill}. */
    byte[] bytes() {
        return text.bytes();
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

    /**
     * Whether the line was written into the middle of a row of a screen, as programs do that paint only what has changed. What
     * stands before it in that row is not known here.
     */
    boolean isPartOfRow() {
        return partOfRow;
    }

    /** Whether there are control characters in the line that no text has. */
    boolean isBinary() {
        return binary;
    }

    /** Whether the line is longer than {@link #MAX_LINE}; what is there of it is its beginning. */
    boolean isTooLong() {
        return tooLong;
    }
}
