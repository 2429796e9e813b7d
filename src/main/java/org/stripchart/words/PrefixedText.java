// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import java.math.BigDecimal;
import java.math.MathContext;

/** Amounts of a unit with a prefix of the SI: {@code 1.2 ms}, {@code 4.43 kHz}. */
public final class PrefixedText {

    /** From a billionth on, each a thousand times the one before. */
    private static final String[] PREFIXES = {"n", "\u00b5", "m", "", "k", "M", "G", "T"};

    private static final int PLAIN = 3;
    private static final int DIGITS = 5;

    private PrefixedText() {}

    /** Returns an amount in five digits, with the prefix that leaves one to three of them before the point. */
    public static String of(double value, String unit) {
        return of(value, unit, PREFIXES.length - 1);
    }

    /** Returns seconds in five digits, in parts of a thousand where they are less than one. */
    public static String ofSeconds(double seconds) {
        return of(seconds, "s", PLAIN);
    }

    private static String of(double value, String unit, int largest) {
        if (value == 0 || !(Math.abs(value) <= Double.MAX_VALUE)) {
            return NumberText.of(value) + " " + unit;
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS));
        int thousands = Math.floorDiv(rounded.precision() - rounded.scale() - 1, 3);
        int prefix = Math.max(0, Math.min(largest, thousands + PLAIN));
        double shown = rounded.movePointRight(3 * (PLAIN - prefix)).doubleValue();
        return NumberText.of(shown) + " " + PREFIXES[prefix] + unit;
    }
}
