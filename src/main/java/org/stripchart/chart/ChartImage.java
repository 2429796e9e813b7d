// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/** Pictures of a chart, no window needed. Event dispatch thread only. */
public final class ChartImage {

    private ChartImage() {}

    /**
     * Draws the chart into a new picture.
     *
     * @param width,height in user space units
     * @param scale pixels for each of them, such as 2 for a sharp picture on a HiDPI screen
     * @return a picture of {@code width * scale} by {@code height * scale} pixels
     */
    public static BufferedImage of(LiveChart chart, int width, int height, double scale) {
        if (width < 1 || height < 1 || !(scale > 0)) {
            throw new IllegalArgumentException(
                    "size (" + width + "x" + height + ", scale " + scale + ") must be positive");
        }
        BufferedImage image = new BufferedImage(
                (int) Math.round(width * scale), (int) Math.round(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            g.scale(scale, scale);
            chart.draw(g, new Rectangle2D.Double(0, 0, width, height));
        } finally {
            g.dispose();
        }
        return image;
    }

    /** Writes a picture as PNG. Any thread. */
    public static void writePng(BufferedImage image, OutputStream out) throws IOException {
        if (!ImageIO.write(image, "png", out)) {
            throw new IOException("this Java cannot write PNG");
        }
    }
}
