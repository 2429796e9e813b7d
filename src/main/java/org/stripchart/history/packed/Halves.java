// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.packed;

import java.util.Arrays;

/**
 * Doubles that are no decimals, cut in two, as ALP for real doubles has them: sign, exponent and the first digits are mostly one of eight, whose
 * number is kept, and are exceptions where they are not; the digits behind them are kept as they are, in front of that number.
 */
final class Halves {

    static final int CODE_BITS = 3;
    static final int CODES = 1 << CODE_BITS;

    /** The left half fits a char, four of which are a word. */
    static final int LEFT_BITS = 16;

    /** A place and a left half. */
    static final int EXCEPTION_BITS = 32;

    private static final int LEAST_WIDTH = Long.SIZE - LEFT_BITS;

    /** Wider ones take as much as the doubles do. */
    private static final int MOST_WIDTH = Long.SIZE - CODE_BITS - 1;

    private static final int SAMPLES = 128;

    /** Left halves are chosen anew once that part of a block more are exceptions than were then. */
    private static final int FEW_EXCEPTIONS = 128;

    private final long[] sample = new long[SAMPLES];
    private final long[] runs = new long[SAMPLES];
    private final char[] lefts = new char[CODES];
    private final long[] numbers = new long[PackedColumn.BLOCK];

    private final int[] exceptions = new int[PackedColumn.BLOCK];

    /** The code of each left half, or {@link #CODES} for those that have none; made when it is needed. */
    private byte[] codes = new byte[0];

    private int width;
    private int failed;

    /** How many were exceptions when the left halves were chosen. */
    private int usual;

    /** Returns its memory. */
    long bytes() {
        return 16L * SAMPLES + 12L * PackedColumn.BLOCK + codes.length;
    }

    /** Begins another column, of which nothing is known. */
    void begin() {
        width = 0;
    }

    /** Cuts a block, where and by which left halves others of the column were cut well. */
    void cut(double[] values, int count) {
        if (width > 0) {
            split(values, count);
            if (failed <= usual + count / FEW_EXCEPTIONS) {
                return;
            }
        }
        int samples = Math.min(count, SAMPLES);
        for (int i = 0; i < samples; i++) {
            sample[i] = Double.doubleToRawLongBits(values[i * count / samples]);
        }
        Arrays.sort(sample, 0, samples);
        if (codes.length == 0) {
            codes = new byte[1 << LEFT_BITS];
            Arrays.fill(codes, (byte) CODES);
        } else {
            encodeLefts(CODES);
        }
        if (width == 0) {
            chooseWidth(samples);
        }
        chooseLefts(samples, width);
        encodeLefts(0);
        split(values, count);
        usual = failed;
    }

    private void chooseWidth(int samples) {
        double least = Double.POSITIVE_INFINITY;
        for (int candidate = LEAST_WIDTH; candidate <= MOST_WIDTH; candidate++) {
            int known = chooseLefts(samples, candidate);
            double cost = candidate + (double) EXCEPTION_BITS * (samples - known) / samples;
            if (cost < least) {
                least = cost;
                width = candidate;
            }
        }
    }

    /** Takes the most frequent left halves of the sample; returns how many of the sample have one of them. */
    private int chooseLefts(int samples, int cutAt) {
        int found = 0;
        for (int i = 0; i < samples; ) {
            int end = i + 1;
            while (end < samples && sample[end] >>> cutAt == sample[i] >>> cutAt) {
                end++;
            }
            runs[found++] = (long) (end - i) << LEFT_BITS | sample[i] >>> cutAt;
            i = end;
        }
        Arrays.sort(runs, 0, found);
        int known = 0;
        for (int code = 0; code < CODES; code++) {
            long run = runs[Math.max(0, found - 1 - code)];
            lefts[code] = (char) run;
            known += code < found ? (int) (run >>> LEFT_BITS) : 0;
        }
        return known;
    }

    /**
     * Gives each left half its number.
     *
     * @param none 0, or what takes them away again
     */
    private void encodeLefts(int none) {
        for (int code = 0; code < CODES; code++) {
            codes[lefts[code]] = (byte) Math.max(code, none);
        }
    }

