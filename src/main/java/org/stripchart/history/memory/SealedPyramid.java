// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.Arrays;
import org.stripchart.history.packed.PackedColumn;
import org.stripchart.history.packed.UnpackedParts;

/**
 * Minimum and maximum of every 256, 4,096 and 65,536 points of a sealed chunk, with their places: what its {@link Pyramid} knew, without
 * the lowest level, which would take half as much as the points. What nodes do not answer is unpacked, 256 points at a time.
 *
 * <p>More than 300 lines, since all of it knows where a node stands, and what is looked for has four kinds.
 */
final class SealedPyramid {

    /** The lowest level that is kept: its nodes cover what is unpacked at once. */
    static final int LOWEST = 2;

    private static final int PART_BITS = 8;
    private static final int PART_MASK = PackedColumn.PART - 1;
    private static final long[] NO_GAPS = new long[0];

    /** What is looked for. */
    private interface Search {

        boolean isFound(double y);

        /** Whether there is none where all values are from {@code low} to {@code high}; if {@code low > high}, there are only gaps. */
        boolean isNowhere(double low, double high);
    }

    private static final Search VALUE = new Search() {
        @Override
        public boolean isFound(double y) {
            return !Double.isNaN(y);
        }

        @Override
        public boolean isNowhere(double low, double high) {
            return low > high;
        }
    };

    private static final Search GAP = new Search() {
        @Override
        public boolean isFound(double y) {
            return Double.isNaN(y);
        }

        @Override
        public boolean isNowhere(double low, double high) {
            return false;
        }
    };

    private static final Search POSITIVE = new Search() {
        @Override
        public boolean isFound(double y) {
            return y > 0;
        }

        @Override
        public boolean isNowhere(double low, double high) {
            return !(high > 0);
        }
    };

    private record Outside(double least, double most) implements Search {
        @Override
        public boolean isFound(double y) {
            return !(y >= least && y <= most);
        }

        @Override
        public boolean isNowhere(double low, double high) {
            return low >= least && high <= most;
        }
    }

    private final PackedColumn ys;
    private final UnpackedParts unpacked;
    private final int top;

    /** As in a {@link Pyramid}, of which the nodes above the lowest level come first. */
    private final long offsets;

    private final double[] bounds;
    private final char[] places;

    /** A bit for each 256 that have a gap; none if there is no gap. */
    private final long[] gaps;

    /**
     * @param whole what was known of the points before they were packed
     */
    SealedPyramid(Pyramid whole, PackedColumn ys, UnpackedParts unpacked) {
        this.ys = ys;
        this.unpacked = unpacked;
        top = whole.top;
        offsets = whole.offsets;
        int nodes = Pyramid.offset(offsets, LOWEST - 1);
        bounds = Arrays.copyOf(whole.bounds, 2 * nodes);
        places = Arrays.copyOf(whole.places, 2 * nodes);
        gaps = gapsOf(whole.gaps, (ys.size() + PART_MASK) >> PART_BITS);
    }

    /** Makes one bit of each sixteen. */
    private static long[] gapsOf(long[] groups, int parts) {
        long[] gaps = new long[(parts + 63) >> 6];
        boolean hasSome = false;
        for (int part = 0; part < parts; part++) {
            if (((groups[part >> 2] >>> (16 * (part & 3))) & 0xFFFF) != 0) {
                gaps[part >> 6] |= 1L << part;
                hasSome = true;
            }
        }
        return hasSome ? gaps : NO_GAPS;
    }

    long bytes() {
        return 48 + 3 * 16 + 8L * bounds.length + 2L * places.length + 8L * gaps.length;
    }

    /**
     * Includes the points of the slots {@code from} to {@code to}.
     *
     * @param end the chunk's first free slot
     */
    void collect(int from, int to, int end, Extremes out) {
        // The last node is only partly filled, and covered all the same by a range that goes to the end.
        int limit = to == end ? Integer.MAX_VALUE : to;
        int slot = from;
        while (slot < to) {
            int level = LOWEST - 1;
            while (level < top && isAligned(level + 1, slot) && size(level + 1) <= limit - slot) {
                level++;
            }
            if (level >= LOWEST) {
                collectNode(node(level, slot), out);
                slot += size(level);
            } else {
                int partEnd = partEnd(slot, to);
                collectPoints(slot, partEnd, out);
                slot = partEnd;
            }
        }
        placesOfNodes(out);
    }

