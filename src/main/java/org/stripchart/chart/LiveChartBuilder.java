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
import org.stripchart.chart.paint.strip.AxisLabels;
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

/** What a chart is like; every method returns this builder. */
public final class LiveChartBuilder {

    /** A tenth of a second of ten million points a second. */
    private static final int MOST_QUEUE_POINTS = 1 << 20;

    private static final int LEAST_QUEUE_POINTS = 1 << 18;
    private static final int QUEUE_BYTES_PER_POINT = 24;

    /** What a queue takes of the heap at most, unless it is told otherwise. */
    private static final int QUEUE_SHARE = 64;

    String title = "";

    @Nullable
    String xLabel;

    String yLabel = AxisLabels.UNNAMED;
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

    /** What is to be done to the arrangement of a new chart. */
    Consumer<Arrangement> strips = arrangement -> {};

    StripRule stripRule = StripRule.ONE;

    boolean colorsByName;

    private boolean hasStrip;

    LiveChartBuilder() {}

    /** Returns how many points can wait where that is not said, so that a queue takes a 64th of the largest heap, or 6 MiB where that is more. */
    static int queuePointsFor(long heapBytes) {
        long fitting = Long.highestOneBit(Math.max(1, heapBytes / QUEUE_SHARE / QUEUE_BYTES_PER_POINT));
        return (int) Math.max(LEAST_QUEUE_POINTS, Math.min(MOST_QUEUE_POINTS, fitting));
    }

    /** A clock that a test steps: nobody helps beside it unless the test has somebody. */
    LiveChartBuilder clock(FrameClock stepped) {
        frameClock = stepped;
        engineStarter = EngineThread.Starter.NOBODY;
        return this;
    }

    /** The title above the chart (none). */
    public LiveChartBuilder title(String newTitle) {
        title = Objects.requireNonNull(newTitle, "newTitle");
        return this;
    }

    /** The label of the x axis ({@code Time}, or {@code x} on one of plain numbers). */
    public LiveChartBuilder xLabel(String newLabel) {
        xLabel = Objects.requireNonNull(newLabel, "newLabel");
        return this;
    }

    /** The label of the y axis ({@code Data}). */
    public LiveChartBuilder yLabel(String newLabel) {
        yLabel = Objects.requireNonNull(newLabel, "newLabel");
        return this;
    }

    /** The unit of series of numbers that tell none of their own, at the axis and wherever numbers are told (none). */
    public LiveChartBuilder unit(String newUnit) {
        unit = newUnit.strip();
        return this;
    }

    /**
     * Divides series among strips as they come ({@link StripRule#ONE}: nothing is divided by itself). Strips that {@link #strip}
     * adds are left to what is put there by hand.
     */
    public LiveChartBuilder arrange(StripRule rule) {
        stripRule = Objects.requireNonNull(rule, "rule");
        return this;
    }

    /**
     * Gives series their colours by their names, so that a name has the same one in every run, whichever comes first (in turn).
     * Where two in a strip would have the same, the later one gets the next that is free.
     */
    public LiveChartBuilder colorsByName() {
        colorsByName = true;
        return this;
    }

    /** Adds a strip below those before (without this, there is one); the first call is about the topmost. Its axis is linear. */
    public LiveChartBuilder strip(String axisLabel) {
        return strip(axisLabel, Scale.LINEAR);
    }

    /**
     * Adds a strip below those before; the first call is about the topmost.
     *
     * @param axisLabel what is written along its axis of y
     * @param scale of that axis
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

    /** Adds an axis of y to the strip of the last call of {@link #strip}, or to the only one; four at most. */
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

    /** What the x axis measures ({@link XAxis#TIME}). */
    public LiveChartBuilder xAxis(XAxis newAxis) {
        xAxis = Objects.requireNonNull(newAxis, "newAxis");
        return this;
    }

    /** Shows the latest stretch of time while live (one minute); for plain numbers: that many seconds' worth of units. */
    public LiveChartBuilder window(Duration span) {
        return window(LiveWindow.of(span));
    }

    /** Shows the latest points while live. */
    public LiveChartBuilder windowPoints(long points) {
        return window(new LiveWindow.Points(points));
    }

    /** Shows everything that is kept while live. */
    public LiveChartBuilder windowAll() {
        return window(new LiveWindow.All());
    }

    /** What is shown while live. */
    public LiveChartBuilder window(LiveWindow newWindow) {
        window = Objects.requireNonNull(newWindow, "newWindow");
        return this;
    }

    /** Keeps that many points over all series (as many as fit well into the heap, which all charts share). */
    public LiveChartBuilder historyPoints(long points) {
        return history(HistoryLimit.points(points));
    }

    /** Keeps that stretch of x; the oldest points are forgotten chunk by chunk. */
    public LiveChartBuilder historyDuration(Duration span) {
        return history(HistoryLimit.duration(span.toNanos() / 1e9));
    }

    /** Keeps that much memory's worth of points. */
    public LiveChartBuilder historyBytes(long bytes) {
        return history(HistoryLimit.bytes(bytes));
    }

    /** How much is kept. */
    public LiveChartBuilder history(HistoryLimit limit) {
        historyLimit = Objects.requireNonNull(limit, "limit");
        return this;
    }

    /**
     * Keeps what no longer fits into memory in a file in that folder, which goes when the chart is closed or the process ends (such points are evicted). What a
     * process has left there that was killed is removed. When the disk takes no more, that is logged and told by {@link ChartStatistics#spillFault}, and points are evicted after all.
     */
    public LiveChartBuilder spill(Path folder) {
        spill = Objects.requireNonNull(folder, "folder");
        return this;
    }

    /** What the charts of a process share for their histories ({@link HistoryBudget#ofProcess()}). */
    public LiveChartBuilder historyBudget(HistoryBudget budget) {
        historyBudget = Objects.requireNonNull(budget, "budget");
        return this;
    }

    /**
     * How many points can wait for a frame; rounded up to a power of two, 24 bytes each (1,048,576 where the largest heap has 1.5 GiB or more,
     * half of it from 768 MiB on, and 262,144 with less).
     */
    public LiveChartBuilder queuePoints(int points) {
        queuePoints = points;
        return this;
    }

    /**
     * Has another thread take points and compute, while that is more than the event dispatch thread has time for (yes).
     * Both take turns, so the event dispatch thread reads whatever it likes, and its indices stay what they are while it deals with one
     * event; it then waits for the other thread now and then, usually for less than a millisecond. Listeners are told on the event
     * dispatch thread in any case. While points come thin there is no such thread.
     */
    public LiveChartBuilder engineThread(boolean isWanted) {
        engineStarter = isWanted ? EngineThread.Starter.THREAD : EngineThread.Starter.NOBODY;
        return this;
    }

    /**
     * Colours and font ({@link ChartTheme#LIGHT}, or those of its host's look and feel while a {@link LiveChartPanel} shows
     * the chart).
     */
    public LiveChartBuilder theme(ChartTheme newTheme) {
        theme = Objects.requireNonNull(newTheme, "newTheme");
        return this;
    }

    /** What says how late it is, and in which time zone (the system's). */
    public LiveChartBuilder clock(Clock newClock) {
        clock = Objects.requireNonNull(newClock, "newClock");
        return this;
    }

    /** What takes what no longer fits into memory; null where that is evicted. */
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
