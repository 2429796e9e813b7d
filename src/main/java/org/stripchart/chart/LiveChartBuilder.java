// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.chart.pump.FrameClock;
import org.stripchart.clock.OnDemandThread;
import org.stripchart.clock.Ticker;
import org.stripchart.clock.TickerClock;
import org.stripchart.engine.EngineThread;
import org.stripchart.history.HistoryBudget;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.disk.Spill;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.Scale;
import org.stripchart.plot.Strip;
import org.stripchart.plot.StripRule;
import org.stripchart.plot.YAxis;

/** Builds a {@link LiveChart}. Each method returns this builder, and its description names the default in brackets. */
public final class LiveChartBuilder {

    /** A tenth of a second of ten million points a second. */
    private static final int MOST_QUEUE_POINTS = 1 << 20;

    private static final int LEAST_QUEUE_POINTS = 1 << 18;
    private static final int QUEUE_BYTES_PER_POINT = 24;

    /** The largest share of the heap for a queue whose size is not given. */
    private static final int QUEUE_SHARE = 64;

    String title = "";

    @Nullable
    String xLabel;

    String yLabel = YAxis.UNNAMED;
    String unit = "";
    XAxis xAxis = XAxis.TIME;
    LiveWindow window = LiveWindow.of(Duration.ofMinutes(1));
    HistoryLimit historyLimit = HistoryLimit.fittingHeap();
    HistoryBudget historyBudget = HistoryBudget.ofProcess();
    int queuePoints = queuePointsFor(Runtime.getRuntime().maxMemory());

    @Nullable
    Path spill;

    @Nullable
    ChartTheme theme;

    Clock clock = new TickerClock(Ticker.SYSTEM, ZoneId.systemDefault());

    FrameClock frameClock = FrameClock.SYSTEM;

    /** Tests pass in their own. */
    EngineThread.Starter engineStarter = EngineThread.Starter.THREAD;

    /** Applied to the arrangement of a new chart. */
    Consumer<Arrangement> strips = arrangement -> {};

    StripRule stripRule = StripRule.ONE;

    boolean colorsByName;

    private boolean hasStrip;

    LiveChartBuilder() {}

    /** Returns the default capacity of the queue: it takes a 64th of the largest heap, or 6 MiB if that is more. */
    static int queuePointsFor(long heapBytes) {
        long fitting = Long.highestOneBit(Math.max(1, heapBytes / QUEUE_SHARE / QUEUE_BYTES_PER_POINT));
        return (int) Math.max(LEAST_QUEUE_POINTS, Math.min(MOST_QUEUE_POINTS, fitting));
    }

    /** Sets a clock that a test steps; without an engine thread unless the test provides one. */
    LiveChartBuilder clock(FrameClock stepped) {
        frameClock = stepped;
        engineStarter = EngineThread.Starter.NOBODY;
        return this;
    }

    /** Sets the title above the chart (none). */
    public LiveChartBuilder title(String newTitle) {
        title = Objects.requireNonNull(newTitle, "newTitle");
        return this;
    }

    /** Sets the label of the x axis ({@code Time}, or {@code x} on an axis of plain numbers). */
    public LiveChartBuilder xLabel(String newLabel) {
        xLabel = Objects.requireNonNull(newLabel, "newLabel");
        return this;
    }

    /** Sets the label of the y axis ({@code Data}). */
    public LiveChartBuilder yLabel(String newLabel) {
        yLabel = Objects.requireNonNull(newLabel, "newLabel");
        return this;
    }

    /** Sets the unit of number series that have none of their own; it is shown at the axis and wherever values are shown (none). */
    public LiveChartBuilder unit(String newUnit) {
        unit = newUnit.strip();
        return this;
    }

    /**
     * Sets the rule that divides series into strips as they come ({@link StripRule#ONE}: nothing is divided automatically). Strips added by
     * {@link #strip} take only the series that you place there.
     */
    public LiveChartBuilder arrange(StripRule rule) {
        stripRule = Objects.requireNonNull(rule, "rule");
        return this;
    }

    /**
     * Assigns colours to series by name, so that a name has the same colour in every run, in whatever order series come (by order).
     * If two series of a strip would get the same colour, the later one gets the next that is free.
     */
    public LiveChartBuilder colorsByName() {
        colorsByName = true;
        return this;
    }

    /** Adds a strip with a linear y axis below the others (one strip); the first call configures the topmost strip. */
    public LiveChartBuilder strip(String axisLabel) {
        return strip(axisLabel, Scale.LINEAR);
    }

    /**
     * Adds a strip below the others; the first call configures the topmost strip.
     *
     * @param axisLabel the label of its y axis
     * @param scale the scale of that axis
     */
    public LiveChartBuilder strip(String axisLabel, Scale scale) {
        Objects.requireNonNull(axisLabel, "axisLabel");
        Objects.requireNonNull(scale, "scale");
        boolean isFirst = !hasStrip;
        hasStrip = true;
        strips = strips.andThen(arrangement -> {
            Strip strip = isFirst ? arrangement.strips().get(0) : arrangement.addStrip();
            label(strip.axis(), axisLabel, scale);
        });
        return this;
    }

