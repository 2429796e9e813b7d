// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.distribution.Histogram;
import org.stripchart.analysis.distribution.HistogramRun;

/** Counts values. Event dispatch thread only. */
final class HistogramWork implements Work {

    /** About so many points are counted in a step; each is looked at twice. */
    private static final int PART = 1 << 13;

    private final FigureSpec.OfHistogram spec;
    private final Subject of;
    private final HistogramRun run;
    private final Stretch stretch;
    private final long points;
    private long steps;

    HistogramWork(FigureSpec.OfHistogram spec, Subject of, Stretch stretch) {
        this.spec = spec;
        this.of = of;
        this.stretch = stretch;
        points = stretch.points(of.series());
        run = new HistogramRun(of.series(), stretch.from(), stretch.to());
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
        return PART;
    }

    @Override
    public double share() {
        return Math.min(1, steps * (double) PART / Math.max(1, points));
    }

    @Override
    public Content content() {
        Content found = soFar();
        return found == null ? Content.none("No points to count (" + stretch.words() + ")") : found;
    }

    @Override
    public @Nullable Content soFar() {
        Histogram histogram = run.histogram();
        return histogram == null || histogram.count() == 0 ? null : new HistogramContent(spec, of, histogram);
    }
}
