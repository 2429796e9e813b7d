// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.packed.ColumnPacker;
import org.stripchart.history.packed.ColumnsPacking;
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

    /** From so much on a history keeps what packs its chunks. */
    private static final long MUCH_BYTES = 1 << 22;

    /** A chunk that is being packed. */
    private record Work(
            SeriesHistory series, RawChunk chunk, int changes, ColumnPacker packer, ColumnsPacking packing) {}

    private final KeptSeries kept;
    private final ChunkMemory memory;
    private final Sealing sealing;

    private @Nullable Work work;

    /** What the helper was given, in its order. */
    private final Deque<Work> helped = new ArrayDeque<>();

    private @Nullable ColumnPacker packer;
    private @Nullable ColumnPacker packerOfHelper;

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
        long bytes = (packer == null ? 0 : packer.bytes()) + (packerOfHelper == null ? 0 : packerOfHelper.bytes());
        for (Work each : helped) {
            bytes += each.packing.bytes();
        }
        return bytes;
    }

    /** Forgets what it is at. */
    void abandon() {
        work = null;
        packer = null;
        helped.forEach(each -> each.packing.cancel());
        helped.clear();
        packerOfHelper = null;
    }

    /**
     * Takes note of new points.
     *
     * @param isNearlyFull whether it is time to pack for them
     */
    void taken(int points, boolean isNearlyFull) {
        credit = Math.min(2L * Chunk.LARGEST, credit + 2L * points);
        if (!isNearlyFull && !sealing.isAtOnce()) {
            takeHelp();
            return;
        }
        Executor helper = sealing.helper(kept.bytes());
        if (helper != null) {
            takeHelp();
            giveTo(helper);
            return;
        }
        int packed = 1;
        while ((credit > 0 || sealing.isAtOnce()) && packed > 0) {
            packed = packSome();
            credit -= packed;
        }
    }

    /** Gives the helper more to pack, though not so much that what comes of it would take more than a little of the history. */
    private void giveTo(Executor helper) {
        long given = 0;
        for (Work each : helped) {
            given += each.chunk.size();
        }
        long most = Math.min(2L * Chunk.LARGEST, kept.size() / LEAST_SHARE);
        try {
            while (given < most) {
                Work next = next(packerOfHelper);
                if (next == null) {
                    return;
                }
                packerOfHelper = next.packer;
                helped.add(next);
                helper.execute(next.packing);
                given += next.chunk.size();
            }
        } catch (OutOfMemoryError e) {
            abandon();
        }
    }

    /** Puts what the helper has packed in its place. */
    private void takeHelp() {
        try {
            while (!helped.isEmpty() && helped.element().packing.isDone()) {
                finish(helped.remove());
            }
        } catch (OutOfMemoryError e) {
            abandon();
        }
    }

    /**
     * Seals until there is more memory, though for no longer than the points that have come since make worth while.
     *
     * @return whether there is
     */
    boolean makeRoom() {
        long before = kept.bytes() + memory.blockBytes();
        takeHelp();
        int packed = 1;
        while (kept.bytes() + memory.blockBytes() >= before && credit > 0 && packed > 0) {
            packed = packSome();
            credit -= packed;
        }
        if (kept.bytes() + memory.blockBytes() < before) {
            return true;
        }
        boolean isTooDear = bytes() > kept.bytes() / LEAST_SHARE;
        if (isTooDear) {
            abandon();
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
            while (kept.bytes() > before && isNearlyFull.getAsBoolean() && packSome() > 0) {
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

    /** Packs a block, about a hundredth of a millisecond; returns whether there was one. What the helper is at is not waited for. */
    boolean sealNext() {
        takeHelp();
        boolean hasPacked = packSome() > 0;
        if (!hasPacked) {
            packer = null;
            packerOfHelper = helped.isEmpty() ? null : packerOfHelper;
        }
        return hasPacked;
    }

    /** Packs a block of a chunk; returns how many points that stands for, 0 if there was none. */
    private int packSome() {
        try {
            Work current = work == null ? next(packer) : work;
            work = current;
            if (current == null) {
                return 0;
            }
            packer = current.packer;
            if (current.chunk.changes() != current.changes) {
                work = null;
                packer = null;
                return PackedColumn.BLOCK;
            }
            current.packing.step();
            if (current.packing.isDone()) {
                work = null;
                // It takes as much as a chunk does, which is little only where there is much.
                packer = kept.bytes() < MUCH_BYTES ? null : packer;
                finish(current);
            }
            return Math.min(PackedColumn.BLOCK, current.chunk.size());
        } catch (OutOfMemoryError e) {
            work = null;
            packer = null;
            return 0;
        }
    }

    private @Nullable Work next(@Nullable ColumnPacker before) {
        List<SeriesHistory> all = kept.all();
        for (int i = 0; i < all.size(); i++) {
            int number = (turn + i) % all.size();
            SeriesHistory series = all.get(number);
            RawChunk chunk = series.chunks().progress().nextToSeal(sealing.leastCapacity(), this::isBeingPacked);
            if (chunk != null) {
                turn = number;
                ColumnPacker with = before == null ? new ColumnPacker() : before;
                ColumnsPacking packing = new ColumnsPacking(with, chunk.array(), chunk.size(), chunk.xs(), chunk.ys());
                return new Work(series, chunk, chunk.changes(), with, packing);
            }
        }
        return null;
    }

    private boolean isBeingPacked(RawChunk chunk) {
        if (work != null && work.chunk == chunk) {
            return true;
        }
        for (Work each : helped) {
            if (each.chunk == chunk) {
                return true;
            }
        }
        return false;
    }

    /** Puts what was packed in the place of its chunk, unless points have come into that since, or it is gone. */
    private void finish(Work done) {
        RawChunk chunk = done.chunk;
        if (done.packing.isWhole() && chunk.changes() == done.changes && chunk.start == 0) {
            ColumnsPacking packing = done.packing;
            kept.change(done.series, () -> done.series.chunks().seal(chunk, packing.column(0), packing.column(1)));
        }
    }
}
