// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.util.Arrays;

/** The latest few thousand durations of something, for percentiles. Confined to its owner. */
final class RecentTimes {

    private static final int KEPT = 4096;

    private final long[] nanos = new long[KEPT];
    private long count;

    /** In order, as of the count that it was sorted at: who asks for one percentile asks for another. */
    private long[] sorted = new long[0];

    private long sortedAt;

    void record(long elapsedNanos) {
        nanos[(int) (count++ % KEPT)] = elapsedNanos;
    }

    /** In milliseconds; NaN while there is nothing. */
    double percentileMillis(double percent) {
        int n = (int) Math.min(count, KEPT);
        if (n == 0) {
            return Double.NaN;
        }
        if (sortedAt != count) {
            sorted = Arrays.copyOf(nanos, n);
            Arrays.sort(sorted);
            sortedAt = count;
        }
        int rank = (int) Math.ceil(percent / 100 * n) - 1;
        return sorted[Math.max(0, Math.min(n - 1, rank))] / 1e6;
    }
}
