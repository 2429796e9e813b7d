// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.XAxis;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.Cursors;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.Trace;
import org.stripchart.plot.Viewport;

/**
 * What a figure is made of, as the chart is now. Event dispatch thread only.
 *
 * @param size of the figure
 */
record FigureSource(LiveChart chart, FigureSpec spec, Dimension size) {

    private static final Logger LOG = LoggerFactory.getLogger(FigureSource.class);

    /** What numbers of seconds are called: {@code s}, {@code Seconds}, {@code Time [s]}, {@code time_s}. */
    private static final Pattern SECONDS = Pattern.compile("(?:.*[\\[(_ ])?(?:s|[Ss]ecs?|[Ss]econds?)[\\])]?");

    /** Cells of a plane are so many pixels wide and high. */
    private static final int CELL = 2;

    /** And columns of a spectrogram so many. */
    private static final int COLUMN = 3;

    /** What is shown may be so much of it off from what was chosen. */
    private static final double ROUNDING = 0.01;

    private static final int MOST_CELLS = 1024;
    private static final int LEAST_CELLS = 64;

    /**
     * What a person wants to see.
     *
     * @param told how each series is called, its unit and its colour
     * @param along how x is told; null where it is not told
     * @param stretch null while it goes on by itself
     */
    private record Asked(
            FigureSpec spec,
            List<String> told,
            Dimension cells,
            Axes.@Nullable Along along,
            @Nullable Stretch stretch) {}

    /**
     * What a figure depends on.
     *
     * @param points of each series the version, and the indices of the first and after the last
     * @param along the stretch where x is told; else null, as it does not matter which points there are not
     */
    private record State(
            Asked asked, List<Long> points, @Nullable Stretch along) {}

    /** Returns what the figure depends on: it is as it should be as long as that stays. */
    Object state() {
        List<Long> points = new ArrayList<>();
        Stretch stretch = stretch();
        for (String name : spec.series()) {
            Subject subject = subject(name);
            if (subject != null) {
                SeriesView series = subject.series();
                points.addAll(List.of(series.version(), series.lowerBound(stretch.from()), stretch.end(series)));
            }
        }
        return new State(asked(false), points, isAlongX() ? stretch : null);
    }

    /** Returns what was chosen: work on it is worth being finished as long as that stays, whatever points come. */
    Object asked() {
        return asked(true);
    }

    private Asked asked(boolean withStretch) {
        List<String> told = new ArrayList<>();
        for (String name : spec.series()) {
            Subject subject = subject(name);
            if (subject != null) {
                told.addAll(List.of(subject.label(), subject.unit(), String.valueOf(subject.color())));
            }
        }
        told.add(per());
        return new Asked(
                spec,
                told,
                isOfPixels() ? cells() : new Dimension(),
                isAlongX() ? along() : null,
                withStretch && !isFollowing() ? stretch() : null);
    }

    /** Whether it is computed for the pixels that there are. */
    private boolean isOfPixels() {
        return spec instanceof FigureSpec.OfPlane || isAlongX();
    }

    /** Whether it has the x of the chart. */
    private boolean isAlongX() {
        return spec instanceof FigureSpec.OfSpectrogram;
    }

    /** Whether the stretch moves on by itself, with the newest point or from event to event. */
    private boolean isFollowing() {
        boolean isStanding = !Double.isNaN(chart.analysis().eventView().event());
        return (chart.viewport().isLive() || isStanding) && !stretch().isBetweenCursors();
    }

    /** Begins to compute it. */
    Work begin() {
        List<Subject> subjects = new ArrayList<>();
        for (String name : spec.series()) {
            Subject subject = subject(name);
            if (subject == null) {
                return Work.none("There is no series " + name + " yet");
            }
            subjects.add(subject);
        }
        Stretch stretch = stretch();
        Subject first = subjects.get(0);
        if (spec instanceof FigureSpec.OfSpectrum spectrum) {
            return transformed(() -> new SpectrumWork(spectrum, first, stretch, new Frequencies(per())));
        }
        if (spec instanceof FigureSpec.OfSpectrogram spectrogram) {
            return transformed(() -> new SpectrogramWork(
                    spectrogram, first, stretch, new Frequencies(per()), along(), size.width / COLUMN));
        }
        return spec instanceof FigureSpec.OfHistogram histogram
                ? new HistogramWork(histogram, first, stretch)
                : new PlaneWork((FigureSpec.OfPlane) spec, first, subjects.get(1), stretch, cells());
    }

    /** Begins what needs the library of transforms. */
    private static Work transformed(Supplier<Work> begin) {
        try {
            return begin.get();
        } catch (LinkageError e) {
            LOG.debug("No spectrum", e);
            return Work.none("A spectrum needs the library org.apache.commons:commons-math4-transform");
        }
    }

    /** Returns how x is told. */
    private Axes.Along along() {
        return new Axes.Along(
                chart.xAxis() == XAxis.TIME ? chart.times() : null,
                chart.viewport().start(),
                label());
    }

    private Stretch stretch() {
        Cursors cursors = chart.cursors();
        double a = cursors.x(Cursor.A);
        double b = cursors.x(Cursor.B);
        if (spec.betweenCursors() && cursors.isSet(Cursor.A) && cursors.isSet(Cursor.B)) {
            return new Stretch(Math.min(a, b), Math.max(a, b), Math.abs(a - b), true);
        }
        Viewport view = chart.viewport();
        double shown = view.to() - view.from();
        double chosen = view.isLive() && view.window() instanceof LiveWindow.Span live ? live.span() : shown;
        double span = Math.abs(chosen - shown) < ROUNDING * shown ? chosen : shown;
        return new Stretch(view.from(), view.to(), span, false);
    }

    private @Nullable Subject subject(String name) {
        int number = chart.seriesNames().indexOf(name);
        List<Trace> traces = chart.arrangement().traces();
        if (number < 0 || number >= traces.size()) {
            return null;
        }
        SeriesInfo info = chart.seriesInfo(number);
        Trace trace = traces.get(number);
        return new Subject(chart.history(number), trace.label(), info.unit(), trace.color());
    }

    /** Returns what x counts, of which frequencies are the inverse; empty where it is seconds. */
    private String per() {
        boolean isSeconds =
                chart.xAxis() == XAxis.TIME || SECONDS.matcher(label()).matches();
        return isSeconds ? "" : label().isBlank() ? "x" : label();
    }

    /** Returns what x is called; empty if it has no name. */
    private String label() {
        String label = chart.jfreeChart().getXYPlot().getDomainAxis().getLabel();
        return label == null ? "" : label;
    }

    private Dimension cells() {
        return new Dimension(cells(size.width), cells(size.height));
    }

    private static int cells(int pixels) {
        return Math.max(LEAST_CELLS, Math.min(MOST_CELLS, pixels / CELL));
    }
}
