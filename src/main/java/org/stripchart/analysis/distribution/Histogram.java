// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.distribution;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.Aggregate;

/**
 * How many points have values in each of many bins of the same width. The last bin has its upper edge, the others do not.
 *
 * @param low the lower edge of the first bin
 * @param width of a bin, more than 0
 * @param counts of points by bin
 * @param values of the points in each bin where all of its points have the same; NaN where they have several, or there are none
 * @param finer the bins that have so many points that they are divided once more
 * @param all what the points amount to, which come from all of them and not from the bins
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers, which nobody compares as a whole
public record Histogram(double low, double width, long[] counts, double[] values, List<Finer> finer, Aggregate all) {

    /**
     * A bin that is divided: into bins of the same width from its least value to its greatest.
     *
     * @param bin which one
     * @param counts of points in its bins
     */
    @SuppressWarnings("ArrayRecordComponent") // as above
    public record Finer(int bin, double low, double width, long[] counts) {

        /** Returns the value below which a share of its points lies. */
        double at(double share) {
            double wanted = share * Arrays.stream(counts).sum();
            long below = 0;
            for (int part = 0; part < counts.length; part++) {
                if (counts[part] > 0 && below + counts[part] >= wanted) {
                    return low + width * (part + Math.max(0, wanted - below) / counts[part]);
                }
                below += counts[part];
            }
            return low + width * counts.length;
        }
    }

    /** Returns how many points there are. */
    public long count() {
        return Arrays.stream(counts).sum();
    }

    /**
     * Returns the value below which a share of the points lies, as if those of a bin lay evenly in it: less than a bin beside the
     * value of the point with that rank, and less than a bin of those that a bin with many points is divided into.
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
                double part = Math.max(0, wanted - below) / counts[bin];
                Finer divided = finer(bin);
                double y = divided == null ? low + width * (bin + part) : divided.at(part);
                return Math.min(all.max(), Math.max(all.min(), y));
            }
            below += counts[bin];
        }
        return all.max();
    }

    /** Returns within how much a value is told by {@link #percentile}. */
    public double widthAt(double y) {
        Finer divided = finer((int) Math.min(counts.length - 1, Math.max(0, (y - low) / width)));
        return divided == null ? width : divided.width();
    }

    private @Nullable Finer finer(int bin) {
        for (Finer each : finer) {
            if (each.bin() == bin) {
                return each;
            }
        }
        return null;
    }

    /**
     * Returns how many points a bin would have if they were spread normally, with their mean and deviation.
     *
     * @param middle of the bin
     * @param wide how wide it is
     */
    public double normal(double middle, double wide) {
        double apart = (middle - all.mean()) / all.deviation();
        return all.count() * wide / (all.deviation() * Math.sqrt(2 * Math.PI)) * Math.exp(-apart * apart / 2);
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
        return new Histogram(low, width * times, wide, ofWide, List.of(), all);
    }
}
