// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import org.jspecify.annotations.Nullable;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.pyramid.Extremes;
import org.stripchart.history.pyramid.Pyramid;

/**
 * Up to 65,535 points in order of x, which answer what is asked of a stretch of them. The points are in the slots {@code start} to {@code
 * end}; the first of these may be gone.
 *
 * <p>There are two: one that takes points ({@link RawChunk}), and one that is packed since none are to come ({@link SealedChunk}).
 */
abstract class Chunk {

    static final int LARGEST = (1 << 16) - 1;

    /** The limit of a history is at least that many chunks; a few more than a long series is, so that all come to be of one size. */
    private static final int CHUNKS_IN_LIMIT = 40;

    private static final int SMALL_CHUNK = 15;

    /** What a point of a small chunk takes, or a little more. */
    private static final int BYTES_PER_POINT = 32;

    /** The slot of the first point, and after the last one. */
    int start;

    int end;
    double lastX;

    /** The index in its series of slot 0, which may be gone. */
    long base;

    /** Of all its points, once these were summed; null in a small one, whose points are soon summed. */
    private final @Nullable Moments sums;

    private boolean isSummed;

    Chunk(@Nullable Moments sums) {
        this.sums = sums;
    }

    /** Returns the largest capacity of at most {@code count} points that chunks may have. */
    static int capacityWithin(long count) {
        return (int) Math.max(1, Math.min(LARGEST, Long.highestOneBit(Math.max(1, count + 1)) - 1));
    }

    /**
     * Returns the largest capacity that chunks of a history should have.
     *
     * @param bytes how much it holds at most
     */
    static int largestWithin(HistoryLimit limit, long bytes, int series) {
        long inLimit = Math.min(limit.points(), bytes / BYTES_PER_POINT) / CHUNKS_IN_LIMIT;
        return capacityWithin(Math.max(inLimit / series, Math.min(inLimit, SMALL_CHUNK)));
    }

    /** Returns the smallest capacity for at least {@code count} points that chunks may have, or the largest there is. */
    static int capacityFor(long count) {
        return (int) Math.min(LARGEST, (Long.highestOneBit(Math.max(1, count)) << 1) - 1);
    }

    final int size() {
        return end - start;
    }

    final long firstIndex() {
        return base + start;
    }

    final long endIndex() {
        return base + end;
    }

    final void firstIndex(long index) {
        base = index - start;
    }

    final double firstX() {
        return slotX(start);
    }

    final double lastX() {
        return lastX;
    }

    final double x(long index) {
        return slotX((int) (index - base));
    }

    final double y(long index) {
        return slotY((int) (index - base));
    }

    /** Returns the first index whose x is at or after the given one. */
    final long lowerBound(double x) {
        return base + slotFrom(x, start, end);
    }

    /**
     * Forgets the points before x; at least one must stay.
     *
     * @return how many
     */
    final int trimBefore(double x) {
        int kept = slotFrom(x, start, end);
        int trimmed = kept - start;
        // The nodes over forgotten slots stay as they are: no range that is asked for covers such a node.
        start = kept;
        isSummed = isSummed && trimmed == 0;
        return trimmed;
    }

    /** Adds the points of a stretch behind those that are summed already. */
    final void sum(long from, long to, Moments out) {
        if (sums != null && to - from == size()) {
            sumOnce();
            out.add(sums);
        } else {
            sumSlots((int) (from - base), (int) (to - base), out);
        }
    }

    /** Sums all its points and keeps that, unless it has or is small; returns whether it had to. */
    final boolean sumOnce() {
        if (sums == null || isSummed) {
            return false;
        }
        sumAll(sums);
        isSummed = true;
        return true;
    }

    /** Takes over what another one is summed to, if it is, whose points are its own. */
    final void sumOf(Chunk other) {
        if (sums != null && other.isSummed && other.sums != null) {
            sums.clear();
            sums.add(other.sums);
            isSummed = true;
        }
    }

    /** Says that its points are others than those that were summed. */
    final void changed() {
        isSummed = false;
    }

    /** Includes the points of a stretch. */
    void collect(long from, long to, Extremes out) {
        pyramid().collect((int) (from - base), (int) (to - base), end, out);
        settle(out);
    }

    /** Includes the points that are positive. */
    final void collectPositive(long from, long to, Extremes out) {
        pyramid().collectPositive((int) (from - base), (int) (to - base), out);
        settle(out);
    }

    final long nextGap(long from, long to) {
        return base + pyramid().nextGap((int) (from - base), (int) (to - base));
    }

    final long nextValue(long from, long to) {
        return base + pyramid().nextValue((int) (from - base), (int) (to - base));
    }

    final long nextOutside(long from, long to, double least, double most) {
        return base + pyramid().nextOutside((int) (from - base), (int) (to - base), least, most);
    }

    final long nextPositive(long from, long to) {
        return base + pyramid().nextPositive((int) (from - base), (int) (to - base));
    }

    /** Returns the last index before {@code to} with a value; one before {@code from} if there is none. */
    final long previousValue(long from, long to) {
        return base + pyramid().previousValue((int) (from - base), (int) (to - base));
    }

    /** Turns the slots of extremes into indices. */
    private void settle(Extremes out) {
        if (out.minSlot >= 0) {
            out.minIndex = base + out.minSlot;
            out.minX = slotX(out.minSlot);
            out.minSlot = -1;
        }
        if (out.maxSlot >= 0) {
            out.maxIndex = base + out.maxSlot;
            out.maxX = slotX(out.maxSlot);
            out.maxSlot = -1;
        }
    }

    /** Says that nobody needs it any more. */
    void free() {
        // What is in memory is free by itself.
    }

    /** Returns what is known of its points. */
    abstract Pyramid pyramid();

    /** Sums all its points into what may hold others. */
    abstract void sumAll(Moments out);

    /** Adds the points of some slots. */
    abstract void sumSlots(int from, int to, Moments out);

    /** Returns its memory. */
    abstract long bytes();

    /** Returns how many points it can still take at its end. */
    abstract int room();

    abstract double slotX(int slot);

    abstract double slotY(int slot);

    /** Returns the first of some slots whose x is at or after the given one; {@code to} if there is none. */
    abstract int slotFrom(double x, int from, int to);

    /**
     * Returns the first index at or after {@code from} whose column is beyond the given one. The chunk's last point must be
     * beyond it.
     */
    abstract long indexBeyond(ColumnGrid grid, int column, long from);

    abstract void copy(long from, long to, PointBuffer out);
}
