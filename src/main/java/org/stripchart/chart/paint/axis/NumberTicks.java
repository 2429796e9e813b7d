// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.axis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.util.ArrayList;
import java.util.List;
import org.stripchart.words.UnitPrefix;

/**
 * Where the ticks of an axis of plain numbers go, and what they say: whole multiples of 1, 2 or 5 times a power of ten.
 *
 * <p>Ticks are counted in whole steps and written as the decimal numbers that they are, so they tell the difference
 * between neighbours however small it is against the numbers themselves.
 *
 * <p><b>Threading:</b> confined to its owner; keeps the last format.
 */
final class NumberTicks {

    /** One tick: its place, and its text. */
    record Place(double value, String text) {}

    /** 1, 2 or 5 times a power of ten. */
    record Step(int factor, int power) {

        /** Returns the smallest step that is not below a size, which must be positive and finite. */
        static Step atLeast(double size) {
            Step step = new Step(1, (int) Math.floor(Math.log10(size)) - 1);
            while (step.size() < size) {
                step = step.next();
            }
            return step;
        }

        Step next() {
            return factor == 5 ? new Step(1, power + 1) : new Step(factor == 1 ? 2 : 5, power);
        }

        double size() {
            return times(1).doubleValue();
        }

        BigDecimal times(long count) {
            return BigDecimal.valueOf(Math.multiplyExact(count, factor), -power);
        }
    }

    /** With more digits than these after the first, an exponent leaves the difference between two ticks out. */
    private static final int MOST_SIGNIFICANT = 6;

    /** What is not beyond is written in full. */
    private static final double LARGEST_IN_FULL = 1e10;

    private String pattern = "";
    private DecimalFormat format = new DecimalFormat();

    /**
     * Returns the step of ticks that lie at least so far apart, and far enough for numbers of that size to differ.
     *
     * @param least from one tick to the next
     */
    static Step step(double from, double to, double least) {
        return Step.atLeast(Math.min(Double.MAX_VALUE, Math.max(least, Math.ulp(largest(from, to)))));
    }

    /** Returns the ticks inside a range: at most one more than its length holds steps. */
    List<Place> in(double from, double to, Step step) {
        return in(from, to, step, false);
    }

    /**
     * Returns the ticks inside a range of numbers with a unit: as {@link #in(double, double, Step)} has them or, where people write
     * the unit with a prefix, with unit and prefix.
     */
    List<Place> in(double from, double to, Step step, String unit) {
        List<Place> plain = in(from, to, step, false);
        UnitPrefix prefix = UnitPrefix.of(largest(from, to), unit);
        if (prefix.power() == 0) {
            return plain;
        }
        int decimals = Math.max(0, prefix.power() - step.power());
        return plain.stream()
                .map(place -> {
                    BigDecimal scaled = new BigDecimal(place.value())
                            .movePointLeft(prefix.power())
                            .setScale(decimals, RoundingMode.HALF_EVEN);
                    return new Place(
                            place.value(),
                            scaled.signum() == 0 ? "0" : scaled.toPlainString() + " " + prefix.before(unit));
                })
                .toList();
    }

    /** Returns the first and the last of the ticks inside a range. */
    List<Place> ends(double from, double to, Step step) {
        return in(from, to, step, true);
    }

    private List<Place> in(double from, double to, Step step, boolean endsOnly) {
        double size = step.size();
        List<Place> ticks = new ArrayList<>();
        if (!(size < Double.POSITIVE_INFINITY)) {
            return ticks;
        }
        double first = Math.ceil(from / size);
        double last = Math.floor(to / size);
        use(step, largest(from, to));
        double stride = endsOnly ? Math.max(1, last - first) : 1;
        for (double k = first; k <= last; k += stride) {
            BigDecimal exact = step.times((long) k);
            double value = exact.doubleValue();
            if (value >= from && value <= to) {
                ticks.add(new Place(value, exact.signum() == 0 && isByExponent() ? "0" : format.format(exact)));
            }
        }
        return ticks;
    }

    /** Numbers as JFreeChart writes them, but for those of which it leaves the digits out that tell them apart. */
    private void use(Step step, double largest) {
        int power = step.power();
        int significant = (int) Math.floor(Math.log10(Math.max(largest, Double.MIN_NORMAL))) - power;
        String wanted;
        if (power >= 0 && (power <= MOST_SIGNIFICANT || largest < LARGEST_IN_FULL)) {
            wanted = "#,##0";
        } else if (power < 0 && (power >= -4 || (significant > MOST_SIGNIFICANT && power >= -12))) {
            wanted = "0." + "0".repeat(-power);
        } else {
            wanted = "0." + "#".repeat(Math.max(MOST_SIGNIFICANT, significant)) + "E0";
        }
        if (!wanted.equals(pattern)) {
            pattern = wanted;
            format = new DecimalFormat(wanted);
        }
    }

    private boolean isByExponent() {
        return pattern.endsWith("E0");
    }

    private static double largest(double from, double to) {
        return Math.max(Math.abs(from), Math.abs(to));
    }
}