    /** Includes the points of the slots {@code from} to {@code to} that are positive. */
    void collectPositive(int from, int to, Extremes out) {
        int slot = from;
        while (slot < to) {
            int level = LOWEST - 1;
            while (level < top
                    && isAligned(level + 1, slot)
                    && size(level + 1) <= to - slot
                    && (low(level + 1, slot) > 0 || !(high(level + 1, slot) > 0))) {
                level++;
            }
            if (level >= LOWEST) {
                if (high(level, slot) > 0) {
                    collectNode(node(level, slot), out);
                }
                slot += size(level);
            } else {
                int partEnd = partEnd(slot, to);
                for (int next = nextIn(slot, partEnd, POSITIVE); next < partEnd; ) {
                    collectPoints(next, next + 1, out);
                    next = nextIn(next + 1, partEnd, POSITIVE);
                }
                slot = partEnd;
            }
        }
        placesOfNodes(out);
    }

    /** Returns the first slot from {@code from} on whose y is NaN; {@code to} if there is none before. */
    int nextGap(int from, int to) {
        int slot = gaps.length == 0 ? to : from;
        while (slot < to) {
            int part = slot >> PART_BITS;
            int partEnd = partEnd(slot, to);
            if ((gaps[part >> 6] >>> part & 1) != 0) {
                int found = nextIn(slot, partEnd, GAP);
                if (found < partEnd) {
                    return found;
                }
            }
            slot = partEnd;
        }
        return to;
    }

    /** Returns the first slot from {@code from} on whose y is a number; {@code to} if there is none before. */
    int nextValue(int from, int to) {
        return next(from, to, VALUE);
    }

    /** Returns the first slot from {@code from} on whose y is not from {@code least} to {@code most}, or NaN; {@code to} if none is. */
    int nextOutside(int from, int to, double least, double most) {
        return next(from, nextGap(from, to), new Outside(least, most));
    }

    /** Returns the first slot from {@code from} on whose y is positive; {@code to} if there is none before. */
    int nextPositive(int from, int to) {
        return next(from, to, POSITIVE);
    }

    private int next(int from, int to, Search search) {
        int slot = from;
        while (slot < to) {
            int level = LOWEST - 1;
            while (level < top
                    && isAligned(level + 1, slot)
                    && search.isNowhere(low(level + 1, slot), high(level + 1, slot))) {
                level++;
            }
            if (level >= LOWEST) {
                slot += size(level);
            } else {
                int partEnd = partEnd(slot, to);
                int found = nextIn(slot, partEnd, search);
                if (found < partEnd) {
                    return found;
                }
                slot = partEnd;
            }
        }
        return to;
    }

    private int nextIn(int from, int to, Search search) {
        double[] part = part(from);
        int slot = from;
        while (slot < to && !search.isFound(part[slot & PART_MASK])) {
            slot++;
        }
        return slot;
    }

    /** Returns the last slot before {@code to} whose y is a number; {@code from - 1} if there is none from {@code from} on. */
    int previousValue(int from, int to) {
        int slot = to - 1;
        while (slot >= from) {
            int level = LOWEST - 1;
            while (level < top
                    && isAligned(level + 1, slot + 1)
                    && VALUE.isNowhere(low(level + 1, slot), high(level + 1, slot))) {
                level++;
            }
            if (level >= LOWEST) {
                slot -= size(level);
            } else {
                double[] part = part(slot);
                int first = Math.max(from, slot & ~PART_MASK);
                while (slot >= first && Double.isNaN(part[slot & PART_MASK])) {
                    slot--;
                }
                if (slot >= first) {
                    return slot;
                }
            }
        }
        return from - 1;
    }

    private double[] part(int slot) {
        return unpacked.part(ys, slot >> PART_BITS);
    }

    private static int partEnd(int slot, int to) {
        return Math.min(to, (slot | PART_MASK) + 1);
    }

    private void collectPoints(int from, int to, Extremes out) {
        double[] part = part(from);
        for (int slot = from; slot < to; slot++) {
            double y = part[slot & PART_MASK];
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
            out.minSlot = Pyramid.NODE + node;
        }
        if (high > out.max) {
            out.max = high;
            out.maxSlot = Pyramid.NODE + node;
        }
    }

    private void placesOfNodes(Extremes out) {
        if (out.minSlot >= Pyramid.NODE) {
            out.minSlot = places[2 * (out.minSlot - Pyramid.NODE)];
        }
        if (out.maxSlot >= Pyramid.NODE) {
            out.maxSlot = places[2 * (out.maxSlot - Pyramid.NODE) + 1];
        }
    }

    private static int size(int level) {
        return 1 << (level * Pyramid.BITS);
    }

    private static boolean isAligned(int level, int slot) {
        return (slot & (size(level) - 1)) == 0;
    }

    private int node(int level, int slot) {
        return Pyramid.offset(offsets, level) + (slot >> (level * Pyramid.BITS));
    }

    private double low(int level, int slot) {
        return bounds[2 * node(level, slot)];
    }

    private double high(int level, int slot) {
        return bounds[2 * node(level, slot) + 1];
    }
}
