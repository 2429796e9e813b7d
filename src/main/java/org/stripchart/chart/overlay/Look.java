// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import org.stripchart.chart.paint.strip.FontScale;

/**
 * The colours and the font of overlays.
 *
 * @param background of boxes
 * @param text what is to be read
 * @param muted what is to be read second
 * @param grid edges of boxes
 * @param font of all text
 */
public record Look(Color background, Color text, Color muted, Color grid, Font font) {

    private static final int ALPHA = 242;

    /** Returns by what sizes in pixels are multiplied, so that they go with the font. */
    double scale() {
        return FontScale.of(font);
    }

    /** Paints a box for a text, through which what is below shines a little. */
    void paintBox(Graphics2D g, double x, double y, double width, double height) {
        paintBox(g, x, y, width, height, grid);
    }

    /** Paints a box with an edge of that colour. */
    public void paintBox(Graphics2D g, double x, double y, double width, double height, Color edge) {
        paintBox(g, x, y, width, height, edge, ALPHA);
    }

    /**
     * Paints a box through which more shines, or less.
     *
     * @param alpha 0 to 255, where nothing shines
     */
    void paintBox(Graphics2D g, double x, double y, double width, double height, Color edge, int alpha) {
        RoundRectangle2D box = new RoundRectangle2D.Double(x, y, width, height, 8, 8);
        g.setColor(new Color(background.getRed(), background.getGreen(), background.getBlue(), alpha));
        g.fill(box);
        g.setColor(edge);
        g.draw(box);
    }
}
