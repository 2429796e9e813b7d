// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.event.ChartChangeEvent;
import org.jfree.chart.event.ChartChangeEventType;
import org.jspecify.annotations.Nullable;
import org.stripchart.engine.Arrivals;
import org.stripchart.engine.FrameMeter;
import org.stripchart.engine.Intake;
import org.stripchart.engine.Leap;
import org.stripchart.feed.FeedCounters;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointFeed;
import org.stripchart.feed.PointSink;
import org.stripchart.history.SeriesView;
import org.stripchart.history.memory.History;

/**
 * A chart that takes points from any thread while it is shown.
 *
 * <p>{@link #series} gives the lines; their {@code add} methods are for any thread and never wait. Sixty times a second,
 * while points come, the chart moves them to its history, moves its window, and fires one change event. It works without
 * a display ({@code java.awt.headless=true}) too: {@link #draw} paints it anywhere.
 *
 * <p>Memory: the history takes up to its bound (about 18 bytes a point); the queue takes 24 bytes a point of its
 * capacity. A chart that is no longer referenced stops by itself; {@link #close} does so at once.
 *
 * <p><b>Threading:</b> {@link #series}, {@link #sink} and {@link #close} on any thread; everything else on the event
 * dispatch thread only, which is checked.
 */
public final class LiveChart implements AutoCloseable {

    /** In a flood there are more ticks than frames; a little below a 60th of a second, since timers are not exact. */
    private static final long LEAST_FRAME_NANOS = 14_000_000;

    private volatile XAxis xAxis;
    private final Clock clock;
    private final FrameClock frameClock;
    private final PointFeed feed;
    private final PointSink dropping;
    private final ConcurrentHashMap<String, LiveSeries> series = new ConcurrentHashMap<>();
    private final History history;
    private final Arrivals arrivals;
    private final Intake intake;
    private final Viewport viewport;
    private final YScale yScale;
    private final LiveDataset dataset = new LiveDataset();
    private final FrameLayout layout;
    private final StripRenderer renderer;
    private final ChartStyle style;
    private final StripChart chart;
    private final FramePainter painter;
    private final ChartPump.Tick drive = new Drive();
    private final ChartPump pump;
    private final ChartRenderingInfo offScreen = new ChartRenderingInfo(null);
    private final FrameMeter meter;
    private final PanelWatch panels = new PanelWatch();
    private long version;
    private long styleVersion;
    private boolean framePending;
    private long lastFrameNanos;
    private boolean ownTheme;
    private boolean released;

    LiveChart(LiveChartBuilder builder) {
        xAxis = builder.xAxis;
        clock = builder.clock;
        frameClock = builder.frameClock;
        lastFrameNanos = frameClock.nanos() - LEAST_FRAME_NANOS;
        meter = new FrameMeter(frameClock.nanos());
        pump = new ChartPump(drive, frameClock);
        feed = new PointFeed(builder.queuePoints, pump::wake);
        dropping = sink(OverflowPolicy.DROP);
        history = new History(builder.historyLimit, builder.historyBudget, this::gaveBack);
        arrivals = new Arrivals(() -> viewport().reach());
        intake = new Intake(feed, history, arrivals, frameClock::nanos, this::changed);
        viewport = new Viewport(history, builder.window, this::viewChanged, arrivals::head);
        yScale = new YScale(this::viewChanged);
        NumberAxis x =
                xAxis == XAxis.TIME ? new TimeAxis(builder.xLabel, clock.getZone()) : new IndexAxis(builder.xLabel);
        NumberAxis y = new NumberAxis(builder.yLabel);
        layout = new FrameLayout(history, viewport, yScale, dataset, x, y);
        renderer = new StripRenderer(layout);
        StripPlot plot = new StripPlot(dataset, x, y, renderer, layout);
        chart = new StripChart(builder.title.isBlank() ? null : builder.title, plot);
        style = new ChartStyle(chart, plot, renderer);
        style.apply(builder.theme == null ? ChartTheme.LIGHT : builder.theme);
        ownTheme = builder.theme != null;
        painter = new FramePainter(chart, renderer, meter);
        chart.addChangeListener(this::chartChanged);
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
        return series.computeIfAbsent(name, n -> new LiveSeries(n, dropping.series(n), this::xAxis, clock));
    }

    /** Where a source puts its points, with what it wants to happen when the queue is full. Any thread. */
    public PointSink sink(OverflowPolicy policy) {
        return feed.sink(policy);
    }

    /**
     * Returns the latest moment at which x did not go on from where it was, as when somebody sets the clock; null if there
     * was none. A live view has gone where points now land.
     */
    public @Nullable Leap leap() {
        Edt.require("leap");
        return arrivals.leap();
    }

