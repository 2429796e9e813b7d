// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import org.stripchart.words.NumberText;
import org.stripchart.words.PrefixedText;

/**
 * How frequencies are told.
 *
 * @param per what x counts, of which they are the inverse; empty where it is seconds
 */
record Frequencies(String per) {

    private static final int DIGITS = 5;

    /** Returns a frequency in five digits. */
    String text(double frequency) {
        if (per.isEmpty()) {
            return PrefixedText.of(frequency, unit());
        }
        double rounded =
                new BigDecimal(frequency).round(new MathContext(DIGITS)).doubleValue();
        return NumberText.of(rounded) + " / " + per;
    }

    /** Returns what stands beside an axis of them. */
    String title() {
        return "Frequency (" + (per.isEmpty() ? unit() : "1/" + per) + ")";
    }

    /** Returns the unit that takes prefixes; empty where there is none. */
    String unit() {
        return per.isEmpty() ? "Hz" : "";
    }
}
