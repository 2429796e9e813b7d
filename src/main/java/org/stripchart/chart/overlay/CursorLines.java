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
     * @param top where the handles begin
     * @param from,to what it shows of x
     */
    public void paint(Graphics2D graphics, Rectangle2D area, double top, double from, double to, Look look) {
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
            paintLine(g, area, a, Cursor.A, look);
            paintLine(g, area, b, Cursor.B, look);
            FontMetrics metrics = g.getFontMetrics();
            double[] lefts = beside(
                    area.getX(),
                    area.getMaxX(),
                    a,
                    width(metrics, text(area, a, Cursor.A)),
                    b,
                    width(metrics, text(area, b, Cursor.B)));
            paintHandle(g, lefts[0], top, text(area, a, Cursor.A), Cursor.A, look);
            paintHandle(g, lefts[1], top, text(area, b, Cursor.B), Cursor.B, look);
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

    /**
     * Returns where two handles begin, each over its line: where they would cover each other, the one beside the other.
     *
     * @param from,to between which they lie
     * @param a,b where the lines are; NaN for one that is not there
     * @param widthA,widthB of the handles
     */
    static double[] beside(double from, double to, double a, double widthA, double b, double widthB) {
        double leftA = within(from, to - widthA, Math.floor(a) + 0.5 - widthA / 2);
        double leftB = within(from, to - widthB, Math.floor(b) + 0.5 - widthB / 2);
        boolean isCovered = leftA < leftB + widthB && leftB < leftA + widthA;
        if (!isCovered) {
            return new double[] {leftA, leftB};
        }
        boolean isAFirst = a <= b;
        double first = isAFirst ? widthA : widthB;
        double second = isAFirst ? widthB : widthA;
        // Between both lines, so that each handle is on the side of its own.
        double middle = within(from + first, to - second, Math.floor((a + b) / 2) + 0.5);
        return isAFirst ? new double[] {middle - first, middle} : new double[] {middle, middle - first};
    }

    private static double within(double from, double to, double place) {
        return Math.max(from, Math.min(to, place));
    }

    private static double width(FontMetrics metrics, String text) {
        return Math.max(HEIGHT, metrics.stringWidth(text) + 2 * PADDING);
    }

    private String text(Rectangle2D area, double place, Cursor cursor) {
        String text = cursor.name() + (cursors.isKept(cursor) ? "" : " \u2013 no longer kept");
        if (place < area.getX()) {
            return "\u2039 " + text;
        }
        return place > area.getMaxX() ? text + " \u203a" : text;
    }

    private void paintLine(Graphics2D g, Rectangle2D area, double place, Cursor cursor, Look look) {
        if (place >= area.getX() && place <= area.getMaxX()) {
            g.setColor(translucent(look.text(), LINE));
            g.setStroke(
                    cursors.isKept(cursor)
                            ? new BasicStroke(1)
                            : new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0));
            // On the middle of a pixel, where there are some.
            double x = Math.floor(place) + 0.5;
            g.draw(new Line2D.Double(x, area.getY(), x, area.getMaxY()));
        }
    }

    private static Color translucent(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    private void paintHandle(Graphics2D g, double left, double top, String text, Cursor cursor, Look look) {
        if (!cursors.isSet(cursor)) {
            return;
        }
        boolean isHeld = cursor == cursors.held();
        FontMetrics metrics = g.getFontMetrics();
        double width = width(metrics, text);
        double height = Math.max(HEIGHT, metrics.getHeight());
        RoundRectangle2D box = new RoundRectangle2D.Double(left, top + 0.5, width, height, 6, 6);
        g.setStroke(new BasicStroke(1));
        g.setColor(isHeld ? look.text() : look.background());
        g.fill(box);
        g.setColor(look.text());
        g.draw(box);
        g.setColor(isHeld ? look.background() : look.text());
        g.drawString(text, (float) (left + (width - metrics.stringWidth(text)) / 2), (float)
                (top + 0.5 + (height - metrics.getHeight()) / 2 + metrics.getAscent()));
    }
}
