// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.packed;

/**
 * Doubles that are whole numbers times a power of ten, as ALP has them (Afroozeh, Kuffó, Boncz, "ALP: Adaptive Lossless
 * floating-Point Compression", SIGMOD 2024): the whole number is kept, and those that it does not give back to the last bit are exceptions.
 *
 * <p>ALP multiplies by a power and by the inverse of another. Here the number is divided by one power, which is rounded correctly: so whatever was
 * read from text, or rounded to some digits, comes back, and there is one power to look for rather than two. What was made by multiplying a
 * whole number, as by 0.001, is multiplied.
 *
 * <p>A scale is a number from 1 on that stands for a power and for one of both; 0 is none.
 */
final class Decimals {

    static final int NONE = 0;

    /** What an exception costs: a place and a double. */
    static final int EXCEPTION_BITS = 16 + 64;

    /** 10 to the power of 22 is the last that a double holds exactly. */
    private static final int MOST_DIGITS = 22;

    private static final double[] POWERS = powers();

    /** A double this large has no fraction, and its lowest bits are the number that was added. */
    private static final double ROUNDER = 0x1.8p52;

    private static final long ROUNDER_BITS = Double.doubleToRawLongBits(ROUNDER);

    /** Beyond it, whole numbers are not rounded so. */
    private static final double MOST = 0x1p51;

    private static final int SAMPLES = 32;
    private static final int FEW_SAMPLES = 4;
    private static final double BITS_PER_DIGIT = 3.32;

    private Decimals() {}

    private static double[] powers() {
        double[] powers = new double[MOST_DIGITS + 1];
        double power = 1;
        for (int i = 0; i <= MOST_DIGITS; i++) {
            powers[i] = power;
            power *= 10;
        }
        return powers;
    }

    /** Returns what a whole number is multiplied by before it is divided. */
    static double factor(int scale) {
        return scale > MOST_DIGITS + 1 ? 1 / POWERS[digits(scale)] : 1;
    }

    /** Returns what it is divided by. */
    static double divisor(int scale) {
        return scale > MOST_DIGITS + 1 ? 1 : POWERS[digits(scale)];
    }

    private static int digits(int scale) {
        return (scale - 1) % (MOST_DIGITS + 1);
    }

    private static int scale(int digits, boolean multiplied) {
        return 1 + digits + (multiplied ? MOST_DIGITS + 1 : 0);
    }

    /**
     * Writes the whole numbers, and the places at which they do not give the doubles back.
     *
     * @return how many exceptions there are
     */
    static int encode(double[] values, int from, int count, int scale, long[] numbers, char[] exceptions) {
        double power = POWERS[digits(scale)];
        double factor = factor(scale);
        double divisor = divisor(scale);
        int failed = 0;
        for (int i = 0; i < count; i++) {
            double value = values[from + i];
            long number = Double.doubleToRawLongBits(value * power + ROUNDER) - ROUNDER_BITS;
            numbers[i] = number;
            exceptions[failed] = (char) i;
            long back = Double.doubleToRawLongBits(number * factor / divisor);
            failed += back == Double.doubleToRawLongBits(value) ? 0 : 1;
        }
        return failed;
    }

    /** Gives exceptions numbers that cost nothing, those of their neighbours. */
    static void smooth(long[] numbers, int count, char[] exceptions, int failed) {
        int first = 0;
        while (first < failed && exceptions[first] == first) {
            first++;
        }
        long before = first < count ? numbers[first] : 0;
        for (int i = 0; i < failed; i++) {
            int place = exceptions[i];
            numbers[place] = place < first ? before : numbers[place - 1];
        }
    }

    /**
     * Returns the scale that is likely to make the fewest bits of some doubles.
     *
     * @param likely what others of them had; it is kept if it does well
     */
    static int scaleFor(double[] values, int from, int count, int likely) {
        if (likely != NONE && fitting(values, from, count, likely) == samples(count)) {
            return likely;
        }
        int divided = bestScale(values, from, count, false);
        if (fitting(values, from, count, divided) >= samples(count) - 1) {
            return divided;
        }
        int multiplied = bestScale(values, from, count, true);
        int best = cost(values, from, count, multiplied) < cost(values, from, count, divided) ? multiplied : divided;
        return cost(values, from, count, best) < Long.SIZE ? best : NONE;
    }

    /** Returns whether doubles that follow others of no scale are likely to have none either, which is soon looked up. */
    static boolean areReal(double[] values, int from, int count) {
        for (int i = 0; i < FEW_SAMPLES; i++) {
            if (digitsFor(values[from + i * count / FEW_SAMPLES], false) <= MOST_DIGITS) {
                return false;
            }
        }
        return true;
    }

    private static int samples(int count) {
        return Math.min(count, SAMPLES);
    }

    private static double sample(double[] values, int from, int count, int i) {
        return values[from + i * count / samples(count)];
    }

    private static int fitting(double[] values, int from, int count, int scale) {
        int fitting = 0;
        for (int i = 0; i < samples(count); i++) {
            fitting += fits(sample(values, from, count, i), scale) ? 1 : 0;
        }
        return fitting;
    }

    private static boolean fits(double value, int scale) {
        double scaled = value * POWERS[digits(scale)];
        if (!(Math.abs(scaled) < MOST)) {
            return false;
        }
        double back = Math.rint(scaled) * factor(scale) / divisor(scale);
        return Double.doubleToRawLongBits(back) == Double.doubleToRawLongBits(value);
    }

    private static double cost(double[] values, int from, int count, int scale) {
        int failing = samples(count) - fitting(values, from, count, scale);
        return digits(scale) * BITS_PER_DIGIT + (double) EXCEPTION_BITS * failing / samples(count);
    }

    /** Returns how many digits behind the point a double has; more than there can be if it is no decimal. */
    private static int digitsFor(double value, boolean multiplied) {
        int digits = 0;
        while (digits <= MOST_DIGITS && !fits(value, scale(digits, multiplied))) {
            boolean isTooLarge = !(Math.abs(value * POWERS[digits]) < MOST);
            digits = isTooLarge ? MOST_DIGITS + 1 : digits + 1;
        }
        return digits;
    }

    private static int bestScale(double[] values, int from, int count, boolean multiplied) {
        int[] needing = new int[MOST_DIGITS + 1];
        for (int i = 0; i < samples(count); i++) {
            double value = sample(values, from, count, i);
            int digits = digitsFor(value, multiplied);
            if (digits <= MOST_DIGITS) {
                needing[digits]++;
            }
        }
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        int fitting = 0;
        for (int digits = 0; digits <= MOST_DIGITS; digits++) {
            fitting += needing[digits];
            double cost =
                    digits * BITS_PER_DIGIT + (double) EXCEPTION_BITS * (samples(count) - fitting) / samples(count);
            if (cost < least) {
                least = cost;
                best = digits;
            }
        }
        return scale(best, multiplied);
    }
}
