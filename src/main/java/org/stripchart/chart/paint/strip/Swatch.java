// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.strip;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import org.stripchart.plot.Dash;

/** A short piece of a line beside its name. */
public final class Swatch {

    private static final int WIDTH = 14;
    private static final double HEIGHT = 3;

    private Swatch() {}

    /**
     * Returns how wide it is.
     *
     * @param scale of the font of the name, see {@link FontScale}
     */
    public static double width(double scale) {
        return WIDTH * scale;
    }

    /**
     * Returns its outline.
     *
     * @param x its left end
     * @param y its middle
     * @param scale of the font of the name, see {@link FontScale}
     */
    public static Shape shape(double x, double y, Dash dash, double scale) {
        return switch (dash) {
            case SOLID -> pieces(x, y, 1, WIDTH, scale);
            case DASHED -> pieces(x, y, 2, 6, scale);
            case DOTTED -> pieces(x, y, 3, HEIGHT, scale);
        };
    }

    private static Shape pieces(double x, double y, int count, double length, double scale) {
        Path2D pieces = new Path2D.Double();
        double step = (WIDTH - length) / Math.max(1, count - 1) * scale;
        double height = HEIGHT * scale;
        for (int i = 0; i < count; i++) {
            pieces.append(
                    new RoundRectangle2D.Double(x + i * step, y - height / 2, length * scale, height, height, height),
                    false);
        }
        return pieces;
    }
}
