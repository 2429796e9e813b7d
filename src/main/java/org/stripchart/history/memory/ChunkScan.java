// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import org.stripchart.history.ColumnGrid;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.pyramid.Extremes;

/** Looks through the points of a series from one index to another, chunk by chunk. Confined to its owner. */
final class ChunkScan {

    /** Looks for an index in a chunk; gives {@code to} if there is none. */
    private interface Search {
        long next(Chunk chunk, long from, long to);
    }

    private final ChunkList chunks;

    ChunkScan(ChunkList chunks) {
        this.chunks = chunks;
    }

    /** Returns the first index at or after {@code from} whose column is beyond the given one; the end if there is none. */
    long indexBeyond(ColumnGrid grid, int column, long from) {
        if (from == chunks.endIndex()) {
            return chunks.endIndex();
        }
        int low = chunks.ordinalOf(from);
        int high = low;
        int step = 1;
        while (high < chunks.count() && grid.column(chunks.get(high).lastX()) <= column) {
            low = high + 1;
            high += step;
            step <<= 1;
        }
        high = Math.min(high, chunks.count());
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (grid.column(chunks.get(middle).lastX()) <= column) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == chunks.count()) {
            return chunks.endIndex();
        }
        chunks.expect(low);
        Chunk chunk = chunks.get(low);
        return chunk.indexBeyond(grid, column, Math.max(from, chunk.firstIndex()));
    }

    /** Includes the points from one index to before another one: O(log n) and a step for each chunk in between. */
    void collect(long from, long to, Extremes out) {
        long next = from;
        for (int ordinal = chunks.ordinalOf(from); next < to; ordinal++) {
            Chunk chunk = chunks.get(ordinal);
            long end = Math.min(to, chunk.endIndex());
            chunk.collect(next, end, out);
            next = end;
        }
    }

    /** Returns the first index from {@code from} on whose y is NaN; {@code to} if there is none before. */
    long nextGap(long from, long to) {
        return next(from, to, Chunk::nextGap);
    }

    /** Returns the first index from {@code from} on whose y is a number; {@code to} if there is none before. */
    long nextValue(long from, long to) {
        return next(from, to, Chunk::nextValue);
    }

    /** Returns the first index from {@code from} on whose y is not from {@code least} to {@code most}; {@code to} if none is. */
    long nextOutside(long from, long to, double least, double most) {
        return next(from, to, (chunk, first, end) -> chunk.nextOutside(first, end, least, most));
    }

    private long next(long from, long to, Search search) {
        long next = from;
        for (int ordinal = chunks.ordinalOf(from); next < to; ordinal++) {
            Chunk chunk = chunks.get(ordinal);
            long end = Math.min(to, chunk.endIndex());
            next = search.next(chunk, next, end);
            if (next < end) {
                return next;
            }
        }
        return to;
    }

    /** Returns the first index from {@code from} on whose y is positive; {@code to} if there is none before. */
    long nextPositive(long from, long to) {
        return next(from, to, Chunk::nextPositive);
    }

    /** Includes the points from one index to before another one that are positive. */
    void collectPositive(long from, long to, Extremes out) {
        long next = from;
        for (int ordinal = chunks.ordinalOf(from); next < to; ordinal++) {
            Chunk chunk = chunks.get(ordinal);
            long end = Math.min(to, chunk.endIndex());
            chunk.collectPositive(next, end, out);
            next = end;
        }
    }

    /** Returns the last index before {@code to} whose y is a number; -1 if there is none. */
    long previousValue(long to) {
        long end = to;
        while (end > chunks.firstIndex()) {
            Chunk chunk = chunks.get(chunks.ordinalOf(end - 1));
            long index = chunk.previousValue(chunk.firstIndex(), end);
            if (index >= chunk.firstIndex()) {
                return index;
            }
            end = chunk.firstIndex();
        }
        return -1;
    }

    void copy(long from, long to, PointBuffer out) {
        long next = from;
        while (next < to) {
            Chunk chunk = chunks.get(chunks.ordinalOf(next));
            long end = Math.min(to, chunk.endIndex());
            chunk.copy(next, end, out);
            next = end;
        }
    }

    /** Adds the points from one index to before another one, behind those that are summed already. */
    void sum(long from, long to, Moments out) {
        long next = from;
        for (int ordinal = next < to ? chunks.ordinalOf(next) : 0; next < to; ordinal++) {
            Chunk chunk = chunks.get(ordinal);
            long end = Math.min(to, chunk.endIndex());
            chunk.sum(next, end, out);
            next = end;
        }
    }

    /** Sums the first chunk wholly within a stretch that is not; returns what is then ready up to there. */
    long sumAhead(long from, long to) {
        for (int ordinal = from < to ? chunks.ordinalOf(from) : chunks.count(); ordinal < chunks.count(); ordinal++) {
            Chunk chunk = chunks.get(ordinal);
            if (chunk.endIndex() > to) {
                return to;
            }
            if (chunk.firstIndex() >= from && chunk.sumOnce()) {
                return chunk.endIndex();
            }
        }
        return to;
    }
}
