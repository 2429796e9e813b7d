// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.spectrum.Spectrum;
import org.stripchart.analysis.spectrum.SpectrumRun;
import org.stripchart.history.SeriesView;
import org.stripchart.words.CountText;

/**
 * Takes the spectrum of one column after the other. Columns lie on whole multiples of their width, so that those of a live stretch
 * stay as they are while it moves. Each is of the points in it or, where those are fewer than a segment, of a segment around its
 * middle; one without points is empty.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class SpectrogramWork implements Work {

    private static final int MOST_COLUMNS = 400;
    private static final int LEAST_COLUMNS = 16;
    private static final int LEAST_LENGTH = 64;
    private static final int MOST_LENGTH = 1024;

    /** By itself a segment has so small a part of the points. */
    private static final int PARTS = 64;

    /** A stretch for a segment is so much longer, since points are not quite even. */
    private static final double ROOM = 1.05;

    private static final int ROUND_BITS = 4;
    private static final double TOLERANCE = 0.01;

    private final Subject of;
    private final Stretch stretch;
    private final Frequencies frequencies;
    private final Axes.Along along;
    private final int length;
    private final long points;
    private final double width;
    /** How long a segment is. */
    private final double segment;

    private final long first;
    private final @Nullable Spectrum[] columns;
    private int next;
    private SpectrumRun run;

    /**
     * @param columns about how many there are to be
     */
    SpectrogramWork(
            FigureSpec.OfSpectrogram spec,
            Subject of,
            Stretch stretch,
            Frequencies frequencies,
            Axes.Along along,
            int columns) {
        this.of = of;
        this.stretch = stretch;
        this.frequencies = frequencies;
        this.along = along;
        points = stretch.points(of.series());
        length = spec.length() == 0
                ? Integer.highestOneBit((int) Math.max(LEAST_LENGTH, Math.min(MOST_LENGTH, points / PARTS)))
                : spec.length();
        width = round(stretch.span() / Math.max(LEAST_COLUMNS, Math.min(MOST_COLUMNS, columns)));
        first = (long) Math.floor(stretch.from() / width);
        double past = Math.floor(stretch.to() / width) + 1;
        // Both ends may be at one x, for which no width is small enough.
        this.columns = new Spectrum[stretch.span() > 0 ? (int) Math.max(1, past - first) : 1];
        segment = round(ROOM * length * spacing());
        run = new SpectrumRun(of.series(), from(), to(), spec.taper(), length);
    }

    /** Returns how far points are apart, on average. */
    private double spacing() {
        SeriesView series = of.series();
        long end = stretch.end(series);
        return points < 2 ? 0 : (series.x(end - 1) - series.x(end - points)) / (points - 1);
    }

    /** Returns a width of few digits, since a live stretch is not of the same length to the last one. */
    private static double round(double width) {
        double digit = Math.scalb(1.0, Math.getExponent(Math.max(width, Double.MIN_NORMAL)) - ROUND_BITS);
        return Math.max(Double.MIN_NORMAL, Math.ceil(width / digit - TOLERANCE) * digit);
    }

    private double from() {
        return middle() - Math.max(width, segment) / 2;
    }

    private double to() {
        return middle() + Math.max(width, segment) / 2;
    }

    private double middle() {
        return (first + next + 0.5) * width;
    }

    private boolean hasPoint() {
        SeriesView series = of.series();
        return series.lowerBound((first + next) * width) < series.lowerBound((first + next + 1) * width);
    }

    @Override
    public boolean isStale() {
        return !isDone() && run.isStale();
    }

    @Override
    public boolean isDone() {
        return next == columns.length || points < length;
    }

    @Override
    public int step() {
        boolean hasPoint = hasPoint();
        if (hasPoint && !run.isDone()) {
            run.run();
            return length;
        }
        Spectrum spectrum = run.spectrum();
        // One of fewer points has other frequencies.
        columns[next] =
                !hasPoint || spectrum == null || spectrum.amplitudes().length != length / 2 + 1 ? null : spectrum;
        next++;
        if (next < columns.length) {
            run = run.next(from(), to());
        }
        return SpectrumRun.SPACINGS;
    }

    @Override
    public double share() {
        return next / (double) columns.length;
    }

    @Override
    public Content content() {
        Content found = soFar();
        if (found != null) {
            return found;
        }
        return Content.none(
                points < length
                        ? "Too few points for a spectrogram: " + CountText.of(points) + ", where a segment has "
                                + CountText.of(length) + " (" + stretch.words() + ")"
                        : "No spectrogram: there are not " + CountText.of(length)
                                + " points without a gap between them (" + stretch.words() + ")");
    }

    @Override
    public @Nullable Content soFar() {
        return SpectrogramContent.of(of, stretch, frequencies, along, columns.clone(), first, width);
    }
}
