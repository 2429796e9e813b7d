// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.packed;

import java.nio.LongBuffer;

/**
 * Doubles that a {@link ColumnPacker} has packed; immutable. Each comes back to the last bit: the payloads of NaN and the sign of 0 as well.
 *
 * <p>A block of 1,024 has its own way of packing. Any part of a block is unpacked alone; where steps are kept, from the
 * start of its 256 on, and else from anywhere.
 *
 * <p><b>Threading:</b> any thread.
 */
public final class PackedColumn implements Column {

    /** How many doubles are packed in one way. */
    public static final int BLOCK = 1 << 10;

    /** Where there is something to unpack, this many are unpacked about as soon as one. */
    public static final int PART = 1 << 8;

    private static final int BLOCK_BITS = 10;

    private final long[] words;
    private final int[] starts;
    private final int end;
    private final int size;

    /**
     * @param words among them those of the column
     * @param starts where the blocks begin
     * @param end behind the last word, two of which are only read over
     * @param size how many doubles there are
     */
    PackedColumn(long[] words, int[] starts, int end, int size) {
        this.words = words;
        this.starts = starts;
        this.end = end;
        this.size = size;
    }

    static int exceptionPlaceWords(int exceptions) {
        return (exceptions + 3) / 4;
    }

    /**
     * Returns a column of one block.
     *
     * @param words what {@link #putBlock} has put, and two more, which are only read over
     */
    public static PackedColumn ofBlock(long[] words, int size) {
        return new PackedColumn(words, new int[1], words.length, size);
    }

    /** Returns how many blocks there are. */
    public int blocks() {
        return starts.length;
    }

    /** Returns how many words a block takes. */
    public int blockWords(int block) {
        // Two are read over only.
        return (block + 1 < starts.length ? starts[block + 1] : end - 2) - starts[block];
    }

    /** Puts the words of a block behind what is in the buffer. */
    public void putBlock(int block, LongBuffer out) {
        out.put(words, starts[block], blockWords(block));
    }

    /** Returns how many words there are of it. */
    int words() {
        return end - starts[0];
    }

