// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.packed.PackedColumn;

/**
 * The blocks of spilled columns that were read last: a picture looks at the same few in one frame after another. It takes half a megabyte at
 * most, which is no part of what a history may hold.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
final class ReadBlocks {

    private static final int ENTRIES = 64;

    /** A block takes at most its doubles and a little more, and two words behind are read over. */
    private static final int MOST_WORDS = PackedColumn.BLOCK + 64;

    private final SpillFile file;
    private final @Nullable SpilledColumn[] columns = new SpilledColumn[ENTRIES];
    private final int[] numbers = new int[ENTRIES];
    private final @Nullable PackedColumn[] blocks = new PackedColumn[ENTRIES];
    private final long[][] words = new long[ENTRIES][0];
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(Long.BYTES * MOST_WORDS);
    private final CRC32C sum = new CRC32C();
    private int last;

    ReadBlocks(SpillFile file) {
        this.file = file;
    }

    /**
     * Returns a block of a column.
     *
     * @throws IOException if it cannot be read, or is not what was written
     */
    PackedColumn block(SpilledColumn column, int number) throws IOException {
        PackedColumn block = blocks[last];
        if (columns[last] == column && numbers[last] == number && block != null) {
            return block;
        }
        last = (System.identityHashCode(column) + number) & (ENTRIES - 1);
        block = blocks[last];
        if (columns[last] == column && numbers[last] == number && block != null) {
            return block;
        }
        columns[last] = null;
        PackedColumn read = read(column, number);
        columns[last] = column;
        numbers[last] = number;
        blocks[last] = read;
        return read;
    }

    private PackedColumn read(SpilledColumn column, int number) throws IOException {
        int count = column.blockWords(number);
        if (words[last].length == 0) {
            words[last] = new long[MOST_WORDS];
        }
        bytes.clear().limit(Long.BYTES * count);
        file.read(column.blockAt(number), bytes);
        bytes.flip();
        sum.reset();
        sum.update(bytes);
        if ((int) sum.getValue() != column.sum(number)) {
            throw new IOException("what is read is not what was written");
        }
        LongBuffer numbersRead = bytes.flip().asLongBuffer();
        numbersRead.get(words[last], 0, count);
        return PackedColumn.ofBlock(words[last], column.blockSize(number));
    }
}
