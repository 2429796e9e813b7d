// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.chart.mark.MarkLayout;
import org.stripchart.chart.mark.MarkLines;
import org.stripchart.chart.overlay.AlarmLines;
import org.stripchart.chart.overlay.CursorLines;
import org.stripchart.chart.overlay.Look;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.chart.paint.strip.StripPlace;
import org.stripchart.chart.trigger.PastEvents;
import org.stripchart.chart.trigger.TriggerLines;
import org.stripchart.engine.Pipeline;
import org.stripchart.plot.Trace;
import org.stripchart.plot.Viewport;

/** What lies over all pictures of a chart: the limits of alarms, marks, the levels of a trigger, and the cursors. Event dispatch thread only. */
final class ChartOverlay {

    private final LiveChart chart;
    private final ChartParts parts;
    private final PastEvents pastEvents = new PastEvents();
    private final PastEvents moved = new PastEvents();

    ChartOverlay(LiveChart chart, ChartParts parts) {
        this.chart = chart;
        this.parts = parts;
    }

    /** Returns whether nothing lies over pictures now. */
    boolean isEmpty() {
        Pipeline pipeline = parts.drive.engine().pipeline();
        return parts.marks.size() == 0
                && !parts.cursors.isAnySet()
                && pipeline.watched().isEmpty()
                && pipeline.trigger() == null
                && !isAnyMoved();
    }

    /** A loop, since each frame asks: a stream costs many times as much code, which is compiled when the chart has run for a minute. */
    private boolean isAnyMoved() {
        for (Trace trace : parts.arrangement.traces()) {
            if (trace.moved() != 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Paints over a picture of what is shown now.
     *
     * @param over where its lines are
     * @param places where its strips are
     */
    void paint(Graphics2D graphics, Rectangle2D over, List<StripPlace> places) {
        if (isEmpty()) {
            return;
        }
        ChartTheme theme = parts.canvas.theme();
        Look look = PanelScene.look(theme);
        Viewport viewport = parts.viewport;
        AlarmLines.paint(
                graphics,
                new PanelScene(chart, viewport::from, viewport::to, () -> over, () -> places),
                chart.analysis().limits());
        MarkLines.paint(graphics, marks(over, places), over, look, theme::line);
        paintTrigger(graphics, over, places);
        paintMoved(graphics, places);
        parts.cursorLines.paint(graphics, over, handles(over, places), viewport.from(), viewport.to(), look);
    }

    /** Returns where the handles of cursors begin, and the labels of marks: they cover no name of the highest strip. */
    static double handles(Rectangle2D over, List<StripPlace> places) {
        return places.isEmpty() ? over.getY() : places.get(0).belowNames();
    }

    /** Draws lines a second time that are dragged along x, which all go the same way. */
    private void paintMoved(Graphics2D graphics, List<StripPlace> places) {
        double by = parts.arrangement.traces().stream()
                .mapToDouble(Trace::moved)
                .filter(each -> each != 0)
                .findFirst()
                .orElse(0);
        Viewport viewport = parts.viewport;
        PastEvents.Stand stand = new PastEvents.Stand(by, List.of(0.0), viewport.from(), viewport.to());
        for (StripPlace strip : by == 0 ? List.<StripPlace>of() : places) {
            List<PastEvents.Line> lines =
                    lines(strip, trace -> trace.moved() != 0).toList();
            if (!lines.isEmpty()) {
                moved.paint(graphics, strip, lines, stand);
            }
        }
    }

    private Stream<PastEvents.Line> lines(StripPlace strip, Predicate<Trace> which) {
        return parts.arrangement.traces().stream()
                .filter(trace -> trace.isDrawn() && trace.axis().strip() == strip.strip() && which.test(trace))
                .map(trace -> new PastEvents.Line(
                        trace, chart.history(trace.series()), parts.canvas.lineColor(trace.series())));
    }

    /** Returns where marks are in a picture of what is shown now. */
    MarkLayout marks(Rectangle2D over, List<StripPlace> places) {
        ChartTheme theme = parts.canvas.theme();
        double down = handles(over, places)
                - over.getY()
                + (parts.cursors.isAnySet() ? CursorLines.handleHeight(theme.font()) : 0);
        Viewport viewport = parts.viewport;
        return new MarkLayout(parts.marks.list(), over, viewport.from(), viewport.to(), theme.font(), down);
    }

    private void paintTrigger(Graphics2D graphics, Rectangle2D over, List<StripPlace> places) {
        TriggerRule rule = parts.drive.engine().pipeline().trigger();
        if (rule == null) {
            return;
        }
        Viewport viewport = parts.viewport;
        paintPast(graphics, rule, places);
        double share = (parts.eventView.event() - viewport.from()) / (viewport.to() - viewport.from());
        for (Trace trace : parts.arrangement.traces()) {
            if (trace.name().equals(rule.series()) && trace.visible()) {
                TriggerLines.paint(
                        graphics,
                        rule.trigger(),
                        trace,
                        places,
                        parts.canvas.lineColor(trace.series()),
                        over.getX() + share * over.getWidth());
            }
        }
    }

    /** Lays the events before upon the one that is stood on, in the strip of the series that they are of. */
    private void paintPast(Graphics2D graphics, TriggerRule rule, List<StripPlace> places) {
        double event = parts.eventView.event();
        if (rule.overlay() == 0 || Double.isNaN(event)) {
            return;
        }
        Viewport viewport = parts.viewport;
        PastEvents.Stand stand = PastEvents.Stand.of(
                parts.drive.engine().pipeline().events(), event, rule.overlay(), viewport.from(), viewport.to());
        for (StripPlace strip : places) {
            List<PastEvents.Line> lines = lines(strip, trace -> true)
                    .sorted(Comparator.comparing(line -> !line.trace().name().equals(rule.series())))
                    .limit(PastEvents.MOST_LINES)
                    .toList();
            if (!lines.isEmpty() && lines.get(0).trace().name().equals(rule.series())) {
                pastEvents.paint(graphics, strip, lines, stand);
            }
        }
    }
}
