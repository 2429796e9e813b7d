// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.pyramid;

import java.util.Arrays;
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

    private final PackedColumn ys;
    private final UnpackedParts unpacked;

    /**
     * @param whole what was known of the points before they were packed
     */
    public SealedPyramid(RawPyramid whole, PackedColumn ys, UnpackedParts unpacked) {
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
