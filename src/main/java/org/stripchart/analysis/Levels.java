// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis;

/**
 * Finds the two levels between which a signal goes, as the modes of both halves of a histogram (IEEE Std 181-2011, 5.2). A level
 * is the mean of the points in its bin, so that it is exact where a signal stays there.
 */
final class Levels {

    private static final int LEAST_BINS = 8;
    private static final int MOST_BINS = 256;

    /** Levels that are nearer to each other than this share of all that there is are none: the signal is noise around one. */
    private static final double LEAST_APART = 0.3;

    /** A signal stays at its levels when so many of its points are so near to one: a sine does just so, and a triangle does not. */
    private static final double LEAST_SETTLED = 0.45;

    private static final double NEAR = 0.15;

    private final double min;
    private final double max;
    private final double binsPerY;
    private final long[] counts;
    private final double[] sums;

    /**
     * Makes a histogram that is empty.
     *
     * @param count how many points there will be
     * @param min,max what they lie between, which must differ by something finite
     */
    Levels(long count, double min, double max) {
        int bins =
                (int) Math.max(LEAST_BINS, Math.min(MOST_BINS, Long.highestOneBit((long) Math.sqrt((double) count))));
        this.min = min;
        this.max = max;
        this.binsPerY = bins / (max - min);
        counts = new long[bins];
        sums = new double[bins];
    }

    /** Counts points; gaps are none. */
    void add(double[] ys, int count) {
        int last = counts.length - 1;
        for (int i = 0; i < count; i++) {
            double above = ys[i] - min;
            if (above >= 0) {
                int bin = Math.min(last, (int) (above * binsPerY));
                counts[bin]++;
                sums[bin] += above;
            }
        }
    }

    /** Returns the lower level; of several modes the lowest. */
    double low() {
        int mode = 0;
        for (int bin = 1; bin < counts.length / 2; bin++) {
            mode = counts[bin] > counts[mode] ? bin : mode;
        }
        return level(mode);
    }

    /** Returns the upper level; of several modes the highest. */
    double high() {
        int mode = counts.length - 1;
        for (int bin = mode - 1; bin >= counts.length / 2; bin--) {
            mode = counts[bin] > counts[mode] ? bin : mode;
        }
        return level(mode);
    }

    /** Returns whether the levels are far enough from each other to be two. */
    boolean areTwo() {
        return high() - low() >= LEAST_APART * (max - min);
    }

    /** Returns whether the signal stays at its levels, rather than to go through them. */
    boolean isSettled() {
        double low = low();
        double high = high();
        double near = NEAR * (high - low);
        long all = 0;
        long settled = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            double y = counts[bin] == 0 ? min : level(bin);
            all += counts[bin];
            settled += Math.min(Math.abs(y - low), Math.abs(y - high)) <= near ? counts[bin] : 0;
        }
        return settled >= LEAST_SETTLED * all;
    }

    private double level(int bin) {
        return min + sums[bin] / counts[bin];
    }
}
