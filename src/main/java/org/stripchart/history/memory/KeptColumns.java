// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.ColumnGrid;
import org.stripchart.history.PointBuffer;

/**
 * The columns of the last reduction. Those that a later one has in common with it, and to which no point can have come
 * since, are taken from here: a window that rolls, or that shows everything while points come, costs its new columns.
 *
 * <p>Confined to its reducer.
 */
final class KeptColumns {

    private final PointBuffer points = new PointBuffer();
    /** Where in the points each column begins; one more at the end. */
    private int[] starts = new int[0];

    private int[] nextStarts = new int[0];
    private @Nullable ColumnGrid grid;
    private long version;
    private long firstIndex;
    /** Columns from this one on can still get points. */
    private int growing;

    /** What of a new grid can be taken from here. */
    private int shift;

    private int from;
    private int to;

    /** Looks for what a reduction to this grid can take; whatever is added to {@code out} belongs to its columns. */
    void begin(ColumnGrid newGrid, long newVersion, ChunkList chunks, PointBuffer out) {
        if (nextStarts.length <= newGrid.columns()) {
            nextStarts = new int[newGrid.columns() + 1];
        }
        nextStarts[0] = out.size();
        from = 0;
        to = 0;
        ColumnGrid old = grid;
        if (old == null || old.width() != newGrid.width() || version != newVersion) {
            return;
        }
        double moved = (double) newGrid.first() - old.first();
        if (Math.abs(moved) >= old.columns()) {
            return;
        }
        shift = (int) moved;
        // A column that lost points to eviction is another one now.
        int whole = chunks.firstIndex() == firstIndex ? 0 : newGrid.column(chunks.x(chunks.firstIndex())) + 1;
        from = Math.max(whole, -shift);
        to = Math.min(newGrid.columns(), growing - shift);
    }

    /** Returns whether that column, and all up to {@link #end()}, can be taken. */
    boolean has(int column) {
        return column >= from && column < to;
    }

    /** Returns the column after the last that can be taken. */
    int end() {
        return to;
    }

    /** Adds that column and all up to {@link #end()}. */
    void take(int column, PointBuffer out) {
        int begin = starts[column + shift];
        int offset = out.size() - begin;
        out.addAll(points.xs(), begin, points.ys(), begin, starts[to + shift] - begin);
        for (int c = column; c < to; c++) {
            nextStarts[c + 1] = starts[c + 1 + shift] + offset;
        }
    }

    /** Says that the columns from one to before another one have been added. */
    void added(int column, int end, PointBuffer out) {
        Arrays.fill(nextStarts, column + 1, end + 1, out.size());
    }

    /** Keeps what was added. */
    void keep(ColumnGrid newGrid, long newVersion, ChunkList chunks, PointBuffer out) {
        grid = newGrid;
        version = newVersion;
        firstIndex = chunks.firstIndex();
        growing = Math.min(newGrid.columns(), newGrid.column(chunks.x(chunks.endIndex() - 1)));
        int[] old = starts;
        starts = nextStarts;
        nextStarts = old;
        points.clear();
        points.addAll(out.xs(), 0, out.ys(), 0, out.size());
    }

    /** Keeps nothing. */
    void forget() {
        grid = null;
    }
}
