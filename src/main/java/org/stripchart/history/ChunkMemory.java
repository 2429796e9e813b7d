// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

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
    private @Nullable Chunk spare;
    private double[] block = new double[0];
    private int used;

    /**
     * @param pieces how many of the largest chunks a block is; with 1, there are no blocks
     */
    ChunkMemory(int pieces) {
        this.pieces = pieces;
    }

    /** One that fits the heap of this JVM, for a history of at most that much memory. */
    static ChunkMemory within(long limitBytes) {
        int pieces = piecesOfRegion(Runtime.getRuntime().maxMemory());
        return new ChunkMemory(limitBytes / BLOCKS_IN_LIMIT >= pieces * PIECE_BYTES ? pieces : 1);
    }

    /** How many of the largest chunks fit a region: one for each MiB of the size that G1 chooses for that heap. */
    static int piecesOfRegion(long largestHeap) {
        long roundedUp = Long.highestOneBit(2 * (largestHeap / 2048) - 1);
        return (int) Math.max(1, Math.min(32, roundedUp >> 20));
    }

    /**
     * An empty chunk.
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
            return new Chunk(capacity);
        }
        if (used == block.length) {
            if (historyBytes < PIECE_BYTES * pieces * BLOCKS_AT_LEAST) {
                return new Chunk(capacity);
            }
            block = new double[pieces * PIECE];
            used = 0;
        }
        Chunk piece = new Chunk(capacity, block, used);
        used += PIECE;
        return piece;
    }

    /** Keeps a chunk that nobody needs any more, if there is none yet and it has the wanted capacity. */
    void keep(Chunk chunk, int capacity) {
        if (spare == null && chunk.capacity() == capacity) {
            spare = chunk;
        }
    }

    void clear() {
        spare = null;
        block = new double[0];
        used = 0;
    }

    /** What waits for chunks to come. */
    long bytes() {
        Chunk chunk = spare;
        return (chunk == null ? 0 : Chunk.bytes(chunk.capacity())) + blockBytes();
    }

    /** What is left of the block. */
    long blockBytes() {
        return 8L * (block.length - used);
    }
}
