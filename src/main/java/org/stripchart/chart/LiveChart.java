// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.event.ChartChangeListener;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.Canvas;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.engine.Engine;
import org.stripchart.engine.Leap;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Arranger;
import org.stripchart.plot.Cursors;
import org.stripchart.plot.LineStyle;
import org.stripchart.plot.ViewHistory;
import org.stripchart.plot.Viewport;
import org.stripchart.plot.YScale;
import org.stripchart.plot.mark.Marks;
import org.stripchart.words.TimeStyle;

/**
 * A chart that takes points from any thread while it is shown.
 *
 * <p>{@link #series} returns a line, whose {@code add} methods never wait. While points come, the chart moves them into its history
 * sixty times a second, moves its window and fires one change event. It also works without a display: see {@link #draw}.
 *
 * <p>Memory: the history takes up to its limit (about 18 bytes per point, 2 to 11 once packed), and the queue takes 24 bytes per point of
 * its capacity. A chart that is no longer referenced stops by itself; {@link #close} stops it at once.
 *
 * <p>More than 300 lines, since it is the whole interface for embedders.
 *
 * <p><b>Threading:</b> {@link #series}, {@link #sink} and {@link #close} on any thread; everything else on the event
 * dispatch thread only, which is checked.
 */
public final class LiveChart implements AutoCloseable {

    private volatile XAxis xAxis;
    private volatile TimeStyle times;
    private final ChartParts parts;
    private final Engine engine;
    private final NamedSeries series;
    private final ChartAnalysis analysis;
    private final ChartOverlay overlay;
    private final ChartRenderingInfo offScreen = new ChartRenderingInfo(null);

    LiveChart(LiveChartBuilder builder) {
        xAxis = builder.xAxis;
        times = TimeStyle.in(builder.clock.getZone());
        parts = new ChartParts(this, builder, xAxis == XAxis.TIME ? times : null);
        engine = parts.drive.engine();
        series = new NamedSeries(engine.sink(OverflowPolicy.DROP), this::xAxis, builder.clock, this::seat);
        analysis = new ChartAnalysis(parts);
        overlay = new ChartOverlay(this, parts);
        builder.strips.accept(parts.arrangement);
        if (builder.colorsByName) {
            parts.arrangement.colorByName();
        }
    }

    /** Returns a new builder; each of its methods names the default. */
    public static LiveChartBuilder builder() {
        return new LiveChartBuilder();
    }

    /**
     * Returns the series with the given name, which is created on first use. May be called from any thread, any number of times.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public LiveSeries series(String name) {
        return series.ofNumbers(name);
    }

    /** Returns the state series with the given name, like {@link #series}: it takes texts and is drawn as a band. Any thread. */
    public LiveSeries states(String name) {
        return series.ofStates(name);
    }

    private void seat(String name, int strip, int axis) {
        parts.seats.want(name, strip, axis);
        parts.drive.wake();
    }

    /** Returns what is computed from the points: series, alarms and the events of a trigger. */
    public ChartAnalysis analysis() {
        return analysis;
    }

    /** Returns a sink for the points of a source; the policy decides what happens when the queue is full. Any thread. */
    public PointSink sink(OverflowPolicy policy) {
        return engine.sink(policy);
    }

    /**
     * Returns the latest moment at which x did not continue from where it was, for example because somebody set the clock; null if
     * there was none. A live view has moved to where points now arrive.
     */
    public @Nullable Leap leap() {
        Edt.require("leap");
        return engine.leap();
    }

    /** Returns the visible stretch of x, which is live or held. */
    public Viewport viewport() {
        return parts.viewport;
    }

    /** Returns the history of the view, for undo and redo of what gestures and keys changed; a program can add its own changes. */
    public ViewHistory viewHistory() {
        return parts.viewHistory;
    }

    /** Returns the rule by which the first y axis gets its range. */
    public YScale yScale() {
        return parts.arrangement.firstAxis().limits();
    }

    /** Returns the strips, their y axes, and which series is on which of them. */
    public Arrangement arrangement() {
        return parts.arrangement;
    }

    /** Returns the cursors A and B. Once set, they appear in all pictures of this chart. */
    public Cursors cursors() {
        return parts.cursors;
    }

