// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.Color;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.event.ChartChangeEvent;
import org.jfree.chart.event.ChartChangeEventType;
import org.jspecify.annotations.Nullable;
import org.stripchart.engine.Engine;
import org.stripchart.engine.Frame;
import org.stripchart.engine.FrameMaker;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Viewport;

/**
 * The JFreeChart that a live chart is drawn with: its axes, its data set, its dress. It has a version, which changes with
 * all that a picture depends on.
 *
 * <p><b>Threading:</b> event dispatch thread only, but for {@link #xAxis()}.
 */
final class Canvas {

    private final ZoneId zone;
    private final LiveDataset dataset = new LiveDataset();
    private final Arrangement arrangement;
    private final FrameMaker maker;
    private final FrameFiller filler;
    private final StripRenderer renderer;
    private final StripChart chart;
    private final ChartStyle style;
    private final FramePainter painter;
    private volatile XAxis xAxis;
    private boolean ownTheme;
    private long version;
    private long styleVersion;

    Canvas(LiveChartBuilder builder, Engine engine, Viewport viewport, Arrangement arrangement) {
        this.arrangement = arrangement;
        zone = builder.clock.getZone();
        xAxis = builder.xAxis;
        NumberAxis x = axis(xAxis, builder.xLabel);
        NumberAxis y = new PlainAxis(builder.yLabel);
        maker = new FrameMaker(engine.history(), viewport, arrangement);
        filler = new FrameFiller(maker.frame(), arrangement.firstScale(), dataset, x, y);
        renderer = new StripRenderer(filler);
        StripPlot plot = new StripPlot(dataset, x, y, renderer, new Frames(), filler);
        chart = new StripChart(builder.title.isBlank() ? null : builder.title, plot);
        style = new ChartStyle(chart, plot, renderer);
        style.apply(builder.theme == null ? ChartTheme.LIGHT : builder.theme);
        ownTheme = builder.theme != null;
        painter = new FramePainter(chart, renderer, engine.meter());
        chart.addChangeListener(this::chartChanged);
    }

    StripChart chart() {
        return chart;
    }

    FramePainter painter() {
        return painter;
    }

    /** What the x axis measures. Any thread. */
    XAxis xAxis() {
        return xAxis;
    }

    void xAxis(XAxis newAxis) {
        xAxis = Objects.requireNonNull(newAxis, "newAxis");
        NumberAxis axis = axis(newAxis, chart.getXYPlot().getDomainAxis().getLabel());
        filler.xAxis(axis);
        filler.show(maker.frame());
        style.xAxis(axis);
    }

    /** In which the times of the x axis are told. */
    ZoneId zone() {
        return zone;
    }

    ChartTheme theme() {
        return style.theme();
    }

    /** Takes the theme of the embedder, which no look and feel replaces. */
    void theme(ChartTheme theme) {
        Objects.requireNonNull(theme, "theme");
        ownTheme = true;
        style.apply(theme);
    }

    /** Whether the embedder has set a theme. */
    boolean hasOwnTheme() {
        return ownTheme;
    }

    /** Takes the theme of a panel. */
    void dress(ChartTheme theme) {
        if (!theme.equals(style.theme())) {
            style.apply(theme);
        }
    }

    /** What a series is drawn in. */
    Color lineColor(int number) {
        return renderer.color(number);
    }

    /** Changes with all that a picture depends on; as long as it stays, a picture is as it should be. */
    long version() {
        return version;
    }

    /** Changes with all but the points and the view: with colours, fonts, lines. */
    long styleVersion() {
        return styleVersion;
    }

    /** Says that points or the view are others. */
    void changed() {
        maker.invalidate();
        version++;
    }

    /** Adds the series that have come since the last time. */
    void adopt(List<String> names) {
        if (names.size() > dataset.getSeriesCount()) {
            arrangement.adopt(names);
            maker.adopt();
            filler.adopt();
            style.seriesCount(names.size());
        }
    }

    /** Lays the frame out, if it is not as things are. */
    void layOut() {
        filler.show(maker.make());
    }

    /** Lays the frame out and tells of it. */
    void frame() {
        layOut();
        dataset.frameChanged();
    }

    /** Lays the frame out and tells of it, if it is not as things are. */
    void refresh() {
        if (maker.isStale()) {
            frame();
        }
    }

    /** Whatever JFreeChart tells: a change of its own, such as of the style, or the frame that it was told of. */
    private void chartChanged(ChartChangeEvent event) {
        version++;
        if (!event.getType().equals(ChartChangeEventType.DATASET_UPDATED)) {
            styleVersion++;
        }
    }

    private NumberAxis axis(XAxis measures, @Nullable String label) {
        return measures == XAxis.TIME ? new TimeAxis(label, zone) : new PlainAxis(label);
    }

    /** What the plot asks for the frame of the very pixels that it is about to be drawn on. */
    private final class Frames implements FrameSource {
        @Override
        public Frame latest() {
            return maker.make();
        }

        @Override
        public Frame of(int columns) {
            return maker.make(columns);
        }
    }
}
