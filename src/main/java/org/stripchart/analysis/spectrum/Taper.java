// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.spectrum;

/**
 * By what the samples of a segment are multiplied before its spectrum is taken, so that frequencies between two bins do not smear
 * over all of them: a sum of cosines each, periodic in the length (Harris, "On the Use of Windows for Harmonic Analysis with the
 * Discrete Fourier Transform", Proc. IEEE 66, 1978; the flat top is that of ISO 18431-2).
 */
@SuppressWarnings("ImmutableEnumChecker") // nobody else has its array
public enum Taper {
    /** None: for a whole number of periods, and for what dies away within the segment. */
    RECTANGULAR("Rectangular", 1),
    /** The usual one. */
    HANN("Hann", 0.5, 0.5),
    /** For small lines beside large ones: what smears is less than 92 dB below. */
    BLACKMAN_HARRIS("Blackman\u2013Harris", 0.35875, 0.48829, 0.14128, 0.01168),
    /** For amplitudes as they stand: a line between two bins is less than a thousandth too low. */
    FLAT_TOP("Flat top", 1, 1.93, 1.29, 0.388, 0.0322);

    private final String shown;
    private final double[] cosines;

    Taper(String shown, double... cosines) {
        this.shown = shown;
        this.cosines = cosines;
    }

    /** Returns its values for a segment of so many samples. */
    double[] values(int length) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            double sign = 1;
            for (int k = 0; k < cosines.length; k++) {
                values[i] += sign * cosines[k] * Math.cos(2 * Math.PI * k * i / length);
                sign = -sign;
            }
        }
        return values;
    }

    /** Returns how many bins beside a line still belong to it. */
    public int reach() {
        return cosines.length;
    }

    /**
     * Returns how much of a line is left in a bin that lies so many bins beside it, of what is in one that lies on it: the
     * transform of the cosines, for long segments.
     */
    double leftAt(double bins) {
        // A cosine of k periods, turned as here, has half of itself k bins to either side; the signs of both are the
        // same.
        double left = 0;
        for (int k = 0; k < cosines.length; k++) {
            left += cosines[k] * (sinc(bins - k) + sinc(bins + k)) / 2;
        }
        return Math.abs(left / cosines[0]);
    }

    private static double sinc(double x) {
        double angle = Math.PI * x;
        return Math.abs(angle) < 1e-9 ? 1 : Math.sin(angle) / angle;
    }

    /** As people call it. */
    @Override
    public String toString() {
        return shown;
    }
}
