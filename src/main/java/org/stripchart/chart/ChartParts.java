// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import org.jspecify.annotations.Nullable;
import org.stripchart.chart.overlay.CursorLines;
import org.stripchart.chart.paint.Canvas;
import org.stripchart.chart.trigger.EventView;
import org.stripchart.engine.Engine;
import org.stripchart.engine.FrameMaker;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Arranger;
import org.stripchart.plot.Cursors;
import org.stripchart.plot.Seats;
import org.stripchart.plot.ViewHistory;
import org.stripchart.plot.Viewport;
import org.stripchart.plot.auto.SecondLooks;
import org.stripchart.plot.mark.Marks;
import org.stripchart.words.TimeStyle;

/** What a {@link LiveChart} is made of, put together. Confined to the event dispatch thread. */
final class ChartParts {

    final ChartDrive drive;
    final Viewport viewport;
    final Arrangement arrangement;
    final Clearing clearing;
    final Cursors cursors;
    final CursorLines cursorLines;
    final Marks marks;
    final EventView eventView;
    final ViewHistory viewHistory;
    final Canvas canvas;
    final Seats seats;
    final Arranger arranger;
    private final SecondLooks secondLooks = new SecondLooks();

    /**
     * @param times how times are told; null where x is none
     */
    ChartParts(LiveChart chart, LiveChartBuilder builder, @Nullable TimeStyle times) {
        drive = new ChartDrive(
                builder,
                this::viewport,
                () -> chart.xAxis() == XAxis.TIME && !viewport().isComplete(),
                this::canvas,
                this::adopt,
                () -> eventView().waits());
        Engine engine = drive.engine();
        engine.units(builder.unit, () -> chart.xAxis() == XAxis.TIME ? "s" : "");
        viewport =
                new Viewport(engine.kept(), builder.window, Edt::require, this::viewChanged, () -> drive.head(chart));
        arrangement = new Arrangement(Edt::require, drive::viewChanged);
        clearing = new Clearing(drive, arrangement, viewport);
        cursors = new Cursors(engine.shown(), arrangement, Edt::require, drive::overlayChanged);
        cursorLines = new CursorLines(cursors);
        marks = new Marks(Edt::require, drive::overlayChanged);
        eventView = new EventView(viewport, engine.pipeline().events());
        viewHistory = new ViewHistory(viewport, arrangement, drive.clock()::nanos);
        canvas = new Canvas(
                new FrameMaker(
                        engine.shown(),
                        viewport,
                        arrangement,
                        number -> engine.info(number).labels(),
                        // A source may be at its end while its last points wait; to a closed chart none come.
                        () -> engine.isReleased() || (viewport.isComplete() && !engine.hasPoints())),
                arrangement,
                engine.meter(),
                new Canvas.Titles(builder.title, builder.xLabel(), builder.yLabel, builder.unit),
                times,
                builder.theme);
        seats = new Seats(arrangement);
        arranger = new Arranger(
                arrangement,
                engine.kept(),
                number -> engine.info(number).unit(),
                number -> engine.info(number).group(),
                builder.stripRule);
    }

    /** Stops, and gives back the memory of the points; idempotent. */
    void release() {
        clearing.forgetAll();
        drive.release();
    }

    private Viewport viewport() {
        return viewport;
    }

    private EventView eventView() {
        return eventView;
    }

    private void viewChanged() {
        eventView.viewChanged();
        drive.viewChanged();
    }

    private Canvas canvas() {
        return canvas;
    }

    /** Takes in the series that have come. */
    private void adopt() {
        Engine engine = drive.engine();
        canvas.adopt(engine.seriesNames(), number -> engine.info(number).isState());
        // What was taken off is there again once its series has points.
        arrangement.putBack(trace -> !engine.series(trace.series()).isEmpty());
        arranger.update();
        if (!arrangement.traces().isEmpty()
                && secondLooks.isDue(
                        drive.clock().nanos(),
                        viewport.isComplete() && engine.counters().queued() == 0)) {
            arranger.mend();
        }
        seats.take();
        if (!engine.pipeline().isTriggerBehind()) {
            eventView.follow();
        }
    }
}
