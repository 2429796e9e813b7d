// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.spectrum.Spectrum;
import org.stripchart.analysis.spectrum.SpectrumRun;
import org.stripchart.words.CountText;

/** Takes a spectrum. Event dispatch thread only. */
final class SpectrumWork implements Work {

    /** By itself, a segment is no longer: finer lines are for who asks for them. */
    private static final int LONGEST_BY_ITSELF = 1 << 12;

    /** And by itself it is so long at least, if there are as many points. */
    private static final int LEAST_BY_ITSELF = 256;

    private final FigureSpec.OfSpectrum spec;
    private final Subject of;
    private final Stretch stretch;
    private final Frequencies frequencies;
    private final SpectrumRun run;
    private final int length;
    private final long points;
    private long steps;

    /**
     * @param frequencies tells them
     */
    SpectrumWork(FigureSpec.OfSpectrum spec, Subject of, Stretch stretch, Frequencies frequencies) {
        this.spec = spec;
        this.of = of;
        this.stretch = stretch;
        this.frequencies = frequencies;
        points = stretch.points(of.series());
        length = spec.length() == 0 ? suitable(points) : spec.length();
        run = new SpectrumRun(of.series(), stretch.from(), stretch.to(), spec.taper(), length);
    }

    /** Returns a length of which seven segments or more, half upon each other, fit into so many points; one or two where those are few. */
    private static int suitable(long points) {
        long wanted = Math.max(points / 4, Math.min(points, LEAST_BY_ITSELF));
        return Integer.highestOneBit((int) Math.max(SpectrumRun.SHORTEST, Math.min(LONGEST_BY_ITSELF, wanted)));
    }

    @Override
    public boolean isStale() {
        return run.isStale();
    }

    @Override
    public boolean isDone() {
        return run.isDone();
    }

    @Override
    public int step() {
        run.run();
        steps++;
        return length;
    }

    @Override
    public double share() {
        return Math.min(1, steps * (length / 2.0) / Math.max(1, points));
    }

    @Override
    public Content content() {
        Content found = soFar();
        return found == null ? Content.none(reason()) : found;
    }

    @Override
    public @Nullable Content soFar() {
        Spectrum spectrum = run.spectrum();
        return spectrum == null ? null : new SpectrumContent(spec, of, spectrum, frequencies);
    }

    private String reason() {
        if (points < SpectrumRun.SHORTEST) {
            return "Too few points for a spectrum: " + CountText.of(points) + ", where it takes " + SpectrumRun.SHORTEST
                    + " (" + stretch.words() + ")";
        }
        if (!(of.series().x(of.series().lowerBound(stretch.from()) + points - 1)
                > of.series().x(of.series().lowerBound(stretch.from())))) {
            return "No spectrum: all points are at one x";
        }
        if (run.dense() > 0) {
            return "No spectrum: points lie much denser in some places than in others (" + stretch.words() + ")";
        }
        return "No spectrum: there are not " + CountText.of(Math.min(length, Long.highestOneBit(points)))
                + " points without a gap between them (" + stretch.words() + ")";
    }
}
