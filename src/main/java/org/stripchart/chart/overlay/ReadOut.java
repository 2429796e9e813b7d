// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads out, at the pointer, the nearest point of every series: from the history, so that it is true however much the
 * picture is reduced. Event dispatch thread only.
 */
public final class ReadOut {

    private static final int PADDING = 8;
    private static final int GAP = 12;
    private static final int SWATCH = 8;

    private final Scene scene;
    private @Nullable Point pointer;

    public ReadOut(Scene scene) {
        this.scene = scene;
    }

    /** Says where the pointer is, in user space; null when it is elsewhere. */
    public void pointer(@Nullable Point where) {
        pointer = where;
    }

    /** Paints over the picture of the scene. */
    public void paint(Graphics2D g) {
        Rectangle2D area = scene.area();
        if (area.isEmpty()) {
            return;
        }
        g.setFont(scene.look().font());
        Reading reading = reading();
        if (pointer != null && reading != null) {
            paintValues(g, area, pointer, reading);
        }
    }

    /** Returns what is read at the pointer; null when it is not over the data. */
    public @Nullable Reading reading() {
        Rectangle2D area = scene.area();
        if (pointer == null || !area.contains(pointer)) {
            return null;
        }
        double from = scene.from();
        double to = scene.to();
        double x = from + (pointer.x - area.getX()) / area.getWidth() * (to - from);
        return Reading.at(
                x, from, to, scene.seriesNames(), scene::series, scene::isDrawn, scene::isLogarithmic, scene.xText());
    }

    private void paintValues(Graphics2D g, Rectangle2D area, Point at, Reading reading) {
        g.setColor(scene.look().muted());
        g.draw(new Line2D.Double(at.x + 0.5, area.getY(), at.x + 0.5, area.getMaxY()));
        if (reading.rows().isEmpty()) {
            return;
        }
        for (Reading.Row row : reading.rows()) {
            Point2D place = scene.placeOf(row.series(), row.x(), row.y());
            if (place != null) {
                paintDot(g, place.getX(), place.getY(), scene.lineColor(row.series()));
            }
        }
        paintTable(g, area, at, reading);
    }

    private void paintDot(Graphics2D g, double x, double y, Color color) {
        g.setColor(scene.look().background());
        g.fill(new Ellipse2D.Double(x - 5, y - 5, 10, 10));
        g.setColor(color);
        g.fill(new Ellipse2D.Double(x - 3.5, y - 3.5, 7, 7));
    }

    private void paintTable(Graphics2D g, Rectangle2D area, Point pointer, Reading reading) {
        Look look = scene.look();
        List<Reading.Row> rows = reading.rows();
        String foot = reading.more() == 0 ? "" : "and " + reading.more() + " more";
        Font bold = look.font().deriveFont(Font.BOLD);
        FontMetrics plain = g.getFontMetrics(look.font());
        FontMetrics strong = g.getFontMetrics(bold);
        int names = widest(rows, Reading.Row::name, plain);
        int values = widest(rows, Reading.Row::value, strong);
        int times = widest(rows, Reading.Row::at, plain);
        int timesRoom = times == 0 ? 0 : GAP + times;
        int line = plain.getHeight() + 2;
        int lines = rows.size() + (foot.isEmpty() ? 1 : 2);
        double inner = Math.max(plain.stringWidth(reading.head()), SWATCH + 6 + names + GAP + values + timesRoom);
        double width = inner + 2.0 * PADDING;
        double height = line * (double) lines + 2.0 * PADDING - 2;
        // Beside the pointer, on the side with room, and never out of the picture.
        double left = pointer.x + GAP + width <= area.getMaxX() ? pointer.x + GAP : pointer.x - GAP - width;
        left = Math.max(area.getX() + 2, left);
        double top = Math.max(area.getY() + 2, Math.min(pointer.y - height / 2, area.getMaxY() - height - 2));
        look.paintBox(g, left, top, width, height);

        float baseline = (float) (top + PADDING + plain.getAscent());
        float start = (float) left + PADDING;
        float end = (float) (left + width - PADDING);
        g.setFont(look.font());
        g.setColor(look.muted());
        g.drawString(reading.head(), start, baseline);
        g.drawString(foot, start, baseline + line * (rows.size() + 1f));
        for (Reading.Row row : rows) {
            baseline += line;
            g.setColor(scene.lineColor(row.series()));
            g.fill(new RoundRectangle2D.Double(
                    start, baseline - plain.getAscent() / 2.0 - 2, SWATCH, SWATCH - 4.0, 3, 3));
            g.setColor(look.text());
            g.setFont(look.font());
            g.drawString(row.name(), start + SWATCH + 6, baseline);
            g.setColor(look.muted());
            g.drawString(row.at(), end - plain.stringWidth(row.at()), baseline);
            g.setColor(look.text());
            g.setFont(bold);
            g.drawString(row.value(), end - timesRoom - strong.stringWidth(row.value()), baseline);
        }
    }

    private static int widest(List<Reading.Row> rows, Function<Reading.Row, String> text, FontMetrics metrics) {
        return rows.stream()
                .mapToInt(row -> metrics.stringWidth(text.apply(row)))
                .max()
                .orElse(0);
    }
}
