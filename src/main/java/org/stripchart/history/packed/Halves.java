// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.packed;

import java.util.Arrays;

/**
 * Doubles that are no decimals, cut in two, as ALP for real doubles has them: sign, exponent and the first digits are mostly one of eight, whose
 * number is kept, and are exceptions where they are not; the digits behind them are kept as they are.
 */
final class Halves {

    static final int CODE_BITS = 3;
    static final int CODES = 1 << CODE_BITS;

    /** The left half fits a char, four of which are a word. */
    static final int LEFT_BITS = 16;

    /** A place and a left half. */
    static final int EXCEPTION_BITS = 32;

    private static final int LEAST_WIDTH = Long.SIZE - LEFT_BITS;
    private static final int SAMPLES = 128;

    private final long[] sample;
    private final long[] runs;
    private final char[] lefts = new char[CODES];
    private final long[] rights;
    private final long[] codes;
    private final int[] exceptions;
    private int width;
    private int failed;

    /**
     * @param most how many doubles a block has at most
     */
    Halves(int most) {
        sample = new long[Math.min(most, SAMPLES)];
        runs = new long[sample.length];
        rights = new long[most];
        codes = new long[most];
        exceptions = new int[most];
    }

    /** Returns its memory. */
    long bytes() {
        return 16L * sample.length + 20L * rights.length;
    }

    /** Cuts a block, of the values or where others of them were cut best. */
    void cut(double[] values, int from, int count) {
        int samples = Math.min(count, SAMPLES);
        for (int i = 0; i < samples; i++) {
            sample[i] = Double.doubleToRawLongBits(values[from + i * count / samples]);
        }
        Arrays.sort(sample, 0, samples);
        if (width == 0) {
            chooseWidth(samples);
        }
        chooseLefts(samples, width);
        split(values, from, count);
    }

    private void chooseWidth(int samples) {
        double least = Double.POSITIVE_INFINITY;
        for (int candidate = LEAST_WIDTH; candidate < Long.SIZE; candidate++) {
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

    private void split(double[] values, int from, int count) {
        long mask = Bits.mask(width);
        failed = 0;
        for (int i = 0; i < count; i++) {
            long bits = Double.doubleToRawLongBits(values[from + i]);
            char left = (char) (bits >>> width);
            int code = 0;
            while (code < CODES && lefts[code] != left) {
                code++;
            }
            if (code == CODES) {
                exceptions[failed++] = i << LEFT_BITS | left;
                code = 0;
            }
            rights[i] = bits & mask;
            codes[i] = code;
        }
    }

    /** Returns how many words what was cut takes. */
    int words(int count) {
        return 1 + CODES / 4 + Bits.words(count, width) + Bits.words(count, CODE_BITS) + (failed + 1) / 2;
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
        Bits.pack(rights, count, width, words, next);
        next += Bits.words(count, width);
        Bits.pack(codes, count, CODE_BITS, words, next);
        next += Bits.words(count, CODE_BITS);
        for (int i = 0; i < failed; i += 2) {
            long second = i + 1 < failed ? exceptions[i + 1] : 0;
            words[next++] = Integer.toUnsignedLong(exceptions[i]) | second << 32;
        }
    }

    /** Reads some of a block. */
    static void read(long[] words, int at, int size, int from, int to, double[] out, int outAt) {
        long header = words[at];
        int cutAt = Header.width(header);
        long mask = Bits.mask(cutAt);
        int rightsAt = at + 1 + CODES / 4;
        int codesAt = rightsAt + Bits.words(size, cutAt);
        for (int i = from; i < to; i++) {
            int code = (int) Bits.get(words, codesAt, i, CODE_BITS, CODES - 1);
            long left = (words[at + 1 + code / 4] >>> (LEFT_BITS * (code % 4))) & 0xFFFF;
            long right = Bits.get(words, rightsAt, i, cutAt, mask);
            out[outAt + i - from] = Double.longBitsToDouble(left << cutAt | right);
        }
        int exceptionsAt = codesAt + Bits.words(size, CODE_BITS);
        for (int i = 0; i < Header.exceptions(header); i++) {
            int exception = (int) (words[exceptionsAt + i / 2] >>> (32 * (i % 2)));
            int place = exception >>> LEFT_BITS;
            if (place >= from && place < to) {
                long right = Bits.get(words, rightsAt, place, cutAt, mask);
                out[outAt + place - from] = Double.longBitsToDouble((long) (exception & 0xFFFF) << cutAt | right);
            }
        }
    }

    /** Reads one of a block. */
    static double read(long[] words, int at, int size, int index) {
        long header = words[at];
        int cutAt = Header.width(header);
        int rightsAt = at + 1 + CODES / 4;
        int codesAt = rightsAt + Bits.words(size, cutAt);
        int code = (int) Bits.get(words, codesAt, index, CODE_BITS, CODES - 1);
        long left = (words[at + 1 + code / 4] >>> (LEFT_BITS * (code % 4))) & 0xFFFF;
        int exceptionsAt = codesAt + Bits.words(size, CODE_BITS);
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
        return Double.longBitsToDouble(left << cutAt | Bits.get(words, rightsAt, index, cutAt, Bits.mask(cutAt)));
    }
}
