// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

/**
 * A number with a unit stuck to it: {@code 12ms}, {@code 3.4%}, {@code 1.5K}, {@code 2GiB}, {@code 21 °C}.
 *
 * <p>K, M, G, T and P multiply by powers of 1000, Ki, Mi and so on by powers of 1024. Spans of time are told in the unit
 * of the first one, so that {@code 900us} and then {@code 1.2ms} are 900 and 1200. Other units mean nothing.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class Quantity {

    private static final String PREFIXES = "kKMGTP";

    private final NumberParser numbers = new NumberParser();
    private double firstNanos;
    private double value;

    public Quantity() {
        numbers.decimalComma(true);
    }

    /** What was read last. */
    public double value() {
        return value;
    }

    /** Whether the bytes are a number, with a unit perhaps, and nothing else. */
    public boolean read(byte[] bytes, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Fields.isBlank(bytes[start])) {
            start++;
        }
        while (end > start && Fields.isBlank(bytes[end - 1])) {
            end--;
        }
        int numberEnd = numbers.parse(bytes, start, end);
        if (numberEnd < 0) {
            return false;
        }
        int unit = numberEnd;
        while (unit < end && Fields.isBlank(bytes[unit])) {
            unit++;
        }
        for (int i = unit; i < end; i++) {
            // 1.2.3, 10:30 and 1m30s are no numbers with units.
            byte b = bytes[i];
            boolean isUnit = Cells.isLetter(b) ? b != '_' : b == '%' || b == '/' || b == '$' || b == '*' || b == '^';
            if (!isUnit) {
                return false;
            }
        }
        double nanos = unit == end ? 0 : nanos(bytes, unit, end);
        if (nanos > 0) {
            firstNanos = firstNanos == 0 ? nanos : firstNanos;
            value = numbers.value() * nanos / firstNanos;
        } else {
            value = numbers.value() * factor(bytes, unit, end);
        }
        return true;
    }

    private static double factor(byte[] bytes, int from, int to) {
        if (from == to) {
            return 1;
        }
        int prefix = PREFIXES.indexOf(bytes[from]);
        if (prefix < 0) {
            return 1;
        }
        int power = Math.max(1, prefix);
        if (from + 1 < to && bytes[from + 1] == 'i') {
            return Math.pow(1024, power);
        }
        // A prefix alone, or before a unit that takes one: kB, MHz. Other letters are a unit of their own, such as Pa.
        return from + 1 == to || isScaled(bytes[from + 1]) ? Math.pow(1000, power) : 1;
    }

    private static boolean isScaled(byte unit) {
        return unit == 'B' || unit == 'b' || unit == 'H' || unit == 'W' || unit == 'V' || unit == 'A' || unit == '/';
    }

    /** How many nanoseconds a unit of time has; 0 if it is none. */
    private static double nanos(byte[] bytes, int from, int to) {
        int length = to - from;
        byte first = bytes[from];
        if (length == 1) {
            return first == 's' ? 1e9 : first == 'h' ? 3600e9 : 0;
        }
        byte last = bytes[to - 1];
        if (last == 's' && length == 2) {
            return first == 'm' ? 1e6 : first == 'u' ? 1e3 : first == 'n' ? 1 : 0;
        }
        // The sign for micro is U+00B5 or U+03BC: two bytes.
        boolean micro = length == 3
                && last == 's'
                && ((first == (byte) 0xC2 && bytes[from + 1] == (byte) 0xB5)
                        || (first == (byte) 0xCE && bytes[from + 1] == (byte) 0xBC));
        if (micro) {
            return 1e3;
        }
        return length == 3 && first == 'm' && bytes[from + 1] == 'i' && last == 'n' ? 60e9 : 0;
    }
}
