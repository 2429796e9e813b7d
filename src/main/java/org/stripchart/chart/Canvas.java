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

/**
 * The JFreeChart that a live chart is drawn with: its axes, its data set, its dress. It has a version, which changes with
 * all that a picture depends on.
 *
 * <p><b>Threading:</b> event dispatch thread only, but for {@link #xAxis()}.
 */
final class Canvas {

    private final ZoneId zone;
    private final LiveDataset dataset = new LiveDataset();
    private final FrameLayout layout;
    private final StripRenderer renderer;
    private final StripChart chart;
    private final ChartStyle style;
    private final FramePainter painter;
    private volatile XAxis xAxis;
    private boolean ownTheme;
    private long version;
    private long styleVersion;

    Canvas(LiveChartBuilder builder, Engine engine, Viewport viewport, YScale yScale) {
        zone = builder.clock.getZone();
        xAxis = builder.xAxis;
        NumberAxis x = axis(xAxis, builder.xLabel);
        NumberAxis y = new PlainAxis(builder.yLabel);
        layout = new FrameLayout(engine.history(), viewport, yScale, dataset, x, y);
        renderer = new StripRenderer(layout);
        StripPlot plot = new StripPlot(dataset, x, y, renderer, layout);
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
        layout.xAxis(axis);
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

    float lineWidth() {
        return renderer.lineWidth();
    }

    LineStyle lineStyle() {
        return renderer.lineStyle();
    }

    void line(float width, LineStyle newStyle) {
        if (!(width >= 1 && width <= 4)) {
            throw new IllegalArgumentException("width (" + width + ") must be 1 to 4");
        }
        renderer.line(width, Objects.requireNonNull(newStyle, "style"));
        chart.fireChartChanged();
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
        layout.invalidate();
        version++;
    }

    /** Adds the series that have come since the last time. */
    void adopt(List<String> names) {
        if (names.size() > dataset.getSeriesCount()) {
            layout.adopt(names);
            style.seriesCount(names.size());
        }
    }

    /** Lays the frame out, if it is not as things are. */
    void layOut() {
        layout.layOut();
    }

    /** Lays the frame out and tells of it. */
    void frame() {
        layout.layOut();
        dataset.frameChanged();
    }

    /** Lays the frame out and tells of it, if it is not as things are. */
    void refresh() {
        if (layout.isStale()) {
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
}
