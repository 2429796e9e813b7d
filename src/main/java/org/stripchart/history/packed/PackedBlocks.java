// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.packed;

import org.jspecify.annotations.Nullable;

/**
 * Where the packed columns of one series lie once they are many: one behind the other in blocks that fill a region of the garbage
 * collector G1 each. An array of that size is never copied, whereas columns in arrays of their own start among the young and are
 * copied twice, in pauses that grow with what was packed since the last.
 *
 * <p>A block goes when nobody needs any of its columns; until then the places of those that are not needed are counted as
 * {@link Waste}. The oldest columns go first, so that is about a block for a series.
 *
 * <p><b>Threading:</b> confined to the owner; columns may be read on any thread.
 */
public final class PackedBlocks {

    /** Until a series was that many, it has none. */
    static final int BLOCKS_AT_LEAST = 8;

    /** What the blocks of some series take besides the columns in them that are needed. */
    public static final class Waste {

        private long words;

        /** Returns how much that is, in bytes. */
        public long bytes() {
            return 8 * words;
        }
    }

    /** A column, and where it lies. */
    public static final class Place {

        private final PackedColumn column;
        private @Nullable Block home;

        private Place(PackedColumn column, @Nullable Block home) {
            this.column = column;
            this.home = home;
        }

        public PackedColumn column() {
            return column;
        }

        /** Says that nobody needs the column any more; idempotent. */
        public void free() {
            if (home != null) {
                home.free(column.words());
                home = null;
            }
        }
    }

    private static final class Block {

        private final long[] words;
        private final Waste waste;
        private int used;
        private int needed;

        Block(int size, Waste waste) {
            words = new long[size];
            this.waste = waste;
            waste.words += size;
        }

        /** Moves a column behind the others; does nothing where there is no memory for that. */
        Place add(PackedColumn column) {
            Place place = new Place(column.movedTo(words, used), this);
            used += column.words();
            needed += column.words();
            waste.words -= column.words();
            return place;
        }

        void free(int count) {
            needed -= count;
            waste.words += count;
            if (needed == 0) {
                waste.words -= words.length;
            }
        }
    }

    private final int size;
    private final Waste waste;
    private @Nullable Block block;

    /** How many words all columns had. */
    private long came;

    /**
     * @param size of a block, in words
     * @param waste is told what the blocks take besides
     */
    public PackedBlocks(int size, Waste waste) {
        this.size = size;
        this.waste = waste;
    }

    private static Place apart(PackedColumn column) {
        return new Place(column, null);
    }

    /** Returns the same column in a block; as it is where they are few yet, it does not fit one, or there is no memory for one. */
    public Place settle(PackedColumn column) {
        boolean areFew = came < (long) size * BLOCKS_AT_LEAST;
        came += column.words();
        if (areFew || column.words() > size) {
            return apart(column);
        }
        try {
            Block home = block;
            if (home == null || home.needed == 0 || home.used + column.words() > size) {
                home = new Block(size, waste);
                block = home;
            }
            return home.add(column);
        } catch (OutOfMemoryError e) {
            return apart(column);
        }
    }
}
