// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Values that have a unit as people read them: {@code 4.43 GB} where it is one of prefixes, else the number alone. */
public final class ValueText {

    private ValueText() {}

    /** Returns a value in up to seven digits, with the prefix that suits its size and its unit or, without a prefix, without a unit. */
    public static String of(double value, String unit) {
        UnitPrefix prefix = UnitPrefix.of(Math.abs(value), unit);
        return NumberText.of(prefix.scale(value)) + suffix(prefix, unit);
    }

    /** Returns the same in so many digits; all digits before the point are told. */
    public static String of(double value, String unit, int digits) {
        UnitPrefix prefix = UnitPrefix.of(Math.abs(value), unit);
        return number(value, prefix, digits) + suffix(prefix, unit);
    }

    /** Returns what something is called with its unit behind it, unless there is none or the name ends with it in brackets. */
    public static String named(String name, String unit) {
        boolean saysUnit = name.endsWith("(" + unit + ")") || name.endsWith("[" + unit + "]");
        return unit.isEmpty() || saysUnit ? name : name + " (" + unit + ")";
    }

    /** Returns where the decimal point of a written value is or would be: behind its whole digits. */
    public static int point(String value) {
        int at = 0;
        while (at < value.length() && value.charAt(at) != '.' && value.charAt(at) != ' ') {
            at++;
        }
        return at;
    }

    /** Returns a value in units of a prefix, in so many digits; all digits before the point are told. */
    public static String number(double value, UnitPrefix prefix, int digits) {
        if (!(Math.abs(value) <= Double.MAX_VALUE)) {
            return NumberText.of(value);
        }
        BigDecimal scaled = new BigDecimal(value).movePointLeft(prefix.power());
        int whole = scaled.precision() - scaled.scale();
        return NumberText.of(
                scaled.round(new MathContext(Math.max(digits, whole))).doubleValue());
    }

    /**
     * Returns a value in units of a prefix, rounded to so many digits behind the point, without trailing zeros; with its unit, if it has
     * one.
     */
    public static String rounded(double value, String unit, UnitPrefix prefix, int decimals) {
        String number = NumberText.rounded(prefix.scale(value), decimals);
        String behind = behind(prefix, unit);
        return behind.isEmpty() ? number : number + " " + behind;
    }

    /** Returns a unit with a prefix as it stands behind a number: of {@code 1/s} the number is the 1. */
    public static String behind(UnitPrefix prefix, String unit) {
        return prefix.before(unit.startsWith("1/") ? unit.substring(1) : unit);
    }

    /**
     * Returns what stands at a tick of an axis: so many digits behind the point, and the unit where it has a prefix.
     *
     * @param prefix of all ticks of the axis
     */
    public static String tick(BigDecimal value, String unit, UnitPrefix prefix, int decimals) {
        BigDecimal scaled = value.movePointLeft(prefix.power()).setScale(decimals, RoundingMode.HALF_EVEN);
        if (prefix.power() == 0) {
            return NumberText.inFull(scaled);
        }
        return scaled.signum() == 0 ? "0" : NumberText.inFull(scaled) + suffix(prefix, unit);
    }

    /** Returns a value with the unit, each with the prefix of its own: as ticks of a logarithmic axis have it. */
    public static String each(BigDecimal value, String unit) {
        UnitPrefix prefix = UnitPrefix.ofEach(value.abs().doubleValue(), unit);
        BigDecimal scaled = value.movePointLeft(prefix.power()).stripTrailingZeros();
        return NumberText.inFull(scaled) + " " + prefix.before(unit);
    }

    private static String suffix(UnitPrefix prefix, String unit) {
        return prefix.power() == 0 ? "" : " " + prefix.before(unit);
    }
}
