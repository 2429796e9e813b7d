// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.distribution;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.Aggregate;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;

/**
 * Counts the values of a stretch of a series, all of them, a part at a time.
 *
 * <p><b>Threading:</b> as the series.
 */
public final class HistogramRun {

    /** So many bins there are, fine enough to be put together to whatever is shown. */
    public static final int BINS = 1 << 12;

    private static final int PART = 1 << 13;

    private final SeriesView series;
    private final long version;
    private long from;
    private final long to;
    private final long[] counts = new long[BINS];
    /** Of each bin the value of all its points; NaN where there are several. */
    private final double[] values = new double[BINS];

    private final PointBuffer points = new PointBuffer();
    private long next;
    private @Nullable Aggregate all;
    private double low;
    private double width;

    /** Begins with a stretch, both ends included. */
    public HistogramRun(SeriesView series, double fromX, double toX) {
        this.series = series;
        Arrays.fill(values, Double.NaN);
        version = series.version();
        from = series.lowerBound(fromX);
        to = Math.max(from, series.lowerBound(Math.nextUp(toX)));
        next = from;
    }

    /**
     * Returns whether the series has changed since, so that it is to be begun anew. Points that are evicted once they are counted
     * still count.
     */
    public boolean isStale() {
        long needed = all == null ? to - 1 : next;
        return series.version() != version || (series.firstIndex() > needed && next < to);
    }

    /** Returns whether all is counted. */
    public boolean isDone() {
        return all != null && next == to;
    }

    /** Does the next part, which takes some tens of microseconds. The series must not have become {@linkplain #isStale stale}. */
    public void run() {
        if (all == null) {
            // As many as come may be evicted at the start of a full history meanwhile.
            from = Math.max(from, Math.min(to, series.firstIndex()));
            next = series.sumAhead(Math.max(from, next), to);
            if (next == to) {
                begin(series.aggregate(from, to));
            }
            return;
        }
        long end = Math.min(to, next + PART);
        series.copy(next, end, points);
        double perBin = 1 / width;
        double[] ys = points.ys();
        for (int i = 0; i < points.size(); i++) {
            double above = ys[i] - low;
            if (above >= 0) {
                int bin = (int) Math.min(BINS - 1, above * perBin);
                if (counts[bin]++ == 0) {
                    values[bin] = ys[i];
                } else if (values[bin] != ys[i]) {
                    values[bin] = Double.NaN;
                }
            }
        }
        next = end;
    }

    private void begin(Aggregate found) {
        all = found;
        low = found.min();
        double span = found.max() - found.min();
        // Where all are alike, a bin of any width has them.
        width = span > 0 && span <= Double.MAX_VALUE ? span / BINS : Math.max(Math.ulp(found.max()), Double.MIN_NORMAL);
        next = found.count() == 0 ? to : from;
    }

    /** Returns what was counted so far; null as long as it is not known between what values lie. */
    public @Nullable Histogram histogram() {
        Aggregate known = all;
        return known == null ? null : new Histogram(low, width, counts.clone(), values.clone(), known);
    }
}
