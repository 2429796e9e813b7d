// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.Arrays;

/**
 * Minimum and maximum of every 16, 256, 4,096 and 65,536 points of a chunk, with their places, kept up as points come.
 *
 * <p>Costs 1.33 bytes a point: 20 bytes a node, and 1/15 node a point. The places are kept since the x of a minimum
 * would else take a descent of a cache miss a level. NaN is skipped; which groups of 16 have one is noted in a bit set.
 * All memory is allocated at once, so that no change can be left half done for want of it.
 *
 * <p>More than 300 lines, since all of it knows where a node stands in the three arrays, and a second object would cost
 * memory in each chunk and a cache miss in each question.
 */
final class Pyramid {

    static final int BITS = 4;
    private static final int FANOUT = 1 << BITS;
    private static final int MASK = FANOUT - 1;

    /** Added to the number of a node that stands for one of its slots. */
    static final int NODE = 1 << 16;

    /*
     * Level 0 are the points themselves: slot i has its y at points[ys + i]. Node n of level k >= 1 covers the slots
     * from n * 16^k to (n + 1) * 16^k; it stands at offset(k) + n, the top first, since it is asked for most and then
     * shares a cache line with the array's header. The nodes of the last points are kept up as they fill, so every node
     * that covers a slot in use is right at any time. A node without values has min > max.
     */
    private final double[] points;
    private final int ys;
    final int top;

    /** Sixteen bits for each level, from level 1 in the lowest: one field instead of an array saves a cache miss. */
    final long offsets;

    final double[] bounds;
    final char[] places;
    final long[] gaps;

    /** False only as long as no bit of the gaps is set. */
    private boolean gappy;

    /**
     * @param points the chunk's array
     * @param ys where in it the y of slot 0 is
     */
    Pyramid(double[] points, int ys, int capacity) {
        this.points = points;
        this.ys = ys;
        this.top = levels(capacity);
        long packed = 0;
        int nodes = 0;
        for (int level = top; level >= 1; level--) {
            packed |= (long) nodes << (16 * (level - 1));
            nodes += nodes(capacity, level);
        }
        this.offsets = packed;
        this.bounds = new double[2 * nodes];
        this.places = new char[2 * nodes];
        this.gaps = new long[gapWords(capacity)];
    }

    /** Returns the memory of a pyramid. */
    static long bytes(int capacity) {
        int top = levels(capacity);
        long nodes = 0;
        for (int level = 1; level <= top; level++) {
            nodes += nodes(capacity, level);
        }
        long object = 48;
        long headers = 3 * 16L;
        return object + headers + 20 * nodes + 8L * gapWords(capacity);
    }

    /** Takes note of new points in the slots {@code from} (inclusive) to {@code to} (exclusive), the last ones. */
    void extend(int from, int to) {
        update(from, to, ~0);
    }

    /** Takes note of changes in the slots {@code from} (inclusive) to {@code to} (exclusive), the last ones. */
    void rebuild(int from, int to) {
        int group = from >> BITS;
        gaps[group >> 6] &= ~(-1L << group);
        Arrays.fill(gaps, (group >> 6) + 1, gaps.length, 0);
        update(from & ~MASK, to, ~MASK);
    }

    /** Forgets all points. */
    void clear() {
        Arrays.fill(gaps, 0);
        gappy = false;
    }

    /**
     * Includes the points of the slots {@code from} to {@code to}.
     *
     * @param end the chunk's first free slot
     */
    void collect(int from, int to, int end, Extremes out) {
        // The last node is only partly filled, and covered all the same by a range that goes to the end.
        int limit = to == end ? Integer.MAX_VALUE : to;
        int slot = Math.min(to, (from + MASK) & ~MASK);
        collectPoints(from, slot, out);
        int level = 1;
        int unit = FANOUT;
        while (slot < to && unit <= limit - slot) {
            if (level < top && (slot & ((unit << BITS) - 1)) == 0 && unit << BITS <= limit - slot) {
                level++;
                unit <<= BITS;
            } else {
                collectNode(offset(level) + (slot >> (level * BITS)), out);
                slot += unit;
            }
        }
        while (--level > 0) {
            unit >>= BITS;
            while (slot < to && unit <= limit - slot) {
                collectNode(offset(level) + (slot >> (level * BITS)), out);
                slot += unit;
            }
        }
        collectPoints(slot, to, out);
        // Only now, since every look into the places is a cache miss, and most extremes on the way are passed.
        placesOfNodes(out);
    }

    private void placesOfNodes(Extremes out) {
        if (out.minSlot >= NODE) {
            out.minSlot = places[2 * (out.minSlot - NODE)];
        }
        if (out.maxSlot >= NODE) {
            out.maxSlot = places[2 * (out.maxSlot - NODE) + 1];
        }
    }

