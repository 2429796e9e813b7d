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
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

/**
 * Reads out, at the pointer, the nearest point of every series: from the history, so that it is true however much the
 * picture is reduced. Also says when the picture is held still. Event dispatch thread only.
 */
final class ReadOut {

    private static final int PADDING = 8;
    private static final int GAP = 12;
    private static final int SWATCH = 8;

    private final LiveChart chart;
    private final PanelPicture picture;
    private final Supplier<Rectangle2D> dataArea;
    private @Nullable Point pointer;

    /**
     * @param dataArea where the data of the picture is, in the user space in which this is painted
     */
    ReadOut(LiveChart chart, PanelPicture picture, Supplier<Rectangle2D> dataArea) {
        this.chart = chart;
        this.picture = picture;
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
        Reading reading = reading();
        if (pointer != null && reading != null) {
            paintValues(g, area, pointer, reading);
        }
    }

    /** What is read at the pointer; null when it is not over the data. */
    @Nullable
    Reading reading() {
        Rectangle2D area = dataArea.get();
        if (pointer == null || !area.contains(pointer)) {
            return null;
        }
        double from = picture.from();
        double to = picture.to();
        double x = from + (pointer.x - area.getX()) / area.getWidth() * (to - from);
        XText text = chart.xAxis() == XAxis.TIME
                ? XText.ofTimes(to - from, chart.canvas().zone())
                : XText.ofNumbers();
        return Reading.at(x, from, to, chart.seriesNames(), chart::history, text);
    }

    private void paintHeld(Graphics2D g, Rectangle2D area) {
        String text = "Paused \u2013 L or double click: live";
        FontMetrics metrics = g.getFontMetrics();
        double width = metrics.stringWidth(text) + 2.0 * PADDING;
        paintBox(g, area.getMaxX() - width - PADDING, area.getY() + PADDING, width, metrics.getHeight() + 6.0);
        g.setColor(chart.theme().text());
        g.drawString(text, (float) (area.getMaxX() - width), (float) (area.getY() + PADDING + 3 + metrics.getAscent()));
    }

    private void paintValues(Graphics2D g, Rectangle2D area, Point at, Reading reading) {
        double left = picture.from();
        double perPixel = (picture.to() - left) / area.getWidth();
        g.setColor(chart.theme().muted());
        g.draw(new Line2D.Double(at.x + 0.5, area.getY(), at.x + 0.5, area.getMaxY()));
        if (reading.rows().isEmpty()) {
            return;
        }
        Range y = picture.y();
        for (Reading.Row row : reading.rows()) {
            paintDot(
                    g,
                    area,
                    area.getX() + (row.x() - left) / perPixel,
                    area.getMaxY() - (row.y() - y.getLowerBound()) / y.getLength() * area.getHeight(),
                    chart.canvas().lineColor(row.series()));
        }
        paintTable(g, area, at, reading);
    }

    private void paintDot(Graphics2D g, Rectangle2D area, double x, double y, Color color) {
        if (area.contains(x, y)) {
            g.setColor(chart.theme().background());
            g.fill(new Ellipse2D.Double(x - 5, y - 5, 10, 10));
            g.setColor(color);
            g.fill(new Ellipse2D.Double(x - 3.5, y - 3.5, 7, 7));
        }
    }

    private void paintTable(Graphics2D g, Rectangle2D area, Point pointer, Reading reading) {
        ChartTheme theme = chart.theme();
        List<Reading.Row> rows = reading.rows();
        String foot = reading.more() == 0 ? "" : "and " + reading.more() + " more";
        Font bold = theme.font().deriveFont(Font.BOLD);
        FontMetrics plain = g.getFontMetrics(theme.font());
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
        paintBox(g, left, top, width, height);

        float baseline = (float) (top + PADDING + plain.getAscent());
        float start = (float) left + PADDING;
        float end = (float) (left + width - PADDING);
        g.setFont(theme.font());
        g.setColor(theme.muted());
        g.drawString(reading.head(), start, baseline);
        g.drawString(foot, start, baseline + line * (rows.size() + 1f));
        for (Reading.Row row : rows) {
            baseline += line;
            g.setColor(chart.canvas().lineColor(row.series()));
            g.fill(new RoundRectangle2D.Double(
                    start, baseline - plain.getAscent() / 2.0 - 2, SWATCH, SWATCH - 4.0, 3, 3));
            g.setColor(theme.text());
            g.setFont(theme.font());
            g.drawString(row.name(), start + SWATCH + 6, baseline);
            g.setColor(theme.muted());
            g.drawString(row.at(), end - plain.stringWidth(row.at()), baseline);
            g.setColor(theme.text());
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

    private void paintBox(Graphics2D g, double x, double y, double width, double height) {
        RoundRectangle2D box = new RoundRectangle2D.Double(x, y, width, height, 8, 8);
        Color background = chart.theme().background();
        g.setColor(new Color(background.getRed(), background.getGreen(), background.getBlue(), 242));
        g.fill(box);
        g.setColor(chart.theme().grid());
        g.draw(box);
    }
}
