// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.alarm.Severity;
import org.stripchart.chart.paint.strip.LevelLine;
import org.stripchart.words.NumberText;

/**
 * Paints the limits beyond which values are wrong: a thin line in the strip of their series, a shade over what is beyond it, and a
 * label with a mark for how much it matters. While the alarm is on, the line is whole, the mark filled and the label says so.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class AlarmLines {

    private static final int DASH = 6;
    private static final int BETWEEN = 4;
    private static final int SHADE = 14;
    private static final int SHADE_ON = 36;
    private static final int LABEL_ALPHA = 215;
    private static final int GAP = 4;

    private AlarmLines() {}

    /**
     * What a rule says of the values of a series.
     *
     * @param series its number
     * @param low below which they are wrong; negative infinity: there is none
     * @param high above which they are; infinity: there is none
     * @param isStrict whether they are still right at a limit itself
     * @param isOn whether the alarm has come and not gone
     */
    public record Limits(int series, double low, double high, boolean isStrict, Severity severity, boolean isOn) {}

    /** Paints over a picture; what is not in it, or on a line that is hidden, is passed over. */
    public static void paint(Graphics2D graphics, Scene scene, List<Limits> all) {
        if (all.isEmpty() || scene.area().isEmpty()) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            List<Line> lines = new ArrayList<>();
            for (Limits each : all) {
                Rectangle2D strip =
                        scene.isDrawn(each.series) && !scene.isState(each.series) ? scene.stripOf(each.series) : null;
                if (strip != null) {
                    add(scene, strip, each, lines);
                }
            }
            lines.forEach(line -> shade(g, scene, line));
            lines.forEach(line -> line(g, scene, line));
            List<Rectangle2D> labels = new ArrayList<>();
            lines.forEach(line -> label(g, scene, line, labels));
        } finally {
            g.dispose();
        }
    }

    /**
     * A limit in the picture.
     *
     * @param y where it is
     * @param end up to where what is beyond it is shaded
     */
    private record Line(double y, double end, String text, Limits limits) {}

    private static void add(Scene scene, Rectangle2D strip, Limits limits, List<Line> lines) {
        Double high = place(scene, limits.series, limits.high);
        Double low = place(scene, limits.series, limits.low);
        if (high != null) {
            String text = (limits.isStrict ? "> " : "\u2265 ") + NumberText.of(limits.high);
            lines.add(new Line(high, strip.getY(), text, limits));
        }
        if (low != null) {
            String text = (limits.isStrict ? "< " : "\u2264 ") + NumberText.of(limits.low);
            lines.add(new Line(low, strip.getMaxY(), text, limits));
        }
    }

    /** Where in the picture a value is; null if it is not in it. */
    private static @Nullable Double place(Scene scene, int series, double limit) {
        Point2D place = Double.isInfinite(limit) ? null : scene.placeOf(series, scene.from(), limit);
        return place == null ? null : place.getY();
    }

    private static SeverityMark mark(Scene scene, Limits limits) {
        return new SeverityMark(
                limits.severity, limits.isOn, SeverityMark.isDark(scene.look().background()));
    }

    private static void shade(Graphics2D g, Scene scene, Line line) {
        Color color = mark(scene, line.limits).color();
        g.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), line.limits.isOn ? SHADE_ON : SHADE));
        LevelLine.shade(g, scene.area(), line.y, line.end);
    }

    private static void line(Graphics2D g, Scene scene, Line line) {
        g.setColor(mark(scene, line.limits).color());
        if (line.limits.isOn) {
            LevelLine.draw(g, scene.area(), line.y, 2);
        } else {
            LevelLine.draw(g, scene.area(), line.y, 1, DASH, BETWEEN);
        }
    }

    /** At the left end, above the line where there is room, beside those that are there already. */
    private static void label(Graphics2D g, Scene scene, Line line, List<Rectangle2D> labels) {
        Limits limits = line.limits;
        Look look = scene.look();
        Font font = look.font().deriveFont(Font.PLAIN, look.font().getSize2D() * 0.9f);
        FontMetrics metrics = g.getFontMetrics(font);
        String told = limits.isOn ? line.text + " \u2013 " + limits.severity.word() : line.text;
        double width = SeverityMark.SIZE + GAP + metrics.stringWidth(told) + 2.0 * GAP;
        double height = metrics.getHeight();
        Rectangle2D area = scene.area();
        double top = line.y - height - 1 < area.getY() ? line.y + 2 : line.y - height - 1;
        Rectangle2D place = new Rectangle2D.Double(area.getX() + GAP, top, width, height);
        for (Rectangle2D other : labels) {
            if (place.intersects(other)) {
                place.setRect(other.getMaxX() + GAP, top, width, height);
            }
        }
        if (place.getMaxX() > area.getMaxX()) {
            return;
        }
        labels.add(place);
        g.setStroke(new BasicStroke(1));
        look.paintBox(g, place.getX(), top, width, height, look.grid(), LABEL_ALPHA);
        SeverityMark mark = mark(scene, limits);
        mark.paint(g, (int) place.getX() + GAP, (int) (top + (height - SeverityMark.SIZE) / 2));
        g.setFont(font);
        g.setColor(mark.color());
        g.drawString(told, (float) place.getX() + 2 * GAP + SeverityMark.SIZE, (float) top + metrics.getAscent());
    }
}
