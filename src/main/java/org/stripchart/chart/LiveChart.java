// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.event.ChartChangeListener;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.overlay.CursorLines;
import org.stripchart.chart.paint.Canvas;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.engine.Engine;
import org.stripchart.engine.FrameMaker;
import org.stripchart.engine.Leap;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.history.SeriesView;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Arranger;
import org.stripchart.plot.Cursors;
import org.stripchart.plot.LineStyle;
import org.stripchart.plot.Seats;
import org.stripchart.plot.ViewHistory;
import org.stripchart.plot.Viewport;
import org.stripchart.plot.YScale;
import org.stripchart.words.TimeStyle;

/**
 * A chart that takes points from any thread while it is shown.
 *
 * <p>{@link #series} gives the lines; their {@code add} methods never wait. Sixty times a second, while points come, the chart
 * moves them to its history, moves its window, and fires one change event. It works without a display too: {@link #draw}.
 *
 * <p>Memory: the history takes up to its bound (about 18 bytes a point); the queue takes 24 bytes a point of its
 * capacity. A chart that is no longer referenced stops by itself; {@link #close} does so at once.
 *
 * <p>More than 300 lines, since it is the face of all that an embedder may ask for.
 *
 * <p><b>Threading:</b> {@link #series}, {@link #sink} and {@link #close} on any thread; everything else on the event
 * dispatch thread only, which is checked.
 */
public final class LiveChart implements AutoCloseable {

    private final Clock clock;
    private volatile XAxis xAxis;
    private volatile TimeStyle times;
    private final ChartDrive drive;
    private final Engine engine;
    private final PointSink dropping;
    private final ConcurrentHashMap<String, LiveSeries> series = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, LiveSeries> states = new ConcurrentHashMap<>();
    private final Viewport viewport;
    private final Arrangement arrangement;
    private final Cursors cursors;
    private final CursorLines cursorLines;
    private final ViewHistory viewHistory;
    private final Canvas canvas;
    private final Seats seats;
    private final Arranger arranger;
    private final ChartRenderingInfo offScreen = new ChartRenderingInfo(null);

    LiveChart(LiveChartBuilder builder) {
        clock = builder.clock;
        xAxis = builder.xAxis;
        times = TimeStyle.in(clock.getZone());
        drive = new ChartDrive(builder, () -> viewport().reach(), this::canvas, this::adopt);
        engine = drive.engine();
        dropping = engine.sink(OverflowPolicy.DROP);
        viewport = new Viewport(
                engine.history(), builder.window, Edt::require, drive::viewChanged, () -> drive.head(this));
        arrangement = new Arrangement(Edt::require, drive::viewChanged);
        cursors = new Cursors(engine.history(), arrangement, Edt::require, drive::overlayChanged);
        cursorLines = new CursorLines(cursors);
        viewHistory = new ViewHistory(viewport, arrangement, drive.clock()::nanos);
        canvas = new Canvas(
                new FrameMaker(engine.history(), viewport, arrangement, number -> engine.info(number)
                        .labels()),
                arrangement,
                engine.meter(),
                new Canvas.Titles(builder.title, builder.xLabel, builder.yLabel),
                xAxis == XAxis.TIME ? times : null,
                builder.theme);
        seats = new Seats(arrangement);
        arranger = new Arranger(
                arrangement, engine.history(), number -> engine.info(number).unit(), builder.stripRule);
        builder.strips.accept(arrangement);
        if (builder.colorsByName) {
            arrangement.colorByName();
        }
    }

    /** Takes in the series that have come. */
    private void adopt() {
        canvas.adopt(engine.seriesNames(), number -> engine.info(number).isState());
        arranger.update();
        seats.take();
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
        return series.computeIfAbsent(name, n -> LiveSeries.ofNumbers(n, dropping, this::xAxis, clock, this::seat));
    }

    /**
     * As {@link #series}, of states: it takes texts, and is drawn as a band. Any thread.
     */
    public LiveSeries states(String name) {
        return states.computeIfAbsent(name, n -> LiveSeries.ofStates(n, dropping, this::xAxis, clock, this::seat));
    }

    private void seat(String name, int strip, int axis) {
        seats.want(name, strip, axis);
        drive.wake();
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
        return viewport;
    }

    /** What was shown before, as gestures and keys have changed it: to undo and redo, and to have a change of a program undone. */
    public ViewHistory viewHistory() {
        return viewHistory;
    }

    /** How the y axis gets its range. */
    public YScale yScale() {
        return arrangement.firstAxis().limits();
    }