    /** What is shown of x: live, or held still. */
    public Viewport viewport() {
        return viewport;
    }

    /** How the y axis gets its range. */
    public YScale yScale() {
        return yScale;
    }

    /** What the x axis measures. */
    public XAxis xAxis() {
        return xAxis;
    }

    /** Changes what the x axis measures: for a source of which only its data tells. The points keep their x. */
    public void xAxis(XAxis newAxis) {
        Edt.require("xAxis");
        xAxis = Objects.requireNonNull(newAxis, "newAxis");
        NumberAxis axis = newXAxis(chart.getXYPlot().getDomainAxis().getLabel());
        layout.xAxis(axis);
        style.xAxis(axis);
    }

    /** Changes the label of the x axis. */
    public void xLabel(@Nullable String label) {
        Edt.require("xLabel");
        chart.getXYPlot().getDomainAxis().setLabel(label);
    }

    /** The names of the series, in the order in which they came. */
    public List<String> seriesNames() {
        return feed.seriesNames();
    }

    /**
     * The points that are kept of a series.
     *
     * @param number the place of its name in {@link #seriesNames}
     */
    public SeriesView history(int number) {
        Edt.require("history");
        Objects.checkIndex(number, feed.seriesNames().size());
        return history.series(number);
    }

    /** Colours and font. */
    public ChartTheme theme() {
        return style.theme();
    }

    /** Changes colours and font, which then stay when the look and feel of a panel's host changes. */
    public void theme(ChartTheme theme) {
        Edt.require("theme");
        ownTheme = true;
        style.apply(Objects.requireNonNull(theme, "theme"));
    }

    /** Whether the embedder has set a theme. */
    boolean hasOwnTheme() {
        return ownTheme;
    }

    /** Changes colours and font to those of a panel. */
    void dress(ChartTheme theme) {
        if (!theme.equals(style.theme())) {
            style.apply(theme);
        }
    }

    /** How wide the lines are, in pixels of a screen of ordinary resolution. */
    public float lineWidth() {
        return renderer.lineWidth();
    }

    /** How the lines go from point to point. */
    public LineStyle lineStyle() {
        return renderer.lineStyle();
    }

    /**
     * Changes how the lines are drawn.
     *
     * @param width 1 to 4 (1.5 at first), in pixels of a screen of ordinary resolution
     */
    public void line(float width, LineStyle style) {
        Edt.require("line");
        if (!(width >= 1 && width <= 4)) {
            throw new IllegalArgumentException("width (" + width + ") must be 1 to 4");
        }
        renderer.line(width, Objects.requireNonNull(style, "style"));
        chart.fireChartChanged();
    }

    /**
     * Takes in what is queued now, however many points sources go on adding meanwhile, and lays the frame out. Panels show
     * it when they are painted next.
     */
    public void refresh() {
        Edt.require("refresh");
        takePublished();
        if (!released) {
            adoptSeries();
            framePending = false;
            if (layout.isStale()) {
                layout.layOut();
                dataset.frameChanged();
            }
        }
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
        painter.draw(graphics, area, offScreen);
    }

    /** The counters of this moment; see {@link ChartStatistics}. */
    public ChartStatistics statistics() {
        Edt.require("statistics");
        FeedCounters counters = feed.counters();
        long appended = history.appended();
        return new ChartStatistics(
                counters.published(),
                appended,
                counters.dropped() + counters.drained() - appended,
                history.late(),
                counters.queued(),
                counters.rejected(),
                history.evicted(),
                history.size(),
                feed.seriesNames().size(),
                meter.frames(),
                meter.frameTimes().percentileMillis(50),
                meter.frameTimes().percentileMillis(99),
                meter.latencies().percentileMillis(50),
                meter.latencies().percentileMillis(99));
    }

    /** Forgets all points that are kept; the counters and the series stay. */
    public void clear() {
        Edt.require("clear");
        history.clear();
        arrivals.clear();
        yScale.reset();
        viewport.goLive();
    }

    /**
     * Forgets the points that are kept of some series; the counters and the series stay, and so does what is shown of x.
     *
     * @param names those that are no series are passed over
     */
    public void clear(Set<String> names) {
        Edt.require("clear");
        List<String> known = feed.seriesNames();
        for (int number = 0; number < known.size(); number++) {
            if (names.contains(known.get(number))) {
                history.clear(number);
            }
        }
        layout.invalidate();
    }

    /** The JFreeChart underneath, for those who want to style it. Its data and its axis ranges are set every frame. */
    public JFreeChart jfreeChart() {
        return chart;
    }

