// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.Cursors;

/**
 * Paints the cursors A and B across all strips, with handles at the top, and the stretch between them. One that is beyond what
 * is shown has a handle at that edge, and one whose points are no longer kept says so.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class CursorLines {

    private static final float[] DASHES = {4, 3};
    private static final int SHADE = 18;

    /** What it stands on, a spike of one pixel even, is seen through it. */
    private static final int LINE = 160;

    private static final double HEIGHT = 17;
    private static final double PADDING = 5;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Cursors cursors;

    public CursorLines(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * Paints over a picture.
     *
     * @param area where its lines are, of all strips
     * @param from,to what it shows of x
     */
    public void paint(Graphics2D graphics, Rectangle2D area, double from, double to, Look look) {
        if (!cursors.isAnySet() || area.isEmpty() || !(from < to)) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setFont(look.font().deriveFont(Font.BOLD));
            double a = place(area, from, to, Cursor.A);
            double b = place(area, from, to, Cursor.B);
            double left = Math.max(area.getX(), Math.min(a, b));
            double right = Math.min(area.getMaxX(), Math.max(a, b));
            if (left < right) {
                g.setColor(translucent(look.text(), SHADE));
                g.fill(new Rectangle2D.Double(left, area.getY(), right - left, area.getHeight()));
            }
            for (Cursor each : Cursor.values()) {
                if (each != cursors.held()) {
                    paint(g, area, place(area, from, to, each), each, look);
                }
            }
            Cursor held = cursors.held();
            if (held != null) {
                paint(g, area, place(area, from, to, held), held, look);
            }
        } finally {
            g.dispose();
        }
    }

    /** Returns how high the handles at the top are, with the space below them. */
    public static double handleHeight(Font font) {
        return Math.max(HEIGHT, Math.ceil(font.getLineMetrics("A", CONTEXT).getHeight())) + 3;
    }

    /** NaN for one that is not set. */
    private double place(Rectangle2D area, double from, double to, Cursor cursor) {
        return area.getX() + (cursors.x(cursor) - from) / (to - from) * area.getWidth();
    }

    private void paint(Graphics2D g, Rectangle2D area, double place, Cursor cursor, Look look) {
        if (Double.isNaN(place)) {
            return;
        }
        boolean isKept = cursors.isKept(cursor);
        String text = cursor.name() + (isKept ? "" : " \u2013 no longer kept");
        if (place < area.getX()) {
            text = "\u2039 " + text;
        } else if (place > area.getMaxX()) {
            text = text + " \u203a";
        } else {
            g.setColor(translucent(look.text(), LINE));
            g.setStroke(
                    isKept
                            ? new BasicStroke(1)
                            : new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0));
            // On the middle of a pixel, where there are some.
            double x = Math.floor(place) + 0.5;
            g.draw(new Line2D.Double(x, area.getY(), x, area.getMaxY()));
        }
        paintHandle(g, area, place, text, cursor == cursors.held(), look);
    }

    private static Color translucent(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    private static void paintHandle(
            Graphics2D g, Rectangle2D area, double place, String text, boolean isHeld, Look look) {
        FontMetrics metrics = g.getFontMetrics();
        double width = Math.max(HEIGHT, metrics.stringWidth(text) + 2 * PADDING);
        double height = Math.max(HEIGHT, metrics.getHeight());
        double left = Math.max(area.getX(), Math.min(area.getMaxX() - width, Math.floor(place) + 0.5 - width / 2));
        RoundRectangle2D box = new RoundRectangle2D.Double(left, area.getY() + 0.5, width, height, 6, 6);
        g.setStroke(new BasicStroke(1));
        g.setColor(isHeld ? look.text() : look.background());
        g.fill(box);
        g.setColor(look.text());
        g.draw(box);
        g.setColor(isHeld ? look.background() : look.text());
        g.drawString(text, (float) (left + (width - metrics.stringWidth(text)) / 2), (float)
                (area.getY() + 0.5 + (height - metrics.getHeight()) / 2 + metrics.getAscent()));
    }
}
