// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.disk.Spill;
import org.stripchart.history.disk.Spilled;
import org.stripchart.history.packed.Column;
import org.stripchart.history.packed.PackedBlocks;
import org.stripchart.history.packed.PackedColumn;
import org.stripchart.history.packed.UnpackedParts;
import org.stripchart.history.pyramid.Extremes;
import org.stripchart.history.pyramid.SealedPyramid;

/** A chunk that takes no more points: each comes back to the last bit from what takes a fraction of their memory, or is in a file. */
final class SealedChunk extends Chunk {

    private static final PackedBlocks.Place[] NOWHERE = {};
    private static final int PART_BITS = 8;
    private static final int PART_MASK = PackedColumn.PART - 1;

    /** Of a search, in bits: the first x of a block is in memory wherever the block is. */
    private static final int[] STEPS = {10, PART_BITS, 0};

    /** Looks whether an x is beyond something that all x from some slot on are. */
    private interface Bound {
        boolean isBefore(double x);
    }

    private Column xs;
    private Column ys;
    private final SealedPyramid pyramid;
    private final UnpackedParts unpacked;
    private long bytes;

    /** Where the columns lie in memory; nothing once they are in a file. */
    private PackedBlocks.Place[] packed;

    /** The columns once they are in a file; null while they are in memory. */
    private @Nullable Spilled spilled;

    /** Of all values, here too, since that of most chunks of a column is all that is looked at. */
    private double least;

    private double most;
    private final double leastX;
    private final double mostX;
    private final long leastSlot;
    private final long mostSlot;

    /**
     * @param chunk whose points these are, all of them from slot 0 on
     */
    SealedChunk(RawChunk chunk, PackedBlocks.Place xs, PackedBlocks.Place ys, UnpackedParts unpacked) {
        super(new Moments());
        packed = new PackedBlocks.Place[] {xs, ys};
        this.xs = xs.column();
        this.ys = ys.column();
        this.unpacked = unpacked;
        pyramid = new SealedPyramid(chunk.pyramid(), ys.column(), unpacked);
        end = chunk.end;
        base = chunk.base;
        lastX = chunk.lastX;
        sumOf(chunk);
        Extremes all = new Extremes();
        chunk.collect(chunk.firstIndex(), chunk.endIndex(), all);
        least = all.min;
        most = all.max;
        leastX = all.minX;
        mostX = all.maxX;
        leastSlot = all.minIndex - base;
        mostSlot = all.maxIndex - base;
        bytes = sumOfBytes();
    }

    private long sumOfBytes() {
        long object = 152;
        long places = packed.length == 0 ? 0 : 24 + packed.length * PackedBlocks.Place.BYTES;
        return object + places + Moments.BYTES + xs.bytes() + ys.bytes() + pyramid.bytes();
    }

    /** Has its columns written to a file; they must be in memory. */
    void write(Spill spill, CompletableFuture<Spilled> written) {
        spill.write(packed[0].column(), packed[1].column(), written);
    }

    boolean isInMemory() {
        return spilled == null;
    }

    /** Gives up the memory of its columns, which are in a file as well. */
    void readFrom(Spilled there) {
        spilled = there;
        xs = there.xs();
        ys = there.ys();
        freePacked();
        pyramid.readFrom(ys);
        bytes = sumOfBytes();
        there.whenDamaged(this::forget);
    }

    /** Takes its points for gaps, since the file does not give them back. */
    private void forget() {
        pyramid.forget();
        least = Double.POSITIVE_INFINITY;
        most = Double.NEGATIVE_INFINITY;
        unpacked.forget();
        changed();
    }

    @Override
    void free() {
        freePacked();
        if (spilled != null) {
            spilled.free();
        }
    }

    private void freePacked() {
        for (PackedBlocks.Place place : packed) {
            place.free();
        }
        packed = NOWHERE;
    }

    /** Puts its points into a chunk that is empty and large enough. */
    void unpack(RawChunk empty) {
        double[] points = new double[2 * PackedColumn.BLOCK];
        for (int from = start; from < end; from += PackedColumn.BLOCK) {
            int count = Math.min(end - from, PackedColumn.BLOCK);
            xs.unpack(from, from + count, points, 0);
            ys.unpack(from, from + count, points, PackedColumn.BLOCK);
            empty.append(points, 0, points, PackedColumn.BLOCK, count);
        }
        empty.firstIndex(firstIndex());
    }

    @Override
    long bytes() {
        return bytes;
    }

    @Override
    int room() {
        return 0;
    }

    @Override
    double slotX(int slot) {
        return value(xs, slot);
    }

    @Override
    double slotY(int slot) {
        return value(ys, slot);
    }

    private double value(Column column, int slot) {
        return column.isDirect(slot) ? column.value(slot) : unpacked.part(column, slot >> PART_BITS)[slot & PART_MASK];
    }

    @Override
    int slotFrom(double x, int from, int to) {
        return firstBeyond(from, to, each -> each < x);
    }

    @Override
    long indexBeyond(ColumnGrid grid, int column, long from) {
        return base + firstBeyond((int) (from - base), end, each -> grid.column(each) <= column);
    }

    /** Looks at the first x of blocks, then of parts, which are read directly, before it looks into one of them. */
    private int firstBeyond(int from, int to, Bound bound) {
        if (from >= to || !bound.isBefore(slotX(from))) {
            return from;
        }
        int first = from + 1;
        int last = to;
        for (int bits : STEPS) {
            int low = ((first - 1) >> bits) + 1;
            int high = ((last - 1) >> bits) + 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (bound.isBefore(slotX(middle << bits))) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            first = Math.max(first, ((low - 1) << bits) + 1);
            last = Math.min(last, low << bits);
        }
        return first;
    }

    @Override
    void collect(long from, long to, Extremes out) {
        if (from != base || to != endIndex()) {
            super.collect(from, to, out);
            return;
        }
        if (least < out.min) {
            out.min = least;
            out.minX = leastX;
            out.minIndex = base + leastSlot;
        }
        if (most > out.max) {
            out.max = most;
            out.maxX = mostX;
            out.maxIndex = base + mostSlot;
        }
    }

    @Override
    SealedPyramid pyramid() {
        return pyramid;
    }

    @Override
    void sumAll(Moments out) {
        boolean wasDamaged = isDamaged();
        out.clear();
        sumSlots(start, end, out);
        if (isDamaged() && !wasDamaged) {
            // Some of it was summed before that was known, and is a gap by now.
            sumAll(out);
        }
    }

    private boolean isDamaged() {
        return spilled != null && spilled.isDamaged();
    }

    @Override
    void sumSlots(int from, int to, Moments out) {
        double[] points = new double[2 * PackedColumn.BLOCK];
        for (int next = from; next < to; next += PackedColumn.BLOCK) {
            int count = Math.min(to - next, PackedColumn.BLOCK);
            xs.unpack(next, next + count, points, 0);
            ys.unpack(next, next + count, points, PackedColumn.BLOCK);
            out.add(points, 0, PackedColumn.BLOCK, count);
        }
    }

    @Override
    void copy(long from, long to, PointBuffer out) {
        int slot = (int) (from - base);
        int count = (int) (to - from);
        int at = out.makeRoom(count);
        xs.unpack(slot, slot + count, out.xs(), at);
        ys.unpack(slot, slot + count, out.ys(), at);
    }
}