    /** Stops the timer and releases the history. Points added later are refused. Idempotent; any thread. */
    @Override
    public void close() {
        feed.close();
        if (EventQueue.isDispatchThread()) {
            release();
        } else {
            EventQueue.invokeLater(this::release);
        }
    }

    /** Where in the last picture by {@link #draw} the data was drawn, in user space; empty before the first. */
    Rectangle2D dataArea() {
        return offScreen.getPlotInfo().getDataArea();
    }

    /** In which the times of the x axis are told. */
    ZoneId zone() {
        return clock.getZone();
    }

    /** What a series is drawn in. */
    Color lineColor(int number) {
        return renderer.lookupSeriesPaint(number) instanceof Color c
                ? c
                : style.theme().text();
    }

    /** A view of everything that is kept, for another picture than the chart itself. */
    Viewport wholeHistory() {
        return new Viewport(history, new LiveWindow.All(), () -> {});
    }

    /** Whether there is more than the window shows. */
    boolean hasMoreThanShown() {
        layout.layOut(); // or the window may not have caught up with its points
        double shown = viewport.to() - viewport.from();
        return history.lastX() - history.firstX() > shown * 1.01
                || history.lastX() > viewport.to()
                || history.firstX() < viewport.from() - shown * 0.01;
    }

    /** Says that the last picture is on a screen now. */
    void shown() {
        meter.shown(frameClock.nanos());
    }

    /** Changes with all that a picture of the chart depends on; as long as it stays, a picture is as it should be. */
    long version() {
        return version;
    }

    /** Changes with all but the points and the view: with colours, fonts, lines. */
    long styleVersion() {
        return styleVersion;
    }

    /** The clock of this chart and its panels. */
    FrameClock frameClock() {
        return frameClock;
    }

    /** What draws this chart for its panels. */
    FramePainter painter() {
        return painter;
    }

    /** The panels that show this chart. */
    PanelWatch panels() {
        return panels;
    }

    private NumberAxis newXAxis(@Nullable String label) {
        return xAxis == XAxis.TIME ? new TimeAxis(label, clock.getZone()) : new IndexAxis(label);
    }

    private void release() {
        pump.stop();
        if (!released) {
            try {
                // What was taken before the end counts as appended, so that the counters still add up.
                takePublished();
            } finally {
                // Also when there was no memory left to take it.
                released = true;
                history.clear();
                changed();
            }
        }
    }

    ChartPump.Pace tick() {
        Intake.Flow flow = intake.take();
        metered(flow != Intake.Flow.NONE);
        adoptSeries();
        framePending |= flow != Intake.Flow.NONE;
        long now = frameClock.nanos();
        if (framePending && now - lastFrameNanos >= LEAST_FRAME_NANOS) {
            framePending = false;
            lastFrameNanos = now;
            frameChanged();
        }
        if (flow == Intake.Flow.FLOOD) {
            return ChartPump.Pace.FLOOD;
        }
        return flow == Intake.Flow.THICK || framePending ? ChartPump.Pace.FRAME : ChartPump.Pace.ASLEEP;
    }

    private void takePublished() {
        metered(intake.takePublished() > 0);
    }

    private void metered(boolean tookPoints) {
        meter.drained(tookPoints, !intake.hasPoints(), frameClock.nanos());
    }

    private void adoptSeries() {
        List<String> names = feed.seriesNames();
        if (names.size() > dataset.getSeriesCount()) {
            layout.adopt(names);
            style.seriesCount(names.size());
        }
    }

    private void changed() {
        layout.invalidate();
        version++;
    }

    /** Points went for another chart's sake: this one's picture is no longer right, though none came. */
    private void gaveBack() {
        changed();
        framePending = true;
        pump.wake();
    }

    /** Whatever JFreeChart tells: a change of its own, such as of the style, or the frame that this chart told it of. */
    private void chartChanged(ChartChangeEvent event) {
        version++;
        if (!event.getType().equals(ChartChangeEventType.DATASET_UPDATED)) {
            styleVersion++;
        }
    }

    private void viewChanged() {
        changed();
        frameChanged();
    }

    /** One change event; nothing while every panel is hidden, as a panel lays out when it is painted again. */
    private void frameChanged() {
        if (!panels.allHidden()) {
            layout.layOut();
            dataset.frameChanged();
        }
    }

    /** What the pump drives, and holds weakly. */
    private final class Drive implements ChartPump.Tick {
        @Override
        public ChartPump.Pace tick() {
            return LiveChart.this.tick();
        }

        @Override
        public boolean hasPoints() {
            return intake.hasPoints();
        }

        @Override
        public void woken(long nanos) {
            meter.woken(nanos);
        }
    }
}
