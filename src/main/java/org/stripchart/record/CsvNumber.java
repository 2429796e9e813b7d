// SPDX-License-Identifier: Apache-2.0
package org.stripchart.record;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.nio.charset.StandardCharsets;

/**
 * Numbers as text, in the fewest digits that read back as the same bits; plain where that is readable, such as {@code
 * 1763800000.25}, else with an exponent.
 *
 * <p>Not by {@code Double.toString}, which before Java 19 is neither the shortest nor fast.
 */
final class CsvNumber {

    /** The most bytes that one number takes. */
    static final int LONGEST = 32;

    private static final double LONG_BELOW = 1e15;

    /*
     * Most of what is measured has six decimals at most, times to the microsecond among them. Below 2^32, such a decimal
     * is whole when it is multiplied by a million, that quotient of two exact numbers is rounded once, as reading the
     * text is, and no two of them share a double. So if the quotient is the number, its decimal, without zeros at the
     * end, is the shortest.
     */
    private static final double MILLION = 1e6;
    private static final double DECIMAL_BELOW = 0x1p32;

    private static final int LOWEST_PLAIN = -9;
    private static final int HIGHEST_PLAIN = 20;

    private CsvNumber() {}

    static String of(double value) {
        byte[] text = new byte[LONGEST];
        return new String(text, 0, write(value, text, 0), StandardCharsets.ISO_8859_1);
    }

    /** Writes the number into the bytes, and returns where it ends. */
    static int write(double value, byte[] out, int from) {
        double size = Math.abs(value);
        if (size < LONG_BELOW && value == (long) value && (value != 0 || 1 / value > 0)) {
            int at = sign(value, out, from);
            return whole((long) size, out, at);
        }
        if (size < DECIMAL_BELOW) {
            double scaled = Math.rint(size * MILLION);
            if (scaled / MILLION == size && scaled > 0) {
                return decimal((long) scaled, out, sign(value, out, from));
            }
        }
        return shortest(value, out, from);
    }

    private static int sign(double value, byte[] out, int from) {
        out[from] = '-';
        return value < 0 ? from + 1 : from;
    }

    private static int whole(long value, byte[] out, int from) {
        int end = from + 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            end++;
        }
        long rest = value;
        for (int at = end - 1; at >= from; at--) {
            out[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return end;
    }

    private static int decimal(long millionths, byte[] out, int from) {
        int point = whole(millionths / 1_000_000, out, from);
        out[point] = '.';
        int fraction = (int) (millionths % 1_000_000);
        int end = point + 1;
        for (int unit = 100_000; fraction > 0; unit /= 10) {
            out[end++] = (byte) ('0' + fraction / unit);
            fraction %= unit;
        }
        return end;
    }

    /** By Raffaello Giulietti's Schubfach, which the JDK has as well since version 19. */
    private static int shortest(double value, byte[] out, int from) {
        String text = NumberOutput.toString(value, true);
        int mark = text.indexOf('E');
        if (mark < 0) {
            return copy(text, 0, text.length(), out, from);
        }
        int start = text.charAt(0) == '-' ? 1 : 0;
        boolean single = mark == start + 3 && text.charAt(start + 2) == '0';
        int last = single ? start + 1 : mark;
        int exponent = Integer.parseInt(text, mark + 1, text.length(), 10);
        if (exponent < LOWEST_PLAIN || exponent > HIGHEST_PLAIN) {
            return copy(text, mark, text.length(), out, copy(text, 0, last, out, from));
        }
        int at = copy(text, 0, start, out, from);
        int decimals = single ? 0 : mark - start - 2;
        if (exponent < 0) {
            out[at++] = '0';
            out[at++] = '.';
            at = zeros(-exponent - 1, out, at);
            at = copy(text, start, start + 1, out, at);
            return copy(text, start + 2, start + 2 + decimals, out, at);
        }
        at = copy(text, start, start + 1, out, at);
        int before = Math.min(exponent, decimals);
        at = copy(text, start + 2, start + 2 + before, out, at);
        at = zeros(exponent - before, out, at);
        if (decimals > exponent) {
            out[at++] = '.';
            at = copy(text, start + 2 + before, start + 2 + decimals, out, at);
        }
        return at;
    }

    private static int zeros(int count, byte[] out, int from) {
        for (int i = 0; i < count; i++) {
            out[from + i] = '0';
        }
        return from + count;
    }

    private static int copy(String text, int from, int to, byte[] out, int at) {
        for (int i = from; i < to; i++) {
            out[at + i - from] = (byte) text.charAt(i);
        }
        return at + to - from;
    }
}
