// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.encoding;

/** Makes UTF-8 of Windows-1252, which is Latin-1 with letters and signs in place of 32 control characters. */
final class Windows1252Decoder implements Decoder {

    /** The characters of 0x80 to 0x9F; five of them are none. */
    private static final String SIGNS =
            "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD"
                    + "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

    @Override
    public String encoding() {
        return "Windows-1252";
    }

    @Override
    public int decode(byte[] bytes, int from, int to, byte[] target, int at) {
        int end = at;
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xFF;
            if (b < 0x80) {
                target[end++] = (byte) b;
            } else {
                end = Utf8.write(b < 0xA0 ? SIGNS.charAt(b - 0x80) : b, target, end);
            }
        }
        return end;
    }
}
