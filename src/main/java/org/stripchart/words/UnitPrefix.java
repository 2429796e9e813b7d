// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import java.math.BigDecimal;
import java.util.Set;

/**
 * The prefix that numbers of a unit are written with, such as the G of {@code 4.43 GB}. A unit may have one already: of 19 900 000
 * kB it is the G of {@code 19.9 GB} as well.
 *
 * @param power of ten by which the unit is multiplied, a multiple of three; 0 where it stays as it is
 */
public record UnitPrefix(int power) {

    /** None but what the unit has itself. */
    public static final UnitPrefix NONE = new UnitPrefix(0);

    /** Units that people write with prefixes; of others they do not. */
    private static final Set<String> UNITS = Set.of(
            "B", "B/s", "Bps", "bit", "bit/s", "bps", "b/s", "Hz", "W", "Wh", "VA", "J", "V", "A", "F", "H", "N", "Pa",
            "\u03a9");

    /** Of data there are no thousandths: an {@code mbps} is a megabit. */
    private static final Set<String> OF_DATA = Set.of("B", "B/s", "Bps", "bit", "bit/s", "bps", "b/s");

    /** Of the unit of time, only parts are written so. */
    private static final String SECOND = "s";

    private static final String PREFIXES = "pn\u00b5m kMGTPE";
    private static final int OF_NONE = 4;

    /** Below this, numbers are written as they are. */
    private static final double LEAST_LARGE = 10_000;

    /** Numbers below this are written with a prefix. */
    private static final double MOST_SMALL = 0.01;

    /** A number from here on has more digits than a glance takes in. */
    private static final double LEAST_LONG = 1e6;

    /** And from here on it is written with an exponent. */
    private static final double MOST_LONG = 1e15;

    /**
     * Returns the prefix for numbers of a unit.
     *
     * @param largest of them, without its sign
     */
    public static UnitPrefix of(double largest, String unit) {
        boolean isPlain = largest == 0 || (largest >= MOST_SMALL && largest < LEAST_LARGE);
        return isPlain ? NONE : ofEach(largest, unit);
    }

    /** Returns the same, and for a number of any other unit, or of none, that has too many digits for a glance one as well: 19.9 M. */
    public static UnitPrefix atAGlance(double size, String unit) {
        boolean isLong = (!isWritten(unit) || unit.equals(SECOND)) && size >= LEAST_LONG && size < MOST_LONG;
        return isLong ? new UnitPrefix(3 * thousands(size)) : of(size, unit);
    }

    /**
     * Returns the prefix of the numbers along an axis, which is that {@link #atAGlance} where it leaves three digits behind the point at
     * most.
     *
     * @param largest of them, without its sign
     * @param step from one to the next
     */
    public static UnitPrefix along(double largest, double step, String unit) {
        UnitPrefix glance = atAGlance(largest, unit);
        return glance.isShort(step) ? glance : of(largest, unit);
    }

    private boolean isShort(double step) {
        return 1000 * step >= Math.pow(10, power) * (1 - 1e-9);
    }

    private static int thousands(double size) {
        return (int) Math.floor(Math.log10(size) / 3 + 1e-12);
    }

    /** Returns the prefix that leaves one to three digits before the point, however large or small a number is. */
    static UnitPrefix ofEach(double size, String unit) {
        if (!isWritten(unit) || !(size > 0 && size <= Double.MAX_VALUE)) {
            return NONE;
        }
        int own = own(unit);
        int place = own + thousands(size);
        int most = unit.equals(SECOND) ? OF_NONE : PREFIXES.length() - 1;
        return new UnitPrefix(3 * (Math.max(0, Math.min(most, place)) - own));
    }

    /** Returns whether people write prefixes before a unit, or it has one. */
    private static boolean isWritten(String unit) {
        return UNITS.contains(unit) || unit.equals(SECOND) || isPrefixed(unit);
    }

    private static boolean isPrefixed(String unit) {
        return !unit.isEmpty()
                && unit.charAt(0) != ' '
                && PREFIXES.indexOf(unit.charAt(0)) >= 0
                && !UNITS.contains(unit)
                && UNITS.contains(unit.substring(1))
                && (PREFIXES.indexOf(unit.charAt(0)) > OF_NONE || !OF_DATA.contains(unit.substring(1)));
    }

    /** Returns the place of the prefix that a unit has itself. */
    private static int own(String unit) {
        return isPrefixed(unit) ? PREFIXES.indexOf(unit.charAt(0)) : OF_NONE;
    }

    /** Returns how many of the prefixed unit a value is. */
    public double scale(double value) {
        return power == 0 || !(Math.abs(value) <= Double.MAX_VALUE)
                ? value
                : new BigDecimal(value).movePointLeft(power).doubleValue();
    }

    /** Returns a unit with this prefix before it, in place of that which it has; apart from one that people write without. */
    public String before(String unit) {
        if (power == 0) {
            return unit;
        }
        if (!isWritten(unit) || (unit.equals(SECOND) && power > 0)) {
            return (PREFIXES.charAt(OF_NONE + power / 3) + " " + unit).strip();
        }
        int place = own(unit) + power / 3;
        String bare = isPrefixed(unit) ? unit.substring(1) : unit;
        return place == OF_NONE ? bare : PREFIXES.charAt(place) + bare;
    }
}
