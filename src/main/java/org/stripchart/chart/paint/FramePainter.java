// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.raster.Pixels;
import org.stripchart.chart.paint.raster.Sheet;
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
    private final Sheet sheet = new Sheet();

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
        if (DeviceScale.isPixels(graphics) && isOpaque() && Sheet.canReplace(graphics, area)) {
            sheet.draw(graphics, area, (g, pixels) -> drawOn(g, pixels, area, info));
        } else {
            drawOn(graphics, null, area, info);
        }
        meter.drawn(start, meter.now());
    }

    /**
     * Draws a frame into a picture in plain memory, with no other on the way.
     *
     * @param graphics of the picture, with its pixels
     * @param area in the user space of the graphics
     */
    void draw(Graphics2D graphics, Pixels pixels, Rectangle2D area, ChartRenderingInfo info) {
        long start = meter.now();
        drawOn(graphics, pixels, area, info);
        meter.drawn(start, meter.now());
    }

    private void drawOn(Graphics2D graphics, @Nullable Pixels pixels, Rectangle2D area, ChartRenderingInfo info) {
        Graphics2D g = (Graphics2D) graphics.create();
        renderer.pixels(pixels);
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
            renderer.pixels(null);
            g.dispose();
        }
    }

    /** Whether nothing of what is below shines through. */
    private boolean isOpaque() {
        return chart.getBackgroundPaint() instanceof Color color && color.getAlpha() == 255;
    }
}
