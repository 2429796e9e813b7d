// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.stripchart.source.lines.cell.Fields;

/**
 * Finds where a JSON object or array ends that may go over many lines, and notices in which line it turns out to be none.
 *
 * <p>Numbers are looked at only so far as to tell them from words.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class JsonScan {

    /** Told for what is no JSON. */
    static final int BROKEN = -1;

    /** Deeper than anything real; one bit of a long each. */
    private static final int DEEPEST = 64;

    private static final byte[][] WORDS = Stream.of(
                    "true", "false", "null", "NaN", "Infinity", "-Infinity", "+Infinity", "INF", "-INF")
            .map(text -> text.getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);

    /** What may come next. */
    private enum State {
        KEY_OR_END,
        KEY,
        COLON,
        VALUE,
        VALUE_OR_END,
        COMMA_OR_END
    }

    private State state = State.VALUE;
    private int depth;
    /** The lowest bit is set if the innermost bracket is that of an object. */
    private long objects;

    /** Begins another object or array. */
    void begin() {
        state = State.VALUE;
        depth = 0;
        objects = 0;
    }

    /**
     * Goes on in a further line.
     *
     * @return where the object or array ends that began in this line or before; {@link #BROKEN} if it is none; or {@code to},
     *     and {@link #isOpen} tells that it goes on
     */
    int scan(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            byte b = bytes[at];
            if (Fields.isBlank(b) || b == '\r') {
                at++;
                continue;
            }
            at = token(bytes, at, to, b);
            if (at == BROKEN || depth == 0) {
                return at;
            }
        }
        return to;
    }

    /** Whether the end is still to come. */
    boolean isOpen() {
        return depth > 0;
    }

    private int token(byte[] bytes, int at, int to, byte b) {
        return switch (b) {
            case '{', '[' -> open(b == '{') ? at + 1 : BROKEN;
            case '}', ']' -> close(b == '}') ? at + 1 : BROKEN;
            case ',' -> comma() ? at + 1 : BROKEN;
            case ':' -> colon() ? at + 1 : BROKEN;
            case '"' -> text() ? textEnd(bytes, at + 1, to) : BROKEN;
            default -> depth > 0 && value() ? scalarEnd(bytes, at, to) : BROKEN;
        };
    }

    private boolean open(boolean isObject) {
        if (depth == DEEPEST || !value()) {
            return false;
        }
        depth++;
        objects = objects << 1 | (isObject ? 1 : 0);
        state = isObject ? State.KEY_OR_END : State.VALUE_OR_END;
        return true;
    }

    private boolean close(boolean isObject) {
        boolean may = state == State.COMMA_OR_END || state == (isObject ? State.KEY_OR_END : State.VALUE_OR_END);
        if (depth == 0 || isObject != inObject() || !may) {
            return false;
        }
        depth--;
        objects >>>= 1;
        state = State.COMMA_OR_END;
        return true;
    }

    private boolean comma() {
        boolean may = state == State.COMMA_OR_END;
        state = inObject() ? State.KEY : State.VALUE;
        return may;
    }

    private boolean colon() {
        boolean may = state == State.COLON;
        state = State.VALUE;
        return may;
    }

    private boolean text() {
        if (state == State.KEY || state == State.KEY_OR_END) {
            state = State.COLON;
            return true;
        }
        return depth > 0 && value();
    }

    private boolean value() {
        boolean may = state == State.VALUE || state == State.VALUE_OR_END;
        state = State.COMMA_OR_END;
        return may;
    }

    private boolean inObject() {
        return (objects & 1) == 1;
    }

    private static int textEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        // A text does not go over the end of a line.
        return at < to ? at + 1 : BROKEN;
    }

    /** Where a number or a word ends, or {@link #BROKEN} if it is neither. */
    static int scalarEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && isPartOfScalar(bytes[at])) {
            at++;
        }
        if (at == from) {
            return BROKEN;
        }
        int digit = bytes[from] == '-' && at > from + 1 ? from + 1 : from;
        if (bytes[digit] >= '0' && bytes[digit] <= '9') {
            return isNumber(bytes, digit, at) ? at : BROKEN;
        }
        for (byte[] word : WORDS) {
            if (Arrays.equals(word, 0, word.length, bytes, from, at)) {
                return at;
            }
        }
        return BROKEN;
    }

    private static boolean isNumber(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (!(b >= '0' && b <= '9') && b != '.' && b != '-' && b != '+' && b != 'e' && b != 'E') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPartOfScalar(byte b) {
        return b > ' ' && b != ',' && b != ':' && b != ']' && b != '}' && b != '[' && b != '{' && b != '"';
    }
}
