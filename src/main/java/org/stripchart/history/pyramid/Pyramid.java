// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.pyramid;

/**
 * Least and greatest of every so many points of a chunk, with their places, in levels of which each has a sixteenth of the nodes of the one
 * below. It answers what is asked of a stretch of slots, and looks at the points themselves only where no node lies wholly within.
 *
 * <p>NaN is skipped; which of the lowest nodes have one is noted in a bit set. The places are kept since the x of a minimum
 * would else take a descent of a cache miss a level.
 */
public abstract class Pyramid {

    static final int BITS = 4;

    /** Added to the number of a node that stands for one of its slots. */
    private static final int NODE = 1 << 16;

    /*
     * Node n of level k covers the slots from n * 16^k to (n + 1) * 16^k; it stands at offset(k) + n, the top first, since it is
     * asked for most and then shares a cache line with the array's header. A node without values has min > max.
     */

    /** The level of the lowest nodes that there are. */
    final int lowest;

    final int top;

    /** Sixteen bits for each level, from level 1 in the lowest: one field instead of an array saves a cache miss. */
    final long offsets;

    final double[] bounds;
    final char[] places;

    /** A bit for each of the lowest nodes. */
    long[] gaps;

    /** False only as long as no bit of the gaps is set. */
    boolean gappy;

    Pyramid(int lowest, int top, long offsets, double[] bounds, char[] places, long[] gaps) {
        this.lowest = lowest;
        this.top = top;
        this.offsets = offsets;
        this.bounds = bounds;
        this.places = places;
        this.gaps = gaps;
    }

    /** Returns an array with the values of all slots that the same one of the lowest nodes covers. */
    abstract double[] values(int slot);

    /** Returns where in that array the value of slot 0 would be. */
    abstract int shift(int slot);

    /**
     * Includes the points of the slots {@code from} to {@code to}.
     *
     * @param end the chunk's first free slot
     */
    public final void collect(int from, int to, int end, Extremes out) {
        if (lowest > top) {
            collectPoints(from, to, out);
            return;
        }
        // The last node is only partly filled, and covered all the same by a range that goes to the end.
        int limit = to == end ? Integer.MAX_VALUE : to;
        int level = lowest;
        int unit = size(level);
        int slot = Math.min(to, (from + unit - 1) & -unit);
        collectPoints(from, slot, out);
        while (slot < to && unit <= limit - slot) {
            if (level < top && (slot & ((unit << BITS) - 1)) == 0 && unit << BITS <= limit - slot) {
                level++;
                unit <<= BITS;
            } else {
                collectNode(node(level, slot), out);
                slot += unit;
            }
        }
        while (--level >= lowest) {
            unit >>= BITS;
            while (slot < to && unit <= limit - slot) {
                collectNode(node(level, slot), out);
                slot += unit;
            }
        }
        collectPoints(slot, to, out);
        // Only now, since every look into the places is a cache miss, and most extremes on the way are passed.
        placesOfNodes(out);
    }

    /**
     * Includes the points of the slots {@code from} to {@code to} that are positive. What is of both signs is looked at point by
     * point: no node tells the smallest of those that are positive.
     */
    public final void collectPositive(int from, int to, Extremes out) {
        int slot = from;
        while (slot < to) {
            int level = lowest - 1;
            while (level < top
                    && isAligned(level + 1, slot)
                    && size(level + 1) <= to - slot
                    && (low(level + 1, slot) > 0 || !(high(level + 1, slot) > 0))) {
                level++;
            }
            if (level >= lowest) {
                if (high(level, slot) > 0) {
                    collectNode(node(level, slot), out);
                }
                slot += size(level);
            } else {
                int end = endOfLowest(slot, to);
                for (int next = nextIn(slot, end, Search.POSITIVE); next < end; ) {
                    collectPoints(next, next + 1, out);
                    next = nextIn(next + 1, end, Search.POSITIVE);
                }
                slot = end;
            }
        }
        placesOfNodes(out);
    }

