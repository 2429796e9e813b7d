// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them: with thin gaps between thousands where there are more than four digits before the point. */
public final class NumberText {

    /** As many digits as a read-out shows of a fraction: more are noise to the eye. */
    private static final int DIGITS = 7;

    /** Above this, not every whole number is a double. */
    private static final double MOST_EXACT = 1L << 53;

    private static final double LEAST_PLAIN = 1e-6;

    private static final int MOST_DECIMALS = 12;

    private NumberText() {}

    /**
     * Returns a number rounded to so many digits behind the point, without trailing zeros.
     *
     * @param decimals 0 to 12; where there are more, and for what is very large, {@link #of} tells it
     */
    public static String rounded(double value, int decimals) {
        if (decimals > MOST_DECIMALS || !(Math.abs(value) <= MOST_EXACT)) {
            return of(value);
        }
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0
                ? "0"
                : DigitGroups.of(rounded.stripTrailingZeros().toPlainString());
    }

    /**
     * Returns a number with all digits of its whole part and up to seven in all, without trailing zeros; with an exponent
     * only for the very large and the very small.
     */
    public static String of(double value) {
        return isByExponent(value) ? withExponent(new BigDecimal(value), DIGITS) : DigitGroups.of(plain(value));
    }

    /** Returns the same without gaps, for what is typed, read again by programs, or shown in a terminal. */
    public static String plain(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(value);
        if (isByExponent(value)) {
            return exact.round(new MathContext(DIGITS)).stripTrailingZeros().toString();
        }
        int wholeDigits = exact.precision() - exact.scale();
        return exact.round(new MathContext(Math.max(DIGITS, wholeDigits)))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Returns the fewest digits that are this number and no other when they are read again. */
    public static String exactly(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return isByExponent(value) ? withExponent(shortest, shortest.precision()) : inFull(shortest);
    }

    /** Returns all digits of a number, those behind the point included that are zero. */
    public static String inFull(BigDecimal exact) {
        return DigitGroups.of(exact.toPlainString());
    }

    /**
     * Returns a number as one digit before the point, those behind it that are not zero, and a power of ten: {@code 1.5E12}.
     *
     * @param digits at most, to which it is rounded
     */
    public static String withExponent(BigDecimal exact, int digits) {
        if (exact.signum() == 0) {
            return "0";
        }
        BigDecimal rounded = exact.round(new MathContext(digits)).stripTrailingZeros();
        String all = rounded.unscaledValue().abs().toString();
        return (rounded.signum() < 0 ? "-" : "")
                + all.charAt(0)
                + (all.length() > 1 ? "." + all.substring(1) : "")
                + "E"
                + (rounded.precision() - rounded.scale() - 1);
    }

    /** Returns a text that somebody has typed or pasted without the gaps in its numbers. */
    public static String withoutGaps(String typed) {
        return typed.replace(String.valueOf(DigitGroups.GAP), "");
    }

    private static boolean isByExponent(double value) {
        double size = Math.abs(value);
        return size != 0 && size <= Double.MAX_VALUE && !(size >= LEAST_PLAIN && size <= MOST_EXACT);
    }
}
