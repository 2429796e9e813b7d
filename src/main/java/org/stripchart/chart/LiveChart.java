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
 * <p>{@link #series} gives the lines; their {@code add} methods never wait. Sixty times a second, while points come, the chart
 * moves them to its history, moves its window, and fires one change event. It works without a display too: {@link #draw}.
 *
 * <p>Memory: the history takes up to its bound (about 18 bytes a point, 2 to 11 once packed); the queue takes 24 bytes a point of its
 * capacity. A chart that is no longer referenced stops by itself; {@link #close} does so at once.
 *
 * <p>More than 300 lines, since it is the face of all that an embedder may ask for.
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

    /** A builder with the defaults that its methods list. */
    public static LiveChartBuilder builder() {
        return new LiveChartBuilder();
    }

    /**
     * The series of that name, made on first use. It may be called from any thread, any number of times.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public LiveSeries series(String name) {
        return series.ofNumbers(name);
    }

    /** As {@link #series}, of states: it takes texts, and is drawn as a band. Any thread. */
    public LiveSeries states(String name) {
        return series.ofStates(name);
    }

    private void seat(String name, int strip, int axis) {
        parts.seats.want(name, strip, axis);
        parts.drive.wake();
    }

    /** What is computed from the points: series by formulas, and alarms. */
    public ChartAnalysis analysis() {
        return analysis;
    }

    /** Where a source puts its points, with what it wants to happen when the queue is full. Any thread. */
    public PointSink sink(OverflowPolicy policy) {
        return engine.sink(policy);
    }

    /**
     * Returns the latest moment at which x did not go on from where it was, as when somebody sets the clock; null if there
     * was none. A live view has gone where points now land.
     */
    public @Nullable Leap leap() {
        Edt.require("leap");
        return engine.leap();
    }

    /** What is shown of x: live, or held still. */
    public Viewport viewport() {
        return parts.viewport;
    }

    /** What was shown before, as gestures and keys have changed it: to undo and redo, and to have a change of a program undone. */
    public ViewHistory viewHistory() {
        return parts.viewHistory;
    }

    /** How the y axis gets its range. */
    public YScale yScale() {
        return parts.arrangement.firstAxis().limits();
    }

    /** Which series is in which strip, and by which axis of y. */
    public Arrangement arrangement() {
        return parts.arrangement;
    }

    /** Returns the cursors A and B, which are shown in all pictures of this chart once they are set. */
    public Cursors cursors() {
        return parts.cursors;
    }

    /** Returns the moments and stretches that were given a text, which are shown in all pictures of this chart. */
    public Marks marks() {
        return parts.marks;
    }

    /** What divides series among strips, and gives them back the places that they had in another chart. */
    public Arranger arranger() {
        return parts.arranger;
    }

    /**
     * Divides all series among strips anew, by the rule of {@link LiveChartBuilder#arrange} and what is known of them now; where
     * a person has put some is forgotten.
     */
    public void arrangeAgain() {
        Edt.require("arrangeAgain");
        parts.arranger.again();
    }

    /** What the x axis measures. */
    public XAxis xAxis() {
        return xAxis;
    }

    /** Changes what the x axis measures: for a source of which only its data tells. The points keep their x. */
    public void xAxis(XAxis newAxis) {
        Edt.require("xAxis");
        xAxis = Objects.requireNonNull(newAxis, "newAxis");
        parts.canvas.xAxis(newAxis == XAxis.TIME ? times : null);
    }

    /** The zone in which times are told: at first that of the clock. */
    public ZoneId zone() {
        return times.zone();
    }

    /** Changes the zone in which times are told. */
    public void zone(ZoneId newZone) {
        times(TimeStyle.in(newZone));
    }

    /** How times are told: by a clock, or as elapsed since {@link Viewport#start}. */
    public TimeStyle times() {
        return times;
    }

    /** Changes how times are told. */
    public void times(TimeStyle newTimes) {
        times = Objects.requireNonNull(newTimes, "newTimes");
        xAxis(xAxis);
    }

    /** Returns the label of the x axis, null if there is none. */
    public @Nullable String xLabel() {
        return parts.canvas.chart().getXYPlot().getDomainAxis().getLabel();
    }

    /** Changes the label of the x axis. */
    public void xLabel(@Nullable String label) {
        Edt.require("xLabel");
        parts.canvas.chart().getXYPlot().getDomainAxis().setLabel(label);
    }

    /** The names of the series, in the order in which they came. */
    public List<String> seriesNames() {
        return engine.seriesNames();
    }

    /**
     * What is known of a series: its unit, and whether it is one of states, which are drawn as a band. Any thread.
     *
     * @param number the place of its name in {@link #seriesNames}
     */
    public SeriesInfo seriesInfo(int number) {
        return engine.info(number);
    }

    /**
     * The text of the state that a series is in at an x; empty where none is known.
     *
     * @param number the place of its name in {@link #seriesNames}
     */
    public String stateAt(int number, double x) {
        Edt.require("stateAt");
        return engine.stateAt(number, x, viewport().known());
    }

    /** The points that are kept of the series whose name has that place in {@link #seriesNames}. */
    public SeriesView history(int number) {
        Edt.require("history");
        return engine.series(number);
    }

    /** Colours and font. */
    public ChartTheme theme() {
        return parts.canvas.theme();
    }

    /** Changes colours and font, which then stay when the look and feel of a panel's host changes. */
    public void theme(ChartTheme theme) {
        Edt.require("theme");
        parts.canvas.theme(theme);
    }

    /** How wide the lines are, in pixels of a screen of ordinary resolution. */
    public float lineWidth() {
        return parts.arrangement.width();
    }

    /** How the lines go from point to point. */
    public LineStyle lineStyle() {
        return parts.arrangement.style();
    }

    /**
     * Changes how the lines are drawn.
     *
     * @param width 1 to 4 (1.5 at first), in pixels of a screen of ordinary resolution
     */
    public void line(float width, LineStyle style) {
        parts.arrangement.line(width, style);
        parts.canvas.chart().fireChartChanged();
    }

    /** Takes in what is queued now, as before points are taken off; what is computed from it comes with the next frames. */
    public void takeIn() {
        Edt.require("takeIn");
        parts.drive.takeIn();
    }

    /**
     * Takes in what is queued now, however many points sources go on adding meanwhile, and lays the frame out. Panels show
     * it when they are painted next. What formulas and rules ask for is computed for some milliseconds; all of it, however long that takes, on a complete view.
     */
    public void refresh() {
        Edt.require("refresh");
        parts.drive.refresh(parts.viewport.isComplete());
    }

    /**
     * Draws the chart as it is, with what {@link #refresh} or the last tick has brought in; no window is needed.
     *
     * <p>For a vector format, set the graphics' hint {@link RenderingHints#KEY_STROKE_CONTROL} to pure: lines are then
     * paths, never spans of pixels.
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

    /** What lies over its pictures. */
    ChartOverlay overlay() {
        return overlay;
    }

    /** The counters of this moment; see {@link ChartStatistics}. */
    public ChartStatistics statistics() {
        Edt.require("statistics");
        return ChartStatistics.of(engine);
    }

    /** Returns how long nothing has come of some series, once that is longer than thrice their usual interval; zero before. */
    public Duration silentFor(Set<String> names) {
        Edt.require("silentFor");
        return Duration.ofNanos(engine.silentFor(names));
    }

    /** Forgets all points that are kept, those set aside as well; the counters and the series stay. */
    public void clear() {
        Edt.require("clear");
        parts.clearing.clear();
    }

    /** Forgets the points of those series that are named; the counters and the series stay, and so does what is shown of x. */
    public void clear(Set<String> names) {
        Edt.require("clear");
        parts.clearing.clear(names);
    }

    /**
     * Takes all points off the chart as {@link #clear()} does, and keeps them for a while, so that they can be brought back.
     *
     * @param time at most a day
     */
    public ClearedPoints setAside(Duration time) {
        Edt.require("setAside");
        return parts.clearing.setAside(time);
    }

    /**
     * The same for the points of some series; what is shown of x stays.
     *
     * @param names those that are no series are passed over
     * @param time at most a day
     */
    public ClearedPoints setAside(Set<String> names, Duration time) {
        Edt.require("setAside");
        return parts.clearing.setAside(names, time);
    }

    /**
     * Returns the JFreeChart underneath, to be styled. Its data and axis ranges are set every frame. What lines cannot follow
     * (inverted axes, dashes) is refused with an {@link IllegalArgumentException}; {@code src/docs/embedding.md} lists it.
     */
    public JFreeChart jfreeChart() {
        return parts.canvas.chart();
    }

    /** Has a task run on the event dispatch thread whenever something else is shown, for points 60 times a second at most, until what is returned runs. */
    public Runnable onChange(Runnable task) {
        Edt.require("onChange");
        ChartChangeListener listener = event -> task.run();
        jfreeChart().addChangeListener(listener);
        return () -> jfreeChart().removeChangeListener(listener);
    }

    /** Stops the timer and releases the history: pictures are empty from then on. Points added later are refused. Idempotent; any thread. */
    @Override
    public void close() {
        engine.refuse();
        if (EventQueue.isDispatchThread()) {
            parts.release();
        } else {
            EventQueue.invokeLater(parts::release);
        }
    }

    /** Where in the last picture by {@link #draw} the data was drawn, in user space; empty before the first. */
    Rectangle2D dataArea() {
        return offScreen.getPlotInfo().getDataArea();
    }

    /** What owns the points of this chart. */
    Engine engine() {
        return engine;
    }

    /** What this chart is drawn with. */
    Canvas canvas() {
        return parts.canvas;
    }

    /** What makes the frames. */
    ChartDrive drive() {
        return parts.drive;
    }
}
