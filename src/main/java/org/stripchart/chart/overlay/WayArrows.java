// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * The way that two series go against each other: heads of arrows at moments between the oldest and the newest, each from the point of that moment to the
 * first one that is some pixels away. Event dispatch thread only.
 */
public final class WayArrows {

    /** So many are tried; those that would lie upon others are left out. */
    private static final int TRIED = 40;

    /** As many points are looked at for one that is far enough. */
    private static final int MOST_POINTS = 200;

    /** A way shorter than this has no direction that could be seen. */
    private static final double FAR = 5;

    private static final double APART = 34;
    private static final double LENGTH = 8;
    private static final double HALF_WIDTH = 4;
    private static final double FAINTEST = 0.35;

    private final DoubleFunction<Point2D> place;
    private final DoubleUnaryOperator next;
    private final DoubleFunction<Color> color;
    private final Rectangle2D area;
    private final double scale;
    private final List<Point2D> tips = new ArrayList<>();

    /**
     * @param place where both are in the picture at an x of the chart
     * @param next the x of the next point of either
     * @param color by how strong it is, up to 1
     * @param area where the picture has its data
     * @param scale of the font of that picture
     */
    public WayArrows(
            DoubleFunction<Point2D> place,
            DoubleUnaryOperator next,
            DoubleFunction<Color> color,
            Rectangle2D area,
            double scale) {
        this.place = place;
        this.next = next;
        this.color = color;
        this.area = area;
        this.scale = scale;
    }

    /** Paints them, the older the fainter. */
    public void paint(Graphics2D g, double oldest, double newest) {
        // From the newest on, so that the latest way is the one that is seen.
        for (int i = 1; i <= TRIED && newest > oldest; i++) {
            double age = i / (double) (TRIED + 1);
            g.setColor(color.apply(1 - (1 - FAINTEST) * age));
            paintHead(g, newest - age * (newest - oldest), newest);
        }
    }

    private void paintHead(Graphics2D g, double from, double newest) {
        Point2D start = place.apply(from);
        double x = from;
        for (int i = 0; i < MOST_POINTS; i++) {
            x = next.applyAsDouble(x);
            if (!(x <= newest)) {
                return;
            }
            Point2D end = place.apply(x);
            if (start.distance(end) >= FAR * scale) {
                boolean isFree = tips.stream().allMatch(tip -> tip.distance(end) >= APART * scale);
                if (isFree && area.contains(end)) {
                    tips.add(end);
                    g.fill(head(start, end));
                }
                return;
            }
        }
    }

    /** Returns the head of an arrow with its tip at the end of a way. */
    private Path2D head(Point2D start, Point2D end) {
        double length = start.distance(end);
        double dx = (end.getX() - start.getX()) / length;
        double dy = (end.getY() - start.getY()) / length;
        double baseX = end.getX() - scale * LENGTH * dx;
        double baseY = end.getY() - scale * LENGTH * dy;
        double half = scale * HALF_WIDTH;
        Path2D head = new Path2D.Double();
        head.moveTo(end.getX(), end.getY());
        head.lineTo(baseX - half * dy, baseY + half * dx);
        head.lineTo(baseX + half * dy, baseY - half * dx);
        head.closePath();
        return head;
    }
}
