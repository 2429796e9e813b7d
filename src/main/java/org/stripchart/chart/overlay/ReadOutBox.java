// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;
import org.stripchart.chart.paint.strip.Swatch;

/** The box with what is read out: beside the pointer, where it covers none of the points that it tells. */
final class ReadOutBox {

    private static final int PADDING = 8;
    private static final int GAP = 12;

    /** A dot is so large around its point. */
    private static final double DOT = 6;

    private final Scene scene;
    private final Reading reading;
    private final Font plainFont;
    private final Font boldFont;
    private final FontMetrics plain;
    private final FontMetrics bold;
    private final String head;
    private final String foot;
    private final int timesRoom;
    private final double swatch;
    private final double dot;
    private final int line;
    private final double width;
    private final double height;

    ReadOutBox(Scene scene, Reading reading, boolean isPinned, Graphics2D g) {
        this.scene = scene;
        this.reading = reading;
        plainFont = scene.look().font().deriveFont(Font.PLAIN);
        boldFont = plainFont.deriveFont(Font.BOLD);
        plain = g.getFontMetrics(plainFont);
        bold = g.getFontMetrics(boldFont);
        head = reading.head() + (isPinned ? " \u2013 pinned" : "");
        foot = reading.more() == 0 ? "" : "+" + reading.more() + " more";
        line = plain.getHeight() + 2;
        int times = widest(Reading.Row::at);
        timesRoom = times == 0 ? 0 : GAP + times;
        swatch = Swatch.width(scene.look().scale());
        dot = DOT * scene.look().scale();
        double row = swatch + 6 + widest(Reading.Row::name) + GAP + widest(Reading.Row::value) + timesRoom;
        width = Math.max(plain.stringWidth(head), row) + 2.0 * PADDING;
        int lines = reading.rows().size() + (foot.isEmpty() ? 1 : 2);
        height = line * (double) lines + 2.0 * PADDING - 2;
    }

    /** As wide as a text would be if any row were the nearest, so that the box does not tremble as the pointer moves. */
    private int widest(Function<Reading.Row, String> text) {
        return reading.rows().stream()
                .mapToInt(row -> bold.stringWidth(text.apply(row)))
                .max()
                .orElse(0);
    }

    /**
     * Paints the box.
     *
     * @param at where is read
     * @param told where the points are that it tells
     */
    void paint(Graphics2D g, Point at, List<Point2D> told) {
        Look look = scene.look();
        Rectangle2D place = place(scene.area(), at, told);
        look.paintBox(g, place.getX(), place.getY(), width, height);
        float baseline = (float) (place.getY() + PADDING + plain.getAscent());
        float start = (float) place.getX() + PADDING;
        float end = (float) (place.getMaxX() - PADDING);
        g.setFont(plainFont);
        g.setColor(look.muted());
        g.drawString(head, start, baseline);
        g.drawString(foot, start, baseline + line * (reading.rows().size() + 1f));
        for (Reading.Row row : reading.rows()) {
            baseline += line;
            FontMetrics metrics = row.isNearest() ? bold : plain;
            g.setColor(scene.color(row.series(), row.y()));
            g.fill(Swatch.shape(
                    start,
                    baseline - plain.getAscent() / 2.0 + 1.5 * look.scale(),
                    scene.dash(row.series()),
                    look.scale()));
            g.setFont(row.isNearest() ? boldFont : plainFont);
            g.setColor(look.text());
            g.drawString(row.name(), (float) (start + swatch + 6), baseline);
            g.drawString(row.value(), end - timesRoom - metrics.stringWidth(row.value()), baseline);
            g.setColor(look.muted());
            g.drawString(row.at(), end - metrics.stringWidth(row.at()), baseline);
        }
    }

    /** Beside what is read, on the side with room, then above and below, then in the corners: the first that covers least. */
    Rectangle2D place(Rectangle2D area, Point at, List<Point2D> told) {
        double right = at.x + GAP;
        double left = at.x - GAP - width;
        double top = area.getY() + 2;
        double bottom = Math.max(top, area.getMaxY() - height - 2);
        double beside = Math.max(top, Math.min(at.y - height / 2, bottom));
        double far = area.getMaxX() - width - 2;
        double[][] places = {
            {right, beside},
            {left, beside},
            {right, top},
            {left, top},
            {right, bottom},
            {left, bottom},
            {far, top},
            {area.getX() + 2, top},
            {far, bottom},
            {area.getX() + 2, bottom},
        };
        Rectangle2D best = new Rectangle2D.Double();
        double least = Double.POSITIVE_INFINITY;
        for (double[] each : places) {
            double x = Math.max(area.getX() + 2, each[0]);
            Rectangle2D tried = new Rectangle2D.Double(x, each[1], width, height);
            // One that reaches out of the data is cut off or covers an axis, which is worse than any dot.
            double covered = Math.max(0, x + width - area.getMaxX()) * 1000 + Math.abs(x - each[0]) * 1000;
            for (Point2D point : told) {
                covered += covers(tried, point) ? 1 : 0;
            }
            if (covered < least) {
                least = covered;
                best = tried;
            }
        }
        return best;
    }

    private boolean covers(Rectangle2D box, Point2D point) {
        return box.intersects(point.getX() - dot, point.getY() - dot, 2 * dot, 2 * dot);
    }
}
