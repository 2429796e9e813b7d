// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.encoding;

/** What there is to know of bytes that are UTF-8, or should be. */
public final class Utf8 {

    /** For what is no UTF-8. */
    public static final int BROKEN = -1;

    /** For what may become UTF-8 with the bytes that come next. */
    public static final int UNFINISHED = 0;

    /** What stands for what nobody can read. */
    public static final int REPLACEMENT = 0xFFFD;

    private Utf8() {}

    /** Returns how many bytes the character has that begins here, or {@link #BROKEN}, or {@link #UNFINISHED}. */
    public static int length(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        int length = first < 0xC2 ? BROKEN : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : BROKEN;
        for (int i = 1; i < length; i++) {
            if (at + i == to) {
                return UNFINISHED;
            }
            int next = bytes[at + i] & 0xFF;
            // Beside what is no continuation at all: long forms of short ones, surrogates, and what lies beyond
            // Unicode.
            boolean broken = (next & 0xC0) != 0x80
                    || (i == 1
                            && ((first == 0xE0 && next < 0xA0)
                                    || (first == 0xED && next >= 0xA0)
                                    || (first == 0xF0 && next < 0x90)
                                    || (first == 0xF4 && next >= 0x90)));
            if (broken) {
                return BROKEN;
            }
        }
        return length;
    }

    /** Writes a character, and returns where it ends. */
    public static int write(int character, byte[] target, int at) {
        int end = at;
        if (character < 0x80) {
            target[end++] = (byte) character;
            return end;
        }
        if (character < 0x800) {
            target[end++] = (byte) (0xC0 | (character >> 6));
        } else {
            if (character < 0x10000) {
                target[end++] = (byte) (0xE0 | (character >> 12));
            } else {
                target[end++] = (byte) (0xF0 | (character >> 18));
                target[end++] = (byte) (0x80 | ((character >> 12) & 0x3F));
            }
            target[end++] = (byte) (0x80 | ((character >> 6) & 0x3F));
        }
        target[end++] = (byte) (0x80 | (character & 0x3F));
        return end;
    }
}
