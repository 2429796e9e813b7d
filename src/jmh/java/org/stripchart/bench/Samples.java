// SPDX-License-Identifier: Apache-2.0
package org.stripchart.bench;

import java.util.Arrays;

/** Durations of something, all of them, for exact percentiles. Confined to its owner. */
final class Samples {

    private long[] nanos = new long[1024];
    private int count;
    private long sum;

    void add(long elapsedNanos) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = elapsedNanos;
        sum += elapsedNanos;
    }

    int count() {
        return count;
    }

    long sumNanos() {
        return sum;
    }

    /** The duration that this share of all kept to; NaN while there is none. */
    double millis(double percent) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * count) - 1;
        return sorted[Math.max(0, Math.min(count - 1, rank))] / 1e6;
    }

    double medianMillis() {
        return millis(50);
    }
}
