// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.strip;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;

/**
 * A level across a strip: a line, whole or broken, and a shade beyond it, in whole pixels. As paths these take Java2D as long
 * as all the lines of the data, in each frame.
 *
 * <p><b>Threading:</b> the event dispatch thread, or any one that draws.
 */
public final class LevelLine {

    private LevelLine() {}

    /**
     * Draws the line in the colour of the graphics.
     *
     * @param area from whose left to whose right edge
     * @param y the level; the line begins at the pixel that it is in
     * @param height in pixels
     * @param dashes how long the line and the breaks are in turn, in pixels; none for a whole line
     */
    public static void draw(Graphics2D g, Rectangle2D area, double y, int height, int... dashes) {
        int top = (int) Math.floor(y);
        int right = pixel(area.getMaxX());
        Object hint = plain(g);
        int part = 0;
        for (int x = pixel(area.getX()); x < right; part++) {
            int width = dashes.length == 0 ? right - x : Math.min(dashes[part % dashes.length], right - x);
            if (part % 2 == 0) {
                g.fillRect(x, top, width, height);
            }
            x += width;
        }
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, hint);
    }

    /** Fills what is between two heights with the colour of the graphics. */
    public static void shade(Graphics2D g, Rectangle2D area, double y, double end) {
        int left = pixel(area.getX());
        int top = pixel(Math.min(y, end));
        Object hint = plain(g);
        g.fillRect(left, top, pixel(area.getMaxX()) - left, pixel(Math.max(y, end)) - top);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, hint);
    }

    /** Returns what was set before. */
    private static Object plain(Graphics2D g) {
        Object hint = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        return hint;
    }

    /** The first pixel whose middle is not before a place, as Java2D fills a shape. */
    private static int pixel(double place) {
        return (int) Math.ceil(place - 0.5);
    }
}
