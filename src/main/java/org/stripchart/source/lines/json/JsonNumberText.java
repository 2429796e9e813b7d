// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.json;

import org.stripchart.source.lines.cell.NumberParser;

/**
 * Tells the texts in JSON that are numbers, as many programs write them: {@code "21.5"}.
 *
 * <p>Only what can be nothing else is: no version, date or address, no digits after a zero in front or more of them than a
 * measured value has, no {@code 12e4} that may be the digits of a hexadecimal number.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class JsonNumberText {

    private static final int MOST_DIGITS = 15;
    private static final int LONGEST = 30;

    private final NumberParser numbers = new NumberParser();
    private final byte[] bytes = new byte[LONGEST];

    /** Whether the text is a number, which {@link #value} is then. */
    boolean read(char[] text, int from, int length) {
        return length > 0 && length <= LONGEST && isNumber(text, from, from + length) && parse(text, from, length);
    }

    /** The same, but what stands where nothing but a number can may be any: {@code NaN}, {@code +Inf}, {@code 1e5}. */
    boolean readAny(char[] text, int from, int length) {
        return length > 0 && length <= LONGEST && parse(text, from, length);
    }

    double value() {
        return numbers.value();
    }

    private boolean parse(char[] text, int from, int length) {
        for (int i = 0; i < length; i++) {
            char c = text[from + i];
            if (c > '~') {
                return false;
            }
            bytes[i] = (byte) c;
        }
        return numbers.isNumber(bytes, 0, length);
    }

    private static boolean isNumber(char[] text, int from, int to) {
        int start = from + (text[from] == '-' ? 1 : 0);
        int at = digitsEnd(text, start, to);
        int digits = at - start;
        if (digits == 0 || digits > MOST_DIGITS || (digits > 1 && text[start] == '0')) {
            return false;
        }
        boolean hasPoint = at < to && text[at] == '.';
        if (hasPoint) {
            int point = at;
            at = digitsEnd(text, point + 1, to);
            if (at == point + 1) {
                return false;
            }
        }
        if (at < to && (text[at] | 0x20) == 'e') {
            boolean hasSign = at + 1 < to && (text[at + 1] == '-' || text[at + 1] == '+');
            int exponent = at + (hasSign ? 2 : 1);
            at = digitsEnd(text, exponent, to);
            return at == to && at > exponent && (hasPoint || hasSign);
        }
        return at == to;
    }

    private static int digitsEnd(char[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at;
    }
}
