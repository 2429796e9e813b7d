// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.packed;

/**
 * The packing of columns of one size that lie in one array, a column after the other: some blocks at a time, or all of it by {@link #run}, on another
 * thread. The array may be changed meanwhile; then what was packed is of no use, and it is for the owner to know that.
 *
 * <p><b>Threading:</b> one thread packs; {@link #isDone} and, once that is true, the others are for the owner.
 */
public final class ColumnsPacking implements Runnable {

    private final ColumnPacker packer;
    private final double[] values;
    private final int size;
    private final int[] firsts;
    private final PackedColumn[] columns;
    private int number;

    /** Whether the packer is at a column of these: it may have been left in the middle of another, for want of memory. */
    private boolean hasBegun;

    private volatile boolean isCancelled;

    /** Its write has the owner see the columns. */
    private volatile boolean isDone;

    /**
     * @param packer confined to the thread that packs, which may use it for other columns before and after
     * @param size of each column
     * @param firsts where in the array each column begins
     */
    public ColumnsPacking(ColumnPacker packer, double[] values, int size, int... firsts) {
        this.packer = packer;
        this.values = values;
        this.size = size;
        this.firsts = firsts;
        columns = new PackedColumn[firsts.length];
    }

    /** Packs as many blocks as there are columns, or what is left. */
    public void step() {
        for (int i = 0; i < columns.length && number < columns.length; i++) {
            if (!hasBegun) {
                packer.begin(size);
                hasBegun = true;
            }
            packer.packBlock(values, firsts[number] + packer.packed());
            if (packer.isDone()) {
                columns[number++] = packer.column();
                hasBegun = false;
            }
        }
        isDone = number == columns.length;
    }

    /** Packs all; where there is no memory for it, no column comes of it. */
    @Override
    public void run() {
        try {
            while (!isDone && !isCancelled) {
                step();
            }
        } catch (OutOfMemoryError e) {
            number = 0;
        } finally {
            isDone = true;
        }
    }

    /** Says that nobody wants the columns any more. Any thread. */
    public void cancel() {
        isCancelled = true;
    }

    /** Returns whether no more is to be done. */
    public boolean isDone() {
        return isDone;
    }

    /** Returns whether there was memory for all of them. Only once it is done. */
    public boolean isWhole() {
        return number == columns.length;
    }

    /** Returns one of the columns, of which all were packed. */
    public PackedColumn column(int index) {
        return columns[index];
    }

    /** Returns the memory that the columns take which are packed; none before all are. */
    public long bytes() {
        long bytes = 0;
        if (isDone && isWhole()) {
            for (PackedColumn column : columns) {
                bytes += column.bytes();
            }
        }
        return bytes;
    }
}
