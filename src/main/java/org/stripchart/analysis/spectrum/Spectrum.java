// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.spectrum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The spectrum of a stretch, averaged over its segments.
 *
 * @param step how far two bins are apart, in parts of the unit of x: hertz where that is seconds. The first bin is at 0
 * @param amplitudes of a sine at each bin, half of what it is from trough to crest, in the unit of y; the first is the mean
 * @param density the power for each part of the unit of x, in the square of the unit of y; its sum times the step is the mean square
 * @param taper what the segments were multiplied by
 * @param segments how many were averaged
 * @param left how many had no even points and no gap-free stretch of their length, and were left out
 * @param dense how many were left out since points lie much denser there than they usually do
 * @param isResampled whether points did not lie evenly and were put on even places by straight lines
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers, which nobody compares as a whole
public record Spectrum(
        double step,
        double[] amplitudes,
        double[] density,
        Taper taper,
        int segments,
        int left,
        int dense,
        boolean isResampled) {

    /** What is no line: less than so much of the highest one. */
    private static final double LEAST = 1e-6;

    /** A line: its frequency between the bins, and its amplitude. */
    public record Peak(double frequency, double amplitude) {}

    /** Returns the frequency of a bin. */
    public double frequency(int bin) {
        return bin * step;
    }

    /**
     * Returns the highest lines, the highest first. Where a line lies between two bins is found from how much of it is in both,
     * and its amplitude from where it lies, by the transform of the taper. What is so slow that it cannot be told from the mean
     * is none, nor what is so fast that its mirror image at the highest frequency runs into it.
     *
     * @param most how many
     */
    public List<Peak> peaks(int most) {
        double highest = 0;
        for (int bin = 1; bin < amplitudes.length; bin++) {
            highest = Math.max(highest, amplitudes[bin]);
        }
        List<Peak> peaks = new ArrayList<>();
        for (int bin = taper.reach(); bin < amplitudes.length - taper.reach(); bin++) {
            if (amplitudes[bin] > LEAST * highest && isHighestAround(bin)) {
                peaks.add(peak(bin));
            }
        }
        peaks.sort(Comparator.comparingDouble(Peak::amplitude).reversed());
        return List.copyOf(peaks.subList(0, Math.min(most, peaks.size())));
    }

    private boolean isHighestAround(int bin) {
        int from = Math.max(1, bin - taper.reach());
        int to = Math.min(amplitudes.length - 1, bin + taper.reach());
        for (int other = from; other <= to; other++) {
            if (amplitudes[other] > amplitudes[bin] || (amplitudes[other] == amplitudes[bin] && other < bin)) {
                return false;
            }
        }
        return true;
    }

    private Peak peak(int bin) {
        if (bin == 1) {
            // What is to its left is the mean, which tells nothing of where the line lies.
            return new Peak(step, amplitudes[1]);
        }
        boolean isRight = amplitudes[bin + 1] >= amplitudes[bin - 1];
        double ratio = amplitudes[isRight ? bin + 1 : bin - 1] / amplitudes[bin];
        double low = 0;
        double high = 0.5;
        // The ratio grows from the middle of a bin to its edge.
        for (int i = 0; i < 40; i++) {
            double middle = (low + high) / 2;
            if (taper.leftAt(1 - middle) / taper.leftAt(middle) < ratio) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double beside = (low + high) / 2;
        return new Peak((isRight ? bin + beside : bin - beside) * step, amplitudes[bin] / taper.leftAt(beside));
    }
}
