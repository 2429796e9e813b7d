// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import java.math.BigDecimal;
import java.util.Set;

/**
 * The prefix that numbers of a unit are written with, such as the G of {@code 4.43 GB}.
 *
 * @param power of ten that it stands for, a multiple of three; 0 for none
 */
public record UnitPrefix(int power) {

    /** No prefix. */
    public static final UnitPrefix NONE = new UnitPrefix(0);

    /** Units that people write with prefixes; of others, such as those of time, they do not. */
    private static final Set<String> UNITS = Set.of(
            "B", "B/s", "Bps", "bit", "bit/s", "bps", "b/s", "Hz", "W", "Wh", "VA", "J", "V", "A", "F", "H", "N", "Pa",
            "\u03a9");

    private static final String PREFIXES = "pn\u00b5m kMGTPE";
    private static final int OF_NONE = 4;

    /** Below this, numbers are written as they are. */
    private static final double LEAST_LARGE = 10_000;

    /** Numbers below this are written with a prefix. */
    private static final double MOST_SMALL = 0.01;

    /**
     * Returns the prefix for numbers of a unit.
     *
     * @param largest of them, without its sign
     */
    public static UnitPrefix of(double largest, String unit) {
        boolean isPlain = largest == 0 || (largest >= MOST_SMALL && largest < LEAST_LARGE);
        return isPlain ? NONE : ofEach(largest, unit);
    }

    /** Returns the prefix that leaves one to three digits before the point, however large or small a number is. */
    static UnitPrefix ofEach(double size, String unit) {
        if (!isWritten(unit) || !(size > 0 && size <= Double.MAX_VALUE)) {
            return NONE;
        }
        int thousands = (int) Math.floor(Math.log10(size) / 3 + 1e-12);
        return new UnitPrefix(3 * Math.max(-OF_NONE, Math.min(PREFIXES.length() - 1 - OF_NONE, thousands)));
    }

    /** Returns whether people write prefixes before a unit. */
    static boolean isWritten(String unit) {
        return UNITS.contains(unit);
    }

    /** Returns how many of the prefixed unit a value is. */
    public double scale(double value) {
        return power == 0 || !(Math.abs(value) <= Double.MAX_VALUE)
                ? value
                : new BigDecimal(value).movePointLeft(power).doubleValue();
    }

    /** Returns a unit with this prefix before it. */
    public String before(String unit) {
        return power == 0 ? unit : PREFIXES.charAt(OF_NONE + power / 3) + unit;
    }
}
