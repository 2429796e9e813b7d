// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.pyramid;

import java.util.Arrays;
import org.stripchart.history.packed.Column;
import org.stripchart.history.packed.PackedColumn;
import org.stripchart.history.packed.UnpackedParts;

/**
 * Minimum and maximum of every 256, 4,096 and 65,536 points of a sealed chunk, with their places: what its {@link RawPyramid} knew, without
 * the lowest level, which would take half as much as the points. What nodes do not answer is unpacked, 256 points at a time.
 */
public final class SealedPyramid extends Pyramid {

    /** The lowest level that is kept: its nodes cover what is unpacked at once. */
    private static final int LOWEST = 2;

    private static final int PART_BITS = 8;
    private static final int PART_MASK = PackedColumn.PART - 1;

    private Column ys;
    private final UnpackedParts unpacked;

    /**
     * @param whole what was known of the points before they were packed
     */
    public SealedPyramid(RawPyramid whole, Column ys, UnpackedParts unpacked) {
        super(
                LOWEST,
                whole.top,
                whole.offsets,
                // The nodes above the lowest level come first.
                Arrays.copyOf(whole.bounds, 2 * whole.offset(LOWEST - 1)),
                Arrays.copyOf(whole.places, 2 * whole.offset(LOWEST - 1)),
                gapsOf(whole.gaps, whole.gappy ? (ys.size() + PART_MASK) >> PART_BITS : 0));
        gappy = gaps.length > 0;
        this.ys = ys;
        this.unpacked = unpacked;
    }

    /** Makes one bit of each sixteen. */
    private static long[] gapsOf(long[] groups, int parts) {
        long[] gaps = new long[(parts + 63) >> 6];
        for (int part = 0; part < parts; part++) {
            if (((groups[part >> 2] >>> (16 * (part & 3))) & 0xFFFF) != 0) {
                gaps[part >> 6] |= 1L << part;
            }
        }
        return gaps;
    }

    /** Reads the same values from elsewhere from now on. */
    public void readFrom(Column sameYs) {
        ys = sameYs;
    }

    /** Takes all values for gaps from now on, as they are. */
    public void forget() {
        for (int node = 0; node < places.length / 2; node++) {
            bounds[2 * node] = Double.POSITIVE_INFINITY;
            bounds[2 * node + 1] = Double.NEGATIVE_INFINITY;
        }
        gaps = new long[(((ys.size() + PART_MASK) >> PART_BITS) + 63) >> 6];
        Arrays.fill(gaps, -1L);
        gappy = true;
    }

    /** Returns its memory. */
    public long bytes() {
        return 56 + 3 * 16 + 8L * bounds.length + 2L * places.length + 8L * gaps.length;
    }

    @Override
    double[] values(int slot) {
        return unpacked.part(ys, slot >> PART_BITS);
    }

    @Override
    int shift(int slot) {
        return -(slot & ~PART_MASK);
    }
}
