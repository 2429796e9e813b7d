// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.spectrum;

import java.util.Arrays;
import org.apache.commons.math4.transform.FastFourierTransform;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;

/**
 * Takes the spectrum of a stretch of a series, a segment at a time: Welch's method ("The Use of Fast Fourier Transform for the
 * Estimation of Power Spectra", IEEE Trans. Audio Electroacoust. 15, 1967) with segments that overlap by half, of which each has
 * its mean taken out.
 *
 * <p>Where the points of a segment do not lie evenly, their values at even places are taken from the straight lines between them.
 * A segment with a gap, or with a hole of many steps, is left out, and so is one with many times as many points as it has places.
 *
 * <p><b>Threading:</b> as the series.
 */
public final class SpectrumRun {

    /** Segments are no shorter. */
    public static final int SHORTEST = 16;

    /** Points that lie so much of a step beside even places are taken to lie on them. */
    private static final double EVEN = 0.02;

    /** A hole of so many steps is none that a straight line may cross. */
    private static final double HOLE = 10;

    /** So many points for a place are too many: what is between the places would seem to be slower than it is. */
    private static final int MOST_PER_PLACE = 4;

    /** So many points are looked at to tell how far they lie apart, when a run begins. */
    public static final int SPACINGS = 4096;

    /** Spacings that differ by less than so much of one are like it. */
    private static final double LIKE = 0.5;

    private static final FastFourierTransform FOURIER = new FastFourierTransform(FastFourierTransform.Norm.STD);

    private final SeriesView series;
    private final long version;
    private final long to;
    private final Taper taper;
    private final double[] factors;
    private final int wanted;
    private final int length;
    private final double spacing;
    private final PointBuffer points = new PointBuffer();
    private final double[] real;
    private final double[] imaginary;
    private final double[] powers;
    private final double gain;
    private final double squares;
    private long next;
    private double sum;
    private int segments;
    private int left;
    private int dense;
    private boolean isResampled;

    /** Whether a segment is in {@link #real} that is not transformed yet. */
    private boolean waits;

    /**
     * Begins.
     *
     * @param fromX,toX the stretch, both ends included
     * @param length of a segment in samples, a power of two from {@link #SHORTEST}; shorter where the stretch is
     */
    public SpectrumRun(SeriesView series, double fromX, double toX, Taper taper, int length) {
        this(series, fromX, toX, taper, length, null);
    }

    /**
     * Begins with another stretch; a run must not be gone on with once another one has begun with it, as both have the same room to
     * work in. That takes as long as a few segments at most, where the window of long ones would take longer.
     */
    public SpectrumRun next(double fromX, double toX) {
        return new SpectrumRun(series, fromX, toX, taper, wanted, this);
    }

    private SpectrumRun(
            SeriesView series, double fromX, double toX, Taper taper, int length, @Nullable SpectrumRun before) {
        if (Integer.bitCount(length) != 1 || length < SHORTEST) {
            throw new IllegalArgumentException(length + " is no power of two from " + SHORTEST);
        }
        this.series = series;
        this.taper = taper;
        version = series.version();
        next = series.lowerBound(fromX);
        to = Math.max(next, series.lowerBound(Math.nextUp(toX)));
        this.length = (int) Math.min(length, Math.max(SHORTEST, Long.highestOneBit(to - next)));
        wanted = length;
        spacing = usualSpacing();
        if (before != null && before.length == this.length) {
            factors = before.factors;
            gain = before.gain;
            squares = before.squares;
            real = before.real;
            imaginary = before.imaginary;
        } else {
            factors = taper.values(this.length);
            gain = Arrays.stream(factors).sum();
            squares = Arrays.stream(factors).map(factor -> factor * factor).sum();
            real = new double[this.length];
            imaginary = new double[this.length];
        }
        powers = new double[this.length / 2 + 1];
    }

    /** Returns whether the series has changed since, so that it is to be begun anew. */
    public boolean isStale() {
        return series.version() != version || (series.firstIndex() > next && !isDone());
    }

    /** Returns whether all segments have been taken. */
    public boolean isDone() {
        return to - next < length || !(spacing > 0);
    }

    /** Takes the next segment. The series must not have become {@linkplain #isStale stale}. */
    public void run() {
        if (isDone()) {
            return;
        }
        series.copy(next, next + length, points);
        if (isEven()) {
            System.arraycopy(points.ys(), 0, room(), 0, length);
            next += length / 2;
            add();
            return;
        }
        double first = series.x(next);
        double last = first + (length - 1) * spacing;
        if (series.x(to - 1) < last) {
            // What is left is too short.
            next = to;
            return;
        }
        long end = Math.min(to, series.lowerBound(last) + 1);
        long middle = Math.max(next + 1, series.lowerBound(first + length * spacing / 2));
        if (end - next > (long) MOST_PER_PLACE * length) {
            dense++;
            next = middle;
        } else if (resample(first, end)) {
            isResampled = true;
            add();
            next = middle;
        } else {
            left++;
            next += length / 2;
        }
    }

