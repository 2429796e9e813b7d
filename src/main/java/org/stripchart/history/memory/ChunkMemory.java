// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.packed.PackedBlocks;
import org.stripchart.history.packed.UnpackedParts;

/**
 * Where chunks come from: one again that was evicted or sealed, so that a history at its limit allocates nothing; or a piece of a
 * block, once the history is large; or an array of their own.
 *
 * <p>A block holds as many of the largest chunks as fit a region of the garbage collector G1. An array of that size is
 * never copied. Smaller ones start among the young and are copied twice, in pauses that grow with what came since the
 * last: at a million points a second that is 35 MB a second, into memory that is touched for the first time. Pieces that are
 * free again are kept for chunks to come, and counted, until the whole block is free.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
final class ChunkMemory {

    /** A history begins with blocks when it is this many of them. */
    private static final int BLOCKS_AT_LEAST = 32;

    /** A limit is at least this many blocks, so that what waits in one is little against it. */
    private static final int BLOCKS_IN_LIMIT = 40;

    /** A block has room for so many large columns that little is left at its end. */
    private static final int LEAST_PACKED_PIECES = 4;

    private static final int PIECE = 2 * Chunk.LARGEST;
    private static final long PIECE_BYTES = 8L * PIECE;

    private final int inBlock;
    private final int packedWords;
    private final IntFunction<double[]> arrays;
    private final UnpackedParts unpacked = new UnpackedParts();
    private final PackedBlocks.Waste packedWaste = new PackedBlocks.Waste();
    private final List<RawChunk> pieces = new ArrayList<>();
    private @Nullable RawChunk spare;
    private double[] block = new double[0];
    private int used;
    private long historyBytes;

    /**
     * @param inBlock how many of the largest chunks a block is; with 1, there are no blocks
     */
    ChunkMemory(int inBlock) {
        this(inBlock, 0, double[]::new);
    }

    /**
     * @param arrays makes an array of that many numbers
     */
    ChunkMemory(int inBlock, IntFunction<double[]> arrays) {
        this(inBlock, 0, arrays);
    }

    /**
     * @param packedWords how many words of packed columns a block is; with 0, there are no blocks of these
     */
    ChunkMemory(int inBlock, int packedWords, IntFunction<double[]> arrays) {
        this.inBlock = inBlock;
        this.packedWords = packedWords;
        this.arrays = arrays;
    }

    /** Returns one that fits the heap of this JVM, for a history of at most that much memory. */
    static ChunkMemory within(long limitBytes) {
        int inBlock = piecesOfRegion(Runtime.getRuntime().maxMemory());
        int packedPieces = Math.max(LEAST_PACKED_PIECES, inBlock);
        long blockBytes = limitBytes / BLOCKS_IN_LIMIT;
        return new ChunkMemory(
                blockBytes >= inBlock * PIECE_BYTES ? inBlock : 1,
                blockBytes >= packedPieces * PIECE_BYTES ? packedPieces * PIECE : 0,
                double[]::new);
    }

    /** Returns how many of the largest chunks fit a region: one for each MiB of the size that G1 chooses for that heap. */
    static int piecesOfRegion(long largestHeap) {
        long roundedUp = Long.highestOneBit(2 * (largestHeap / 2048) - 1);
        return (int) Math.max(1, Math.min(32, roundedUp >> 20));
    }

    /** Says how much the whole history holds, as its series have the blocks in common. */
    void historyHolds(long bytes) {
        historyBytes = bytes;
    }

    /** Returns an empty chunk. */
    RawChunk take(int capacity) {
        RawChunk chunk = spare;
        if (chunk != null && chunk.capacity() == capacity) {
            spare = null;
            chunk.clear();
            return chunk;
        }
        if (capacity < Chunk.LARGEST || inBlock == 1) {
            return single(capacity);
        }
        if (!pieces.isEmpty()) {
            // The one that has waited longest, so that others of one block wait together.
            RawChunk piece = pieces.remove(0);
            piece.clear();
            return piece;
        }
        if (used == block.length) {
            if (historyBytes < PIECE_BYTES * inBlock * BLOCKS_AT_LEAST) {
                return single(capacity);
            }
            block = arrays.apply(inBlock * PIECE);
            used = 0;
        }
        RawChunk piece = new RawChunk(capacity, block, used);
        used += PIECE;
        return piece;
    }

    /** Returns an empty chunk in an array of its own. */
    RawChunk single(int capacity) {
        return new RawChunk(capacity, arrays.apply(2 * capacity), 0);
    }

    /** Keeps the memory of a chunk that nobody needs any more, if it has the wanted capacity, for one to come. */
    void keep(Chunk chunk, int capacity) {
        if (!(chunk instanceof RawChunk raw)) {
            chunk.free();
            unpacked.forget();
        } else if (raw.array().length > 2 * raw.capacity()) {
            keepPiece(raw);
        } else if (raw.capacity() == capacity) {
            spare = raw;
        }
    }

    private void keepPiece(RawChunk piece) {
        pieces.add(piece);
        double[] home = piece.array();
        if (pieces.stream().filter(each -> each.array() == home).count() == inBlock) {
            pieces.removeIf(each -> each.array() == home);
        }
    }

    /** Returns where the packed columns of one series are to lie. */
    PackedBlocks packedBlocks() {
        return new PackedBlocks(packedWords, packedWaste);
    }

    /** Returns what the blocks of packed columns take besides those that are needed. */
    long packedWaste() {
        return packedWaste.bytes();
    }

    /** Returns what unpacks sealed chunks. */
    UnpackedParts unpacked() {
        return unpacked;
    }

    void clear() {
        spare = null;
        pieces.clear();
        block = new double[0];
        used = 0;
        unpacked.clear();
    }

    /** Returns the memory that waits for chunks to come. */
    long bytes() {
        return spareBytes() + blockBytes();
    }

    /** Returns the memory of one spare chunk, if there is one. */
    long spareBytes() {
        RawChunk chunk = spare;
        return pieces.isEmpty() ? chunk == null ? 0 : chunk.bytes() : pieceBytes();
    }

    /** Returns what is left of the block, what other chunks are spare, and what unpacks some. */
    long blockBytes() {
        RawChunk chunk = spare;
        long others = pieces.isEmpty() ? 0 : (pieces.size() - 1) * pieceBytes() + (chunk == null ? 0 : chunk.bytes());
        return 8L * (block.length - used) + others + unpacked.bytes();
    }

    private static long pieceBytes() {
        return RawChunk.bytes(Chunk.LARGEST);
    }
}
