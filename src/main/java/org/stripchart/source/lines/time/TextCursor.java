// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time;

import java.util.Arrays;

/**
 * A place in bytes, from which numbers and words are taken.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class TextCursor {

    byte[] bytes = new byte[0];
    int at;
    int to;
    /** How many digits the number had that was read last. */
    int width;

    void begin(byte[] text, int from, int end) {
        bytes = text;
        at = from;
        to = end;
    }

    byte peek(int ahead) {
        return at + ahead < to ? bytes[at + ahead] : 0;
    }

    /** At most so many digits as a number, or -1; {@link #width} tells how many. */
    int number(int most) {
        long number = 0;
        width = 0;
        while (width < most && at < to && isDigit(bytes[at])) {
            number = number * 10 + bytes[at++] - '0';
            width++;
        }
        return width == 0 || number > Integer.MAX_VALUE ? -1 : (int) number;
    }

    /** Passes over a character if it stands there. */
    boolean skip(byte[] character) {
        if (at + character.length > to
                || !Arrays.equals(bytes, at, at + character.length, character, 0, character.length)) {
            return false;
        }
        at += character.length;
        return true;
    }

    int digitsFrom(int from) {
        int i = from;
        while (i < to && isDigit(bytes[i])) {
            i++;
        }
        return i - from;
    }

    int wordEnd(int from) {
        int i = from;
        while (i < to && isWordByte(bytes[i])) {
            i++;
        }
        return i;
    }

    static boolean isWordByte(byte b) {
        int lower = b | 0x20;
        return (lower >= 'a' && lower <= 'z') || b < 0;
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