    private void split(double[] values, int count) {
        long mask = Bits.mask(width);
        byte[] codeOf = codes;
        int next = 0;
        for (int i = 0; i < count; i++) {
            long bits = Double.doubleToRawLongBits(values[i]);
            int left = (int) (bits >>> width);
            int code = codeOf[left];
            // Without a branch, which would be foreseen wrongly for each exception.
            exceptions[next] = i << LEFT_BITS | left;
            next += code >>> CODE_BITS;
            numbers[i] = (bits & mask) << CODE_BITS | (code & (CODES - 1));
        }
        failed = next;
    }

    /** Returns how many words what was cut takes. */
    int words(int count) {
        return 1 + CODES / 4 + Bits.words(count, width + CODE_BITS) + (failed + 1) / 2;
    }

    /** Writes what was cut. */
    void write(int count, long[] words, int at) {
        words[at] = Header.of(Header.HALVES, width, Decimals.NONE, 0, failed);
        for (int i = 0; i < CODES / 4; i++) {
            words[at + 1 + i] = 0;
        }
        for (int code = 0; code < CODES; code++) {
            words[at + 1 + code / 4] |= (long) lefts[code] << (LEFT_BITS * (code % 4));
        }
        int next = at + 1 + CODES / 4;
        Bits.pack(numbers, count, width + CODE_BITS, words, next);
        next += Bits.words(count, width + CODE_BITS);
        for (int i = 0; i < failed; i += 2) {
            long second = i + 1 < failed ? exceptions[i + 1] : 0;
            words[next++] = Integer.toUnsignedLong(exceptions[i]) | second << 32;
        }
    }

    /** Reads some of a block. */
    static void read(long[] words, int at, int size, int from, int to, double[] out, int outAt) {
        long header = words[at];
        int cutAt = Header.width(header);
        long mask = Bits.mask(cutAt + CODE_BITS);
        int numbersAt = at + 1 + CODES / 4;
        for (int i = from; i < to; i++) {
            long number = Bits.get(words, numbersAt, i, cutAt + CODE_BITS, mask);
            int code = (int) number & (CODES - 1);
            long left = (words[at + 1 + code / 4] >>> (LEFT_BITS * (code % 4))) & 0xFFFF;
            out[outAt + i - from] = Double.longBitsToDouble(left << cutAt | number >>> CODE_BITS);
        }
        int exceptionsAt = numbersAt + Bits.words(size, cutAt + CODE_BITS);
        for (int i = 0; i < Header.exceptions(header); i++) {
            int exception = (int) (words[exceptionsAt + i / 2] >>> (32 * (i % 2)));
            int place = exception >>> LEFT_BITS;
            if (place >= from && place < to) {
                long right = Bits.get(words, numbersAt, place, cutAt + CODE_BITS, mask) >>> CODE_BITS;
                out[outAt + place - from] = Double.longBitsToDouble((long) (exception & 0xFFFF) << cutAt | right);
            }
        }
    }

    /** Reads one of a block. */
    static double read(long[] words, int at, int size, int index) {
        long header = words[at];
        int cutAt = Header.width(header);
        int width = cutAt + CODE_BITS;
        int numbersAt = at + 1 + CODES / 4;
        long number = Bits.get(words, numbersAt, index, width, Bits.mask(width));
        int code = (int) number & (CODES - 1);
        long left = (words[at + 1 + code / 4] >>> (LEFT_BITS * (code % 4))) & 0xFFFF;
        int exceptionsAt = numbersAt + Bits.words(size, width);
        int low = 0;
        int high = Header.exceptions(header);
        while (low < high) {
            int middle = (low + high) >>> 1;
            int exception = (int) (words[exceptionsAt + middle / 2] >>> (32 * (middle % 2)));
            if (exception >>> LEFT_BITS < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low < Header.exceptions(header)) {
            int exception = (int) (words[exceptionsAt + low / 2] >>> (32 * (low % 2)));
            left = exception >>> LEFT_BITS == index ? exception & 0xFFFF : left;
        }
        return Double.longBitsToDouble(left << cutAt | number >>> CODE_BITS);
    }
}
