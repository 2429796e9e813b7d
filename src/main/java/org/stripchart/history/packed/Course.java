// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.packed;

/**
 * How the whole numbers of a block go on, so that what is left of each is small: along a line, which may be level, or by steps. All is
 * computed modulo 2 to the power of 64, so nothing overflows.
 *
 * @param isSteps whether each is told by its distance from the one before, or else by that from a line
 * @param base the least distance
 * @param whole how much the line rises from one number to the next
 * @param fraction how many {@link #FRACTIONS}th more it does
 * @param width how many bits what is left of each distance takes
 */
record Course(boolean isSteps, long base, long whole, int fraction, int width) {

    /** How finely a line's rise is told. A block has fewer numbers, so its end is met. */
    static final int FRACTION_BITS = 20;

    /** Of numbers that are all 0. */
    static final Course LEVEL = new Course(false, 0, 0, 0, 0);

    private static final int FRACTIONS = 1 << FRACTION_BITS;

    /** Numbers on a line are read one by one, which is worth half a bit each. */
    private static final int STEPS_COST_HALVES = 1;

    /** Returns the height of a line over its start. */
    static long rise(long whole, int fraction, int index) {
        return whole * index + (((long) fraction * index) >> FRACTION_BITS);
    }

    /** Returns the one of the fewest bits. */
    static Course of(long[] numbers, int count) {
        long least = numbers[0];
        long most = numbers[0];
        long leastStep = count > 1 ? numbers[1] - numbers[0] : 0;
        long mostStep = leastStep;
        for (int i = 1; i < count; i++) {
            long number = numbers[i];
            long step = number - numbers[i - 1];
            least = Math.min(least, number);
            most = Math.max(most, number);
            leastStep = Math.min(leastStep, step);
            mostStep = Math.max(mostStep, step);
        }
        if (leastStep == mostStep) {
            return new Course(false, numbers[0], leastStep, 0, 0);
        }
        Course best = new Course(false, least, 0, 0, Bits.width(most - least));
        if (best.isRising(numbers, count)) {
            Course line = line(numbers, count);
            best = line.width < best.width ? line : best;
        }
        Course steps = new Course(true, leastStep, 0, 0, Bits.width(mostStep - leastStep));
        return steps.width < best.width - STEPS_COST_HALVES ? steps : best;
    }

    /** Whether the ends lie apart by about as much as any two do. */
    private boolean isRising(long[] numbers, int count) {
        return Bits.width(Math.abs(numbers[count - 1] - numbers[0])) >= width - 1;
    }

    private static Course line(long[] numbers, int count) {
        long rise = numbers[count - 1] - numbers[0];
        long whole = Math.floorDiv(rise, count - 1);
        int fraction = (int) (Math.floorMod(rise, count - 1) * (long) FRACTIONS / (count - 1));
        long least = 0;
        long most = 0;
        for (int i = 1; i < count; i++) {
            long left = numbers[i] - numbers[0] - rise(whole, fraction, i);
            least = Math.min(least, left);
            most = Math.max(most, left);
        }
        return new Course(false, numbers[0] + least, whole, fraction, Bits.width(most - least));
    }

    /** Returns how many words it takes, without those of exceptions. */
    int words(int count) {
        int parts = (count + PackedColumn.PART - 1) / PackedColumn.PART;
        return 2 + (isSteps ? parts : 1) + Bits.words(count, width);
    }

    /** Leaves of the numbers what is to be written. */
    void reduce(long[] numbers, int count) {
        if (isSteps) {
            for (int i = count - 1; i > 0; i--) {
                numbers[i] = numbers[i] - numbers[i - 1] - base;
            }
            // Where reading starts, the number itself is written beside.
            for (int i = 0; i < count; i += PackedColumn.PART) {
                numbers[i] = 0;
            }
        } else {
            for (int i = 0; i < count; i++) {
                numbers[i] = numbers[i] - base - rise(whole, fraction, i);
            }
        }
    }
}
