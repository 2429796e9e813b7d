// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import java.util.List;
import java.util.function.UnaryOperator;
import org.stripchart.analysis.spectrum.SpectrumRun;
import org.stripchart.analysis.spectrum.Taper;

/** What a figure is to show, of which series, and how. */
public sealed interface FigureSpec {

    /** The longest segment that a spectrum can have, so that one does not hold up what else is to be done. */
    int LONGEST = 1 << 14;

    /** Returns the names of the series that it is made of. */
    List<String> series();

    /**
     * Returns whether it is of the stretch from cursor A to cursor B as long as both are set; else it is of what the chart
     * shows.
     */
    boolean betweenCursors();

    /** Returns what it is called, with the names of its series. */
    String title(UnaryOperator<String> label);

    private static void requireLength(int length) {
        boolean isPower = Integer.bitCount(length) == 1 && length >= SpectrumRun.SHORTEST && length <= LONGEST;
        if (length != 0 && !isPower) {
            throw new IllegalArgumentException("length (" + length + ") must be 0, or a power of two from "
                    + SpectrumRun.SHORTEST + " to " + LONGEST);
        }
    }

    /** Returns the spectrogram of a series with Hann's window and segments of a length that suits. */
    static FigureSpec spectrogram(String series) {
        return new OfSpectrogram(series, false, Taper.HANN, 0);
    }

    /** Returns the spectrum of a series with Hann's window and segments of a length that suits, linear. */
    static FigureSpec spectrum(String series) {
        return new OfSpectrum(series, false, Taper.HANN, 0, false, false);
    }

    /** Returns the histogram of a series, with a normal curve. */
    static FigureSpec histogram(String series) {
        return new OfHistogram(series, false, true);
    }

    /**
     * Returns two series against each other, joined by their last values.
     *
     * @param across whose values go to the right
     * @param up whose values go upwards
     */
    static FigureSpec plane(String across, String up) {
        return new OfPlane(across, up, false, false);
    }

    /**
     * A spectrum.
     *
     * @param taper by what each segment is multiplied
     * @param length of the segments in points, a power of two up to {@link #LONGEST}; 0: one that suits
     * @param decibels whether amplitudes are told in decibels of one unit
     * @param logarithmic whether the axis of frequencies is logarithmic
     */
    record OfSpectrum(String of, boolean betweenCursors, Taper taper, int length, boolean decibels, boolean logarithmic)
            implements FigureSpec {

        /**
         * @throws IllegalArgumentException if segments cannot be of that length
         */
        public OfSpectrum {
            requireLength(length);
        }

        @Override
        public List<String> series() {
            return List.of(of);
        }

        @Override
        public String title(UnaryOperator<String> label) {
            return "Spectrum of " + label.apply(of);
        }
    }

    /**
     * How a spectrum goes with x: a spectrum upwards in each of many columns, told by colour.
     *
     * @param taper by what each segment is multiplied
     * @param length of the segments in points, a power of two up to {@link #LONGEST}; 0: one that suits
     */
    record OfSpectrogram(String of, boolean betweenCursors, Taper taper, int length) implements FigureSpec {

        /**
         * @throws IllegalArgumentException if segments cannot be of that length
         */
        public OfSpectrogram {
            requireLength(length);
        }

        @Override
        public List<String> series() {
            return List.of(of);
        }

        @Override
        public String title(UnaryOperator<String> label) {
            return "Spectrogram of " + label.apply(of);
        }
    }

    /**
     * A histogram.
     *
     * @param normal whether a normal curve of the same mean and deviation is drawn over it
     */
    record OfHistogram(String of, boolean betweenCursors, boolean normal) implements FigureSpec {

        @Override
        public List<String> series() {
            return List.of(of);
        }

        @Override
        public String title(UnaryOperator<String> label) {
            return "Histogram of " + label.apply(of);
        }
    }

    /**
     * Two series against each other.
     *
     * @param linear whether values between points lie on straight lines; else they are those of the last point
     */
    record OfPlane(String across, String up, boolean betweenCursors, boolean linear) implements FigureSpec {

        @Override
        public List<String> series() {
            return List.of(across, up);
        }

        @Override
        public String title(UnaryOperator<String> label) {
            return "X\u2013Y: " + label.apply(up) + " over " + label.apply(across);
        }
    }
}