    /** Returns the marked moments and stretches. They appear in all pictures of this chart. */
    public Marks marks() {
        return parts.marks;
    }

    /** Returns what divides series into strips, and what can restore the places that they had in another chart. */
    public Arranger arranger() {
        return parts.arranger;
    }

    /**
     * Divides all series into strips again, by the rule of {@link LiveChartBuilder#arrange} and what is known of them now. Discards
     * where the user has placed them.
     */
    public void arrangeAgain() {
        Edt.require("arrangeAgain");
        parts.arranger.again();
    }

    /** Returns what the x axis measures. */
    public XAxis xAxis() {
        return xAxis;
    }

    /** Changes what the x axis measures, for sources whose data alone can tell. The points keep their x. */
    public void xAxis(XAxis newAxis) {
        Edt.require("xAxis");
        xAxis = Objects.requireNonNull(newAxis, "newAxis");
        parts.canvas.xAxis(newAxis == XAxis.TIME ? times : null);
    }

    /** Returns the time zone in which times are shown; by default that of the clock. */
    public ZoneId zone() {
        return times.zone();
    }

    /** Changes the time zone in which times are shown. */
    public void zone(ZoneId newZone) {
        times(TimeStyle.in(newZone));
    }

    /** Returns how times are shown: as time of day, or as time elapsed since {@link Viewport#start}. */
    public TimeStyle times() {
        return times;
    }

    /** Changes how times are shown. */
    public void times(TimeStyle newTimes) {
        times = Objects.requireNonNull(newTimes, "newTimes");
        xAxis(xAxis);
    }

    /** Returns the label of the x axis; null if there is none. */
    public @Nullable String xLabel() {
        return parts.canvas.chart().getXYPlot().getDomainAxis().getLabel();
    }

    /** Changes the label of the x axis. */
    public void xLabel(@Nullable String label) {
        Edt.require("xLabel");
        parts.canvas.chart().getXYPlot().getDomainAxis().setLabel(label);
    }

    /** Returns the names of the series, in the order in which they came. */
    public List<String> seriesNames() {
        return engine.seriesNames();
    }

    /**
     * Returns what is known of a series: its unit, and whether it is a state series, which is drawn as a band. Any thread.
     *
     * @param number the place of its name in {@link #seriesNames}
     */
    public SeriesInfo seriesInfo(int number) {
        return engine.info(number);
    }

    /**
     * Returns the text of the state of a series at an x; empty where none is known.
     *
     * @param number the place of its name in {@link #seriesNames}
     */
    public String stateAt(int number, double x) {
        Edt.require("stateAt");
        return engine.stateAt(number, x, viewport().known());
    }

    /** Returns the points kept of a series, given the place of its name in {@link #seriesNames}. */
    public SeriesView history(int number) {
        Edt.require("history");
        return engine.series(number);
    }

    /** Returns the colours and the font. */
    public ChartTheme theme() {
        return parts.canvas.theme();
    }

    /** Changes the colours and the font, which then no longer follow the look and feel of a panel's host. */
    public void theme(ChartTheme theme) {
        Edt.require("theme");
        parts.canvas.theme(theme);
    }

    /** Returns the width of the lines, in pixels of a screen of ordinary resolution. */
    public float lineWidth() {
        return parts.arrangement.width();
    }

    /** Returns how lines connect their points. */
    public LineStyle lineStyle() {
        return parts.arrangement.style();
    }

    /**
     * Changes how the lines are drawn.
     *
     * @param width 1 to 4 (default 1.5), in pixels of a screen of ordinary resolution
     */
    public void line(float width, LineStyle style) {
        parts.arrangement.line(width, style);
        parts.canvas.chart().fireChartChanged();
    }

    /** Takes in the points that are queued now, for example before points are removed; what is computed from them follows with the next frames. */
    public void takeIn() {
        Edt.require("takeIn");
        parts.drive.takeIn();
    }

