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

    /** Real doubles are no fractions of whole numbers below it but by chance, which is one in thousands. */
    private static final double SMALL = 0x1p40;

    private static final double BITS_PER_DIGIT = 3.32;

    private final double[] scaled = new double[PackedColumn.BLOCK];
    private final double[] back = new double[PackedColumn.BLOCK];

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
    int encode(double[] values, int count, int scale, long[] numbers, char[] exceptions) {
        double power = POWERS[digits(scale)];
        double factor = factor(scale);
        double divisor = divisor(scale);
        // Loops of a step each, most of which processors do for several doubles at once.
        for (int i = 0; i < count; i++) {
            scaled[i] = values[i] * power + ROUNDER;
        }
        if (factor * divisor == 1) {
            for (int i = 0; i < count; i++) {
                back[i] = scaled[i] - ROUNDER;
            }
        } else {
            for (int i = 0; i < count; i++) {
                back[i] = (scaled[i] - ROUNDER) * factor / divisor;
            }
        }
        long wrong = 0;
        for (int i = 0; i < count; i++) {
            long number = Double.doubleToRawLongBits(scaled[i]) - ROUNDER_BITS;
            numbers[i] = number;
            wrong |= wrong(values[i], number, back[i]);
        }
        int failed = 0;
        for (int i = 0; wrong != 0 && i < count; i++) {
            exceptions[failed] = (char) i;
            failed += wrong(values[i], numbers[i], back[i]) == 0 ? 0 : 1;
        }
        return failed;
    }

    /** Returns 0 if a number was rounded right and gave the double back, to the last bit. */
    private static long wrong(double value, long number, double back) {
        // Where the sum was rounded to less than whole numbers, or more, its exponent is another.
        return (Double.doubleToRawLongBits(value) ^ Double.doubleToRawLongBits(back)) | ((number + (1L << 51)) >>> 52);
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
    static int scaleFor(double[] values, int count, int likely) {
        if (likely != NONE && fitting(values, count, likely) == samples(count)) {
            return likely;
        }
        int divided = bestScale(values, count, false);
        if (fitting(values, count, divided) >= samples(count) - 1) {
            return divided;
        }
        int multiplied = bestScale(values, count, true);
        int best = cost(values, count, multiplied) < cost(values, count, divided) ? multiplied : divided;
        return cost(values, count, best) < Long.SIZE ? best : NONE;
    }

    /** Returns whether doubles that follow others of no scale are likely to have none either, which is soon looked up. */
    static boolean areReal(double[] values, int count) {
        int fitting = 0;
        for (int i = 0; i < FEW_SAMPLES; i++) {
            double value = values[i * count / FEW_SAMPLES];
            if (isDecimal(value, SMALL)) {
                return false;
            }
            fitting += isDecimal(value, MOST) ? 1 : 0;
        }
        return fitting < FEW_SAMPLES - 1;
    }

    /**
     * Returns whether a double is a whole number, below a bound, divided by a power of ten. It is enough to look at the largest: what a smaller one gives back,
     * that one does too, since the whole number is met and the division rounded correctly.
     */
    private static boolean isDecimal(double value, double bound) {
        double size = Math.abs(value);
        int digits = MOST_DIGITS;
        while (digits > 0 && !(size * POWERS[digits] < bound)) {
            digits--;
        }
        return fits(value, scale(digits, false));
    }

    private static int samples(int count) {
        return Math.min(count, SAMPLES);
    }

    private static double sample(double[] values, int count, int i) {
        return values[i * count / samples(count)];
    }

    private static int fitting(double[] values, int count, int scale) {
        int fitting = 0;
        for (int i = 0; i < samples(count); i++) {
            fitting += fits(sample(values, count, i), scale) ? 1 : 0;
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

    private static double cost(double[] values, int count, int scale) {
        int failing = samples(count) - fitting(values, count, scale);
        return digits(scale) * BITS_PER_DIGIT + (double) EXCEPTION_BITS * failing / samples(count);
    }

    /** Returns how many digits behind the point a double has; more than there can be if it is no decimal. */
    private static int digitsFor(double value, boolean multiplied) {
        int digits = multiplied || isDecimal(value, MOST) ? 0 : MOST_DIGITS + 1;
        while (digits <= MOST_DIGITS && !fits(value, scale(digits, multiplied))) {
            boolean isTooLarge = !(Math.abs(value * POWERS[digits]) < MOST);
            digits = isTooLarge ? MOST_DIGITS + 1 : digits + 1;
        }
        return digits;
    }

    private static int bestScale(double[] values, int count, boolean multiplied) {
        int[] needing = new int[MOST_DIGITS + 1];
        for (int i = 0; i < samples(count); i++) {
            double value = sample(values, count, i);
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
