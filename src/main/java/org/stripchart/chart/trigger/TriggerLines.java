// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.trigger;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.stripchart.analysis.trigger.Trigger;
import org.stripchart.chart.paint.strip.LevelLine;
import org.stripchart.chart.paint.strip.StripPlace;
import org.stripchart.chart.paint.strip.StripPlace.AxisPlace;
import org.stripchart.plot.Trace;

/**
 * Paints the levels of a trigger in the strip of its series, each with a sign at the right edge that points the way in which the level
 * is crossed, and a sign at the top where the event is that the view stands on.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class TriggerLines {

    private static final int[] DASHES = {6, 3, 1, 3};
    private static final double SIGN = 6;

    private TriggerLines() {}

    /**
     * Paints over a picture.
     *
     * @param trace the series
     * @param places of all strips in the picture
     * @param color of the series
     * @param event the place of the event from the left; NaN if none is shown
     */
    public static void paint(
            Graphics2D graphics, Trigger trigger, Trace trace, List<StripPlace> places, Color color, double event) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setColor(color);
            for (StripPlace strip : places) {
                AxisPlace axis = strip.place(trace.axis());
                Rectangle2D area = strip.area();
                if (axis != null && !area.isEmpty()) {
                    levels(trigger).forEach(level -> paintLevel(g, area, axis.y(level, area), trigger));
                }
            }
            if (!places.isEmpty()) {
                paintEvent(g, places.get(0).area(), event);
            }
        } finally {
            g.dispose();
        }
    }

    /** Returns the levels that a trigger is about. */
    static List<Double> levels(Trigger trigger) {
        if (trigger instanceof Trigger.Edge edge) {
            return List.of(edge.level());
        }
        if (trigger instanceof Trigger.Band band) {
            return List.of(band.low(), band.high());
        }
        return trigger instanceof Trigger.Pulse pulse ? List.of(pulse.level()) : List.of();
    }

    private static void paintLevel(Graphics2D g, Rectangle2D area, double at, Trigger trigger) {
        double y = Math.floor(at) + 0.5;
        if (!(y >= area.getY() && y <= area.getMaxY())) {
            return;
        }
        Rectangle2D beforeSign =
                new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth() - 2 * SIGN, area.getHeight());
        LevelLine.draw(g, beforeSign, y, 1, DASHES);
        double x = area.getMaxX() - SIGN - 1;
        boolean isUp = trigger instanceof Trigger.Edge edge
                ? edge.slope() != Trigger.Slope.FALLING
                : !(trigger instanceof Trigger.Pulse pulse) || pulse.above();
        boolean isDown = trigger instanceof Trigger.Band
                || (trigger instanceof Trigger.Edge edge && edge.slope() == Trigger.Slope.EITHER)
                || !isUp;
        if (isUp) {
            g.fill(triangle(x, y - SIGN, x, y));
        }
        if (isDown) {
            g.fill(triangle(x, y + SIGN, x, y));
        }
    }

    private static void paintEvent(Graphics2D g, Rectangle2D area, double event) {
        if (event >= area.getX() && event <= area.getMaxX()) {
            g.fill(triangle(event, area.getY() + SIGN, event, area.getY()));
        }
    }

    /** Returns a triangle with its tip and the middle of its base. */
    private static Path2D triangle(double tipX, double tipY, double baseX, double baseY) {
        Path2D path = new Path2D.Double();
        path.moveTo(tipX, tipY);
        path.lineTo(baseX - SIGN, baseY);
        path.lineTo(baseX + SIGN, baseY);
        path.closePath();
        return path;
    }
}
