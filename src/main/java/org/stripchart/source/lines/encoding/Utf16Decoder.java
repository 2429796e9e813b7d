// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.encoding;

/** Makes UTF-8 of UTF-16; half a unit and half a pair wait for the other half. */
final class Utf16Decoder implements Decoder {

    private final boolean bigEndian;
    /** The first byte of a unit, or -1. */
    private int half = -1;
    /** The first unit of a pair, or 0. */
    private char high;

    Utf16Decoder(boolean bigEndian) {
        this.bigEndian = bigEndian;
    }

    @Override
    public String encoding() {
        return "UTF-16";
    }

    @Override
    public int decode(byte[] bytes, int from, int to, byte[] target, int at) {
        int end = at;
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xFF;
            if (half < 0) {
                half = b;
            } else {
                end = unit((char) (bigEndian ? (half << 8) | b : (b << 8) | half), target, end);
                half = -1;
            }
        }
        return end;
    }

    private int unit(char unit, byte[] target, int at) {
        int end = at;
        char first = high;
        high = 0;
        if (first != 0 && Character.isLowSurrogate(unit)) {
            return Utf8.write(Character.toCodePoint(first, unit), target, end);
        }
        if (first != 0) {
            end = Utf8.write(Utf8.REPLACEMENT, target, end);
        }
        if (Character.isHighSurrogate(unit)) {
            high = unit;
            return end;
        }
        return Utf8.write(Character.isLowSurrogate(unit) ? Utf8.REPLACEMENT : unit, target, end);
    }
}
