// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.metric;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.NumberParser;

/**
 * The value of a field in a line of InfluxDB's protocol: {@code 1.5}, {@code 3i}, {@code 3u}, {@code true}, {@code "text"}.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class InfluxValue {

    /** The spellings of false and of true, in turn. */
    private static final byte[][] TRUTHS = Stream.of(
                    "f", "t", "F", "T", "false", "true", "False", "True", "FALSE", "TRUE")
            .map(InfluxValue::ascii)
            .toArray(byte[][]::new);

    private static final byte[] GREATEST = ascii("9223372036854775807");
    private static final byte[] LEAST = ascii("9223372036854775808");
    private static final byte[] GREATEST_UNSIGNED = ascii("18446744073709551615");

    /** A time stamp has no more digits. */
    private static final int MOST_DIGITS = 19;

    private final NumberParser numbers = new NumberParser();
    private double number;
    private boolean isNumber;

    /** Reads the value that begins there, and returns where it ends; -1 if it is none. */
    int read(byte[] bytes, int from, int to) {
        isNumber = false;
        if (from < to && bytes[from] == '"') {
            return InfluxSyntax.textEnd(bytes, from + 1, to);
        }
        int end = from;
        while (end < to && bytes[end] != ',' && !Fields.isBlank(bytes[end])) {
            end++;
        }
        isNumber = readNumber(bytes, from, end) || readTruth(bytes, from, end);
        return isNumber ? end : -1;
    }

    /** Whether what was read is a number or a truth. */
    boolean isNumber() {
        return isNumber;
    }

    double number() {
        return number;
    }

    /** Whether that is a time stamp, which {@link #number} is then. */
    boolean isTime(byte[] bytes, int from, int to) {
        int digits = bytes[from] == '-' ? from + 1 : from;
        boolean isTime =
                to - digits <= MOST_DIGITS && areDigits(bytes, digits, to) && numbers.isNumber(bytes, from, to);
        number = numbers.value();
        return isTime;
    }

    private boolean readNumber(byte[] bytes, int from, int to) {
        int digits = from < to && bytes[from] == '-' ? from + 1 : from;
        // NaN and infinity are no values here, nor is +1.
        if (digits == to || !(isDigit(bytes[digits]) || bytes[digits] == '.')) {
            return false;
        }
        byte last = bytes[to - 1];
        if (last == 'i' || last == 'u') {
            byte[] most = last == 'u' ? GREATEST_UNSIGNED : digits > from ? LEAST : GREATEST;
            if ((last == 'u' && digits > from) || !isAtMost(bytes, digits, to - 1, most)) {
                return false;
            }
            numbers.parse(bytes, from, to - 1);
        } else if (!numbers.isNumber(bytes, from, to)) {
            return false;
        }
        number = numbers.value();
        return Double.isFinite(number);
    }

    private static boolean isAtMost(byte[] bytes, int from, int to, byte[] most) {
        int start = from;
        while (start < to - 1 && bytes[start] == '0') {
            start++;
        }
        return areDigits(bytes, start, to)
                && (to - start < most.length
                        || (to - start == most.length && Arrays.compare(bytes, start, to, most, 0, most.length) <= 0));
    }

    private static boolean areDigits(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(bytes[i])) {
                return false;
            }
        }
        return from < to;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private boolean readTruth(byte[] bytes, int from, int to) {
        for (int i = 0; i < TRUTHS.length; i++) {
            if (Arrays.equals(TRUTHS[i], 0, TRUTHS[i].length, bytes, from, to)) {
                number = i % 2;
                return true;
            }
        }
        return false;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
