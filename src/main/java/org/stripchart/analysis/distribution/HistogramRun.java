// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /** A bin that has more than such a part of all points is counted once more, in bins of its own. */
    private static final int MANY = 32;

    private final SeriesView series;
    private final long version;
    private long from;
    private final long to;
    private final long[] counts = new long[BINS];
    private final PointBuffer points = new PointBuffer();
    private long next;
    private @Nullable Aggregate all;
    private double low;
    private double width;
    /** Those of the bins that are counted once more; null as long as it is not known which. */
    private @Nullable List<Finer> finer;

    /** Of each bin the least and the greatest value. */
    private final double[] least = new double[BINS];

    private final double[] greatest = new double[BINS];

    /** Begins with a stretch, both ends included. */
    public HistogramRun(SeriesView series, double fromX, double toX) {
        this.series = series;
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
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
        long needed = all == null || finer != null ? to - 1 : next;
        return series.version() != version || (series.firstIndex() > needed && next < to);
    }

    /** Returns whether all is counted. */
    public boolean isDone() {
        return finer != null && next == to;
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
        // What is counted once more may miss what has gone meanwhile: only shares are taken from there.
        next = finer == null ? next : Math.max(next, Math.min(to, series.firstIndex()));
        long end = Math.min(to, next + PART);
        series.copy(next, end, points);
        if (finer == null) {
            count();
        } else {
            finer.forEach(each -> each.count(points));
        }
        next = end;
        if (next == to && finer == null) {
            beginFiner();
        }
    }

    private void count() {
        double perBin = 1 / width;
        double[] ys = points.ys();
        for (int i = 0; i < points.size(); i++) {
            double above = ys[i] - low;
            if (above >= 0) {
                int bin = (int) Math.min(BINS - 1, above * perBin);
                counts[bin]++;
                least[bin] = Math.min(least[bin], ys[i]);
                greatest[bin] = Math.max(greatest[bin], ys[i]);
            }
        }
    }

    /** Begins to count the bins once more in which many of the points are, as with one far away from all others. */
    private void beginFiner() {
        long many = Arrays.stream(counts).sum() / MANY;
        List<Finer> found = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > many && greatest[bin] > least[bin]) {
                found.add(new Finer(bin, least[bin], greatest[bin]));
            }
        }
        finer = found;
        next = found.isEmpty() ? to : from;
    }

    private void begin(Aggregate found) {
        all = found;
        low = found.min();
        double span = found.max() - found.min();
        // Where all are alike, a bin of any width has them.
        width = span > 0 && span <= Double.MAX_VALUE ? span / BINS : Math.max(Math.ulp(found.max()), Double.MIN_NORMAL);
        next = from;
        if (found.count() == 0) {
            next = to;
            finer = List.of();
        }
    }

    /** Returns what was counted so far; null as long as it is not known between what values lie. */
    public @Nullable Histogram histogram() {
        Aggregate known = all;
        if (known == null) {
            return null;
        }
        double[] values = new double[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            values[bin] = least[bin] == greatest[bin] ? least[bin] : Double.NaN;
        }
        List<Histogram.Finer> parts = finer == null || next < to
                ? List.of()
                : finer.stream().map(Finer::part).toList();
        return new Histogram(low, width, counts.clone(), values, parts, known);
    }

    /** One bin that is counted once more. */
    private static final class Finer {

        private final int bin;
        private final double low;
        private final double high;
        private final double width;
        private final long[] counts = new long[BINS];

        Finer(int bin, double low, double high) {
            this.bin = bin;
            this.low = low;
            this.high = high;
            width = Math.max((high - low) / BINS, Double.MIN_NORMAL);
        }

        void count(PointBuffer points) {
            double[] ys = points.ys();
            for (int i = 0; i < points.size(); i++) {
                if (ys[i] >= low && ys[i] <= high) {
                    counts[(int) Math.min(BINS - 1, (ys[i] - low) / width)]++;
                }
            }
        }

        Histogram.Finer part() {
            return new Histogram.Finer(bin, low, width, counts.clone());
        }
    }
}
