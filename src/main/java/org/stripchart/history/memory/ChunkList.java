// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.ArrayList;
import java.util.List;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.disk.Spilled;
import org.stripchart.history.packed.PackedBlocks;
import org.stripchart.history.packed.PackedColumn;

/**
 * A series' chunks in order of x, seen as one row of points with running indices.
 *
 * <p>Indices are absolute: they start at 0 and go on growing while chunks at the front are dropped.
 *
 * <p>More than 300 lines, since all that moves chunks keeps the same bounds.
 */
final class ChunkList {

    /** How many sealed chunks late points have unpacked at a time. */
    private static final int UNPACKED_AT_ONCE = 8;

    private final List<Chunk> chunks = new ArrayList<>();
    private final ChunkMemory memory;
    private final PackedBlocks blocks;
    private long bytes;

    /** The first index that no point has had yet. */
    private long endIndex;

    /** Where the last look-up ended: the next one is mostly there or one further. */
    private int hint;

    private final ChunkProgress progress = new ChunkProgress(this);

    ChunkList(ChunkMemory memory) {
        this.memory = memory;
        blocks = memory.packedBlocks();
    }

    boolean isEmpty() {
        return chunks.isEmpty();
    }

    long bytes() {
        return bytes;
    }

    long firstIndex() {
        return chunks.isEmpty() ? endIndex : first().firstIndex();
    }

    long endIndex() {
        return endIndex;
    }

    long size() {
        return endIndex - firstIndex();
    }

    Chunk first() {
        return chunks.get(0);
    }

    Chunk last() {
        return chunks.get(chunks.size() - 1);
    }

    /** Returns how many points the last chunk can still take. */
    int room() {
        return chunks.isEmpty() ? 0 : last().room();
    }

    void addChunk(int capacity) {
        RawChunk chunk = memory.take(capacity);
        chunk.firstIndex(endIndex);
        chunks.add(chunk);
        bytes += chunk.bytes();
    }

    /** Appends to the last chunk, which must have the room. */
    void append(double[] xs, double[] ys, int from, int count) {
        ((RawChunk) last()).append(xs, from, ys, from, count);
        endIndex += count;
    }

    /**
     * Puts points where they belong, until that has unpacked some chunks. They are in order of x and all before the last point.
     *
     * @param first of the points
     * @param capacity the largest chunk to make when one must be divided
     * @return the first that is not in its place yet, or how many there are
     */
    int insert(PointBuffer late, int first, int capacity) {
        try {
            return insertSome(late, first, capacity);
        } finally {
            number(first().firstIndex());
        }
    }

    private int insertSome(PointBuffer late, int first, int capacity) {
        int next = first;
        int unpacked = 0;
        while (next < late.size()) {
            int ordinal = ordinalEndingAt(Math.nextUp(late.xs()[next]));
            if (chunks.get(ordinal) instanceof SealedChunk && unpacked++ == UNPACKED_AT_ONCE) {
                break;
            }
            RawChunk chunk = unsealed(ordinal);
            progress.changedFrom(chunk.firstIndex());
            int from = next;
            while (next < late.size() && late.xs()[next] < chunk.lastX()) {
                next++;
            }
            if (next - from <= chunk.room()) {
                chunk.insert(late, from, next);
            } else {
                divide(ordinal, late, from, next, capacity);
            }
        }
        return next;
    }

    /** Returns a chunk that takes points, unpacked if it was sealed. */
    private RawChunk unsealed(int ordinal) {
        Chunk chunk = chunks.get(ordinal);
        if (chunk instanceof RawChunk raw) {
            return raw;
        }
        RawChunk raw = memory.take(Chunk.capacityFor(chunk.size()));
        ((SealedChunk) chunk).unpack(raw);
        chunks.set(ordinal, raw);
        bytes += raw.bytes() - chunk.bytes();
        memory.keep(chunk, 0);
        return raw;
    }

    private void number(long first) {
        long next = first;
        for (Chunk chunk : chunks) {
            chunk.firstIndex(next);
            next = chunk.endIndex();
        }
        endIndex = next;
        hint = 0;
    }

    private void divide(int ordinal, PointBuffer late, int from, int to, int largest) {
        RawChunk chunk = (RawChunk) chunks.get(ordinal);
        int total = chunk.size() + to - from;
        int capacity = Math.min(largest, Chunk.capacityFor(total + total / 2L));
        int pieceSize;
        if (ordinal == chunks.size() - 1) {
            // Late points are mostly a little late, so what the last chunk leaves behind is hardly touched again.
            pieceSize = Math.max(1, capacity - capacity / 16);
        } else {
            int full = Math.max(1, capacity - capacity / 4);
            int pieces = (total + full - 1) / full;
            pieceSize = (total + pieces - 1) / pieces;
        }
        List<RawChunk> pieces = chunk.merged(late, from, to, pieceSize, () -> memory.single(capacity));
        pieces.get(0).firstIndex(chunk.firstIndex());
        // In this order, so that nothing is lost if there is no memory for a longer list.
        chunks.addAll(ordinal + 1, pieces);
        chunks.remove(ordinal);
        bytes += pieces.size() * RawChunk.bytes(capacity) - chunk.bytes();
        memory.keep(chunk, capacity);
    }

    /**
     * Drops the first chunk.
     *
     * @param capacity of the chunks that are to be made from now on
     */
    void removeFirst(int capacity) {
        Chunk first = chunks.remove(0);
        bytes -= first.bytes();
        memory.keep(first, capacity);
        hint = 0;
    }

