// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.pyramid;

import java.util.Arrays;

/**
 * Minimum and maximum of every 16, 256, 4,096 and 65,536 points of a chunk, with their places, kept up as points come.
 *
 * <p>Costs 1.33 bytes a point: 20 bytes a node, and 1/15 node a point. All memory is allocated at once, so that no change can be left
 * half done for want of it.
 */
public final class RawPyramid extends Pyramid {

    private static final int MASK = (1 << BITS) - 1;

    /*
     * Slot i has its y at points[ys + i]. The nodes of the last points are kept up as they fill, so every node that covers a slot in
     * use is right at any time.
     */
    private final double[] points;
    private final int ys;

    /**
     * @param points the chunk's array
     * @param ys where in it the y of slot 0 is
     */
    public RawPyramid(double[] points, int ys, int capacity) {
        super(
                1,
                levels(capacity),
                offsets(capacity),
                new double[2 * nodes(capacity)],
                new char[2 * nodes(capacity)],
                new long[gapWords(capacity)]);
        this.points = points;
        this.ys = ys;
    }

    private static long offsets(int capacity) {
        long packed = 0;
        int nodes = 0;
        for (int level = levels(capacity); level >= 1; level--) {
            packed |= (long) nodes << (16 * (level - 1));
            nodes += nodes(capacity, level);
        }
        return packed;
    }

    /** Returns the memory of a pyramid. */
    public static long bytes(int capacity) {
        long object = 56;
        long headers = 3 * 16L;
        return object + headers + 20L * nodes(capacity) + 8L * gapWords(capacity);
    }

    @Override
    double[] values(int slot) {
        return points;
    }

    @Override
    int shift(int slot) {
        return ys;
    }

    /** Takes note of new points in the slots {@code from} (inclusive) to {@code to} (exclusive), the last ones. */
    public void extend(int from, int to) {
        update(from, to, ~0);
    }

    /** Takes note of changes in the slots {@code from} (inclusive) to {@code to} (exclusive), the last ones. */
    public void rebuild(int from, int to) {
        int group = from >> BITS;
        gaps[group >> 6] &= ~(-1L << group);
        Arrays.fill(gaps, (group >> 6) + 1, gaps.length, 0);
        update(from & ~MASK, to, ~MASK);
    }

    /** Forgets all points. */
    public void clear() {
        Arrays.fill(gaps, 0);
        gappy = false;
    }

    /**
     * Brings the nodes over the given slots up to date.
     *
     * @param siblings all ones if the other children of the touched nodes only grew; all but the last four if the
     *     nodes are to be made anew from all their children
     */
    private void update(int from, int to, int siblings) {
        int slot = from;
        while (slot < to) {
            int end = Math.min(to, (slot | MASK) + 1);
            updateGroup(slot, end);
            slot = end;
        }
        int first = from;
        int last = to - 1;
        for (int level = 2; level <= top; level++) {
            first = (first >> BITS) & siblings;
            last >>= BITS;
            for (int child = first; child <= last; child++) {
                updateParent(offset(level - 1) + child, offset(level) + (child >> BITS), (child & MASK) == 0);
            }
        }
    }

    private void updateGroup(int from, int to) {
        int node = offset(1) + (from >> BITS);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int lowSlot = from;
        int highSlot = from;
        if ((from & MASK) != 0) {
            low = bounds[2 * node];
            high = bounds[2 * node + 1];
            lowSlot = places[2 * node];
            highSlot = places[2 * node + 1];
        }
        boolean gap = false;
        for (int slot = from; slot < to; slot++) {
            double y = points[ys + slot];
            if (y < low) {
                low = y;
                lowSlot = slot;
            }
            if (y > high) {
                high = y;
                highSlot = slot;
            }
            gap |= Double.isNaN(y);
        }
        bounds[2 * node] = low;
        bounds[2 * node + 1] = high;
        places[2 * node] = (char) lowSlot;
        places[2 * node + 1] = (char) highSlot;
        if (gap) {
            gappy = true;
            gaps[from >> (BITS + 6)] |= 1L << (from >> BITS);
        }
    }

    private void updateParent(int child, int parent, boolean first) {
        double low = bounds[2 * child];
        double high = bounds[2 * child + 1];
        if (first || low < bounds[2 * parent]) {
            bounds[2 * parent] = low;
            places[2 * parent] = places[2 * child];
        }
        if (first || high > bounds[2 * parent + 1]) {
            bounds[2 * parent + 1] = high;
            places[2 * parent + 1] = places[2 * child + 1];
        }
    }

    private static int levels(int capacity) {
        int levels = 1;
        while (nodes(capacity, levels) > 1) {
            levels++;
        }
        return levels;
    }

    private static int nodes(int capacity) {
        int nodes = 0;
        for (int level = levels(capacity); level >= 1; level--) {
            nodes += nodes(capacity, level);
        }
        return nodes;
    }

    private static int nodes(int capacity, int level) {
        return ((capacity - 1) >> (level * BITS)) + 1;
    }

    private static int gapWords(int capacity) {
        return ((capacity - 1) >> (BITS + 6)) + 1;
    }
}
