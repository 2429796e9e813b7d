// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.LongSupplier;
import org.jfree.chart.ChartRenderingInfo;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.raster.Pixels;
import org.stripchart.chart.paint.raster.Sheet;
import org.stripchart.engine.Frame;
import org.stripchart.engine.FrameMaker;
import org.stripchart.engine.FrameMeter;

/**
 * Draws the frames of a chart, and times them.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class FramePainter {

    private final StripChart chart;
    private final FrameMaker frames;
    private final FrameFiller filler;
    private final StripRenderer renderer;
    private final FrameMeter meter;
    private final Sheet sheet = new Sheet();
    /** How often all was laid out, for whatever picture. */
    private long layouts;

    FramePainter(StripChart chart, FrameMaker frames, FrameFiller filler, StripRenderer renderer, FrameMeter meter) {
        this.frames = frames;
        this.filler = filler;
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

    /**
     * Draws a frame into a picture that only this fills: where it differs from the frame before by what moves with x, that is all that
     * is drawn.
     *
     * @param graphics of the picture, with a scale at most
     * @param backdrop what the picture keeps from frame to frame
     * @param style is another when colours, fonts or what a host may set are others
     */
    void draw(
            Graphics2D graphics,
            BufferedImage picture,
            Backdrop backdrop,
            LongSupplier style,
            Rectangle2D area,
            ChartRenderingInfo info) {
        long start = meter.now();
        double scale = graphics.getTransform().getScaleX();
        Pixels pixels = new Pixels(picture);
        filler.show(frames.make(Math.max(1, backdrop.columns())));
        Object look = Backdrop.look(filler.frame(), chart, style.getAsLong(), area, scale);
        if (backdrop.isOf(picture, look, layouts)
                && isThere(backdrop, backdrop.toBeDrawn(picture), graphics.getTransform(), area)) {
            boolean isDrawn = false;
            try {
                drawMoving(
                        graphics, pixels, area, backdrop.dataArea(), backdrop.moving(pixels, scale, chart.getXYPlot()));
                isDrawn = true;
            } finally {
                if (!isDrawn) {
                    // What is not there must not be moved with the rest.
                    backdrop.forget();
                }
            }
        } else {
            drawOn(graphics, pixels, area, info);
            backdrop.drawn(
                    picture,
                    info.getPlotInfo().getDataArea(),
                    filler.frame().grid().columns(),
                    Backdrop.look(filler.frame(), chart, style.getAsLong(), area, scale));
            backdrop.layout(layouts);
        }
        meter.drawn(start, meter.now());
    }

    /**
     * Returns what of a picture the frame would change, in pixels, that there is to be shown now: empty for nothing; null: all may be
     * another. Nothing is drawn.
     *
     * @param graphics of the picture, with a scale at most
     */
    @Nullable
    Rectangle change(
            Graphics2D graphics, BufferedImage picture, Backdrop backdrop, LongSupplier style, Rectangle2D area) {
        filler.show(frames.make(Math.max(1, backdrop.columns())));
        Frame frame = filler.frame();
        if (!backdrop.isStill(frame.grid())) {
            return null;
        }
        Object look = Backdrop.look(
                frame, chart, style.getAsLong(), area, graphics.getTransform().getScaleX());
        return backdrop.isOf(picture, look, layouts)
                ? backdrop.change(frame.grid(), renderer.lines(graphics, backdrop.dataArea(), chart.getXYPlot()))
                : null;
    }

    private void drawMoving(
            Graphics2D graphics, Pixels pixels, Rectangle2D area, Rectangle2D dataArea, Backdrop.Moving moving) {
        Graphics2D g = prepared(graphics);
        renderer.pixels(pixels);
        try {
            chart.drawMoving(g, area, dataArea, moving);
        } finally {
            renderer.pixels(null);
            g.dispose();
        }
    }

    /** Draws the backdrop, if that is to be done; returns whether the data is where it was: what needs less room gets it later. */
    private boolean isThere(
            Backdrop backdrop, @Nullable BufferedImage into, AffineTransform transform, Rectangle2D area) {
        if (into == null) {
            return true;
        }
        Graphics2D g = into.createGraphics();
        g.setTransform(transform);
        StripPlot plot = (StripPlot) chart.getXYPlot();
        ChartRenderingInfo info = new ChartRenderingInfo(null);
        plot.still(true);
        try {
            drawOn(g, null, area, info);
        } finally {
            plot.still(false);
            g.dispose();
        }
        backdrop.layout(layouts);
        return info.getPlotInfo().getDataArea().equals(backdrop.dataArea());
    }

    private Graphics2D prepared(Graphics2D graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        // JFreeChart puts its own hints over those of the graphics.
        boolean pure = g.getRenderingHint(RenderingHints.KEY_STROKE_CONTROL) == RenderingHints.VALUE_STROKE_PURE;
        chart.getRenderingHints()
                .put(
                        RenderingHints.KEY_STROKE_CONTROL,
                        pure ? RenderingHints.VALUE_STROKE_PURE : RenderingHints.VALUE_STROKE_NORMALIZE);
        return g;
    }

    private void drawOn(Graphics2D graphics, @Nullable Pixels pixels, Rectangle2D area, ChartRenderingInfo info) {
        layouts++;
        Graphics2D g = prepared(graphics);
        renderer.pixels(pixels);
        try {
            chart.drawIn(area, () -> chart.draw(g, area, info));
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
