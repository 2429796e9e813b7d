// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.strip;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import org.stripchart.plot.Dash;

/** A short piece of a line beside its name. */
public final class Swatch {

    /** How wide it is. */
    public static final int WIDTH = 14;

    private static final double HEIGHT = 3;

    private Swatch() {}

    /**
     * Returns its outline.
     *
     * @param x its left end
     * @param y its middle
     */
    public static Shape shape(double x, double y, Dash dash) {
        return switch (dash) {
            case SOLID -> piece(x, y, WIDTH);
            case DASHED -> pieces(x, y, 2, 6);
            case DOTTED -> pieces(x, y, 3, HEIGHT);
        };
    }

    private static Shape pieces(double x, double y, int count, double length) {
        Path2D pieces = new Path2D.Double();
        double step = (WIDTH - length) / (count - 1);
        for (int i = 0; i < count; i++) {
            pieces.append(piece(x + i * step, y, length), false);
        }
        return pieces;
    }

    private static Shape piece(double x, double y, double length) {
        return new RoundRectangle2D.Double(x, y - HEIGHT / 2, length, HEIGHT, HEIGHT, HEIGHT);
    }
}
