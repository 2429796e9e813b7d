// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Draws the rectangle whose content is to be shown, with its spans beside it. Event dispatch thread only. */
public final class ZoomBox {

    private static final int PADDING = 6;

    private ZoomBox() {}

    /**
     * Paints.
     *
     * @param text the spans
     * @param area what the text must stay in
     */
    public static void paint(Graphics2D g, Rectangle2D box, String text, Rectangle2D area, Look look) {
        Color muted = look.muted();
        g.setColor(new Color(muted.getRed(), muted.getGreen(), muted.getBlue(), 40));
        g.fill(box);
        g.setColor(muted);
        g.draw(new Rectangle2D.Double(
                box.getX() + 0.5, box.getY() + 0.5, Math.max(0, box.getWidth() - 1), Math.max(0, box.getHeight() - 1)));
        g.setFont(look.font());
        FontMetrics metrics = g.getFontMetrics();
        double width = metrics.stringWidth(text) + 2.0 * PADDING;
        double height = metrics.getHeight() + 4.0;
        boolean isRoomRight = box.getMaxX() + 4 + width <= area.getMaxX();
        boolean isRoomBelow = box.getMaxY() + 4 + height <= area.getMaxY();
        // Beside it; where it takes all the width, within it.
        double left = isRoomRight ? box.getMaxX() + 4 : Math.max(area.getX() + 4, box.getMaxX() - width - 4);
        double top =
                isRoomRight ? box.getMaxY() - height : isRoomBelow ? box.getMaxY() + 4 : box.getMaxY() - height - 4;
        top = Math.max(area.getY(), top);
        look.paintBox(g, left, top, width, height);
        g.setColor(look.text());
        g.drawString(text, (float) (left + PADDING), (float) (top + 2 + metrics.getAscent()));
    }
}
