// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads out, at the pointer or where it was pinned, the point that is seen there and the nearest of every other series: from the history, so that it is true
 * however much the picture is reduced. A pin stays at its x, and with it leaves what is shown. Event dispatch thread only.
 */
public final class ReadOut {

    /**
     * Where it was pinned.
     *
     * @param under the point that was seen there; null if none was
     */
    private record Pin(double x, int y, @Nullable NearestPoint under) {}

    private final Scene scene;
    private @Nullable Point pointer;
    private @Nullable Pin pin;

    public ReadOut(Scene scene) {
        this.scene = scene;
    }

    /** Says where the pointer is, in user space; null when it is elsewhere. */
    public void pointer(@Nullable Point where) {
        pointer = where;
    }

    /** Pins it where the pointer is, if that is over the data; returns whether it is pinned now. */
    public boolean pin() {
        if (pointer != null && scene.area().contains(pointer)) {
            NearestPoint under = under(pointer);
            pin = new Pin(under == null ? x(pointer) : under.x(), pointer.y, under);
        }
        return pin != null;
    }

    /** Goes with the pointer again; returns whether it was pinned. */
    public boolean unpin() {
        boolean wasPinned = pin != null;
        pin = null;
        return wasPinned;
    }

    /** Returns whether it is pinned. */
    public boolean isPinned() {
        return pin != null;
    }

    /** Returns whether there is something to be read now. */
    public boolean isShown() {
        return place() != null;
    }

    /**
     * Paints over the picture of the scene.
     *
     * @param taken where something else lies over it already; empty: nothing does
     */
    public void paint(Graphics2D g, Rectangle2D taken) {
        Point at = place();
        Reading reading = reading();
        if (at == null || reading == null) {
            return;
        }
        g.setFont(scene.look().font());
        g.setColor(isPinned() ? scene.look().text() : scene.look().muted());
        Rectangle2D area = scene.area();
        g.draw(new Line2D.Double(at.x + 0.5, area.getY(), at.x + 0.5, area.getMaxY()));
        if (reading.rows().isEmpty()) {
            return;
        }
        List<Point2D> told = new ArrayList<>();
        for (Reading.Row row : reading.rows()) {
            Point2D place = scene.placeOf(row.series(), row.x(), row.y());
            if (place != null && !scene.isState(row.series())) {
                told.add(place);
                paintDot(g, place.getX(), place.getY(), scene.color(row.series(), row.y()), row.isNearest());
            }
        }
        new ReadOutBox(scene, reading, isPinned(), g).paint(g, at, told, taken);
    }

    /** Returns what is read at the pointer or the pin; null when neither is over the data. */
    public @Nullable Reading reading() {
        Point at = place();
        if (at == null) {
            return null;
        }
        if (pin == null) {
            return Reading.at(scene, x(at), at.y, under(at));
        }
        NearestPoint under = pin.under();
        // A chart that was cleared meanwhile has it no longer.
        boolean isKept = under != null && scene.series(under.series()).firstX() <= under.x();
        return Reading.at(scene, pin.x(), at.y, isKept ? under : null);
    }

    /** Returns the point that is seen at a place; null if none is. */
    private @Nullable NearestPoint under(Point at) {
        return NearestPoint.at(scene, new Point2D.Double(at.x + 0.5, at.y + 0.5));
    }

    /** Returns where is read; null when that is not over the data. */
    private @Nullable Point place() {
        Rectangle2D area = scene.area();
        Point at = pointer;
        if (pin != null) {
            double share = (pin.x() - scene.from()) / (scene.to() - scene.from());
            at = new Point((int) Math.floor(area.getX() + share * area.getWidth()), pin.y());
        }
        return at != null && area.contains(at) ? at : null;
    }

    private double x(Point at) {
        Rectangle2D area = scene.area();
        return scene.from() + (at.x - area.getX()) / area.getWidth() * (scene.to() - scene.from());
    }

    private void paintDot(Graphics2D g, double x, double y, Color color, boolean isNearest) {
        double scale = scene.look().scale();
        double radius = (isNearest ? 4.5 : 3.5) * scale;
        double edge = radius + 1.5 * scale;
        g.setColor(scene.look().background());
        g.fill(new Ellipse2D.Double(x - edge, y - edge, 2 * edge, 2 * edge));
        g.setColor(color);
        g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }
}
