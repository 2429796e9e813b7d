// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people read them. */
final class Numbers {

    /** As many digits as a read-out shows: more are noise to the eye. */
    private static final MathContext READ_OUT = new MathContext(7);

    private Numbers() {}

    /** At most seven digits, without trailing zeros; an exponent only for the very large and the very small. */
    static String text(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value, READ_OUT).stripTrailingZeros();
        double size = Math.abs(value);
        return size >= 1e-5 && size < 1e12 ? rounded.toPlainString() : rounded.toString();
    }
}
