// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.chart.paint.DeviceScale;
import org.stripchart.chart.paint.axis.AxisStyle;
import org.stripchart.chart.paint.axis.PlainAxis;
import org.stripchart.chart.paint.axis.StripAxis;
import org.stripchart.chart.paint.raster.Pixels;
import org.stripchart.chart.paint.raster.Sheet;

/** Paints a figure: what it tells in numbers, how it was made, and below both its plot. Event dispatch thread only. */
final class FigurePainter {

    /** In lines of text: a lower figure has no title at its axis of x, an even lower one does not say how it was made. */
    private static final int LEAST_FOR_TITLE = 13;

    private static final int LEAST_FOR_NOTE = 9;

    /** What the labels of the axis of x take, with the space around. */
    private static final double AROUND = 2.5;

    private static final int SIDE = 8;

    /** The last number of the axis of x keeps clear of the edge, but where it stands below the chart's. */
    private static final int CLEAR = 4;

    private static final String BETWEEN = "     ";

    private final PlainAxis plain = new PlainAxis("");
    private final PlainAxis up = new PlainAxis("");
    private final FigurePlot plot = new FigurePlot(plain, up);
    private final JFreeChart chart = new JFreeChart(null, null, plot, false);
    private final ChartRenderingInfo info = new ChartRenderingInfo(null);
    private final Sheet sheet = new Sheet();
    private ChartTheme theme = ChartTheme.LIGHT;
    private Content content = Content.none("Computing\u2026");
    private String progress = "";

    FigurePainter() {
        chart.setAntiAlias(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setDomainGridlineStroke(AxisStyle.HAIRLINE);
        plot.setRangeGridlineStroke(AxisStyle.HAIRLINE);
        AxisStyle.level(plain);
        AxisStyle.upright(up, 8);
        theme(theme);
        plot.content(content);
    }

    ChartTheme theme() {
        return theme;
    }

    void theme(ChartTheme newTheme) {
        theme = newTheme;
        plot.axes().theme(theme);
        chart.setBackgroundPaint(theme.background());
        plot.setDomainGridlinePaint(theme.grid());
        plot.setRangeGridlinePaint(theme.grid());
    }

    /** Takes what is to be shown from now on. */
    void content(Content newContent) {
        content = newContent;
        progress = "";
        plot.content(content);
    }

    Content content() {
        return content;
    }

    /** Says how far the next content is; empty: it is there. */
    void progress(String text) {
        progress = text;
    }

    Axes axes() {
        return plot.axes();
    }

    /** Returns the line that tells how what is shown was made, or how far it is. */
    String note() {
        return progress.isEmpty() || content.note().isEmpty()
                ? progress + content.note()
                : progress + ". " + content.note();
    }

    /** Draws all of it; where that ends in pixels, in plain memory first. */
    void draw(Graphics2D graphics, Rectangle2D area) {
        boolean isOpaque = theme.background().getAlpha() == 255;
        if (isOpaque && DeviceScale.isPixels(graphics) && Sheet.canReplace(graphics, area)) {
            sheet.draw(graphics, area, (g, pixels) -> draw(g, pixels, area));
        } else {
            draw(graphics, null, area);
        }
        // The sheet keeps its memory only as long as that is not wanted elsewhere.
        plot.axes().pixels(null);
    }

    private void draw(Graphics2D g, @Nullable Pixels pixels, Rectangle2D area) {
        plot.axes().pixels(pixels);
        g.setColor(theme.background());
        g.fill(area);
        g.setFont(theme.font());
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        FontMetrics metrics = g.getFontMetrics();
        double line = metrics.getHeight();
        double y = area.getY() + 4;
        if (!content.readings().isEmpty()) {
            g.setColor(theme.text());
            write(g, fitting(content.readings(), metrics, area.getWidth() - 2 * SIDE), area.getX() + SIDE, y);
            y += line;
        }
        boolean hasNote = area.getHeight() >= LEAST_FOR_NOTE * line && !note().isEmpty();
        if (hasNote) {
            g.setColor(theme.muted());
            write(g, cut(note(), metrics, area.getWidth() - 2 * SIDE), area.getX() + SIDE, y);
            y += line;
        }
        Rectangle2D below = new Rectangle2D.Double(area.getX(), y, area.getWidth(), area.getMaxY() - y);
        ValueAxis across = plot.axes().across();
        String acrossTitle = across.getLabel();
        String upTitle = up.getLabel();
        boolean hasTitle = area.getHeight() >= LEAST_FOR_TITLE * line;
        if (!hasTitle) {
            across.setLabel(null);
        }
        if (metrics.stringWidth(String.valueOf(upTitle)) > below.getHeight() - (AROUND + (hasTitle ? 1 : 0)) * line) {
            up.setLabel(null);
        }
        // The highest label of the upward axis may have its middle at the upper edge.
        int right = StripAxis.OVERHANG + (plot.axes().isAlong() ? 0 : CLEAR);
        chart.setPadding(new RectangleInsets(Math.ceil(line / 2), SIDE, 4, right));
        chart.draw(g, below, info);
        across.setLabel(acrossTitle);
        up.setLabel(upTitle);
    }

    private static void write(Graphics2D g, String text, double x, double top) {
        g.drawString(text, (float) x, (float) (top + g.getFontMetrics().getAscent()));
    }

    /** Leaves parts away from the end where they have no room. */
    private static String fitting(List<String> parts, FontMetrics metrics, double width) {
        for (int count = parts.size(); count > 1; count--) {
            String text =
                    String.join(BETWEEN, parts.subList(0, count)) + (count < parts.size() ? BETWEEN + "\u2026" : "");
            if (metrics.stringWidth(text) <= width) {
                return text;
            }
        }
        return cut(parts.get(0), metrics, width);
    }

    private static String cut(String text, FontMetrics metrics, double width) {
        String left = text;
        while (!left.isEmpty() && metrics.stringWidth(left + "\u2026") > width) {
            left = left.substring(0, left.length() - 1);
        }
        return metrics.stringWidth(text) <= width ? text : left.strip() + "\u2026";
    }

    /** Returns where the data was drawn last. */
    Rectangle2D dataArea() {
        return info.getPlotInfo().getDataArea();
    }

    /** Draws what is read out at a place, over what was drawn. */
    void drawSpot(Graphics2D g, Content.Spot spot) {
        Axes axes = plot.axes();
        Rectangle2D area = axes.area();
        Point2D at =
                new Point2D.Double(axes.x(spot.x()), Math.max(area.getY(), Math.min(area.getMaxY(), axes.y(spot.y()))));
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(theme.text());
        double radius = 3 * axes.scale();
        g.fill(new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius));
        g.setFont(theme.font());
        FontMetrics metrics = g.getFontMetrics();
        double width = metrics.stringWidth(spot.text()) + 16;
        double height = metrics.getHeight() + 8;
        double left = at.getX() + 12 + width > area.getMaxX() ? at.getX() - 12 - width : at.getX() + 12;
        double top = Math.max(area.getY(), Math.min(area.getMaxY() - height, at.getY() - height / 2));
        RoundRectangle2D box = new RoundRectangle2D.Double(Math.max(area.getX(), left), top, width, height, 8, 8);
        Color ground = theme.background();
        g.setColor(new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), 242));
        g.fill(box);
        g.setColor(theme.grid());
        g.draw(box);
        g.setColor(theme.text());
        write(g, spot.text(), box.getX() + 8, top + 4);
    }
}
