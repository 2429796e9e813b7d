// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import java.awt.Dimension;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.distribution.PlaneRun;
import org.stripchart.analysis.join.Rows;
import org.stripchart.history.Aggregate;
import org.stripchart.history.SeriesView;

/** Puts two series against each other: first sees between which values they lie, then sorts all points into cells. Event dispatch thread only. */
final class PlaneWork implements Work {

    /** So much of the range is free on each side. */
    private static final double MARGIN = 0.03;

    private static final int PART = 1 << 13;

    private final FigureSpec.OfPlane spec;
    private final Subject across;
    private final Subject up;
    private final Stretch stretch;
    private final Dimension cells;
    private final Span acrossSpan;
    private final Span upSpan;
    private final long points;
    private @Nullable PlaneRun run;
    private PlaneRun.@Nullable Grid grid;
    private long seen;
    private boolean isDone;

    /** A stretch of one series with the point before it, which may last into it, and what it amounts to. */
    private static final class Span {

        private final SeriesView series;
        private final long version;
        private final long to;
        private long from;
        private long next;

        Span(SeriesView series, Stretch stretch) {
            this.series = series;
            version = series.version();
            long first = series.lowerBound(stretch.from());
            from = Math.max(series.firstIndex(), first - 1);
            to = first + stretch.points(series);
            next = from;
        }

        boolean isStale() {
            return series.version() != version || (series.firstIndex() >= to && from < to);
        }

        /** Returns whether there was something to do. */
        boolean step() {
            from = Math.max(from, Math.min(to, series.firstIndex()));
            if (next == to) {
                return false;
            }
            next = series.sumAhead(Math.max(from, next), to);
            return true;
        }

        Aggregate aggregate() {
            return series.aggregate(from, to);
        }
    }

    /**
     * @param cells how many there are to be across and up
     */
    PlaneWork(FigureSpec.OfPlane spec, Subject across, Subject up, Stretch stretch, Dimension cells) {
        this.spec = spec;
        this.across = across;
        this.up = up;
        this.stretch = stretch;
        this.cells = cells;
        acrossSpan = new Span(across.series(), stretch);
        upSpan = new Span(up.series(), stretch);
        points = stretch.points(across.series()) + stretch.points(up.series());
    }

    @Override
    public boolean isStale() {
        PlaneRun started = run;
        return started == null ? acrossSpan.isStale() || upSpan.isStale() : started.isStale();
    }

    @Override
    public boolean isDone() {
        return isDone;
    }

    @Override
    public int step() {
        PlaneRun started = run;
        if (started != null) {
            isDone = !started.run();
            seen += Rows.MOST;
            return Rows.MOST;
        }
        if (!acrossSpan.step() && !upSpan.step()) {
            begin();
        }
        return PART;
    }

    private void begin() {
        if (points == 0) {
            isDone = true;
            return;
        }
        Aggregate first = acrossSpan.aggregate();
        Aggregate second = upSpan.aggregate();
        if (first.count() == 0 || second.count() == 0) {
            isDone = true;
            return;
        }
        double besideX = beside(first);
        double besideY = beside(second);
        PlaneRun.Grid made = new PlaneRun.Grid(
                first.min() - besideX,
                first.max() + besideX,
                cells.width,
                second.min() - besideY,
                second.max() + besideY,
                cells.height);
        grid = made;
        run = new PlaneRun(across.series(), up.series(), stretch.from(), stretch.to(), spec.linear(), made);
    }

    private static double beside(Aggregate all) {
        double span = all.max() - all.min();
        return span > 0 ? span * MARGIN : Math.max(0.5, Math.abs(all.max()) * 1e-6);
    }

    @Override
    public double share() {
        return Math.min(1, seen / (double) Math.max(1, points));
    }

    @Override
    public @Nullable Content soFar() {
        return run == null ? null : content();
    }

    @Override
    public Content content() {
        PlaneRun.Grid made = grid;
        PlaneRun done = run;
        if (made == null || done == null) {
            return Content.none("Nothing to put against each other (" + stretch.words() + ")");
        }
        return PlaneContent.of(spec, across, up, made, done.plane());
    }
}
