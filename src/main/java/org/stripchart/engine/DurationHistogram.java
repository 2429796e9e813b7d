// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

/**
 * A histogram of durations, for percentiles over any length of time, in a constant 20 KB. Percentiles are within
 * one percent of the recorded durations.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
public final class DurationHistogram {

    /*
     * As in HdrHistogram: each power of two is divided into 64 equal parts, so that no part is wider than a 64th of what
     * falls into it. The middle of a part is off by half of that. Below 64 nanoseconds every number has a part of its own.
     */
    private static final int BITS = 6;

    /** Somewhat over twenty minutes; longer is told as that. */
    private static final long MOST_NANOS = (1L << 41) - 1;

    private final long[] counts = new long[index(MOST_NANOS) + 1];
    private long count;

    /** Counts a duration; a negative one as none. */
    public void record(long nanos) {
        counts[index(Math.max(0, Math.min(MOST_NANOS, nanos)))]++;
        count++;
    }

    /** Returns the milliseconds that so many per cent of the durations did not exceed; NaN while there is none. */
    public double percentileMillis(double percent) {
        if (count == 0) {
            return Double.NaN;
        }
        // A little less, as in HdrHistogram, or rounding would make 99.9 per cent of 1000 one too many.
        long rank = Math.max(1, Math.min(count, (long) Math.ceil(Math.nextDown(percent) * count / 100)));
        int index = -1;
        for (long below = 0; below < rank; below += counts[index]) {
            index++;
        }
        return middle(index) / 1e6;
    }

    private static int index(long nanos) {
        int shift = Math.max(0, Long.SIZE - BITS - 1 - Long.numberOfLeadingZeros(nanos));
        return (shift << BITS) + (int) (nanos >>> shift);
    }

    private static double middle(int index) {
        int shift = Math.max(0, (index >>> BITS) - 1);
        long first = (long) (index - (shift << BITS)) << shift;
        return first + ((1L << shift) - 1) / 2.0;
    }
}
