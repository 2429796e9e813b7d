// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.strip;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.plot.Interval;
import org.stripchart.plot.Scale;
import org.stripchart.plot.Strip;
import org.stripchart.plot.Trace;
import org.stripchart.plot.YAxis;

/**
 * Where a strip is in a picture that was painted.
 *
 * @param area where its lines are, in the user space of the picture
 * @param axes its axes of y, in their order
 * @param names what is written above it
 */
public record StripPlace(Strip strip, Rectangle2D area, List<AxisPlace> axes, List<NamePlace> names) {

    /**
     * Where the name of a line is, or how many more there are.
     *
     * @param trace null: it is said how many more there are
     */
    public record NamePlace(@Nullable Trace trace, Rectangle2D area) {}

    /**
     * Where an axis of y is, and what it showed.
     *
     * @param from its left edge
     * @param to its right edge
     * @param range its range when the picture was painted
     */
    public record AxisPlace(YAxis axis, double from, double to, Interval range, Scale scale) {

        /** Returns where in its strip a value is, from the top of the picture; NaN for one that has no place on its scale. */
        public double y(double value, Rectangle2D area) {
            return area.getMaxY() - scale.share(range, value) * area.getHeight();
        }
    }

    public StripPlace {
        axes = List.copyOf(axes);
        names = List.copyOf(names);
    }

    /** Returns the place of an axis; null if it is none of this strip. */
    public @Nullable AxisPlace place(YAxis axis) {
        for (AxisPlace place : axes) {
            if (place.axis() == axis) {
                return place;
            }
        }
        return null;
    }

    /** Returns from where on, downwards, something may lie over its lines and covers no name: where names stand inside, that is below them. */
    public double belowNames() {
        return names.stream()
                .map(NamePlace::area)
                .filter(area::intersects)
                .mapToDouble(Rectangle2D::getMaxY)
                .max()
                .orElse(area.getY());
    }

    /** Returns the same place in a picture that lies elsewhere. */
    public StripPlace moved(double dx, double dy) {
        return new StripPlace(
                strip,
                moved(area, dx, dy),
                axes.stream()
                        .map(p -> new AxisPlace(p.axis, p.from + dx, p.to + dx, p.range, p.scale))
                        .toList(),
                names.stream()
                        .map(name -> new NamePlace(name.trace, moved(name.area, dx, dy)))
                        .toList());
    }

    private static Rectangle2D moved(Rectangle2D from, double dx, double dy) {
        return new Rectangle2D.Double(from.getX() + dx, from.getY() + dy, from.getWidth(), from.getHeight());
    }
}
