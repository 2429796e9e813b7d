// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.event.ChartChangeEvent;
import org.jfree.chart.event.ChartChangeEventType;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.axis.PlainAxis;
import org.stripchart.chart.paint.axis.TimeAxis;
import org.stripchart.chart.paint.raster.Pixels;
import org.stripchart.chart.paint.strip.StripPlace;
import org.stripchart.chart.paint.strip.StripStack;
import org.stripchart.engine.FrameLine;
import org.stripchart.engine.FrameMaker;
import org.stripchart.engine.FrameMeter;
import org.stripchart.history.PointBuffer;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Dash;
import org.stripchart.plot.LineStyle;
import org.stripchart.plot.Trace;
import org.stripchart.plot.YAxis;
import org.stripchart.words.TimeStyle;

/**
 * The JFreeChart that a live chart is drawn with: its axes, its data set, its dress. It has a version, which changes with
 * all that a picture depends on.
 *
 * <p>More than 300 lines, since all that a chart has painted and dressed is asked here.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class Canvas {

    /**
     * What is written beside the data.
     *
     * @param title above all; blank: none
     * @param x along the axis of x
     * @param y along the axis of y
     * @param unit of series that have none of their own; empty: nobody knows
     */
    public record Titles(String title, String x, String y, String unit) {}

    private final LiveDataset dataset = new LiveDataset();
    private final Arrangement arrangement;
    private final FrameMaker maker;
    private final FrameFiller filler;
    private final StripStack strips;
    private final StripBands bands;
    private final StripPlot plot;
    private final StripRenderer renderer;
    private final StripChart chart;
    private final ChartStyle style;
    private final FramePainter painter;
    private @Nullable ChartTheme ownTheme;
    private UnaryOperator<ChartTheme> panels = UnaryOperator.identity();
    private YAxis.Side side = YAxis.Side.LEFT;
    private long version;
    private long styleVersion;

    /**
     * Makes a canvas without series.
     *
     * @param maker of what is drawn
     * @param meter that is told how long it took
     * @param times how the times of x are told; null: x is plain numbers
     * @param theme of the embedder; null: there is none, and a panel may bring its own
     */
    public Canvas(
            FrameMaker maker,
            Arrangement arrangement,
            FrameMeter meter,
            Titles titles,
            @Nullable TimeStyle times,
            @Nullable ChartTheme theme) {
        this.maker = maker;
        this.arrangement = arrangement;
        NumberAxis x = axis(times, titles.x());
        PlainAxis y = new PlainAxis(titles.y());
        strips = new StripStack(arrangement, y, titles.unit());
        filler = new FrameFiller(maker.frame(), strips, dataset, x);
        renderer = new StripRenderer(filler, strips);
        StripNames names = new StripNames(arrangement, strips, renderer);
        bands = new StripBands(filler, strips, renderer);
        plot = new StripPlot(dataset, x, y, renderer, maker, filler, strips, names, bands);
        chart = new StripChart(titles.title().isBlank() ? null : titles.title(), plot, strips, names);
        style = new ChartStyle(chart, plot, renderer, strips);
        style.apply(theme == null ? ChartTheme.LIGHT : theme);
        ownTheme = theme;
        painter = new FramePainter(chart, maker, filler, renderer, meter);
        chart.addChangeListener(this::chartChanged);
    }

    /** Returns the JFreeChart that is drawn. */
    public JFreeChart chart() {
        return chart;
    }

    /**
     * Draws a frame.
     *
     * @param area in the user space of the graphics
     * @param info takes where things are in this picture
     */
    public void draw(Graphics2D graphics, Rectangle2D area, ChartRenderingInfo info) {
        arranged();
        painter.draw(graphics, area, info);
    }

    /** Returns an empty picture that is quick to draw frames into. */
    public static BufferedImage picture(int width, int height) {
        return Pixels.picture(width, height);
    }

    /**
     * Draws a frame into a picture in plain memory, with no other on the way.
     *
     * @param graphics of the picture
     * @param picture of the type {@link BufferedImage#TYPE_INT_RGB}
     * @param area in the user space of the graphics
     * @param info takes where things are in this picture
     */
    public void draw(Graphics2D graphics, BufferedImage picture, Rectangle2D area, ChartRenderingInfo info) {
        arranged();
        painter.draw(graphics, new Pixels(picture), area, info);
    }

    /**
     * The same into a picture that only this fills, frame after frame.
     *
     * @param graphics of the picture, with a scale at most
     * @param backdrop what that picture keeps from frame to frame
     */
    public void draw(
            Graphics2D graphics, BufferedImage picture, Backdrop backdrop, Rectangle2D area, ChartRenderingInfo info) {
        arranged();
        painter.draw(graphics, picture, backdrop, this::styleVersion, area, info);
    }

    /**
     * Returns what of such a picture a frame that is drawn now would change, in pixels: empty for nothing; null: all may be another.
     *
     * @param graphics of the picture, with a scale at most
     */
    public @Nullable Rectangle change(Graphics2D graphics, BufferedImage picture, Backdrop backdrop, Rectangle2D area) {
        arranged();
        return painter.change(graphics, picture, backdrop, this::styleVersion, area);
    }

    /**
     * Puts another axis of x in place of the one that is there.
     *
     * @param times how the times of x are told; null: x is plain numbers
     */
    public void xAxis(@Nullable TimeStyle times) {
        NumberAxis axis = axis(times, chart.getXYPlot().getDomainAxis().getLabel());
        filler.xAxis(axis);
        filler.show(maker.frame());
        style.xAxis(axis);
    }

    /** Returns the colours and the font. */
    public ChartTheme theme() {
        return style.theme();
    }

    /** Takes the theme of the embedder, which no look and feel replaces; what is set on a panel goes before it. */
    public void theme(ChartTheme theme) {
        ownTheme = Objects.requireNonNull(theme, "theme");
        style.apply(panels.apply(theme));
    }

    /** Returns the theme that the embedder has set, without what a panel puts into it; null if there is none. */
    public @Nullable ChartTheme ownTheme() {
        return ownTheme;
    }

    /**
     * Takes the theme of a panel.
     *
     * @param lookAndFeel counts where the embedder has set no theme
     * @param changes puts in what is set on the panel itself
     */
    public void dress(ChartTheme lookAndFeel, UnaryOperator<ChartTheme> changes) {
        panels = changes;
        ChartTheme theme = changes.apply(ownTheme != null ? ownTheme : lookAndFeel);
        if (!theme.equals(style.theme())) {
            style.apply(theme);
        }
    }

    /** Returns what a series is drawn in. */
    public Color lineColor(int number) {
        return renderer.color(number);
    }

    /** Returns how the line of a series is broken. */
    public Dash dash(int number) {
        return renderer.dash(number);
    }

    /** Returns what a state of that text is filled with. */
    public Color stateColor(String state) {
        return bands.color(state);
    }

    /** Returns how lines go from point to point. */
    LineStyle lineStyle() {
        return arrangement.style();
    }

    /** Returns what changes with all that a picture depends on; as long as it stays, a picture is as it should be. */
    public long version() {
        return version;
    }

    /** Returns what changes with all but the points and the view: with colours, fonts, lines. */
    public long styleVersion() {
        return styleVersion;
    }

    /** Says that points or the view are others. */
    public void changed() {
        maker.invalidate();
        version++;
    }

    /**
     * Adds the series that have come since the last time.
     *
     * @param isState whether the series of a number is one of states, which is drawn as a band
     */
    public void adopt(List<String> names, IntPredicate isState) {
        int before = dataset.getSeriesCount();
        if (names.size() > before) {
            arrangement.adopt(names, isState);
            maker.adopt();
            filler.adopt();
            arranged();
        }
    }

    /** Follows the arrangement, if it is another than the last time: axes, and what is beside them. */
    private void arranged() {
        if (strips.sync(plot, style::dress)) {
            YAxis.Side wanted = strips.shownByFirst().side();
            if (wanted != side) {
                side = wanted;
                plot.setRangeAxisLocation(
                        side == YAxis.Side.LEFT ? AxisLocation.BOTTOM_OR_LEFT : AxisLocation.BOTTOM_OR_RIGHT);
            }
            style.tint();
        }
    }

    /** Returns where the strips are in the picture that was drawn last. */
    public List<StripPlace> places() {
        return strips.places();
    }

    /** Returns the axis of y by which a series is drawn. */
    YAxis axis(int number) {
        List<Trace> traces = arrangement.traces();
        return number < traces.size() ? traces.get(number).axis() : arrangement.firstAxis();
    }

    /** Returns whether a series has a line. */
    public boolean isDrawn(int number) {
        List<Trace> traces = arrangement.traces();
        return number >= traces.size() || traces.get(number).isDrawn();
    }

    /** Returns the points that make the line of a series in the latest frame, not to be written; none before it is in one. */
    public PointBuffer drawn(int number) {
        List<FrameLine> lines = maker.frame().lines();
        return number < lines.size() ? lines.get(number).points() : new PointBuffer();
    }

    /** Lays the frame out, if it is not as things are. */
    public void layOut() {
        arranged();
        filler.show(maker.make());
    }

    /** Lays the frame out and tells of it. */
    public void frame() {
        layOut();
        dataset.frameChanged();
    }

    /** Lays the frame out and tells of it, if it is not as things are. */
    public void refresh() {
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

    private static NumberAxis axis(@Nullable TimeStyle times, @Nullable String label) {
        return times == null ? new PlainAxis(label) : new TimeAxis(label, times);
    }
}
