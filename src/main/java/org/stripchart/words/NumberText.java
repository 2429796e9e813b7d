// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them. */
public final class NumberText {

    /** As many digits as a read-out shows of a fraction: more are noise to the eye. */
    private static final int DIGITS = 7;

    /** Above this, not every whole number is a double. */
    private static final double MOST_EXACT = 1L << 53;

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
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /**
     * Returns a number with all digits of its whole part and up to seven in all, without trailing zeros; with an exponent
     * only for the very large and the very small.
     */
    public static String of(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(value);
        double size = Math.abs(value);
        if (size >= 1e-5 && size <= MOST_EXACT) {
            int wholeDigits = exact.precision() - exact.scale();
            return exact.round(new MathContext(Math.max(DIGITS, wholeDigits)))
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return exact.round(new MathContext(DIGITS)).stripTrailingZeros().toString();
    }
}