    /**
     * Drops the last chunk, whose indices are then free.
     *
     * @param capacity of the chunks that are to be made from now on
     */
    void removeLast(int capacity) {
        Chunk last = chunks.remove(chunks.size() - 1);
        endIndex = last.firstIndex();
        progress.changedFrom(endIndex);
        bytes -= last.bytes();
        memory.keep(last, capacity);
        hint = 0;
    }

    /**
     * Takes the points from an index on off, whose indices are then free.
     *
     * @param capacity of the chunks that are to be made from now on
     */
    void takeBack(long from, int capacity) {
        while (!isEmpty() && last().firstIndex() >= from) {
            removeLast(capacity);
        }
        if (endIndex > from) {
            PointBuffer rest = new PointBuffer();
            last().copy(last().firstIndex(), from, rest);
            int same = last() instanceof RawChunk raw ? raw.capacity() : Chunk.capacityFor(last().size());
            removeLast(capacity);
            addChunk(same);
            append(rest.xs(), rest.ys(), 0, rest.size());
        }
    }

    void clear() {
        chunks.forEach(Chunk::free);
        forget();
    }

    private void forget() {
        chunks.clear();
        memory.unpacked().forget();
        bytes = 0;
        hint = 0;
    }

    /** Takes all chunks out, and returns them. Indices go on from where they are. */
    List<Chunk> takeOut() {
        List<Chunk> taken = new ArrayList<>(chunks);
        forget();
        return taken;
    }

    /** Puts chunks before the others, whose first point must not be before their last. Their points have the indices before. */
    void putBefore(List<Chunk> before) {
        put(0, before);
        long size = 0;
        for (Chunk chunk : chunks) {
            size += chunk.size();
        }
        number(endIndex - size);
        progress.beginAgain();
    }

    /** Puts chunks behind the others; their points have the indices from the end on. */
    void putBehind(List<Chunk> behind) {
        if (!behind.isEmpty()) {
            behind.get(0).firstIndex(endIndex);
            put(chunks.size(), behind);
            number(first().firstIndex());
        }
    }

    private void put(int ordinal, List<Chunk> more) {
        chunks.addAll(ordinal, more);
        for (Chunk chunk : more) {
            bytes += chunk.bytes();
        }
    }

    /** Frees the last indices of a list that is empty. */
    void rewind(long count) {
        endIndex -= count;
    }

    double x(long index) {
        return chunks.get(ordinalOf(index)).x(index);
    }

    double y(long index) {
        return chunks.get(ordinalOf(index)).y(index);
    }

    /** Returns the first index whose x is at or after the given one; the end if there is none. */
    long lowerBound(double x) {
        int ordinal = ordinalEndingAt(x);
        return ordinal == chunks.size() ? endIndex : chunks.get(ordinal).lowerBound(x);
    }

    /** Returns how far they are summed, sealed and spilled. */
    ChunkProgress progress() {
        return progress;
    }

    /** Puts the packed columns of a chunk in its place, if it is still there. */
    void seal(RawChunk chunk, PackedColumn xs, PackedColumn ys) {
        int ordinal = placeOf(chunk);
        if (ordinal >= 0) {
            SealedChunk sealed = sealed(chunk, blocks.settle(xs), blocks.settle(ys));
            chunks.set(ordinal, sealed);
            bytes += sealed.bytes() - chunk.bytes();
            memory.keep(chunk, last() instanceof RawChunk raw ? raw.capacity() : 0);
        }
    }

    private SealedChunk sealed(RawChunk chunk, PackedBlocks.Place xs, PackedBlocks.Place ys) {
        try {
            return new SealedChunk(chunk, xs, ys, memory.unpacked());
        } catch (OutOfMemoryError e) {
            xs.free();
            ys.free();
            throw e;
        }
    }

    /** Has a chunk give up its memory, since its points are in a file as well; if it is not there any more, the file has its room again. */
    void spilled(SealedChunk chunk, Spilled there) {
        if (placeOf(chunk) >= 0) {
            bytes -= chunk.bytes();
            chunk.readFrom(there);
            bytes += chunk.bytes();
            memory.unpacked().forget();
        } else {
            there.free();
        }
    }

    /** Returns where a chunk is; -1 if it is not here any more. */
    private int placeOf(Chunk chunk) {
        if (chunk.firstIndex() < firstIndex() || chunk.firstIndex() >= endIndex()) {
            return -1;
        }
        int ordinal = quietOrdinalOf(chunk.firstIndex());
        return chunks.get(ordinal) == chunk ? ordinal : -1;
    }

    /** Returns the same as {@link #ordinalOf}, so that frames go on from where they were. */
    int quietOrdinalOf(long index) {
        int before = hint;
        int ordinal = ordinalOf(index);
        hint = before;
        return ordinal;
    }

    /** Returns how many chunks there are. */
    int count() {
        return chunks.size();
    }

    Chunk get(int ordinal) {
        return chunks.get(ordinal);
    }

    /** Says where the next look-up is likely to end. */
    void expect(int ordinal) {
        hint = ordinal;
    }

    /** Returns the chunk that holds an index, which must be kept. */
    int ordinalOf(long index) {
        int last = chunks.size() - 1;
        if (hint <= last && index >= chunks.get(hint).firstIndex()) {
            if (index < chunks.get(hint).endIndex()) {
                return hint;
            }
            if (hint < last && index < chunks.get(hint + 1).endIndex()) {
                return ++hint;
            }
        }
        int low = 0;
        int high = last;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (chunks.get(middle).endIndex() <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        hint = low;
        return low;
    }

    /** Returns the first chunk whose last point is at or after x. */
    private int ordinalEndingAt(double x) {
        int low = 0;
        int high = chunks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (chunks.get(middle).lastX() < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
