// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.ChartRenderingInfo;
import org.stripchart.engine.FrameMeter;

/**
 * Draws the frames of a chart, and times them.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class FramePainter {

    private final StripChart chart;
    private final StripRenderer renderer;
    private final FrameMeter meter;

    FramePainter(StripChart chart, StripRenderer renderer, FrameMeter meter) {
        this.chart = chart;
        this.renderer = renderer;
        this.meter = meter;
    }

    /**
     * Draws a frame.
     *
     * @param area in the user space of the graphics
     * @param info takes where things are in this picture
     */
    void draw(Graphics2D graphics, Rectangle2D area, ChartRenderingInfo info) {
        long start = meter.now();
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            // JFreeChart puts its own hints over those of the graphics.
            boolean pure = g.getRenderingHint(RenderingHints.KEY_STROKE_CONTROL) == RenderingHints.VALUE_STROKE_PURE;
            chart.getRenderingHints()
                    .put(
                            RenderingHints.KEY_STROKE_CONTROL,
                            pure ? RenderingHints.VALUE_STROKE_PURE : RenderingHints.VALUE_STROKE_NORMALIZE);
            chart.drawIn(g, area, () -> chart.draw(g, area, info));
        } finally {
            g.dispose();
        }
        meter.drawn(start, meter.now());
    }

    /**
     * Draws a frame into a picture in plain memory, which is faster.
     *
     * @param scale pixels for each unit of user space
     * @param area in user space
     */
    void draw(BufferedImage picture, double scale, Rectangle2D area, ChartRenderingInfo info) {
        Graphics2D g = picture.createGraphics();
        renderer.pixels(new Pixels(picture));
        try {
            g.scale(scale, scale);
            draw(g, area, info);
        } finally {
            renderer.pixels(null);
            g.dispose();
        }
    }
}
