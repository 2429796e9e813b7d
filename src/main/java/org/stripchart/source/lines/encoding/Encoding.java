// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.encoding;

import org.jspecify.annotations.Nullable;

/**
 * Finds out how the bytes of a text are encoded: UTF-8, UTF-16 of either order, else Windows-1252, which has Latin-1 in it.
 * Of UTF-8, nothing is changed; a mark of the order of bytes is left where it is.
 *
 * <p>UTF-16 shows by its mark or by the zero bytes of the first kilobyte, Windows-1252 by the first bytes beyond ASCII that
 * are no UTF-8. What there was of ASCII before is the same in both. Once there has been UTF-8, it stays UTF-8, whatever is
 * broken in it later, and is not looked at any more.
 *
 * <p>What is full of control characters is no text of any kind, and stays as it is.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class Encoding {

    /** By then, UTF-16 would have shown. */
    private static final int BEGINNING = 1 << 10;

    /** Of so many bytes, one may be noise. */
    private static final int STRANGE_IN = 64;

    private boolean begins = true;
    private boolean sure;
    private @Nullable Decoder decoder;

    /** Forgets the text, since another one begins. */
    public void restart() {
        begins = true;
        sure = false;
        decoder = null;
    }

    /** Returns what makes UTF-8 of what comes from here on, or null as long as that is UTF-8 as it stands. */
    @Nullable
    public Decoder decoder() {
        return decoder;
    }

    /**
     * Judges the bytes that come next, while there is no {@link #decoder}.
     *
     * @param isAll whether no more will come
     * @return how many of them are UTF-8 as they stand. If there is a decoder now, the others are for it; if not, they are to
     *     be brought again, together with those that come after them
     */
    public int judge(byte[] bytes, int from, int to, boolean isAll) {
        if (begins) {
            int end = Math.min(to, from + BEGINNING);
            UnitOrder order = UnitOrder.of(bytes, from, end, isAll || end < to);
            if (order == UnitOrder.UNCLEAR) {
                return 0;
            }
            begins = false;
            if (order != UnitOrder.SINGLE_BYTES) {
                decoder = new Utf16Decoder(order == UnitOrder.BIG_ENDIAN);
                return 0;
            }
        }
        int ascii = sure ? to - from : ByteScan.beyondAscii(bytes, from, to) - from;
        return ascii == to - from ? ascii : ascii + judgeBeyondAscii(bytes, from + ascii, to, isAll);
    }

    private int judgeBeyondAscii(byte[] bytes, int from, int to, boolean isAll) {
        int sound = 0;
        int broken = 0;
        boolean inBroken = false;
        int at = from;
        while (at < to) {
            int length = Utf8.length(bytes, at, to);
            if (length == Utf8.UNFINISHED && !isAll) {
                break;
            }
            boolean isBroken = length < 1;
            sound += length > 1 ? 1 : 0;
            // What is left of one that is broken counts once.
            broken += isBroken && !inBroken ? 1 : 0;
            inBroken = isBroken;
            at += Math.max(1, length);
        }
        if (sound > 0 && sound >= broken) {
            sure = true;
            return to - from;
        }
        if (broken > 0 && isBinary(bytes, from, to)) {
            // It stays what nobody can read, and is not made text that may hold numbers.
            return to - from;
        }
        if (broken > 0) {
            decoder = new Windows1252Decoder();
        }
        return 0;
    }

    /** Returns whether there are more control characters that no text has than noise brings; every fifteenth is, by chance. */
    private static boolean isBinary(byte[] bytes, int from, int to) {
        int strange = 0;
        for (int at = from; at < to; at++) {
            strange += TerminalText.isStrange(bytes[at]) ? 1 : 0;
        }
        return strange > (to - from) / STRANGE_IN;
    }
}
