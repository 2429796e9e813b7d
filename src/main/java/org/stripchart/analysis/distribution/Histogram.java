// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.distribution;

import java.util.Arrays;
import org.stripchart.history.Aggregate;

/**
 * How many points have values in each of many bins of the same width. The last bin has its upper edge, the others do not.
 *
 * @param low the lower edge of the first bin
 * @param width of a bin, more than 0
 * @param counts of points by bin
 * @param values of the points in each bin where all of its points have the same; NaN where they have several, or there are none
 * @param all what the points amount to, which come from all of them and not from the bins
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers, which nobody compares as a whole
public record Histogram(double low, double width, long[] counts, double[] values, Aggregate all) {

    /** Returns how many points there are. */
    public long count() {
        return Arrays.stream(counts).sum();
    }

    /**
     * Returns the value below which a share of the points lies, as if those of a bin lay evenly in it: less than a bin beside the
     * value of the point with that rank.
     *
     * @param share from 0 to 1
     * @return NaN without points
     */
    public double percentile(double share) {
        long count = count();
        if (count == 0) {
            return Double.NaN;
        }
        double wanted = share * count;
        long below = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            if (counts[bin] > 0 && below + counts[bin] >= wanted) {
                double y = low + width * (bin + Math.max(0, wanted - below) / counts[bin]);
                return Math.min(all.max(), Math.max(all.min(), y));
            }
            below += counts[bin];
        }
        return all.max();
    }

    /** Returns how many points a bin would have if they were spread normally, with their mean and deviation; by its middle. */
    public double normal(int bin) {
        double apart = (low + (bin + 0.5) * width - all.mean()) / all.deviation();
        return count() * width / (all.deviation() * Math.sqrt(2 * Math.PI)) * Math.exp(-apart * apart / 2);
    }

    /** Returns one with bins so many times as wide, from the same lower edge. */
    public Histogram coarser(int times) {
        long[] wide = new long[(counts.length + times - 1) / times];
        double[] ofWide = new double[wide.length];
        Arrays.fill(ofWide, Double.NaN);
        for (int bin = 0; bin < counts.length; bin++) {
            if (counts[bin] > 0) {
                ofWide[bin / times] = wide[bin / times] == 0 ? values[bin] : Double.NaN;
                wide[bin / times] += counts[bin];
            }
        }
        return new Histogram(low, width * times, wide, ofWide, all);
    }
}
