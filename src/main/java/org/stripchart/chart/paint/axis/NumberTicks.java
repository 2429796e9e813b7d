// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.axis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.stripchart.words.NumberText;
import org.stripchart.words.UnitPrefix;
import org.stripchart.words.ValueText;

/**
 * Where the ticks of an axis of plain numbers go, and what they say: whole multiples of 1, 2 or 5 times a power of ten.
 *
 * <p>Ticks are counted in whole steps and written as the decimal numbers that they are, so they tell the difference
 * between neighbours however small it is against the numbers themselves.
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

        Step previous() {
            return factor == 1 ? new Step(5, power - 1) : new Step(factor == 5 ? 2 : 1, power);
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

    private NumberTicks() {}

    /**
     * Returns the step of ticks that lie at least so far apart, and far enough for numbers of that size to differ.
     *
     * @param least from one tick to the next
     */
    static Step step(double from, double to, double least) {
        return Step.atLeast(Math.min(Double.MAX_VALUE, Math.max(least, Math.ulp(largest(from, to)))));
    }

    /** Returns the ticks inside a range: at most one more than its length holds steps. */
    static List<Place> in(double from, double to, Step step) {
        return in(from, to, step, false, UnitPrefix.NONE, "");
    }

    /**
     * Returns the ticks inside a range of numbers with a unit, which stands behind them where people write it with a prefix; behind
     * large numbers of any other unit, or of none, a prefix stands alone.
     */
    static List<Place> in(double from, double to, Step step, String unit) {
        double largest = largest(from, to);
        UnitPrefix prefix = UnitPrefix.along(largest, step.size(), unit);
        boolean isWritten = UnitPrefix.of(largest, unit).equals(prefix);
        return in(from, to, step, false, prefix, isWritten ? unit : "");
    }

    /** Returns the first and the last of the ticks inside a range. */
    static List<Place> ends(double from, double to, Step step) {
        return in(from, to, step, true, UnitPrefix.NONE, "");
    }

    private static List<Place> in(double from, double to, Step step, boolean endsOnly, UnitPrefix prefix, String unit) {
        double size = step.size();
        List<Place> ticks = new ArrayList<>();
        if (!(size < Double.POSITIVE_INFINITY)) {
            return ticks;
        }
        double first = Math.ceil(from / size);
        double last = Math.floor(to / size);
        double largest = largest(from, to);
        double stride = endsOnly ? Math.max(1, last - first) : 1;
        for (double k = first; k <= last; k += stride) {
            BigDecimal exact = step.times((long) k);
            double value = exact.doubleValue();
            if (value >= from && value <= to) {
                String text = prefix.power() == 0
                        ? text(exact, step.power(), largest)
                        : ValueText.tick(exact, unit, prefix, Math.max(0, prefix.power() - step.power()));
                ticks.add(new Place(value, text));
            }
        }
        return ticks;
    }

    /** Writes all digits that tell neighbours apart: in full, unless there are very many. */
    private static String text(BigDecimal exact, int power, double largest) {
        int significant = (int) Math.floor(Math.log10(Math.max(largest, Double.MIN_NORMAL))) - power;
        boolean isWhole = power >= 0 && (power <= MOST_SIGNIFICANT || largest < LARGEST_IN_FULL);
        boolean isDecimal = power < 0 && (power >= -4 || (significant > MOST_SIGNIFICANT && power >= -12));
        return isWhole || isDecimal
                ? NumberText.inFull(exact.setScale(Math.max(0, -power), RoundingMode.UNNECESSARY))
                : NumberText.withExponent(exact, 1 + Math.max(MOST_SIGNIFICANT, significant));
    }

    private static double largest(double from, double to) {
        return Math.max(Math.abs(from), Math.abs(to));
    }
}
