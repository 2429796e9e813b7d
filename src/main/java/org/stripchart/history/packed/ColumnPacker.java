// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.packed;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Packs doubles block by block, each in whichever way takes the least: as decimals, as their bits taken for whole numbers, cut in two, or as they are.
 * One packer packs a column after the other, and allocates nothing but these.
 *
 * <p>The doubles may be changed by others meanwhile: then the column is of no use, but nothing else happens.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
public final class ColumnPacker {

    /** Decimals of at most that many bits, and of no more than a 64th of exceptions, are not worth another look. */
    private static final int FEW_BITS = 28;

    private static final int FEW_EXCEPTIONS = 64;

    private static final int NOT_AT_ALL = Integer.MAX_VALUE / Long.SIZE;

    private final IntFunction<long[]> memory;
    private final double[] block = new double[PackedColumn.BLOCK];
    private final Decimals decimal = new Decimals();
    private final long[] decimals = new long[PackedColumn.BLOCK];
    private final long[] bits = new long[PackedColumn.BLOCK];
    private final char[] exceptions = new char[PackedColumn.BLOCK];
    private final Halves halves = new Halves();
    private int[] starts = new int[0];
    private long[] words = new long[0];
    private int size;
    private int end;
    private int packed;

    /** Of the block before, which is likely that of the next. */
    private int scale = Decimals.NONE;

    /** How many exceptions there are among the decimals, and how these go on. */
    private int failed;

    private Course courseOfDecimals = Course.LEVEL;

    public ColumnPacker() {
        this(long[]::new);
    }

    /** @param memory makes the arrays that columns are packed into, or throws {@link OutOfMemoryError} */
    ColumnPacker(IntFunction<long[]> memory) {
        this.memory = memory;
    }

    /** Returns the memory that it takes. */
    public long bytes() {
        return 42L * PackedColumn.BLOCK + halves.bytes() + 8L * words.length + 4L * starts.length;
    }

    private static int blocks(int size) {
        return (size + PackedColumn.BLOCK - 1) / PackedColumn.BLOCK;
    }

    /** Returns what a column takes at most: each double, a header a block, and two to be read over. */
    private static int mostWords(int size) {
        return size + blocks(size) + 2;
    }

    /**
     * Begins a column.
     *
     * @param newSize how many doubles there will be
     */
    public void begin(int newSize) {
        size = newSize;
        packed = 0;
        end = 0;
        scale = Decimals.NONE;
        halves.begin();
        starts = new int[blocks(size)];
        if (words.length < mostWords(size)) {
            words = memory.apply(mostWords(size));
        }
    }

    /** Returns how many doubles have been packed. */
    public int packed() {
        return packed;
    }

    /** Returns whether all have been packed. */
    public boolean isDone() {
        return packed == size;
    }

    /**
     * Packs the next block.
     *
     * @param from where in the array its first double is
     */
    public void packBlock(double[] values, int from) {
        int count = Math.min(PackedColumn.BLOCK, size - packed);
        System.arraycopy(values, from, block, 0, count);
        starts[packed / PackedColumn.BLOCK] = end;
        packed += count;
        int wordsOfDecimals = encodeDecimals(count);
        if (wordsOfDecimals * Long.SIZE <= count * FEW_BITS && failed <= count / FEW_EXCEPTIONS) {
            write(courseOfDecimals, decimals, count, scale);
            return;
        }
        for (int i = 0; i < count; i++) {
            bits[i] = Double.doubleToRawLongBits(block[i]);
        }
        int least = Math.min(wordsOfDecimals, 1 + count);
        // Halves never take less than their right ones, and bits that are told apart by more need not all be looked at.
        int leastOfBits = Course.leastWords(bits, count);
        boolean isCut = isWide(Math.min(least, leastOfBits), count);
        if (isCut) {
            halves.cut(block, count);
            least = Math.min(least, halves.words(count));
        }
        if (leastOfBits < least) {
            Course course = Course.of(bits, count);
            if (course.words(count) < least) {
                failed = 0;
                write(course, bits, count, Decimals.NONE);
                return;
            }
        }
        if (isCut && halves.words(count) == least) {
            halves.write(count, words, end);
            end += least;
        } else if (wordsOfDecimals == least) {
            write(courseOfDecimals, decimals, count, scale);
        } else {
            words[end++] = Header.of(Header.PLAIN, Long.SIZE, Decimals.NONE, 0, 0);
            System.arraycopy(bits, 0, words, end, count);
            end += count;
        }
    }

    private static boolean isWide(int wordsOfBlock, int count) {
        return wordsOfBlock * Long.SIZE > count * (Long.SIZE - Halves.LEFT_BITS);
    }

    /** Returns how many words a block takes as decimals, if it is of some. */
    private int encodeDecimals(int count) {
        boolean isFirst = starts[0] == end;
        if (isFirst || scale != Decimals.NONE || !Decimals.areReal(block, count)) {
            scale = Decimals.scaleFor(block, count, scale);
        }
        if (scale == Decimals.NONE) {
            return NOT_AT_ALL;
        }
        failed = decimal.encode(block, count, scale, decimals, exceptions);
        Decimals.smooth(decimals, count, exceptions, failed);
        courseOfDecimals = Course.of(decimals, count);
        return courseOfDecimals.words(count) + PackedColumn.exceptionPlaceWords(failed) + failed;
    }

    private void write(Course course, long[] numbers, int count, int ofScale) {
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
        if (course.width() > 0) {
            course.reduce(numbers, count);
            Bits.pack(numbers, count, course.width(), words, end);
            end += Bits.words(count, course.width());
        }
        Arrays.fill(words, end, end + PackedColumn.exceptionPlaceWords(failed), 0);
        for (int i = 0; i < failed; i++) {
            words[end + i / 4] |= (long) exceptions[i] << (16 * (i % 4));
        }
        end += PackedColumn.exceptionPlaceWords(failed);
        for (int i = 0; i < failed; i++) {
            words[end++] = Double.doubleToRawLongBits(block[exceptions[i]]);
        }
    }

    /** Returns all that were packed, which must be all there are. */
    public PackedColumn column() {
        if (!isDone()) {
            throw new IllegalStateException("packed (" + packed + ") must be size (" + size + ")");
        }
        // Whoever reads bits reads two words, also where the bits are none.
        return new PackedColumn(Arrays.copyOf(words, end + 2), starts, end + 2, size);
    }
}
