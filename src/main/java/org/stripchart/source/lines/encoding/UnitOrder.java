// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.encoding;

/** Whether the bytes of a text come singly or in pairs, and in which order those are, as its beginning shows. */
public enum UnitOrder {
    SINGLE_BYTES,
    LITTLE_ENDIAN,
    BIG_ENDIAN,
    /** There is too little of it. */
    UNCLEAR;

    /**
     * Judges by the mark, else by zero bytes: in pairs they are beside letters and digits, on one side only. That is believed
     * when a line has come, or when there will be no more to judge by; a zero byte alone may be noise.
     *
     * @param isAll whether to judge by what there is
     */
    public static UnitOrder of(byte[] bytes, int from, int to, boolean isAll) {
        if (to - from >= 2 && (bytes[from] & 0xFF) + (bytes[from + 1] & 0xFF) == 0xFF + 0xFE) {
            return bytes[from] == (byte) 0xFF ? LITTLE_ENDIAN : BIG_ENDIAN;
        }
        int little = 0;
        int big = 0;
        int others = 0;
        boolean lineEnds = false;
        boolean wideLineEnds = false;
        for (int at = from; at < to; at += 2) {
            byte first = bytes[at];
            if (at + 1 == to) {
                // A zero byte may follow.
                lineEnds |= isLineEnd(first) && others > 0;
                break;
            }
            byte second = bytes[at + 1];
            if (second == 0 && isText(first)) {
                little++;
                wideLineEnds |= isLineEnd(first);
            } else if (first == 0 && isText(second)) {
                big++;
                wideLineEnds |= isLineEnd(second);
            } else {
                others += first == 0 || second == 0 || (isText(first) && isText(second)) ? 1 : 0;
            }
            lineEnds |= isLineEnd(first) || isLineEnd(second);
        }
        if (little > big + others || big > little + others) {
            UnitOrder likely = little > big ? LITTLE_ENDIAN : BIG_ENDIAN;
            return wideLineEnds || isAll ? likely : UNCLEAR;
        }
        return lineEnds || isAll ? SINGLE_BYTES : UNCLEAR;
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    private static boolean isText(byte b) {
        return (b >= ' ' && b < 0x7F) || b == '\t' || isLineEnd(b);
    }
}