    /** Returns the first slot from {@code from} on whose y is NaN; {@code to} if there is none before. */
    public final int nextGap(int from, int to) {
        if (!gappy) {
            return to;
        }
        int bits = lowest * BITS;
        int slot = from;
        while (slot < to) {
            long word = gaps[slot >> (bits + 6)] >>> (slot >> bits);
            if (word == 0) {
                slot = ((slot >> (bits + 6)) + 1) << (bits + 6);
            } else if ((word & 1) == 0) {
                slot = ((slot >> bits) + Long.numberOfTrailingZeros(word)) << bits;
            } else {
                int end = endOfLowest(slot, to);
                int found = nextIn(slot, end, Search.GAP);
                if (found < end) {
                    return found;
                }
                slot = end;
            }
        }
        return to;
    }

    /** Returns the first slot from {@code from} on whose y is a number; {@code to} if there is none before. */
    public final int nextValue(int from, int to) {
        return next(from, to, Search.VALUE);
    }

    /** Returns the first slot from {@code from} on whose y is not from {@code least} to {@code most}, or NaN; {@code to} if none is. */
    public final int nextOutside(int from, int to, double least, double most) {
        return next(from, nextGap(from, to), new Search.Outside(least, most));
    }

    /** Returns the first slot from {@code from} on whose y is positive; {@code to} if there is none before. */
    public final int nextPositive(int from, int to) {
        return next(from, to, Search.POSITIVE);
    }

    private int next(int from, int to, Search search) {
        int slot = from;
        while (slot < to) {
            int level = lowest - 1;
            while (level < top
                    && isAligned(level + 1, slot)
                    && search.isNowhere(low(level + 1, slot), high(level + 1, slot))) {
                level++;
            }
            if (level >= lowest) {
                slot += size(level);
            } else {
                int end = endOfLowest(slot, to);
                int found = nextIn(slot, end, search);
                if (found < end) {
                    return found;
                }
                slot = end;
            }
        }
        return to;
    }

    /** Returns the last slot before {@code to} whose y is a number; {@code from - 1} if there is none from {@code from} on. */
    public final int previousValue(int from, int to) {
        int slot = to - 1;
        while (slot >= from) {
            int level = lowest - 1;
            while (level < top
                    && isAligned(level + 1, slot + 1)
                    && Search.VALUE.isNowhere(low(level + 1, slot), high(level + 1, slot))) {
                level++;
            }
            if (level >= lowest) {
                slot -= size(level);
            } else {
                double[] values = values(slot);
                int shift = shift(slot);
                int first = Math.max(from, slot & -size(lowest));
                while (slot >= first && Double.isNaN(values[shift + slot])) {
                    slot--;
                }
                if (slot >= first) {
                    return slot;
                }
            }
        }
        return from - 1;
    }

    /** Looks within the slots of one of the lowest nodes. */
    private int nextIn(int from, int to, Search search) {
        if (from >= to) {
            return to;
        }
        int shift = shift(from);
        return search.first(values(from), shift + from, shift + to) - shift;
    }

    private int endOfLowest(int slot, int to) {
        return Math.min(to, (slot | (size(lowest) - 1)) + 1);
    }

    final int offset(int level) {
        return (int) (offsets >>> (16 * (level - 1))) & 0xFFFF;
    }

    private static int size(int level) {
        return 1 << (level * BITS);
    }

    private static boolean isAligned(int level, int slot) {
        return (slot & (size(level) - 1)) == 0;
    }

    private int node(int level, int slot) {
        return offset(level) + (slot >> (level * BITS));
    }

    private double low(int level, int slot) {
        return bounds[2 * node(level, slot)];
    }

    private double high(int level, int slot) {
        return bounds[2 * node(level, slot) + 1];
    }

    private void collectPoints(int from, int to, Extremes out) {
        if (from >= to) {
            return;
        }
        double[] values = values(from);
        int shift = shift(from);
        for (int slot = from; slot < to; slot++) {
            double y = values[shift + slot];
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

    private void placesOfNodes(Extremes out) {
        if (out.minSlot >= NODE) {
            out.minSlot = places[2 * (out.minSlot - NODE)];
        }
        if (out.maxSlot >= NODE) {
            out.maxSlot = places[2 * (out.maxSlot - NODE) + 1];
        }
    }
}
