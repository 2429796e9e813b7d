// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.encoding;

/**
 * What programs write for a terminal besides text: colours, titles, cursor movements, characters printed over each other,
 * and the control characters with which devices frame their lines.
 *
 * <p>An escape sequence (ECMA-48) that leads to another row of the screen, or back in its row, ends a line; one that leads on
 * in its row is a blank; any other, such as a colour or what clears the rest of a row, is nothing, also in the middle of a
 * number.
 */
public final class TerminalText {

    public static final byte ESCAPE = 0x1B;

    private static final byte BACKSPACE = '\b';
    private static final byte BELL = 0x07;

    /** Longer than any that is meant. */
    private static final int LONGEST_CONTROL = 64;

    /** The same for one that holds a text, such as a title or an address. */
    private static final int LONGEST_STRING = 1 << 12;

    private static final String OTHER_ROW = "ABDEFHJLMSTdefrsu";
    private static final String ON_IN_ROW = "CGIZa`";

    private TerminalText() {}

    /** Returns whether a terminal does not show this byte; a line that has it is to be cleaned. */
    public static boolean isUnseen(byte b) {
        return switch (b) {
            case ESCAPE, BACKSPACE, BELL, 0x7F, '\f' -> true;
            // Shift out and in; start and end of text; start and stop of the flow; record separator; the end of a file
            // of DOS.
            case 0x0E, 0x0F, 0x02, 0x03, 0x11, 0x13, 0x1E, 0x1A -> true;
            default -> false;
        };
    }

    /** Returns whether this is a control character that has no place in a text, nor on a terminal, nor around a device's line. */
    public static boolean isStrange(byte b) {
        return b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && !isUnseen(b);
    }

    /** Returns how long the escape sequence is that begins here, as far as it is sound; 0 if its end has not come. */
    public static int length(byte[] bytes, int at, int to) {
        if (at + 1 == to) {
            return 0;
        }
        byte kind = bytes[at + 1];
        return switch (kind) {
            case '[' -> lengthUpTo(bytes, at, at + 2, to, '@');
            case ']', 'P', 'X', '^', '_' -> stringLength(bytes, at, to);
            default -> kind >= '0' && kind < 0x7F ? 2 : lengthUpTo(bytes, at, at + 1, to, '0');
        };
    }

    /** Of parameters and a last byte, which is {@code firstFinal} or beyond. */
    private static int lengthUpTo(byte[] bytes, int from, int first, int to, char firstFinal) {
        for (int at = first; at < to; at++) {
            byte b = bytes[at];
            if (b < ' ' || b == 0x7F || at - from > LONGEST_CONTROL) {
                return at - from;
            }
            if (b >= firstFinal) {
                return at + 1 - from;
            }
        }
        return 0;
    }

    private static int stringLength(byte[] bytes, int from, int to) {
        for (int at = from + 2; at < to; at++) {
            byte b = bytes[at];
            if (b == BELL) {
                return at + 1 - from;
            }
            if (b == ESCAPE && at + 1 == to) {
                return 0;
            }
            if (b == ESCAPE && bytes[at + 1] == '\\') {
                return at + 2 - from;
            }
            if (b == ESCAPE || b == '\n' || b == '\r' || at - from > LONGEST_STRING) {
                return at - from;
            }
        }
        return 0;
    }

    /** Returns whether the escape sequence ends the line before it. */
    public static boolean endsLine(byte[] bytes, int at, int length) {
        if (length < 2) {
            return false;
        }
        char last = (char) bytes[at + length - 1];
        if (bytes[at + 1] != '[') {
            return length == 2 && "78DEMc".indexOf(last) >= 0;
        }
        byte first = bytes[at + 2];
        boolean toBegin = (last == 'G' || last == '`') && (length == 3 || (length == 4 && first <= '1'));
        return toBegin || (isStandard(first) && OTHER_ROW.indexOf(last) >= 0);
    }

    /** Returns whether an escape sequence that ends a line leads to a column beyond the first. */
    public static boolean leadsWithinRow(byte[] bytes, int at, int length) {
        byte last = bytes[at + length - 1];
        if (length < 3 || bytes[at + 1] != '[') {
            return false;
        }
        if (last == 'H' || last == 'f') {
            int semicolon = at + 2;
            while (semicolon < at + length && bytes[semicolon] != ';') {
                semicolon++;
            }
            int digits = at + length - 2 - semicolon;
            return digits > 1 || (digits == 1 && bytes[semicolon + 1] > '1');
        }
        // To a row, or back: the column is one where the cursor was.
        return last == 'd' || last == 'u';
    }

    /** And not of one maker's own. */
    private static boolean isStandard(byte first) {
        return first < '<' || first > '?';
    }

    /**
     * Takes out of a line what a terminal does not show, in place.
     *
     * @return where it ends now
     */
    public static int clean(byte[] bytes, int from, int to) {
        int last = to;
        while (last > from && bytes[last - 1] == BACKSPACE) {
            last--;
        }
        int end = from;
        int at = from;
        while (at < last) {
            byte b = bytes[at++];
            if (b == ESCAPE) {
                int length = length(bytes, at - 1, last);
                at = length == 0 ? last : at - 1 + length;
                if (length > 2 && bytes[at - length + 1] == '[' && ON_IN_ROW.indexOf(bytes[at - 1]) >= 0) {
                    bytes[end++] = ' ';
                }
            } else if (b != BACKSPACE) {
                bytes[end] = b;
                end += isUnseen(b) ? 0 : 1;
            } else if (bytes[at] == '_' && end > from && bytes[end - 1] != '_') {
                // It underlines the letter.
                at++;
            } else {
                end = beforeLast(bytes, from, end);
            }
        }
        return end;
    }

    private static int beforeLast(byte[] bytes, int from, int end) {
        int at = end;
        do {
            at--;
        } while (at > from && (bytes[at] & 0xC0) == 0x80);
        return Math.max(at, from);
    }
}