    /** Returns the same column with its words in another array, from there on. */
    PackedColumn movedTo(long[] other, int at) {
        System.arraycopy(words, starts[0], other, at, words());
        int[] moved = new int[starts.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = starts[i] - starts[0] + at;
        }
        return new PackedColumn(other, moved, at + words(), size);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long bytes() {
        return 32 + 16 + 8L * words() + 16 + 4L * starts.length;
    }

    @Override
    public boolean isDirect(int index) {
        return (index & (PART - 1)) == 0 || Header.kind(words[starts[index >> BLOCK_BITS]]) != Header.STEPS;
    }

    @Override
    public double value(int index) {
        int at = starts[index >> BLOCK_BITS];
        int place = index & (BLOCK - 1);
        long header = words[at];
        return switch (Header.kind(header)) {
            case Header.PLAIN -> Double.longBitsToDouble(words[at + 1 + place]);
            case Header.LINE -> {
                int width = Header.width(header);
                long left = Bits.get(words, at + 3, place, width, Bits.mask(width));
                long number = words[at + 1] + Course.rise(words[at + 2], Header.fraction(header), place) + left;
                yield orException(header, at + 3 + Bits.words(blockSize(index), width), place, number);
            }
            case Header.STEPS -> {
                int width = Header.width(header);
                long mask = Bits.mask(width);
                int partsAt = at + 2;
                int data = partsAt + parts(blockSize(index));
                long number = words[partsAt + place / PART];
                for (int i = (place & -PART) + 1; i <= place; i++) {
                    number += words[at + 1] + Bits.get(words, data, i, width, mask);
                }
                yield orException(header, data + Bits.words(blockSize(index), width), place, number);
            }
            default -> Halves.read(words, at, blockSize(index), place);
        };
    }

    private static int parts(int count) {
        return (count + PART - 1) / PART;
    }

    private int blockSize(int index) {
        return Math.min(BLOCK, size - (index & -BLOCK));
    }

    private double orException(long header, int exceptionsAt, int place, long number) {
        int exceptions = Header.exceptions(header);
        int low = firstException(exceptionsAt, exceptions, place);
        if (low < exceptions && exceptionPlace(exceptionsAt, low) == place) {
            return Double.longBitsToDouble(words[exceptionsAt + exceptionPlaceWords(exceptions) + low]);
        }
        int scale = Header.scale(header);
        return scale == Decimals.NONE
                ? Double.longBitsToDouble(number)
                : number * Decimals.factor(scale) / Decimals.divisor(scale);
    }

    /** Returns the number of the first exception at a place or behind it. */
    private int firstException(int exceptionsAt, int exceptions, int place) {
        int low = 0;
        int high = exceptions;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (exceptionPlace(exceptionsAt, middle) < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int exceptionPlace(int exceptionsAt, int number) {
        return (int) (words[exceptionsAt + number / 4] >>> (16 * (number % 4))) & 0xFFFF;
    }

    @Override
    public void unpack(int from, int to, double[] out, int at) {
        int next = from;
        while (next < to) {
            int end = Math.min(to, (next | (BLOCK - 1)) + 1);
            unpackFromBlock(next, end, out, at + next - from);
            next = end;
        }
    }

    private void unpackFromBlock(int index, int end, double[] out, int outAt) {
        int at = starts[index >> BLOCK_BITS];
        int size = blockSize(index);
        int from = index & (BLOCK - 1);
        int to = from + end - index;
        long header = words[at];
        switch (Header.kind(header)) {
            case Header.PLAIN -> {
                for (int i = from; i < to; i++) {
                    out[outAt + i - from] = Double.longBitsToDouble(words[at + 1 + i]);
                }
            }
            case Header.LINE -> unpackLine(at, size, from, to, out, outAt);
            case Header.STEPS -> unpackSteps(at, size, from, to, out, outAt);
            default -> Halves.read(words, at, size, from, to, out, outAt);
        }
    }

    private void unpackLine(int at, int size, int from, int to, double[] out, int outAt) {
        long header = words[at];
        int width = Header.width(header);
        long mask = Bits.mask(width);
        long base = words[at + 1];
        long whole = words[at + 2];
        int fraction = Header.fraction(header);
        int scale = Header.scale(header);
        int data = at + 3;
        if (scale == Decimals.NONE) {
            for (int i = from; i < to; i++) {
                long number = base + Course.rise(whole, fraction, i) + Bits.get(words, data, i, width, mask);
                out[outAt + i - from] = Double.longBitsToDouble(number);
            }
        } else {
            double factor = Decimals.factor(scale);
            double divisor = Decimals.divisor(scale);
            for (int i = from; i < to; i++) {
                long number = base + Course.rise(whole, fraction, i) + Bits.get(words, data, i, width, mask);
                out[outAt + i - from] = number * factor / divisor;
            }
        }
        putExceptions(header, data + Bits.words(size, width), from, to, out, outAt);
    }

    private void unpackSteps(int at, int size, int from, int to, double[] out, int outAt) {
        long header = words[at];
        int width = Header.width(header);
        long mask = Bits.mask(width);
        long base = words[at + 1];
        int scale = Header.scale(header);
        double factor = scale == Decimals.NONE ? 1 : Decimals.factor(scale);
        double divisor = scale == Decimals.NONE ? 1 : Decimals.divisor(scale);
        int partsAt = at + 2;
        int data = partsAt + parts(size);
        long number = 0;
        for (int i = from & -PART; i < to; i++) {
            if ((i & (PART - 1)) == 0) {
                number = words[partsAt + i / PART];
            } else {
                number += base + Bits.get(words, data, i, width, mask);
            }
            if (i >= from) {
                out[outAt + i - from] =
                        scale == Decimals.NONE ? Double.longBitsToDouble(number) : number * factor / divisor;
            }
        }
        putExceptions(header, data + Bits.words(size, width), from, to, out, outAt);
    }

    private void putExceptions(long header, int exceptionsAt, int from, int to, double[] out, int outAt) {
        int exceptions = Header.exceptions(header);
        int valuesAt = exceptionsAt + exceptionPlaceWords(exceptions);
        for (int i = firstException(exceptionsAt, exceptions, from); i < exceptions; i++) {
            int place = exceptionPlace(exceptionsAt, i);
            if (place >= to) {
                break;
            }
            out[outAt + place - from] = Double.longBitsToDouble(words[valuesAt + i]);
        }
    }
}