    /** Returns how many segments have been left out so far since points lie too dense in them. */
    public int dense() {
        return dense;
    }

    /** Returns what was found so far; null as long as no segment was whole. */
    public @Nullable Spectrum spectrum() {
        if (segments == 0) {
            return null;
        }
        if (waits) {
            Arrays.fill(imaginary, 0);
            transform();
            waits = false;
        }
        int bins = powers.length;
        double[] amplitudes = new double[bins];
        double[] density = new double[bins];
        for (int bin = 0; bin < bins; bin++) {
            // What is at a frequency stands half at its mirror image, but for the first and the last.
            boolean hasImage = bin > 0 && bin < bins - 1;
            double power = powers[bin] / segments;
            amplitudes[bin] = (hasImage ? 2 : 1) * Math.sqrt(power) / gain;
            density[bin] = (hasImage ? 2 : 1) * power * spacing / squares;
        }
        amplitudes[0] = sum / segments;
        return new Spectrum(1 / (length * spacing), amplitudes, density, taper, segments, left, dense, isResampled);
    }

    /** Of the first spacings the middle one, or the mean of those like it, of which times are less coarse; holes do not change it. */
    private double usualSpacing() {
        int count = (int) Math.min(to - next, SPACINGS + 1);
        if (count < 2) {
            return Double.NaN;
        }
        series.copy(next, next + count, points);
        double[] spacings = new double[count - 1];
        for (int i = 1; i < count; i++) {
            spacings[i - 1] = points.x(i) - points.x(i - 1);
        }
        Arrays.sort(spacings);
        double middle = spacings[spacings.length / 2];
        return Arrays.stream(spacings)
                .filter(each -> each > middle * (1 - LIKE) && each < middle * (1 + LIKE))
                .average()
                .orElse(middle);
    }

    private boolean isEven() {
        double[] xs = points.xs();
        double step = (xs[length - 1] - xs[0]) / (length - 1);
        // Further off, lines of two segments would not come to stand on each other.
        if (Math.abs(step - spacing) > 0.1 * spacing / length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (Math.abs(xs[i] - (xs[0] + i * step)) > EVEN * step || Double.isNaN(points.ys()[i])) {
                return false;
            }
        }
        return true;
    }

    /** Puts values at even places from the next point on; returns false if there is a gap. */
    private boolean resample(double first, long end) {
        series.copy(next, end, points);
        double[] values = room();
        int right = 0;
        for (int i = 0; i < length; i++) {
            double x = first + i * spacing;
            while (points.xs()[right] < x) {
                right++;
            }
            int before = Math.max(0, right - 1);
            double way = points.xs()[right] - points.xs()[before];
            if (way > HOLE * spacing) {
                return false;
            }
            double share = way > 0 ? (x - points.xs()[before]) / way : 1;
            double from = points.ys()[before];
            values[i] = from + (points.ys()[right] - from) * share;
            if (Double.isNaN(values[i])) {
                return false;
            }
        }
        return true;
    }

    /** Where the values of the next segment go. */
    private double[] room() {
        return waits ? imaginary : real;
    }

    /** Takes the segment that is in its room; the first of two waits for the other. */
    private void add() {
        double[] values = room();
        // By what is above the first, so that values that are all alike leave nothing.
        double any = values[0];
        double mean = any + Arrays.stream(values).map(value -> value - any).sum() / length;
        for (int i = 0; i < length; i++) {
            values[i] = (values[i] - mean) * factors[i];
        }
        sum += mean;
        segments++;
        if (waits) {
            transform();
        }
        waits = !waits;
    }

    /**
     * Adds the powers of two real segments, of which one is the real and one the imaginary part of a single complex transform Z: what
     * they have at bin k together is half of what Z has at k and at its mirror image (Press et al., "Numerical Recipes", 12.3.1).
     */
    private void transform() {
        FOURIER.transformInPlace(new double[][] {real, imaginary});
        for (int bin = 0; bin < powers.length; bin++) {
            int mirror = bin == 0 ? 0 : length - bin;
            powers[bin] += (real[bin] * real[bin]
                            + imaginary[bin] * imaginary[bin]
                            + real[mirror] * real[mirror]
                            + imaginary[mirror] * imaginary[mirror])
                    / 2;
        }
    }
}
