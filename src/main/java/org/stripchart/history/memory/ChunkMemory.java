// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where chunks come from: the last evicted one again, so that a history at its limit allocates nothing; or a piece of a
 * block, once the history is large; or an array of their own.
 *
 * <p>A block holds as many of the largest chunks as fit a region of the garbage collector G1. An array of that size is
 * never copied. Smaller ones start among the young and are copied twice, in pauses that grow with what came since the
 * last: at a million points a second that is 35 MB a second, into memory that is touched for the first time.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
final class ChunkMemory {

    /** A history begins with blocks when it is this many of them. */
    private static final int BLOCKS_AT_LEAST = 32;

    /** A limit is at least this many blocks, so that what waits in one is little against it. */
    private static final int BLOCKS_IN_LIMIT = 40;

    private static final int PIECE = 2 * Chunk.LARGEST;
    private static final long PIECE_BYTES = 8L * PIECE;

    private final int pieces;
    private final IntFunction<double[]> arrays;
    private @Nullable Chunk spare;
    private double[] block = new double[0];
    private int used;

    /**
     * @param pieces how many of the largest chunks a block is; with 1, there are no blocks
     */
    ChunkMemory(int pieces) {
        this(pieces, double[]::new);
    }

    /**
     * @param arrays makes an array of that many numbers
     */
    ChunkMemory(int pieces, IntFunction<double[]> arrays) {
        this.pieces = pieces;
        this.arrays = arrays;
    }

    /** Returns one that fits the heap of this JVM, for a history of at most that much memory. */
    static ChunkMemory within(long limitBytes) {
        int pieces = piecesOfRegion(Runtime.getRuntime().maxMemory());
        return new ChunkMemory(limitBytes / BLOCKS_IN_LIMIT >= pieces * PIECE_BYTES ? pieces : 1);
    }

    /** Returns how many of the largest chunks fit a region: one for each MiB of the size that G1 chooses for that heap. */
    static int piecesOfRegion(long largestHeap) {
        long roundedUp = Long.highestOneBit(2 * (largestHeap / 2048) - 1);
        return (int) Math.max(1, Math.min(32, roundedUp >> 20));
    }

    /**
     * Returns an empty chunk.
     *
     * @param historyBytes what is kept already
     */
    Chunk take(int capacity, long historyBytes) {
        Chunk chunk = spare;
        if (chunk != null && chunk.capacity() == capacity) {
            spare = null;
            chunk.clear();
            return chunk;
        }
        if (capacity < Chunk.LARGEST || pieces == 1) {
            return single(capacity);
        }
        if (used == block.length) {
            if (historyBytes < PIECE_BYTES * pieces * BLOCKS_AT_LEAST) {
                return single(capacity);
            }
            block = arrays.apply(pieces * PIECE);
            used = 0;
        }
        Chunk piece = new Chunk(capacity, block, used);
        used += PIECE;
        return piece;
    }

    /** Returns an empty chunk in an array of its own. */
    Chunk single(int capacity) {
        return new Chunk(capacity, arrays.apply(2 * capacity), 0);
    }

    /** Keeps a chunk that nobody needs any more, if it has the wanted capacity, in place of one kept before. */
    void keep(Chunk chunk, int capacity) {
        if (chunk.capacity() == capacity) {
            spare = chunk;
        }
    }

    void clear() {
        spare = null;
        block = new double[0];
        used = 0;
    }

    /** Returns the memory that waits for chunks to come. */
    long bytes() {
        return spareBytes() + blockBytes();
    }

    /** Returns the memory of the spare chunk, if there is one. */
    long spareBytes() {
        Chunk chunk = spare;
        return chunk == null ? 0 : Chunk.bytes(chunk.capacity());
    }

    /** Returns what is left of the block. */
    long blockBytes() {
        return 8L * (block.length - used);
    }
}
