// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.packed;

/** Numbers of a fixed count of bits, one behind the other in words of 64. */
final class Bits {

    private Bits() {}

    /** Returns how many words that many numbers take. */
    static int words(int count, int width) {
        return (count * width + 63) >>> 6;
    }

    /** Returns how many bits the number has, taken without a sign. */
    static int width(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(number);
    }

    /** Returns what masks the low bits of a word. */
    static long mask(int width) {
        return width == 0 ? 0 : -1L >>> -width;
    }

    /**
     * Writes numbers, each of which must fit.
     *
     * @param at the first word to write
     */
    static void pack(long[] numbers, int count, int width, long[] words, int at) {
        if (width == 0) {
            return;
        }
        int next = at;
        long word = 0;
        int filled = 0;
        for (int i = 0; i < count; i++) {
            long number = numbers[i];
            word |= number << filled;
            filled += width;
            if (filled >= Long.SIZE) {
                words[next++] = word;
                filled -= Long.SIZE;
                // Shifts count modulo 64, so that a number that has just fitted would be written twice.
                word = filled == 0 ? 0 : number >>> (width - filled);
            }
        }
        if (filled > 0) {
            words[next] = word;
        }
    }

    /**
     * Returns a number. Two words behind the last one must be readable.
     *
     * @param at the first word of all
     * @param mask of the width
     */
    static long get(long[] words, int at, int index, int width, long mask) {
        int bit = index * width;
        int word = at + (bit >>> 6);
        // A shift by 64 would be none.
        return (words[word] >>> bit | words[word + 1] << 1 << ~bit) & mask;
    }
}
