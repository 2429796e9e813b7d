// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import org.stripchart.history.ColumnGrid;
import org.stripchart.history.ColumnReducer;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.pyramid.Extremes;

/**
 * Reduces a window to the points that make the same picture: M4, by Jugel, Jerzak, Hackenbroich and Markl, "M4: A
 * Visualization-Oriented Time Series Data Aggregation", VLDB 2014, with gaps added. Holds the room that it works in.
 *
 * <p>What a column with gaps shows is the union of what its runs, the points between two gaps, cover. Runs that overlap
 * in y are therefore merged. The one with the column's first point is put first and the one with its last point last,
 * so that the lines to the neighbouring columns stay.
 */
final class ChunkReducer implements ColumnReducer {

    static final int POINTS_PER_COLUMN = 4;

    /** How many runs of one column are told apart; from the last of them on, the column is taken as one run. */
    static final int MAX_RUNS = 64;

    private final SeriesHistory series;
    private final ChunkList chunks;
    private final ChunkScan scan;
    private final boolean positive;
    private final KeptColumns kept = new KeptColumns();
    private final Extremes column = new Extremes();
    private final Extremes[] runs = new Extremes[MAX_RUNS];

    /**
     * @param positive whether whatever is not positive is taken for a gap
     */
    ChunkReducer(SeriesHistory series, ChunkList chunks, ChunkScan scan, boolean positive) {
        this.series = series;
        this.chunks = chunks;
        this.scan = scan;
        this.positive = positive;
        for (int i = 0; i < MAX_RUNS; i++) {
            runs[i] = new Extremes();
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>Takes O(columns log n), plus a step for each chunk of 65,535 points. Columns that the last call gave already,
     * with the same width and with no point come into them since, are not computed again.
     */
    @Override
    public void reduce(ColumnGrid grid, PointBuffer out) {
        out.clear();
        long first = chunks.firstIndex();
        long from = scan.indexBeyond(grid, -1, first);
        long to = scan.indexBeyond(grid, grid.columns() - 1, from);
        long before = Math.max(first, from - 1);
        long after = Math.min(chunks.endIndex(), to + 1);
        if (to - from <= (long) POINTS_PER_COLUMN * grid.columns()) {
            copy(before, after, out);
            kept.forget();
            return;
        }
        copy(before, from, out);
        kept.begin(grid, series.version(), chunks, out);
        long next = from;
        int done = 0;
        while (next < to) {
            int at = grid.column(chunks.x(next));
            kept.added(done, at, out);
            if (kept.has(at)) {
                kept.take(at, out);
                done = kept.end();
                next = scan.indexBeyond(grid, done - 1, next);
                continue;
            }
            long end = scan.indexBeyond(grid, at, next);
            if (nextGap(next, end) == end) {
                column.clear();
                scan.collect(next, end, column);
                add(next, column, end - 1, out);
            } else {
                reduceRuns(next, end, out);
            }
            kept.added(at, at + 1, out);
            done = at + 1;
            next = end;
        }
        kept.added(done, grid.columns(), out);
        kept.keep(grid, series.version(), chunks, out);
        copy(to, after, out);
    }

    private boolean isValue(double y) {
        return positive ? y > 0 : !Double.isNaN(y);
    }

    private long nextGap(long from, long to) {
        return positive ? scan.nextOutside(from, to, Double.MIN_VALUE, Double.MAX_VALUE) : scan.nextGap(from, to);
    }

    private long nextValue(long from, long to) {
        return positive ? scan.nextPositive(from, to) : scan.nextValue(from, to);
    }

    private void copy(long from, long to, PointBuffer out) {
        int copied = out.size();
        scan.copy(from, to, out);
        if (positive) {
            double[] ys = out.ys();
            for (int i = copied; i < out.size(); i++) {
                ys[i] = ys[i] > 0 ? ys[i] : Double.NaN;
            }
        }
    }

    private void reduceRuns(long from, long to, PointBuffer out) {
        boolean entered = isValue(chunks.y(from));
        boolean left = isValue(chunks.y(to - 1));
        int count = mergeRuns(findRuns(from, to, entered, left));
        if (!entered) {
            addGap(chunks.x(from), out);
        }
        boolean atExit = !left;
        for (int i = 0; i < count; i++) {
            Extremes run = runs[i];
            if (i > 0) {
                addGap(run.firstX(), out);
            }
            atExit |= run.exit && i == count - 1;
            add(run.entry ? from : -1, run, run.exit && i == count - 1 ? to - 1 : -1, out);
        }
        if (!atExit) {
            // The run that was entered is left again as well, with others drawn in between.
            addGap(chunks.x(to - 1), out);
            out.add(chunks.x(to - 1), chunks.y(to - 1));
        }
        if (!left) {
            addGap(chunks.x(to - 1), out);
        }
    }

    private int findRuns(long from, long to, boolean entered, boolean left) {
        int count = 0;
        long next = nextValue(from, to);
        while (next < to) {
            boolean isRest = count == MAX_RUNS - 1;
            long end = isRest ? to : nextGap(next, to);
            Extremes run = runs[count++];
            run.clear();
            if (isRest && positive) {
                scan.collectPositive(next, end, run);
            } else {
                scan.collect(next, end, run);
            }
            run.entry = entered && next == from;
            run.exit = left && end == to;
            next = end < to ? nextValue(end, to) : to;
        }
        return count;
    }

    /** Merges the runs that overlap, and puts what results in the order in which it is drawn. */
    private int mergeRuns(int count) {
        if (count == 0) {
            return 0;
        }
        for (int i = 1; i < count; i++) {
            for (int j = i; j > 0 && runs[j].min < runs[j - 1].min; j--) {
                swap(j, j - 1);
            }
        }
        int last = 0;
        for (int i = 1; i < count; i++) {
            if (runs[i].min <= runs[last].max) {
                runs[last].include(runs[i]);
            } else {
                swap(++last, i);
            }
        }
        for (int i = 1; i <= last; i++) {
            for (int j = i; j > 0 && runs[j].drawnBefore(runs[j - 1]); j--) {
                swap(j, j - 1);
            }
        }
        return last + 1;
    }

    private void swap(int i, int j) {
        Extremes run = runs[i];
        runs[i] = runs[j];
        runs[j] = run;
    }

    /** Adds up to four points in order of time, each once; a first or last index of -1 stands for none. */
    private void add(long first, Extremes extremes, long last, PointBuffer out) {
        boolean minFirst = extremes.minIndex <= extremes.maxIndex;
        long lower = minFirst ? extremes.minIndex : extremes.maxIndex;
        long upper = minFirst ? extremes.maxIndex : extremes.minIndex;
        if (first >= 0 && first != lower) {
            out.add(chunks.x(first), chunks.y(first));
        }
        if (minFirst) {
            out.add(extremes.minX, extremes.min);
        } else {
            out.add(extremes.maxX, extremes.max);
        }
        if (upper != lower) {
            if (minFirst) {
                out.add(extremes.maxX, extremes.max);
            } else {
                out.add(extremes.minX, extremes.min);
            }
        }
        if (last >= 0 && last != upper) {
            out.add(chunks.x(last), chunks.y(last));
        }
    }

    private static void addGap(double x, PointBuffer out) {
        if (!out.atGap()) {
            out.add(x, Double.NaN);
        }
    }
}