    /**
     * Takes in the points that are queued now, however many more sources add meanwhile, and lays out a frame. Panels show it when they
     * are painted next. Formulas and rules are computed for some milliseconds; if the view is complete, they are computed to the end, however long that takes.
     */
    public void refresh() {
        Edt.require("refresh");
        parts.drive.refresh(parts.viewport.isComplete());
    }

    /**
     * Draws the chart with the points that {@link #refresh} or the last tick has taken in. No window is needed.
     *
     * <p>For a vector format, set the rendering hint {@link RenderingHints#KEY_STROKE_CONTROL} of the graphics to pure: lines are
     * then drawn as paths, never as spans of pixels.
     *
     * @param area in the user space of the graphics
     */
    public void draw(Graphics2D graphics, Rectangle2D area) {
        Edt.require("draw");
        parts.canvas.draw(graphics, area, offScreen);
        overlay.paint(graphics, dataArea(), parts.canvas.places());
    }

    /** Draws the same into a picture of the type {@link BufferedImage#TYPE_INT_RGB}, whose graphics are given. */
    void draw(Graphics2D graphics, BufferedImage picture, Rectangle2D area) {
        Edt.require("draw");
        parts.canvas.draw(graphics, picture, area, offScreen);
        overlay.paint(graphics, dataArea(), parts.canvas.places());
    }

    /** Returns what is painted over its pictures. */
    ChartOverlay overlay() {
        return overlay;
    }

    /** Returns the counters at this moment. */
    public ChartStatistics statistics() {
        Edt.require("statistics");
        return ChartStatistics.of(engine);
    }

    /** Returns how long none of the given series has had a point, once that exceeds three times their usual interval; zero before. */
    public Duration silentFor(Set<String> names) {
        Edt.require("silentFor");
        return Duration.ofNanos(engine.silentFor(names));
    }

    /** Discards all points, including those set aside. The counters and the series stay. */
    public void clear() {
        Edt.require("clear");
        parts.clearing.clear();
    }

    /** Discards the points of the named series. The counters, the series and the visible stretch of x stay. */
    public void clear(Set<String> names) {
        Edt.require("clear");
        parts.clearing.clear(names);
    }

    /**
     * Removes all points from the chart as {@link #clear()} does, but keeps them for a while, so that they can be brought back.
     *
     * @param time at most a day
     */
    public ClearedPoints setAside(Duration time) {
        Edt.require("setAside");
        return parts.clearing.setAside(time);
    }

    /**
     * Removes the points of some series and keeps them for a while, so that they can be brought back. The visible stretch of x stays.
     *
     * @param names of series; names of no series are ignored
     * @param time at most a day
     */
    public ClearedPoints setAside(Set<String> names, Duration time) {
        Edt.require("setAside");
        return parts.clearing.setAside(names, time);
    }

    /**
     * Returns the underlying JFreeChart, for styling. Every frame sets its data and axis ranges. Settings that this chart cannot draw
     * (inverted axes, dashes) are refused with an {@link IllegalArgumentException}; {@code src/docs/embedding.md} lists them.
     */
    public JFreeChart jfreeChart() {
        return parts.canvas.chart();
    }

    /** Runs a task on the event dispatch thread whenever the picture changes, at most 60 times a second for new points; run the returned task to stop that. */
    public Runnable onChange(Runnable task) {
        Edt.require("onChange");
        ChartChangeListener listener = event -> task.run();
        jfreeChart().addChangeListener(listener);
        return () -> jfreeChart().removeChangeListener(listener);
    }

    /** Stops the chart and releases its history. Pictures are empty from then on, and points added later are refused. Idempotent; any thread. */
    @Override
    public void close() {
        engine.refuse();
        if (EventQueue.isDispatchThread()) {
            parts.release();
        } else {
            EventQueue.invokeLater(parts::release);
        }
    }

    /** Returns where the last {@link #draw} has drawn the data, in user space; empty before the first. */
    Rectangle2D dataArea() {
        return offScreen.getPlotInfo().getDataArea();
    }

    /** Returns the owner of the points of this chart. */
    Engine engine() {
        return engine;
    }

    /** Returns what draws this chart. */
    Canvas canvas() {
        return parts.canvas;
    }

    /** Returns what makes the frames. */
    ChartDrive drive() {
        return parts.drive;
    }
}
