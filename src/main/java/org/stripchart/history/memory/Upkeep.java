// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.packed.ColumnPacker;
import org.stripchart.history.packed.PackedColumn;

/**
 * What is done with points once they are kept, a little at a time: chunks that no more points are to come into are summed, and packed block by block.
 * Until all of a chunk is packed it is as it was; if it has changed by then, the packing was in vain.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
final class Upkeep {

    /** What packing takes meanwhile is given up where it is more than that part of a history. */
    private static final int LEAST_SHARE = 8;

    /** A chunk that is being packed. */
    private record Work(SeriesHistory series, RawChunk chunk, int changes, ColumnPacker xs, ColumnPacker ys) {}

    private final KeptSeries kept;
    private final ChunkMemory memory;
    private final Sealing sealing;
    private @Nullable Work work;

    /** The series that a chunk was of that was summed last, and packed last. */
    private int summed;

    private int turn;

    /** How many points may be packed for the sake of new ones, of which twice as many as came. */
    private long credit;

    Upkeep(KeptSeries kept, ChunkMemory memory, Sealing sealing) {
        this.kept = kept;
        this.memory = memory;
        this.sealing = sealing;
    }

    /** Returns the memory that packing takes meanwhile. */
    long bytes() {
        return work == null ? 0 : work.xs.bytes() + work.ys.bytes();
    }

    /** Forgets what it is at. */
    void abandon() {
        work = null;
    }

    /**
     * Takes note of new points.
     *
     * @param isNearlyFull whether it is time to pack for them
     */
    void taken(int points, boolean isNearlyFull) {
        credit = Math.min(2L * Chunk.LARGEST, credit + 2L * points);
        while (((isNearlyFull && credit > 0) || sealing == Sealing.AT_ONCE) && sealNext()) {
            credit -= PackedColumn.BLOCK;
        }
    }

    /**
     * Seals until there is more memory, though for no longer than the points that have come since make worth while.
     *
     * @return whether there is
     */
    boolean makeRoom() {
        long before = kept.bytes() + memory.blockBytes();
        while (credit > 0 && sealNext()) {
            credit -= PackedColumn.BLOCK;
            if (kept.bytes() + memory.blockBytes() < before) {
                return true;
            }
        }
        boolean isTooDear = bytes() > kept.bytes() / LEAST_SHARE;
        if (isTooDear) {
            work = null;
        }
        return isTooDear;
    }

    /**
     * Puts late points of a series in their places, some chunks at a time. While memory is nearly full, what they had unpacked is packed before the next are, or it would have
     * other points evicted.
     */
    void insertLate(SeriesHistory series, int largestChunk, BooleanSupplier isNearlyFull) {
        while (series.hasLate()) {
            long before = kept.bytes();
            kept.change(series, () -> series.insertLate(largestChunk));
            while (kept.bytes() > before && isNearlyFull.getAsBoolean() && sealNext()) {
                // Whatever it takes.
            }
        }
    }

    /** Sums a chunk, about a tenth of a millisecond; returns whether there was one. */
    boolean sumNext() {
        List<SeriesHistory> all = kept.all();
        for (int i = 0; i < all.size(); i++) {
            int number = (summed + i) % all.size();
            if (all.get(number).chunks().progress().sumNext()) {
                summed = number;
                return true;
            }
        }
        return false;
    }

    /** Packs a block, about a hundredth of a millisecond; returns whether there was one. */
    boolean sealNext() {
        try {
            Work current = work == null ? next() : work;
            work = current;
            if (current == null) {
                return false;
            }
            RawChunk chunk = current.chunk;
            if (chunk.changes() != current.changes) {
                work = null;
                return true;
            }
            current.xs.packBlock(chunk.array(), chunk.xs() + current.xs.packed());
            current.ys.packBlock(chunk.array(), chunk.ys() + current.ys.packed());
            if (current.ys.isDone()) {
                work = null;
                finish(current);
            }
            return true;
        } catch (OutOfMemoryError e) {
            work = null;
            return false;
        }
    }

    private @Nullable Work next() {
        List<SeriesHistory> all = kept.all();
        for (int i = 0; i < all.size(); i++) {
            int number = (turn + i) % all.size();
            SeriesHistory series = all.get(number);
            RawChunk chunk = series.chunks().progress().nextToSeal(sealing.leastCapacity());
            if (chunk != null) {
                turn = number;
                chunk.sumOnce();
                int size = chunk.size();
                return new Work(series, chunk, chunk.changes(), new ColumnPacker(size), new ColumnPacker(size));
            }
        }
        return null;
    }

    private void finish(Work done) {
        RawChunk chunk = done.chunk;
        SealedChunk sealed = new SealedChunk(chunk, done.xs.column(), done.ys.column(), memory.unpacked());
        if (chunk.start == 0) {
            kept.change(done.series, () -> done.series.chunks().replace(chunk, sealed));
        }
    }
}
