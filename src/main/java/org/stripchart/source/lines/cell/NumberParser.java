// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;

/**
 * Reads a decimal number from bytes, rounded exactly as {@link Double#parseDouble} does.
 *
 * <p>A number is an optional sign, digits with an optional decimal point ({@code 1}, {@code 1.}, {@code .5}) and an
 * optional exponent, before which Fortran writes a {@code D} ({@code 1.5D+02}, with its point and its sign); or {@code nan}, {@code inf}, {@code infinity} in any case, with an optional sign. What Java takes
 * beyond that (hexadecimal, a suffix {@code f} or {@code d}) is not a number here, nor is {@code 1_000}.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
public final class NumberParser {

    /*
     * Clinger, "How to read floating point numbers accurately", PLDI 1990: a mantissa up to 2^53 and a power of ten up
     * to 10^22 are both exact doubles, so their one product or quotient is rounded once, and right. Everything else
     * goes to fastdoubleparser.
     */
    private static final long EXACT_MANTISSA = 1L << 53;

    /** As many digits as never overflow a long. */
    private static final int SAFE_DIGITS = 18;

    private static final int CLAMPED_EXPONENT = 1_000_000;

    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private static final byte[] NAN = {'n', 'a', 'n'};
    private static final byte[] INF = {'i', 'n', 'f'};
    private static final byte[] INITY = {'i', 'n', 'i', 't', 'y'};

    private byte decimal = '.';
    private double value;
    private int mark;
    private byte[] pointed = new byte[64];

    /** Whether a comma may stand for the decimal point as well. */
    public void decimalComma(boolean allowed) {
        decimal = (byte) (allowed ? ',' : '.');
    }

    /** The number that was read last. */
    public double value() {
        return value;
    }

    /** Where the decimal mark of that number stands; below 0 if it has none. */
    public int mark() {
        return mark;
    }

    /** Whether the bytes from {@code from} to {@code to} are one number and nothing else. */
    public boolean isNumber(byte[] bytes, int from, int to) {
        return parse(bytes, from, to) == to;
    }

    /**
     * Reads the longest number that begins at {@code from}.
     *
     * @return where it ends, or -1 if none begins there
     */
    public int parse(byte[] bytes, int from, int to) {
        int at = from;
        boolean negative = false;
        if (at < to && (bytes[at] == '-' || bytes[at] == '+')) {
            negative = bytes[at] == '-';
            at++;
        }
        long mantissa = 0;
        int start = at;
        int digit;
        while (at < to && (digit = bytes[at] - '0') >= 0 && digit <= 9) {
            mantissa = mantissa * 10 + digit;
            at++;
        }
        int digits = at - start;
        int exponent = 0;
        mark = -1;
        if (at < to && (bytes[at] == '.' || (bytes[at] == decimal && isDigit(bytes, at + 1, to)))) {
            mark = at++;
            while (at < to && (digit = bytes[at] - '0') >= 0 && digit <= 9) {
                mantissa = mantissa * 10 + digit;
                at++;
            }
            exponent = mark + 1 - at;
            digits -= exponent;
        }
        if (digits == 0) {
            return word(bytes, start, to, negative);
        }
        boolean isDouble = mark >= 0 && isDoubleExponent(bytes, at, to);
        if (isDouble || (at < to && (bytes[at] | 0x20) == 'e')) {
            int end = exponentEnd(bytes, at + 1, to);
            if (end > 0) {
                exponent += exponent(bytes, at + 1, end);
                at = end;
            }
        }
        if (digits <= SAFE_DIGITS && mantissa <= EXACT_MANTISSA && exponent >= -22 && exponent <= 22) {
            double magnitude = exponent < 0 ? mantissa / POWERS_OF_TEN[-exponent] : mantissa * POWERS_OF_TEN[exponent];
            value = negative ? -magnitude : magnitude;
        } else {
            value = slowly(bytes, from, at, isDouble);
        }
        return at;
    }

    /** Whether the exponent of a double as Fortran writes it begins there: {@code 1D} and {@code 12D4} are names. */
    private static boolean isDoubleExponent(byte[] bytes, int at, int to) {
        return at + 2 < to
                && (bytes[at] | 0x20) == 'd'
                && (bytes[at + 1] == '+' || bytes[at + 1] == '-')
                && isDigit(bytes, at + 2, to);
    }

    /** A comma behind a number that no digit follows is a comma. */
    private static boolean isDigit(byte[] bytes, int at, int to) {
        return at < to && bytes[at] >= '0' && bytes[at] <= '9';
    }

    /** Where the digits of an exponent end, or -1 if there are none. */
    private static int exponentEnd(byte[] bytes, int from, int to) {
        int at = from < to && (bytes[from] == '-' || bytes[from] == '+') ? from + 1 : from;
        int start = at;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at > start ? at : -1;
    }

    private static int exponent(byte[] bytes, int from, int to) {
        int at = bytes[from] == '-' || bytes[from] == '+' ? from + 1 : from;
        int exponent = 0;
        while (at < to) {
            exponent = Math.min(CLAMPED_EXPONENT, exponent * 10 + bytes[at++] - '0');
        }
        return bytes[from] == '-' ? -exponent : exponent;
    }

    private int word(byte[] bytes, int from, int to, boolean negative) {
        if (startsWith(bytes, from, to, NAN)) {
            value = Double.NaN;
            return from + NAN.length;
        }
        if (startsWith(bytes, from, to, INF)) {
            value = negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            int end = from + INF.length;
            return startsWith(bytes, end, to, INITY) ? end + INITY.length : end;
        }
        return -1;
    }

    private static boolean startsWith(byte[] bytes, int from, int to, byte[] lowerCase) {
        if (to - from < lowerCase.length) {
            return false;
        }
        for (int i = 0; i < lowerCase.length; i++) {
            if ((bytes[from + i] | 0x20) != lowerCase[i]) {
                return false;
            }
        }
        return true;
    }

    /** The syntax has been checked already, so this neither fails nor takes what is no number here. */
    private double slowly(byte[] bytes, int from, int to, boolean isDouble) {
        if (decimal == '.' && !isDouble) {
            return JavaDoubleParser.parseDouble(bytes, from, to - from);
        }
        int length = to - from;
        if (pointed.length < length) {
            pointed = new byte[length];
        }
        for (int i = 0; i < length; i++) {
            byte b = bytes[from + i];
            pointed[i] = b == decimal ? (byte) '.' : isDouble && (b | 0x20) == 'd' ? (byte) 'e' : b;
        }
        return JavaDoubleParser.parseDouble(pointed, 0, length);
    }
}
