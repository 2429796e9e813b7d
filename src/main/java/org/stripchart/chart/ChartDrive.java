// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stripchart.chart.overlay.PerformanceTable;
import org.stripchart.chart.paint.Canvas;
import org.stripchart.chart.pump.ChartPump;
import org.stripchart.chart.pump.FrameClock;
import org.stripchart.chart.pump.FrameLimit;
import org.stripchart.chart.pump.FrameTimer;
import org.stripchart.chart.pump.PanelWatch;
import org.stripchart.engine.Engine;
import org.stripchart.engine.EngineThread;
import org.stripchart.engine.Intake;
import org.stripchart.engine.Pipeline;
import org.stripchart.engine.StepTimes;
import org.stripchart.engine.StepTimes.Step;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.Viewport;

/**
 * Makes frames: has the engine take points when the pump beats, and lays a frame out and tells of it when something has
 * changed, sixty times a second at most.
 *
 * <p>More than 300 lines, since all that brings a frame about, or ends that, is told here.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class ChartDrive implements ChartPump.Tick, Engine.Listener {

    private final FrameClock clock;
    private static final long NANOS_PER_MILLI = 1_000_000;

    /** While points may become late, somebody looks at least so often; and as often as it shows at most. */
    private static final double MOST_WAIT_MILLIS = 60_000;

    private static final double LEAST_WAIT_MILLIS = 33;

    /** As long as the pipeline waits for a series that is behind. */
    private static final int PATIENCE_MILLIS = 250;

    private final FrameLimit frames;
    private final ChartPump pump;
    private final FrameTimer silence;
    /** When {@link #silence} beats next. */
    private long silenceNanos;

    private final FrameTimer patience;
    private final Engine engine;
    private final EngineThread helping;
    private final PanelWatch panels = new PanelWatch();
    /** Looks whether points are late, in a while. */
    private Runnable look = () -> {};

    private List<String> toldFaults = List.of();
    private final StepTimes steps;
    private final Supplier<Viewport> viewport;
    private final Supplier<Canvas> canvas;
    private final Runnable adopt;
    private final BooleanSupplier byClock;
    private final BooleanSupplier waits;

    /**
     * @param viewport made after this, since it shows what the engine keeps
     * @param byClock whether x is time that still goes on
     * @param canvas made after this, since it draws what the engine keeps
     * @param adopt takes in the series that have come, and says where to look
     * @param waits whether a view that is held is to be live in a while
     */
    ChartDrive(
            LiveChartBuilder builder,
            Supplier<Viewport> viewport,
            BooleanSupplier byClock,
            Supplier<Canvas> canvas,
            Runnable adopt,
            BooleanSupplier waits) {
        this.viewport = viewport;
        this.byClock = byClock;
        this.canvas = canvas;
        this.adopt = adopt;
        this.waits = waits;
        clock = builder.frameClock;
        steps = new StepTimes(clock::nanos);
        frames = new FrameLimit(clock.nanos());
        pump = new ChartPump(this, clock);
        silence = clock.timer(this::goOn);
        patience = clock.timer(pump::wake);
        engine = new Engine(
                builder.queuePoints,
                builder.historyLimit,
                builder.historyBudget,
                builder.newSpill(),
                pump::wake,
                () -> viewport.get().reach(),
                clock::nanos,
                clock::epochSeconds,
                this);
        helping = new EngineThread(engine, new EdtOwner(clock), builder.engineStarter);
    }

    Engine engine() {
        return engine;
    }

    FrameClock clock() {
        return clock;
    }

    /** The panels that show the chart. */
    PanelWatch panels() {
        return panels;
    }

    @Override
    public ChartPump.Pace tick() {
        steps.start();
        engine.hear();
        Intake.Flow flow = helping.take(engine);
        steps.done(Step.INTAKE);
        long before = engine.pipeline().changes();
        engine.pipeline().seen(viewport.get().from(), viewport.get().to());
        engine.pipeline().over(viewport.get().isComplete());
        Pipeline.State left = helping.compute(engine, byClock.getAsBoolean());
        steps.done(Step.PIPELINE);
        tellFaults();
        adopt.run();
        steps.done(Step.ARRANGEMENT);
        if (flow != Intake.Flow.NONE || engine.pipeline().changes() != before || helping.hasHelped()) {
            frames.want();
        }
        if (left == Pipeline.State.WAITING && !patience.isRunning()) {
            patience.once(PATIENCE_MILLIS);
        }
        if (frames.isDue(clock.nanos())) {
            frameChanged();
            steps.done(Step.LAYOUT);
        }
        helping.judge(flow, left, clock.nanos());
        if (helping.isAtWork()) {
            // Which does the rest.
            return ChartPump.Pace.FRAME;
        }
        if (flow == Intake.Flow.FLOOD || left == Pipeline.State.URGENT) {
            return ChartPump.Pace.FLOOD;
        }
        if (left == Pipeline.State.BUSY) {
            return ChartPump.Pace.BUSY;
        }
        boolean isToBeSummed = engine.sum();
        return flow == Intake.Flow.THICK || frames.isPending() || isToBeSummed
                ? ChartPump.Pace.FRAME
                : ChartPump.Pace.ASLEEP;
    }

    @Override
    public boolean hasPoints() {
        return engine.hasPoints() || engine.hasNews();
    }

    @Override
    public void woken(long nanos) {
        engine.meter().woken(nanos);
    }

    @Override
    public void changed() {
        canvas.get().changed();
    }

    /** The picture is no longer right, though no points came. */
    @Override
    public void gaveBack() {
        changed();
        wantFrame();
    }

    /** Has a frame made soon, one however often this is asked. */
    void wantFrame() {
        frames.want();
        pump.wake();
    }

    /** Measures what each step of a frame takes, or does so no more. */
    void watched(boolean isWatched) {
        steps.watched(isWatched);
    }

    /** Returns how the chart fares at this moment. */
    PerformanceTable.Moment performance() {
        ChartStatistics now = ChartStatistics.of(engine);
        Runtime memory = Runtime.getRuntime();
        return new PerformanceTable.Moment(
                clock.nanos(),
                now.frames(),
                now.published(),
                now.queued(),
                engine.queueCapacity(),
                now.frameMillisP50(),
                now.frameMillisP99(),
                now.latencyMillisP50(),
                now.latencyMillisP99(),
                memory.totalMemory() - memory.freeMemory(),
                memory.maxMemory(),
                new PerformanceTable.Spent(
                        steps.nanos(Step.INTAKE),
                        steps.nanos(Step.PIPELINE),
                        steps.nanos(Step.ARRANGEMENT),
                        steps.nanos(Step.LAYOUT)));
    }

    /** Has a tick come. Any thread. */
    void wake() {
        pump.wake();
    }

    /** Says that what is shown of the points is another stretch. */
    void viewChanged() {
        changed();
        frameChanged();
    }

    /** Says that what lies over the lines is something else, while these are as they were. */
    void overlayChanged() {
        frameChanged();
    }

    /** Returns where a live view ends: time goes on by the clock while points are late. */
    double head(LiveChart chart) {
        return goesOn(chart) ? engine.headByClock() : engine.head();
    }

    private static boolean goesOn(LiveChart chart) {
        Viewport viewport = chart.viewport();
        return chart.xAxis() == XAxis.TIME && viewport.window() instanceof LiveWindow.Span && !viewport.isComplete();
    }

    /**
     * Says that a panel was painted, of so many columns, or that it shows all as it is. Where time goes on by the clock while points are late, the next picture
     * is made when it differs by a column. As nobody paints what nobody sees, nothing runs for a hidden panel.
     */
    void painted(LiveChart chart, double columns) {
        engine.meter().shown(clock.nanos());
        look = () -> lookLater(chart, columns);
        look.run();
    }

    private void lookLater(LiveChart chart, double columns) {
        Viewport viewport = chart.viewport();
        long untilLate = engine.nanosUntilLate();
        boolean isJudged = untilLate != Long.MAX_VALUE;
        boolean isFollowed = viewport.isLive() || waits.getAsBoolean();
        if (isJudged && goesOn(chart) && isFollowed && !engine.isReleased()) {
            double column = (viewport.to() - viewport.from()) / Math.max(1, columns) * 1000;
            double wait = untilLate > 0 ? (double) untilLate / NANOS_PER_MILLI : column;
            int millis = (int) Math.max(LEAST_WAIT_MILLIS, Math.min(MOST_WAIT_MILLIS, wait));
            long at = clock.nanos() + millis * NANOS_PER_MILLI;
            // Points have come meanwhile, as a rule: one that beats too early plans anew, and costs less than to plan
            // with each frame.
            if (!silence.isRunning() || at < silenceNanos) {
                silenceNanos = at;
                silence.once(millis);
            }
        }
    }

    private void goOn() {
        if (waits.getAsBoolean()) {
            pump.wake();
        }
        if (engine.nanosUntilLate() <= 0) {
            viewChanged();
        } else if (panels.isAnyShown()) {
            look.run();
        }
    }

    /** Takes in what is queued now. */
    void takeIn() {
        engine.hear();
        engine.takePublished();
        if (!engine.isReleased()) {
            adopt.run();
        }
    }

    /**
     * Takes in what is queued now, and lays the frame out.
     *
     * @param isComplete whether no more points are to come
     */
    void refresh(boolean isComplete) {
        engine.hear();
        engine.takePublished();
        if (isComplete) {
            engine.computeAll();
        } else {
            engine.compute(byClock.getAsBoolean());
        }
        tellFaults();
        if (!engine.isReleased()) {
            adopt.run();
            if (frames.isPending()) {
                // Held back, so told to nobody, though a picture may have laid it out meanwhile.
                frames.made();
                canvas.get().frame();
            } else {
                canvas.get().refresh();
            }
        }
    }

    private void tellFaults() {
        List<String> faults = engine.pipeline().faults();
        if (!faults.equals(toldFaults)) {
            // No sooner than there is something to tell: a host without a logger would be told of that.
            Logger log = LoggerFactory.getLogger(ChartDrive.class);
            faults.stream().filter(fault -> !toldFaults.contains(fault)).forEach(log::warn);
            toldFaults = faults;
        }
    }

    /** Stops, and gives back the memory of the points. */
    void release() {
        pump.stop();
        silence.stop();
        patience.stop();
        helping.stop();
        try {
            engine.hear();
        } finally {
            engine.release();
        }
    }

    /** One change event; nothing while every panel is hidden, as a panel lays out when it is painted again. */
    private void frameChanged() {
        if (!panels.allHidden()) {
            canvas.get().frame();
        }
    }
}
