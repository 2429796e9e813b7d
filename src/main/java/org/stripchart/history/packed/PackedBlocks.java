// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.packed;

import org.jspecify.annotations.Nullable;

/**
 * Where the packed columns of one series lie while they are many: one behind the other in blocks that fill a region of the garbage
 * collector G1 each. An array of that size is never copied, whereas columns in arrays of their own start among the young and are
 * copied twice, in pauses that grow with what was packed since the last.
 *
 * <p>A block goes when nobody needs any of its columns; until then the places of those that are not needed are counted as
 * {@link Waste}. The oldest columns go first, so that is about a block for a series, which is little since one that holds fewer than
 * {@value #BLOCKS_AT_LEAST} blocks at the time gets none.
 *
 * <p><b>Threading:</b> confined to the owner; columns may be read on any thread.
 */
public final class PackedBlocks {

    /** A series that holds less has no more of its columns put into blocks. */
    static final int BLOCKS_AT_LEAST = 16;

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

        /** The memory of one besides its column. */
        public static final long BYTES = 32;

        private final PackedColumn column;
        private final PackedBlocks owner;
        private final @Nullable Block home;
        private boolean isFree;

        private Place(PackedColumn column, PackedBlocks owner, @Nullable Block home) {
            this.column = column;
            this.owner = owner;
            this.home = home;
        }

        public PackedColumn column() {
            return column;
        }

        /** Says that nobody needs the column any more; idempotent. */
        public void free() {
            if (!isFree) {
                isFree = true;
                owner.freed(column.words(), home);
            }
        }
    }

    private static final class Block {

        private final long[] words;
        private int used;
        private int needed;

        Block(int size) {
            words = new long[size];
        }
    }

    private final int size;
    private final Waste waste;

    /** The latest; null if there is none, or nobody needs anything of it. */
    private @Nullable Block block;

    /** How many words all columns have that are needed. */
    private long held;

    /**
     * @param size of a block, in words; with 0, there are none
     * @param waste is told what the blocks take besides
     */
    public PackedBlocks(int size, Waste waste) {
        this.size = size;
        this.waste = waste;
    }

    /** Returns the same column in a block; as it is where they are few, it does not fit one, or there is no memory for one. */
    public Place settle(PackedColumn column) {
        int count = column.words();
        Place place = null;
        if (held >= (long) size * BLOCKS_AT_LEAST && count <= size) {
            try {
                place = inBlock(column);
            } catch (OutOfMemoryError e) {
                // Nothing has changed.
            }
        }
        held += count;
        return place == null ? new Place(column, this, null) : place;
    }

    private Place inBlock(PackedColumn column) {
        int count = column.words();
        Block home = block;
        if (home == null || home.used + count > size) {
            home = new Block(size);
        }
        Place place = new Place(column.movedTo(home.words, home.used), this, home);
        if (home.used == 0) {
            waste.words += size;
            block = home;
        }
        home.used += count;
        home.needed += count;
        waste.words -= count;
        return place;
    }

    private void freed(int count, @Nullable Block home) {
        held -= count;
        if (home == null) {
            return;
        }
        home.needed -= count;
        waste.words += count;
        if (home.needed == 0) {
            waste.words -= size;
            block = block == home ? null : block;
        }
    }
}
