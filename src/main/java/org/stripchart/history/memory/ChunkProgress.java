// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How far the chunks of a series are summed, sealed and spilled. Only late points, and what is taken back, have chunks before that looked at again. */
final class ChunkProgress {

    private final ChunkList chunks;

    /** The chunks before this index were summed, if they are large. */
    private long summedTo;

    /** The chunks before this index were sealed, or it is not worth it. */
    private long sealedTo;

    /** The chunks before this index were spilled, or are about to be, or are not sealed. */
    private long spilledTo;

    ChunkProgress(ChunkList chunks) {
        this.chunks = chunks;
    }

    /** Says that the points from an index on are others. */
    void changedFrom(long index) {
        summedTo = Math.min(summedTo, index);
        sealedTo = Math.min(sealedTo, index);
        spilledTo = Math.min(spilledTo, index);
    }

    /** Says that all points are to be looked at again. */
    void beginAgain() {
        summedTo = chunks.firstIndex();
        sealedTo = chunks.firstIndex();
        spilledTo = chunks.firstIndex();
    }

    /**
     * Sums one chunk that is to take no more points at its end, so that who asks for a long stretch need not wait.
     *
     * @return whether there was one that was not summed
     */
    boolean sumNext() {
        if (chunks.isEmpty() || summedTo >= chunks.last().firstIndex()) {
            return false;
        }
        int ordinal = firstFrom(summedTo);
        boolean hasSummed = false;
        while (!hasSummed && ordinal < chunks.count() - 1) {
            Chunk chunk = chunks.get(ordinal++);
            hasSummed = chunk.sumOnce();
            summedTo = chunk.endIndex();
        }
        return hasSummed;
    }

    /**
     * Returns the first chunk that is to take no more points at its end and can be sealed; null if there is none.
     *
     * @param least the capacity from which on chunks are sealed
     * @param taken whether one is being sealed already
     */
    @Nullable
    RawChunk nextToSeal(int least, Predicate<RawChunk> taken) {
        int ordinal = firstFrom(sealedTo);
        boolean hasTaken = false;
        while (ordinal < chunks.count() - 1) {
            Chunk chunk = chunks.get(ordinal++);
            boolean isLastButOne = ordinal == chunks.count() - 1;
            if (isLastButOne && chunks.last() instanceof RawChunk raw && raw.isHardlyBegun()) {
                // What comes a little late goes into the one before.
                return null;
            }
            if (chunk instanceof RawChunk raw && raw.capacity() >= least && raw.start == 0) {
                if (!taken.test(raw)) {
                    return raw;
                }
                hasTaken = true;
            }
            sealedTo = hasTaken ? sealedTo : chunk.endIndex();
        }
        return null;
    }

    /** Returns the first sealed chunk that is in memory, and is not about to be spilled; null if there is none. */
    @Nullable
    SealedChunk nextToSpill() {
        int ordinal = firstFrom(spilledTo);
        while (ordinal < chunks.count()) {
            Chunk chunk = chunks.get(ordinal++);
            if (chunk instanceof SealedChunk sealed && sealed.isInMemory()) {
                return sealed;
            }
            if (chunk instanceof RawChunk && chunk.endIndex() > sealedTo) {
                return null;
            }
            spilledTo = chunk.endIndex();
        }
        return null;
    }

    /** Says that the chunk that was {@link #nextToSpill} is about to be. */
    void spilling(SealedChunk chunk) {
        spilledTo = chunk.endIndex();
    }

    /** Says that a chunk could not be. */
    void notSpilled(SealedChunk chunk) {
        spilledTo = Math.min(spilledTo, chunk.firstIndex());
    }

    /** Returns the place of the chunk that an index is in, or of the first. */
    private int firstFrom(long index) {
        return index < chunks.endIndex() ? chunks.quietOrdinalOf(Math.max(index, chunks.firstIndex())) : chunks.count();
    }
}
