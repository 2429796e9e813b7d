// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;
import org.stripchart.history.SeriesHistory;

/**
 * Reads out, at the pointer, the nearest point of every series: from the history, so that it is true however much the
 * picture is reduced. Also says when the picture is held still. Event dispatch thread only.
 */
final class ReadOut {

    private static final int PADDING = 8;
    private static final int GAP = 12;
    private static final int SWATCH = 8;
    private static final int MOST_ROWS = 16;

    private record Row(Color color, String name, String value, double x, double y) {}

    private final LiveChart chart;
    private final Supplier<Rectangle2D> dataArea;
    private @Nullable Point pointer;

    ReadOut(LiveChart chart, Supplier<Rectangle2D> dataArea) {
        this.chart = chart;
        this.dataArea = dataArea;
    }

    /** Where the pointer is, in user space; null when it is elsewhere. */
    void pointer(@Nullable Point where) {
        pointer = where;
    }

    void paint(Graphics2D g) {
        Rectangle2D area = dataArea.get();
        if (area.isEmpty()) {
            return;
        }
        g.setFont(chart.theme().font());
        if (!chart.viewport().isLive()) {
            paintHeld(g, area);
        }
        if (pointer != null && area.contains(pointer)) {
            paintValues(g, area, pointer);
        }
    }

    private void paintHeld(Graphics2D g, Rectangle2D area) {
        String text = "Paused \u2013 L or double click: live";
        FontMetrics metrics = g.getFontMetrics();
        double width = metrics.stringWidth(text) + 2.0 * PADDING;
        paintBox(g, area.getMaxX() - width - PADDING, area.getY() + PADDING, width, metrics.getHeight() + 6.0);
        g.setColor(chart.theme().text());
        g.drawString(text, (float) (area.getMaxX() - width), (float) (area.getY() + PADDING + 3 + metrics.getAscent()));
    }

    private void paintValues(Graphics2D g, Rectangle2D area, Point at) {
        Viewport view = chart.viewport();
        double perPixel = (view.to() - view.from()) / area.getWidth();
        double x = view.from() + (at.x - area.getX()) * perPixel;
        List<Row> rows = rows(x);
        ChartTheme theme = chart.theme();
        g.setColor(theme.muted());
        g.draw(new Line2D.Double(at.x + 0.5, area.getY(), at.x + 0.5, area.getMaxY()));
        if (rows.isEmpty()) {
            return;
        }
        Range yRange = chart.yScale().range();
        for (Row row : rows) {
            double px = area.getX() + (row.x - view.from()) / perPixel;
            double py = area.getMaxY() - (row.y - yRange.getLowerBound()) / yRange.getLength() * area.getHeight();
            if (area.contains(px, py)) {
                g.setColor(theme.background());
                g.fill(new Ellipse2D.Double(px - 5, py - 5, 10, 10));
                g.setColor(row.color);
                g.fill(new Ellipse2D.Double(px - 3.5, py - 3.5, 7, 7));
            }
        }
        paintTable(g, area, at, rows);
    }

    private void paintTable(Graphics2D g, Rectangle2D area, Point at, List<Row> rows) {
        ChartTheme theme = chart.theme();
        Viewport view = chart.viewport();
        String head = chart.xAxis() == XAxis.TIME
                ? TimeTicks.full(rows.get(0).x, view.to() - view.from(), chart.zone())
                : Numbers.text(rows.get(0).x);
        Font bold = theme.font().deriveFont(Font.BOLD);
        FontMetrics plain = g.getFontMetrics(theme.font());
        FontMetrics strong = g.getFontMetrics(bold);
        int names = 0;
        int values = 0;
        for (Row row : rows) {
            names = Math.max(names, plain.stringWidth(row.name));
            values = Math.max(values, strong.stringWidth(row.value));
        }
        int line = plain.getHeight() + 2;
        double width = Math.max(plain.stringWidth(head), SWATCH + 6 + names + GAP + values) + 2.0 * PADDING;
        double height = line * (rows.size() + 1.0) + 2.0 * PADDING - 2;
        // Beside the pointer, on the side with room, and never out of the picture.
        double left = at.x + GAP + width <= area.getMaxX() ? at.x + GAP : at.x - GAP - width;
        left = Math.max(area.getX() + 2, left);
        double top = Math.max(area.getY() + 2, Math.min(at.y - height / 2, area.getMaxY() - height - 2));
        paintBox(g, left, top, width, height);

        float baseline = (float) (top + PADDING + plain.getAscent());
        g.setFont(theme.font());
        g.setColor(theme.muted());
        g.drawString(head, (float) left + PADDING, baseline);
        for (Row row : rows) {
            baseline += line;
            g.setColor(row.color);
            g.fill(new RoundRectangle2D.Double(
                    left + PADDING, baseline - plain.getAscent() / 2.0 - 2, SWATCH, SWATCH - 4.0, 3, 3));
            g.setColor(theme.text());
            g.setFont(theme.font());
            g.drawString(row.name, (float) left + PADDING + SWATCH + 6, baseline);
            g.setFont(bold);
            g.drawString(row.value, (float) (left + width - PADDING - strong.stringWidth(row.value)), baseline);
        }
    }

    private void paintBox(Graphics2D g, double x, double y, double width, double height) {
        RoundRectangle2D box = new RoundRectangle2D.Double(x, y, width, height, 8, 8);
        Color background = chart.theme().background();
        g.setColor(new Color(background.getRed(), background.getGreen(), background.getBlue(), 242));
        g.fill(box);
        g.setColor(chart.theme().grid());
        g.draw(box);
    }

    private List<Row> rows(double x) {
        List<Row> rows = new ArrayList<>();
        List<String> names = chart.seriesNames();
        for (int i = 0; i < names.size() && rows.size() < MOST_ROWS; i++) {
            SeriesHistory history = chart.history(i);
            long nearest = history.nearest(x);
            if (nearest >= 0) {
                double y = history.y(nearest);
                rows.add(new Row(chart.lineColor(i), names.get(i), Numbers.text(y), history.x(nearest), y));
            }
        }
        return rows;
    }
}