    /** Adds a y axis to the strip of the last call of {@link #strip}, or to the only strip; a strip has at most four. */
    public LiveChartBuilder axis(String axisLabel, Scale scale, YAxis.Side side) {
        Objects.requireNonNull(axisLabel, "axisLabel");
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(side, "side");
        strips = strips.andThen(arrangement -> {
            List<Strip> there = arrangement.strips();
            label(there.get(there.size() - 1).addAxis(side), axisLabel, scale);
        });
        return this;
    }

    private static void label(YAxis axis, String label, Scale scale) {
        axis.label(label);
        axis.limits().scale(scale);
    }

    /** Sets what the x axis measures ({@link XAxis#TIME}). */
    public LiveChartBuilder xAxis(XAxis newAxis) {
        xAxis = Objects.requireNonNull(newAxis, "newAxis");
        return this;
    }

    /** Shows the latest stretch of the given length while live (one minute); on an axis of plain numbers, a second counts as 1. */
    public LiveChartBuilder window(Duration span) {
        return window(LiveWindow.of(span));
    }

    /** Shows the given number of latest points while live. */
    public LiveChartBuilder windowPoints(long points) {
        return window(new LiveWindow.Points(points));
    }

    /** Shows all points kept while live. */
    public LiveChartBuilder windowAll() {
        return window(new LiveWindow.All());
    }

    /** Sets what is shown while live. */
    public LiveChartBuilder window(LiveWindow newWindow) {
        window = Objects.requireNonNull(newWindow, "newWindow");
        return this;
    }

    /** Keeps the given number of points over all series (as many as fit well into the heap, which all charts share). */
    public LiveChartBuilder historyPoints(long points) {
        return history(HistoryLimit.points(points));
    }

    /** Keeps the latest points of the given length in x; older points are evicted chunk by chunk. */
    public LiveChartBuilder historyDuration(Duration span) {
        return history(HistoryLimit.duration(span.toNanos() / 1e9));
    }

    /** Keeps as many points as fit into the given amount of memory. */
    public LiveChartBuilder historyBytes(long bytes) {
        return history(HistoryLimit.bytes(bytes));
    }

    /** Sets how many points are kept. */
    public LiveChartBuilder history(HistoryLimit limit) {
        historyLimit = Objects.requireNonNull(limit, "limit");
        return this;
    }

    /**
     * Keeps points that no longer fit into memory in a file in the given folder (such points are evicted). The file is removed when the chart is closed or the process ends,
     * and so are files of killed processes. If the disk takes no more, this is logged and reported by {@link ChartStatistics#spillFault}, and points are evicted after all.
     */
    public LiveChartBuilder spill(Path folder) {
        spill = Objects.requireNonNull(folder, "folder");
        return this;
    }

    /** Sets the memory budget that charts share for their histories ({@link HistoryBudget#ofProcess()}). */
    public LiveChartBuilder historyBudget(HistoryBudget budget) {
        historyBudget = Objects.requireNonNull(budget, "budget");
        return this;
    }

    /**
     * Sets how many points can wait in the queue for a frame; rounded up to a power of two, 24 bytes each (1,048,576 if the largest heap has
     * 1.5 GiB or more, half of that from 768 MiB on, and 262,144 with less).
     */
    public LiveChartBuilder queuePoints(int points) {
        queuePoints = points;
        return this;
    }

    /**
     * Lets a second thread take points and compute whenever that is more than the event dispatch thread has time for (yes). The two
     * threads take turns, so the event dispatch thread may read anything, and indices stay valid while it handles one event; now and
     * then it waits for the other thread, usually for less than a millisecond. Listeners are always called on the event dispatch
     * thread. While few points come, the second thread does not exist.
     */
    public LiveChartBuilder engineThread(boolean isWanted) {
        engineStarter = isWanted ? EngineThread.Starter.THREAD : EngineThread.Starter.NOBODY;
        return this;
    }

    /**
     * Sets the colours and the font ({@link ChartTheme#LIGHT}, or those of the host's look and feel while a {@link LiveChartPanel}
     * shows the chart).
     */
    public LiveChartBuilder theme(ChartTheme newTheme) {
        theme = Objects.requireNonNull(newTheme, "newTheme");
        return this;
    }

    /** Sets the clock and its time zone (those of the system). */
    public LiveChartBuilder clock(Clock newClock) {
        clock = Objects.requireNonNull(newClock, "newClock");
        return this;
    }

    /** Returns the store for points that no longer fit into memory; null if these are evicted. */
    @Nullable
    Spill newSpill() {
        if (spill == null) {
            return null;
        }
        // No sooner: a program may make its first chart while it still sets up its log.
        Logger log = LoggerFactory.getLogger(LiveChartBuilder.class);
        return new Spill(spill, OnDemandThread.named("stripchart spill"), log::info, log::warn);
    }

    /**
     * Builds the chart and starts it.
     *
     * @throws IllegalStateException unless called on the event dispatch thread
     */
    public LiveChart build() {
        Edt.require("build");
        return new LiveChart(this);
    }

    String xLabel() {
        return xLabel != null ? xLabel : xAxis == XAxis.TIME ? "Time" : "x";
    }
}
