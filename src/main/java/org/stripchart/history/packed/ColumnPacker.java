// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.packed;

import java.util.Arrays;

/**
 * Packs doubles block by block, each in whichever way takes the least: as decimals, as their bits taken for whole numbers, cut in two, or as they are.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
public final class ColumnPacker {

    /** Decimals of at most that many bits, and of no more than a 64th of exceptions, are not worth another look. */
    private static final int FEW_BITS = 28;

    private static final int FEW_EXCEPTIONS = 64;

    /** What a block may take beyond its doubles, and a word to read over. */
    private static final int SPARE_WORDS = 16;

    private final long[] decimals;
    private final long[] bits;
    private final char[] exceptions;
    private final Halves halves;
    private final int[] starts;
    private final int size;
    private long[] words;
    private int end;
    private int packed;

    /** Of the block before, which is likely that of the next. */
    private int scale = Decimals.NONE;

    /** How many exceptions there are among the decimals, and how these go on. */
    private int failed;

    private Course courseOfDecimals = Course.LEVEL;

    /**
     * @param size how many doubles there will be
     */
    public ColumnPacker(int size) {
        this.size = size;
        starts = new int[(size + PackedColumn.BLOCK - 1) / PackedColumn.BLOCK];
        int most = Math.min(size, PackedColumn.BLOCK);
        decimals = new long[most];
        bits = new long[most];
        exceptions = new char[most];
        halves = new Halves(most);
        words = new long[size / 4 + most];
    }

    /** Returns how many doubles have been packed. */
    public int packed() {
        return packed;
    }

    /** Returns whether all have been packed. */
    public boolean isDone() {
        return packed == size;
    }

    /** Returns the memory that it takes. */
    public long bytes() {
        return 18L * decimals.length + halves.bytes() + 8L * words.length;
    }

    /**
     * Packs the next block.
     *
     * @param from where in the array its first double is
     */
    public void packBlock(double[] values, int from) {
        int count = Math.min(PackedColumn.BLOCK, size - packed);
        if (words.length - end < count + SPARE_WORDS) {
            words = Arrays.copyOf(words, words.length + (words.length >> 1) + count + SPARE_WORDS);
        }
        starts[packed / PackedColumn.BLOCK] = end;
        packed += count;
        int wordsOfDecimals = encodeDecimals(values, from, count);
        if (wordsOfDecimals * Long.SIZE <= count * FEW_BITS && failed <= count / FEW_EXCEPTIONS) {
            write(courseOfDecimals, decimals, count, scale, values, from);
            return;
        }
        for (int i = 0; i < count; i++) {
            bits[i] = Double.doubleToRawLongBits(values[from + i]);
        }
        Course courseOfBits = Course.of(bits, count);
        int wordsOfBits = courseOfBits.words(count);
        int least = Math.min(wordsOfDecimals, Math.min(wordsOfBits, 1 + count));
        // Halves never take less than their right ones.
        boolean isCut = least * Long.SIZE > count * (Long.SIZE - Halves.LEFT_BITS);
        if (isCut) {
            halves.cut(values, from, count);
        }
        if (isCut && halves.words(count) < least) {
            halves.write(count, words, end);
            end += halves.words(count);
        } else if (wordsOfBits == least) {
            failed = 0;
            write(courseOfBits, bits, count, Decimals.NONE, values, from);
        } else if (wordsOfDecimals == least) {
            write(courseOfDecimals, decimals, count, scale, values, from);
        } else {
            words[end++] = Header.of(Header.PLAIN, Long.SIZE, Decimals.NONE, 0, 0);
            System.arraycopy(bits, 0, words, end, count);
            end += count;
        }
    }

    /** Returns how many words a block takes as decimals, if it is of some. */
    private int encodeDecimals(double[] values, int from, int count) {
        boolean isFirst = starts[0] == end;
        if (isFirst || scale != Decimals.NONE || !Decimals.areReal(values, from, count)) {
            scale = Decimals.scaleFor(values, from, count, scale);
        }
        if (scale == Decimals.NONE) {
            return Integer.MAX_VALUE / Long.SIZE;
        }
        failed = Decimals.encode(values, from, count, scale, decimals, exceptions);
        Decimals.smooth(decimals, count, exceptions, failed);
        courseOfDecimals = Course.of(decimals, count);
        return courseOfDecimals.words(count) + PackedColumn.exceptionPlaceWords(failed) + failed;
    }

    private void write(Course course, long[] numbers, int count, int ofScale, double[] values, int from) {
        int kind = course.isSteps() ? Header.STEPS : Header.LINE;
        words[end++] = Header.of(kind, course.width(), ofScale, course.fraction(), failed);
        words[end++] = course.base();
        if (course.isSteps()) {
            for (int i = 0; i < count; i += PackedColumn.PART) {
                words[end++] = numbers[i];
            }
        } else {
            words[end++] = course.whole();
        }
        course.reduce(numbers, count);
        Bits.pack(numbers, count, course.width(), words, end);
        end += Bits.words(count, course.width());
        Arrays.fill(words, end, end + PackedColumn.exceptionPlaceWords(failed), 0);
        for (int i = 0; i < failed; i++) {
            words[end + i / 4] |= (long) exceptions[i] << (16 * (i % 4));
        }
        end += PackedColumn.exceptionPlaceWords(failed);
        for (int i = 0; i < failed; i++) {
            words[end++] = Double.doubleToRawLongBits(values[from + exceptions[i]]);
        }
    }

    /** Returns all that were packed, which must be all there are. */
    public PackedColumn column() {
        if (!isDone()) {
            throw new IllegalStateException("packed (" + packed + ") must be size (" + size + ")");
        }
        // Whoever reads bits reads two words, also where the bits are none.
        return new PackedColumn(Arrays.copyOf(words, end + 2), starts, size);
    }
}
