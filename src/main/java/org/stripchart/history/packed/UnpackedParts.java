// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.packed;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parts of packed columns that were looked at last, unpacked: whoever goes on from point to point, and a picture whose columns meet within a
 * part, has each unpacked once.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
public final class UnpackedParts {

    private static final int PARTS = 8;

    private final @Nullable Column[] columns = new Column[PARTS];
    private final int[] numbers = new int[PARTS];
    private double[][] parts = new double[0][];
    private int last;
    private int oldest;

    /** Returns its memory once it holds something. */
    public long bytes() {
        return parts.length * (16 + 8L * PackedColumn.PART);
    }

    /**
     * Returns a part of a column; it is valid until the next call.
     *
     * @param number of the part, each of 256
     */
    public double[] part(Column column, int number) {
        if (columns[last] == column && numbers[last] == number) {
            return parts[last];
        }
        for (int i = 0; i < PARTS; i++) {
            if (columns[i] == column && numbers[i] == number) {
                last = i;
                return parts[i];
            }
        }
        last = oldest;
        oldest = (oldest + 1) % PARTS;
        if (parts.length == 0) {
            parts = new double[PARTS][PackedColumn.PART];
        }
        int from = number * PackedColumn.PART;
        column.unpack(from, Math.min(column.size(), from + PackedColumn.PART), parts[last], 0);
        columns[last] = column;
        numbers[last] = number;
        return parts[last];
    }

    /** Returns whether it holds on to no column. */
    public boolean isEmpty() {
        return Arrays.stream(columns).allMatch(Objects::isNull);
    }

    /** Lets go of the columns. */
    public void forget() {
        Arrays.fill(columns, null);
    }

    /** Lets go of the columns and of its memory. */
    public void clear() {
        forget();
        parts = new double[0][];
    }
}
