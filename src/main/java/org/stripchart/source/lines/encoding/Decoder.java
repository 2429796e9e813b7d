// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.encoding;

/** Makes UTF-8 of a stream of bytes that is none; what is broken in it becomes the character for that, U+FFFD. */
public interface Decoder {

    /** How many bytes of UTF-8 may come of one byte. */
    int MOST_BYTES = 3;

    /** Returns what the encoding is called. */
    String encoding();

    /**
     * Writes what comes of some bytes; a part of a character at their end waits for the rest.
     *
     * @param target has room for {@link #MOST_BYTES} for each byte, and as many more for what has waited
     * @param at where in the target to begin
     * @return where in the target it ends
     */
    int decode(byte[] bytes, int from, int to, byte[] target, int at);
}
