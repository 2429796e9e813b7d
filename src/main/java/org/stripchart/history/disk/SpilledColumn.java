// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.disk;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.packed.Column;
import org.stripchart.history.packed.PackedColumn;

/**
 * A packed column whose blocks are in a file, each with a sum that is looked at when it is read. The first double of each block is in memory, so that
 * a search reads one block only.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
final class SpilledColumn implements Column {

    private static final int BLOCK_BITS = 10;
    private static final int BLOCK_MASK = PackedColumn.BLOCK - 1;

    private final ReadBlocks blocks;
    private final Damage damage;
    private final boolean isGap;
    private final long at;

    /** In words, with where the last one ends. */
    private final int[] starts;

    private final int[] sums;
    private final double[] firsts;
    private final int size;

    /**
     * @param written the column in memory
     * @param at where its first block is in the file
     * @param sums of its blocks
     * @param isGap whether all of it are gaps once there is damage
     */
    SpilledColumn(PackedColumn written, ReadBlocks blocks, long at, int[] sums, Damage damage, boolean isGap) {
        this.blocks = blocks;
        this.at = at;
        this.sums = sums;
        this.damage = damage;
        this.isGap = isGap;
        size = written.size();
        starts = new int[written.blocks() + 1];
        firsts = new double[written.blocks()];
        for (int block = 0; block < firsts.length; block++) {
            starts[block + 1] = starts[block] + written.blockWords(block);
            firsts[block] = written.value(block << BLOCK_BITS);
        }
    }

    long blockAt(int block) {
        return at + (long) Long.BYTES * starts[block];
    }

    int blockWords(int block) {
        return starts[block + 1] - starts[block];
    }

    int blockSize(int block) {
        return Math.min(PackedColumn.BLOCK, size - (block << BLOCK_BITS));
    }

    int sum(int block) {
        return sums[block];
    }

    private @Nullable PackedColumn block(int index) {
        if (isGap && damage.isFound()) {
            return null;
        }
        try {
            return blocks.block(this, index >> BLOCK_BITS);
        } catch (IOException e) {
            damage.found(e);
            return null;
        }
    }

    /** Returns what stands for a double that cannot be read. */
    private double lost(int index) {
        return isGap ? Double.NaN : firsts[index >> BLOCK_BITS];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long bytes() {
        return 56 + 3 * 16 + 4L * starts.length + 4L * sums.length + 8L * firsts.length;
    }

    @Override
    public boolean isDirect(int index) {
        if ((index & BLOCK_MASK) == 0) {
            return true;
        }
        PackedColumn block = block(index);
        return block == null || block.isDirect(index & BLOCK_MASK);
    }

    @Override
    public double value(int index) {
        if ((index & BLOCK_MASK) == 0) {
            return isGap && damage.isFound() ? Double.NaN : firsts[index >> BLOCK_BITS];
        }
        PackedColumn block = block(index);
        return block == null ? lost(index) : block.value(index & BLOCK_MASK);
    }

    @Override
    public void unpack(int from, int to, double[] out, int outAt) {
        int next = from;
        while (next < to) {
            int end = Math.min(to, (next | BLOCK_MASK) + 1);
            PackedColumn block = block(next);
            int place = next & BLOCK_MASK;
            if (block == null) {
                Arrays.fill(out, outAt + next - from, outAt + end - from, lost(next));
            } else {
                block.unpack(place, place + end - next, out, outAt + next - from);
            }
            next = end;
        }
    }
}
