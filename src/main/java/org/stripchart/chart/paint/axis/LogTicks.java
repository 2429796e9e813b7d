// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.axis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.stripchart.chart.paint.axis.NumberTicks.Place;
import org.stripchart.words.NumberText;
import org.stripchart.words.UnitPrefix;
import org.stripchart.words.ValueText;

/** Where the ticks of a logarithmic axis go: powers of ten, and 2 and 5 times such where there is room. */
final class LogTicks {

    private static final int[] DECADE = {1};
    private static final int[] STEPS = {1, 2, 5};

    /** With smaller and larger powers of ten all of an axis are written with an exponent. */
    private static final int LEAST_PLAIN = -4;

    private static final int MOST_PLAIN = 6;

    private LogTicks() {}

    /**
     * Returns the ticks inside a range.
     *
     * @param from,to positive
     * @param most about how many at most
     * @param unit of the values; empty: none is known
     * @return fewer than two where the range is too short for such numbers
     */
    static List<Place> in(double from, double to, int most, String unit) {
        double first = Math.floor(Math.log10(from));
        double last = Math.ceil(Math.log10(to));
        double decades = Math.log10(to) - Math.log10(from);
        int[] factors = decades * STEPS.length <= most ? STEPS : DECADE;
        double stride = Math.max(1, Math.ceil(decades / Math.max(1, most)));
        boolean isPrefixed = UnitPrefix.of(from, unit).power() != 0
                || UnitPrefix.of(to, unit).power() != 0;
        boolean isPlain = Math.ceil(Math.log10(from)) >= LEAST_PLAIN && Math.floor(Math.log10(to)) <= MOST_PLAIN;
        List<Place> ticks = new ArrayList<>();
        // Counted from 1, so that a tick stays where it is while the range moves.
        for (double power = Math.floor(first / stride) * stride; power <= last; power += stride) {
            for (int factor : factors) {
                BigDecimal exact = BigDecimal.valueOf(factor, -(int) power);
                double value = exact.doubleValue();
                if (value >= from && value <= to) {
                    ticks.add(new Place(value, isPrefixed ? ValueText.each(exact, unit) : text(exact, isPlain)));
                }
            }
        }
        return ticks;
    }

    private static String text(BigDecimal exact, boolean isPlain) {
        if (isPlain) {
            return NumberText.inFull(exact.scale() < 0 ? exact.setScale(0) : exact);
        }
        return NumberText.withExponent(exact, 1);
    }
}
