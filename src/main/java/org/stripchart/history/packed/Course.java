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

    /** About how many are looked at first. */
    private static final int SAMPLES = 32;

    /** Numbers on a line are read one by one, which is worth half a bit each. */
    private static final int STEPS_COST_HALVES = 1;

    /** Returns the height of a line over its start. */
    static long rise(long whole, int fraction, int index) {
        return whole * index + (((long) fraction * index) >> FRACTION_BITS);
    }

    /** Returns the one of the fewest bits. */
    static Course of(long[] numbers, int count) {
        long step = count > 1 ? numbers[1] - numbers[0] : 0;
        if (isRegular(numbers, count, step)) {
            return new Course(false, numbers[0], step, 0, 0);
        }
        long least = numbers[0];
        long most = numbers[0];
        for (int i = 1; i < count; i++) {
            least = Math.min(least, numbers[i]);
            most = Math.max(most, numbers[i]);
        }
        Course best = new Course(false, least, 0, 0, Bits.width(most - least));
        if (best.isRising(numbers, count)) {
            Course line = line(numbers, count);
            best = line.width < best.width ? line : best;
        }
        if (leastWidthOfSteps(numbers, count) >= best.width - STEPS_COST_HALVES) {
            return best;
        }
        Course steps = steps(numbers, count);
        return steps.width < best.width - STEPS_COST_HALVES ? steps : best;
    }

    /** Returns no more words than the one of the fewest bits takes, after a look at some of the numbers. */
    static int leastWords(long[] numbers, int count) {
        int each = Math.min(leastWidthOfSteps(numbers, count), leastWidthOfLines(numbers, count));
        return 3 + Bits.words(count, each);
    }

    private static boolean isRegular(long[] numbers, int count, long step) {
        if (numbers[count - 1] - numbers[0] != step * (count - 1)) {
            return false;
        }
        long others = 0;
        for (int i = 1; i < count; i++) {
            others |= (numbers[i] - numbers[i - 1]) ^ step;
        }
        return others == 0;
    }

    private static Course steps(long[] numbers, int count) {
        long least = numbers[1] - numbers[0];
        long most = least;
        for (int i = 2; i < count; i++) {
            long step = numbers[i] - numbers[i - 1];
            least = Math.min(least, step);
            most = Math.max(most, step);
        }
        return new Course(true, least, 0, 0, Bits.width(most - least));
    }

    /** Returns how many bits some of the steps take, than which all of them take no fewer. */
    private static int leastWidthOfSteps(long[] numbers, int count) {
        int apart = Math.max(1, count / SAMPLES);
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = 1; i < count; i += apart) {
            long step = numbers[i] - numbers[i - 1];
            least = Math.min(least, step);
            most = Math.max(most, step);
        }
        return count == 1 ? 0 : Bits.width(most - least);
    }

    /** Returns the same of the distances from a level and from a rising line. */
    private static int leastWidthOfLines(long[] numbers, int count) {
        int apart = Math.max(1, count / SAMPLES);
        long least = numbers[0];
        long most = numbers[0];
        for (int i = apart; i < count; i += apart) {
            least = Math.min(least, numbers[i]);
            most = Math.max(most, numbers[i]);
        }
        int level = Bits.width(most - least);
        return count == 1 ? 0 : Math.min(level, line(numbers, count, apart).width);
    }

    /** Whether the ends lie apart by about as much as any two do. */
    private boolean isRising(long[] numbers, int count) {
        return Bits.width(Math.abs(numbers[count - 1] - numbers[0])) >= width - 1;
    }

    private static Course line(long[] numbers, int count) {
        return line(numbers, count, 1);
    }

    /** Returns a line by its distance from each so-manieth number. */
    private static Course line(long[] numbers, int count, int apart) {
        long rise = numbers[count - 1] - numbers[0];
        long whole = Math.floorDiv(rise, count - 1);
        int fraction = (int) (Math.floorMod(rise, count - 1) * (long) FRACTIONS / (count - 1));
        long least = 0;
        long most = 0;
        for (int i = apart; i < count; i += apart) {
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
