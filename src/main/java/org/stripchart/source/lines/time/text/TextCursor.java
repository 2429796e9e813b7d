// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.time.text;

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
    /** Whether nothing but the time is wanted in those bytes. */
    boolean whole;

    void begin(byte[] text, int from, int end, boolean isWhole) {
        bytes = text;
        at = from;
        to = end;
        whole = isWhole;
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

    /** Passes over a character of three bytes, if one of these stands there. */
    boolean skip(String characters) {
        for (int i = 0; at + 2 < to && i < characters.length(); i++) {
            char c = characters.charAt(i);
            boolean isIt = bytes[at] == (byte) (0xe0 | (c >> 12))
                    && bytes[at + 1] == (byte) (0x80 | ((c >> 6) & 0x3f))
                    && bytes[at + 2] == (byte) (0x80 | (c & 0x3f));
            if (isIt) {
                at += 3;
                return true;
            }
        }
        return false;
    }

    /** A number of two digits at most before one of these characters, which is passed over as well; -1 if none is there. */
    int numberBefore(String characters) {
        int from = at;
        int number = number(2);
        if (number >= 0 && skip(characters)) {
            return number;
        }
        at = from;
        return -1;
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
