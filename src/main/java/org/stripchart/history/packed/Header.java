// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.packed;

/** The first word of a block, which tells how the others are read. */
final class Header {

    /** The doubles themselves. */
    static final int PLAIN = 0;

    /** What is left of whole numbers over a line: its least, its rise, and those bits. */
    static final int LINE = 1;

    /** What is left of their steps over the least: that step, the number at the start of each part, and those bits. */
    static final int STEPS = 2;

    /** Doubles cut in two, see {@link Halves}. */
    static final int HALVES = 3;

    private static final int WIDTH_AT = 2;
    private static final int SCALE_AT = 9;
    private static final int FRACTION_AT = 15;
    private static final int EXCEPTIONS_AT = FRACTION_AT + Course.FRACTION_BITS;

    private Header() {}

    static long of(int kind, int width, int scale, int fraction, int exceptions) {
        return kind
                | (long) width << WIDTH_AT
                | (long) scale << SCALE_AT
                | (long) fraction << FRACTION_AT
                | (long) exceptions << EXCEPTIONS_AT;
    }

    static int kind(long header) {
        return (int) header & 3;
    }

    /** Returns how many bits each number takes. */
    static int width(long header) {
        return (int) (header >>> WIDTH_AT) & 0x7F;
    }

    /** Returns the scale of {@link Decimals}; none where the whole numbers are the bits of the doubles. */
    static int scale(long header) {
        return (int) (header >>> SCALE_AT) & 0x3F;
    }

    static int fraction(long header) {
        return (int) (header >>> FRACTION_AT) & ((1 << Course.FRACTION_BITS) - 1);
    }

    static int exceptions(long header) {
        return (int) (header >>> EXCEPTIONS_AT);
    }
}
