// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.encoding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Searches bytes, eight at a time in one {@code long} (Warren, Hacker's Delight, 6-1). */
public final class ByteScan {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long BLANKS = 0x2020202020202020L;
    private static final byte DEL = 0x7F;
    private static final long DELS = 0x7F7F7F7F7F7F7F7FL;

    private ByteScan() {}

    /** Returns where the first byte is that is a control character, a tab or a line end, or {@code to} if none is. */
    public static int control(byte[] bytes, int from, int to) {
        int at = from;
        while (at + 8 <= to) {
            long eight = (long) EIGHT.get(bytes, at);
            long noDels = eight ^ DELS;
            // The lowest bit that is set is right; above it, a borrow may have set others.
            long found = (((eight - BLANKS) & ~eight) | ((noDels - ONES) & ~noDels)) & HIGH_BITS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += 8;
        }
        while (at < to && (bytes[at] < 0 || (bytes[at] >= ' ' && bytes[at] != DEL))) {
            at++;
        }
        return at;
    }

    /** Returns where the first byte is that is no ASCII, or {@code to} if none is. */
    public static int beyondAscii(byte[] bytes, int from, int to) {
        int at = from;
        while (at + 32 <= to
                && (((long) EIGHT.get(bytes, at)
                                        | (long) EIGHT.get(bytes, at + 8)
                                        | (long) EIGHT.get(bytes, at + 16)
                                        | (long) EIGHT.get(bytes, at + 24))
                                & HIGH_BITS)
                        == 0) {
            at += 32;
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }
}
