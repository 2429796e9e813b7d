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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.strip.Swatch;
import org.stripchart.words.CutText;
import org.stripchart.words.ShortNames;
import org.stripchart.words.ValueText;

/** The box with what is read out: beside the pointer, where it covers none of the points that it tells. */
final class ReadOutBox {

    private static final String ELLIPSIS = "\u2026";
    private static final int PADDING = 8;
    private static final int GAP = 12;

    /** Of the data it takes no more than that to the right and down, whatever names are like; values come first. */
    private static final double MOST_WIDTH = 0.42;

    private static final double MOST_HEIGHT = 0.6;

    /** The point at the pointer is worth more than any other that would be covered. */
    private static final int NEAREST = 100;

    /** And two boxes that lie over each other cannot be read. */
    private static final int TAKEN = 10_000;

    /** A dot is so large around its point. */
    private static final double DOT = 6;

    private final Scene scene;
    private final List<Reading.Row> rows;
    private final List<String> names;
    private final @Nullable Point2D nearest;
    private final Font plainFont;
    private final Font boldFont;
    private final FontMetrics plain;
    private final FontMetrics bold;
    private final String head;
    private final String foot;
    private final int timesRoom;
    /** How wide the widest is of what stands behind the decimal point, which are in line. */
    private final int behindPoint;

    private final double swatch;
    private final double dot;
    private final int line;
    private final double width;
    private final double height;

    ReadOutBox(Scene scene, Reading reading, boolean isPinned, Graphics2D g) {
        this.scene = scene;
        plainFont = scene.look().font().deriveFont(Font.PLAIN);
        boldFont = plainFont.deriveFont(Font.BOLD);
        plain = g.getFontMetrics(plainFont);
        bold = g.getFontMetrics(boldFont);
        head = reading.head() + (isPinned ? " \u2013 pinned" : "");
        line = plain.getHeight() + 2;
        Rectangle2D area = scene.area();
        rows = nearest(reading.rows(), (int) ((MOST_HEIGHT * area.getHeight() - 2 * PADDING) / line) - 2);
        Point2D found = null;
        for (Reading.Row row : rows) {
            found = row.isNearest() ? scene.placeOf(row.series(), row.x(), row.y()) : found;
        }
        nearest = found;
        int more = reading.more() + reading.rows().size() - rows.size();
        foot = more == 0 ? "" : "+" + more + " more";
        int times = widest(Reading.Row::at);
        timesRoom = times == 0 ? 0 : GAP + times;
        swatch = Swatch.width(scene.look().scale());
        dot = DOT * scene.look().scale();
        behindPoint = widest(row -> row.value().substring(ValueText.point(row.value())));
        int beforePoint = widest(row -> row.value().substring(0, ValueText.point(row.value())));
        double beside = swatch + 6 + GAP + beforePoint + behindPoint + timesRoom;
        int room = (int) (Math.max(plain.stringWidth(head), MOST_WIDTH * area.getWidth() - 2 * PADDING) - beside);
        names = cut(room);
        int name = names.stream().mapToInt(bold::stringWidth).max().orElse(0);
        width = Math.max(plain.stringWidth(head), beside + name) + 2.0 * PADDING;
        int lines = rows.size() + (foot.isEmpty() ? 1 : 2);
        height = line * (double) lines + 2.0 * PADDING - 2;
    }

    /** Returns the row of the nearest point and those around it, so many that they have room. */
    private static List<Reading.Row> nearest(List<Reading.Row> all, int most) {
        int count = Math.min(all.size(), Math.max(1, most));
        int at = 0;
        while (at < all.size() - 1 && !all.get(at).isNearest()) {
            at++;
        }
        int first = Math.max(0, Math.min(at - count / 2, all.size() - count));
        return all.subList(first, first + count);
    }

    /** Returns the names as they fit: first without units, which values tell, then without what all have, then without their middle. */
    private List<String> cut(int room) {
        List<String> whole = rows.stream().map(Reading.Row::name).toList();
        if (whole.stream().allMatch(name -> bold.stringWidth(name) <= room)) {
            return whole;
        }
        List<String> bare = ShortNames.withoutUnits(whole);
        if (bare.stream().allMatch(name -> bold.stringWidth(name) <= room)) {
            return bare;
        }
        List<String> tails = ShortNames.of(bare).tails();
        List<String> briefs = IntStream.range(0, bare.size())
                .mapToObj(i -> tails.get(i).equals(bare.get(i)) ? bare.get(i) : ELLIPSIS + tails.get(i))
                .toList();
        return CutText.apart(bare, briefs, Math.max(0, room), bold::stringWidth);
    }

    /** As wide as a text would be if any row were the nearest, so that the box does not tremble as the pointer moves. */
    private int widest(Function<Reading.Row, String> text) {
        return rows.stream()
                .mapToInt(row -> bold.stringWidth(text.apply(row)))
                .max()
                .orElse(0);
    }

    /**
     * Paints the box.
     *
     * @param at where is read
     * @param told where the points are that it tells
     * @param taken where it is not to lie
     */
    void paint(Graphics2D g, Point at, List<Point2D> told, Rectangle2D taken) {
        Look look = scene.look();
        Rectangle2D place = place(scene.area(), at, told, taken);
        look.paintBox(g, place.getX(), place.getY(), width, height);
        float baseline = (float) (place.getY() + PADDING + plain.getAscent());
        float start = (float) place.getX() + PADDING;
        float end = (float) (place.getMaxX() - PADDING);
        g.setFont(plainFont);
        g.setColor(look.muted());
        g.drawString(head, start, baseline);
        g.drawString(foot, start, baseline + line * (rows.size() + 1f));
        for (int i = 0; i < rows.size(); i++) {
            Reading.Row row = rows.get(i);
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
            g.drawString(names.get(i), (float) (start + swatch + 6), baseline);
            int point = ValueText.point(row.value());
            float inLine = end - timesRoom - behindPoint;
            g.drawString(row.value(), inLine - metrics.stringWidth(row.value().substring(0, point)), baseline);
            g.setColor(look.muted());
            g.drawString(row.at(), end - metrics.stringWidth(row.at()), baseline);
        }
    }

    /** Beside what is read, on the side with room, then above and below, then in the corners: the first that covers least. */
    Rectangle2D place(Rectangle2D area, Point at, List<Point2D> told, Rectangle2D taken) {
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
            {taken.getX() - GAP - width, beside},
            {right, Math.min(bottom, taken.getMaxY() + 2)},
            {left, Math.min(bottom, taken.getMaxY() + 2)},
        };
        Rectangle2D best = new Rectangle2D.Double();
        double least = Double.POSITIVE_INFINITY;
        for (double[] each : places) {
            double x = Math.max(area.getX() + 2, each[0]);
            Rectangle2D tried = new Rectangle2D.Double(x, each[1], width, height);
            // One that reaches out of the data is cut off or covers an axis, which is worse than any dot.
            double covered = Math.max(0, x + width - area.getMaxX()) * 1000 + Math.abs(x - each[0]) * 1000;
            covered += tried.intersects(taken) ? TAKEN : 0;
            covered += nearest != null && covers(tried, nearest) ? NEAREST : 0;
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
