// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.mark;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.function.IntFunction;
import org.stripchart.chart.mark.MarkLayout.Label;
import org.stripchart.chart.overlay.Look;
import org.stripchart.plot.mark.Mark;

/**
 * Paints marks across all strips: a moment as a thin broken line, a stretch as a tinted band between two.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class MarkLines {

    private static final float[] DASHES = {3, 3};
    private static final int SHADE = 30;

    private MarkLines() {}

    /**
     * Paints over a picture.
     *
     * @param area where its lines are, of all strips
     * @param colors of places in the palette
     */
    public static void paint(
            Graphics2D graphics, MarkLayout layout, Rectangle2D area, Look look, IntFunction<Color> colors) {
        if (layout.marks().isEmpty() || area.isEmpty()) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0));
            double lastDrawn = Double.NEGATIVE_INFINITY;
            for (Mark each : layout.marks()) {
                Color color = each.color() == Mark.PLAIN ? look.text() : colors.apply(each.color());
                g.setColor(color);
                if (each.isRegion()) {
                    paintBand(g, layout, area, each, color);
                }
                double x = Math.floor(layout.place(each.x())) + 0.5;
                // Of thousands, many are in one column.
                if (x != lastDrawn && x >= area.getX()) {
                    g.draw(new Line2D.Double(x, Math.floor(area.getY()), x, area.getMaxY()));
                    lastDrawn = x;
                }
            }
            g.setFont(look.font());
            g.setStroke(new BasicStroke(1));
            layout.labels().forEach(each -> paint(g, each, look, colors));
        } finally {
            g.dispose();
        }
    }

    private static void paintBand(Graphics2D g, MarkLayout layout, Rectangle2D area, Mark region, Color color) {
        double left = Math.max(area.getX(), layout.place(region.x()));
        double right = Math.min(area.getMaxX(), layout.place(region.to()));
        g.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), SHADE));
        g.fill(new Rectangle2D.Double(left, area.getY(), Math.max(1, right - left), area.getHeight()));
        g.setColor(color);
        double end = Math.floor(layout.place(region.to())) + 0.5;
        if (end <= area.getMaxX()) {
            g.draw(new Line2D.Double(end, Math.floor(area.getY()), end, area.getMaxY()));
        }
    }

    private static void paint(Graphics2D g, Label label, Look look, IntFunction<Color> colors) {
        Rectangle2D box = label.box();
        Color edge = label.mark().color() == Mark.PLAIN
                ? look.muted()
                : colors.apply(label.mark().color());
        look.paintBox(g, box.getX() + 0.5, box.getY() + 0.5, box.getWidth() - 1, box.getHeight() - 1, edge);
        g.setColor(look.text());
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(label.text(), (float) (box.getX() + MarkLayout.padding()), (float)
                (box.getY() + (box.getHeight() - metrics.getHeight()) / 2 + metrics.getAscent()));
    }
}