    /** Which series is in which strip, and by which axis of y. */
    public Arrangement arrangement() {
        return arrangement;
    }

    /** Returns the cursors A and B, which are shown in all pictures of this chart once they are set. */
    public Cursors cursors() {
        return cursors;
    }

    /** What divides series among strips, and gives them back the places that they had in another chart. */
    public Arranger arranger() {
        return arranger;
    }

    /**
     * Divides all series among strips anew, by the rule of {@link LiveChartBuilder#arrange} and what is known of them now; where
     * a person has put some is forgotten.
     */
    public void arrangeAgain() {
        Edt.require("arrangeAgain");
        arranger.again();
    }

    /** What the x axis measures. */
    public XAxis xAxis() {
        return xAxis;
    }

    /** Changes what the x axis measures: for a source of which only its data tells. The points keep their x. */
    public void xAxis(XAxis newAxis) {
        Edt.require("xAxis");
        xAxis = Objects.requireNonNull(newAxis, "newAxis");
        canvas.xAxis(newAxis == XAxis.TIME ? times : null);
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

    /** Changes the label of the x axis. */
    public void xLabel(@Nullable String label) {
        Edt.require("xLabel");
        canvas.chart().getXYPlot().getDomainAxis().setLabel(label);
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
        return engine.stateAt(number, x);
    }

    /** The points that are kept of the series whose name has that place in {@link #seriesNames}. */
    public SeriesView history(int number) {
        Edt.require("history");
        return engine.series(number);
    }

    /** Colours and font. */
    public ChartTheme theme() {
        return canvas.theme();
    }

    /** Changes colours and font, which then stay when the look and feel of a panel's host changes. */
    public void theme(ChartTheme theme) {
        Edt.require("theme");
        canvas.theme(theme);
    }

    /** How wide the lines are, in pixels of a screen of ordinary resolution. */
    public float lineWidth() {
        return arrangement.width();
    }

    /** How the lines go from point to point. */
    public LineStyle lineStyle() {
        return arrangement.style();
    }

    /**
     * Changes how the lines are drawn.
     *
     * @param width 1 to 4 (1.5 at first), in pixels of a screen of ordinary resolution
     */
    public void line(float width, LineStyle style) {
        arrangement.line(width, style);
        canvas.chart().fireChartChanged();
    }

    /**
     * Takes in what is queued now, however many points sources go on adding meanwhile, and lays the frame out. Panels show
     * it when they are painted next.
     */
    public void refresh() {
        Edt.require("refresh");
        drive.refresh();
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
        canvas.draw(graphics, area, offScreen);
        paintCursors(graphics, dataArea());
    }

    /**
     * Paints the cursors over a picture of what is shown now.
     *
     * @param over where its lines are
     */
    void paintCursors(Graphics2D graphics, Rectangle2D over) {
        cursorLines.paint(graphics, over, viewport.from(), viewport.to(), PanelScene.look(theme()));
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

    /** Forgets all points that are kept; the counters and the series stay. */
    public void clear() {
        Edt.require("clear");
        engine.clear();
        arrangement.fitAnew();
        viewport.goLive();
    }

    /** Forgets the points of those series that are named; the counters and the series stay, and so does what is shown of x. */
    public void clear(Set<String> names) {
        Edt.require("clear");
        engine.clear(names);
        drive.viewChanged();
    }

    /**
     * Returns the JFreeChart underneath, to be styled. Its data and axis ranges are set every frame. What lines cannot follow
     * (inverted axes, dashes) is refused with an {@link IllegalArgumentException}; {@code src/docs/embedding.md} lists it.
     */
    public JFreeChart jfreeChart() {
        return canvas.chart();
    }

    /**
     * Has a task run on the event dispatch thread whenever something else is to be shown, for points 60 times a second at most.
     *
     * @return ends that
     */
    public Runnable onChange(Runnable task) {
        Edt.require("onChange");
        ChartChangeListener listener = event -> task.run();
        jfreeChart().addChangeListener(listener);
        return () -> jfreeChart().removeChangeListener(listener);
    }

    /** Stops the timer and releases the history. Points added later are refused. Idempotent; any thread. */
    @Override
    public void close() {
        engine.refuse();
        if (EventQueue.isDispatchThread()) {
            drive.release();
        } else {
            EventQueue.invokeLater(drive::release);
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
        return canvas;
    }

    /** What makes the frames. */
    ChartDrive drive() {
        return drive;
    }
}