    /** Returns the first slot from {@code from} on whose y is NaN; {@code to} if there is none before. */
    int nextGap(int from, int to) {
        if (!gappy) {
            return to;
        }
        int slot = from;
        while (slot < to) {
            long word = gaps[slot >> (BITS + 6)] >>> (slot >> BITS);
            if (word == 0) {
                slot = ((slot >> (BITS + 6)) + 1) << (BITS + 6);
            } else if ((word & 1) == 0) {
                slot = ((slot >> BITS) + Long.numberOfTrailingZeros(word)) << BITS;
            } else {
                int groupEnd = Math.min(to, (slot | MASK) + 1);
                while (slot < groupEnd) {
                    if (Double.isNaN(points[ys + slot])) {
                        return slot;
                    }
                    slot++;
                }
            }
        }
        return to;
    }

    /** Returns the first slot from {@code from} on whose y is a number; {@code to} if there is none before. */
    int nextValue(int from, int to) {
        int slot = from;
        while (slot < to) {
            if (!Double.isNaN(points[ys + slot])) {
                return slot;
            }
            int level = 0;
            int unit = 1;
            while (level < top && (slot & ((unit << BITS) - 1)) == 0 && isEmpty(level + 1, slot)) {
                level++;
                unit <<= BITS;
            }
            slot += unit;
        }
        return to;
    }

    /** Returns the first slot from {@code from} on whose y is not from {@code least} to {@code most}, or NaN; {@code to} if none is. */
    int nextOutside(int from, int to, double least, double most) {
        int end = nextGap(from, to);
        int slot = from;
        while (slot < end) {
            if (!(points[ys + slot] >= least && points[ys + slot] <= most)) {
                return slot;
            }
            int level = 0;
            while (level < top
                    && isAligned(level + 1, slot)
                    && low(level + 1, slot) >= least
                    && high(level + 1, slot) <= most) {
                level++;
            }
            slot += 1 << (level * BITS);
        }
        return end;
    }

    /** Returns the first slot from {@code from} on whose y is positive; {@code to} if there is none before. */
    int nextPositive(int from, int to) {
        int slot = from;
        while (slot < to) {
            if (points[ys + slot] > 0) {
                return slot;
            }
            int level = 0;
            while (level < top && isAligned(level + 1, slot) && !(high(level + 1, slot) > 0)) {
                level++;
            }
            slot += 1 << (level * BITS);
        }
        return to;
    }

    /**
     * Includes the points of the slots {@code from} to {@code to} that are positive. What is of both signs is looked at point by
     * point: no node tells the smallest of those that are positive.
     */
    void collectPositive(int from, int to, Extremes out) {
        int slot = from;
        while (slot < to) {
            int level = 0;
            while (level < top
                    && isAligned(level + 1, slot)
                    && slot + (1 << ((level + 1) * BITS)) <= to
                    && (low(level + 1, slot) > 0 || !(high(level + 1, slot) > 0))) {
                level++;
            }
            if (level == 0) {
                double y = points[ys + slot];
                if (y > 0) {
                    collectPoints(slot, slot + 1, out);
                }
            } else if (high(level, slot) > 0) {
                collectNode(offset(level) + (slot >> (level * BITS)), out);
            }
            slot += 1 << (level * BITS);
        }
        placesOfNodes(out);
    }

    /** Returns the last slot before {@code to} whose y is a number; {@code from - 1} if there is none from {@code from} on. */
    int previousValue(int from, int to) {
        int slot = to - 1;
        while (slot >= from) {
            if (!Double.isNaN(points[ys + slot])) {
                return slot;
            }
            int level = 0;
            int unit = 1;
            while (level < top && ((slot + 1) & ((unit << BITS) - 1)) == 0 && isEmpty(level + 1, slot)) {
                level++;
                unit <<= BITS;
            }
            slot -= unit;
        }
        return from - 1;
    }

    private int offset(int level) {
        return offset(offsets, level);
    }

    static int offset(long offsets, int level) {
        return (int) (offsets >>> (16 * (level - 1))) & 0xFFFF;
    }

    private static boolean isAligned(int level, int slot) {
        return (slot & ((1 << (level * BITS)) - 1)) == 0;
    }

    private double low(int level, int slot) {
        return bounds[2 * (offset(level) + (slot >> (level * BITS)))];
    }

    private double high(int level, int slot) {
        return bounds[2 * (offset(level) + (slot >> (level * BITS))) + 1];
    }

    private boolean isEmpty(int level, int slot) {
        return low(level, slot) > high(level, slot);
    }

    private void collectPoints(int from, int to, Extremes out) {
        for (int slot = from; slot < to; slot++) {
            double y = points[ys + slot];
            if (y < out.min) {
                out.min = y;
                out.minSlot = slot;
            }
            if (y > out.max) {
                out.max = y;
                out.maxSlot = slot;
            }
        }
    }

    private void collectNode(int node, Extremes out) {
        double low = bounds[2 * node];
        double high = bounds[2 * node + 1];
        if (low < out.min) {
            out.min = low;
            out.minSlot = NODE + node;
        }
        if (high > out.max) {
            out.max = high;
            out.maxSlot = NODE + node;
        }
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

    private static int nodes(int capacity, int level) {
        return ((capacity - 1) >> (level * BITS)) + 1;
    }

    private static int gapWords(int capacity) {
        return ((capacity - 1) >> (BITS + 6)) + 1;
    }
}
