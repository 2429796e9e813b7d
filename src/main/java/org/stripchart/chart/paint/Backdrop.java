// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.axis.StripAxis;
import org.stripchart.chart.paint.raster.Pixels;
import org.stripchart.engine.Frame;
import org.stripchart.plot.Interval;
import org.stripchart.plot.Scale;

/**
 * What a picture of a chart keeps from frame to frame while a window goes on: all but the ticks of x, their grid, and the lines. So
 * title, legend, the axes of y and what is written beside them are laid out and drawn only when they are others.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class Backdrop {

    /** What it depends on. */
    private record Look(
            long style,
            long arrangement,
            Rectangle2D area,
            double scale,
            int columns,
            boolean isComplete,
            double startX,
            String besideX,
            List<OfAxis> axes) {}

    private record OfAxis(Interval range, Scale scale, String unit) {}

    private @Nullable Look look;
    private @Nullable BufferedImage drawnOn;
    private @Nullable Pixels pixels;
    private @Nullable BufferedImage image;
    private Rectangle2D dataArea = new Rectangle2D.Double();
    private int columns;
    private long layout;
    private long reused;

    /** Returns how many frames were drawn on it. */
    public long reused() {
        return reused;
    }

    /** Gives the memory back. */
    public void forget() {
        look = null;
        drawnOn = null;
        image = null;
        pixels = null;
    }

    /** Returns for how many columns it is. */
    int columns() {
        return columns;
    }

    /** Returns where the data is. */
    Rectangle2D dataArea() {
        return dataArea;
    }

    /**
     * Returns whether a frame differs from the one that was drawn last into a picture by what moves with x only.
     *
     * @param newLayout the number of the layout that the chart has now; if it has been drawn elsewhere since, that is another
     */
    boolean isOf(BufferedImage picture, @Nullable Object now, long newLayout) {
        return drawnOn == picture && layout == newLayout && now != null && now.equals(look);
    }

    /** Says which layout it has, since it was drawn once more. */
    void layout(long newLayout) {
        layout = newLayout;
    }

    /** Says that a whole frame was drawn into a picture. */
    void drawn(BufferedImage picture, Rectangle2D newDataArea, int newColumns, @Nullable Object now) {
        drawnOn = picture;
        dataArea = newDataArea;
        columns = newColumns;
        look = (Look) now;
        pixels = null;
    }

    /** Returns a picture to draw it into, if that has not been done since. */
    @Nullable
    BufferedImage toBeDrawn(BufferedImage like) {
        if (pixels != null) {
            return null;
        }
        BufferedImage own = image;
        if (own == null || own.getWidth() != like.getWidth() || own.getHeight() != like.getHeight()) {
            own = Pixels.picture(like.getWidth(), like.getHeight());
            image = own;
        }
        pixels = new Pixels(own);
        return own;
    }

    /** Puts it back into the picture from the upper edge of the data on; what is above and at the left has not changed. */
    void restore(Pixels picture, double scale) {
        reused++;
        if (pixels != null) {
            int left = (int) Math.floor(dataArea.getX() * scale) - 1;
            int top = (int) Math.floor(dataArea.getY() * scale) - 1;
            int below = (int) Math.floor(dataArea.getMaxY() * scale) - 1;
            picture.take(pixels, left, top, below);
            // Labels of x reach beyond the data.
            picture.take(pixels, below);
        }
    }

    /** Returns what the backdrop of a frame depends on; null where there is more in the chart than is known to move with x. */
    static @Nullable Object look(Frame frame, StripChart chart, long style, Rectangle2D area, double scale) {
        XYPlot plot = chart.getXYPlot();
        if (!chart.isNotify()
                || !frame.bands().isEmpty()
                || frame.lines().stream().allMatch(line -> line.points().size() == 0)
                || !isPlain(plot)) {
            return null;
        }
        List<OfAxis> axes = new ArrayList<>();
        chart.strips()
                .forEach((shown, axis) ->
                        axes.add(new OfAxis(frame.y(shown), shown.limits().scale(), shown.unit())));
        return new Look(
                style,
                chart.strips().version(),
                area,
                scale,
                frame.grid().columns(),
                frame.isComplete(),
                frame.startX(),
                ((StripAxis) plot.getDomainAxis()).besideLabel(),
                axes);
    }

    private static boolean isPlain(XYPlot plot) {
        return plot.getDomainAxis() instanceof StripAxis axis
                && axis.isVisible()
                && axis.isTickLabelsVisible()
                && RectangleEdge.BOTTOM.equals(plot.getDomainAxisEdge())
                && plot.getDatasetCount() == 1
                && plot.getRendererCount() == 1
                && plot.getDomainAxisCount() == 1
                && plot.getRangeAxisCount() == 1
                && plot.getAnnotations().isEmpty()
                && ((StripRenderer) plot.getRenderer()).getAnnotations().isEmpty()
                && hasNoMarkers(plot)
                && !plot.isDomainCrosshairVisible()
                && !plot.isRangeCrosshairVisible()
                && !plot.isDomainMinorGridlinesVisible()
                && !plot.isDomainZeroBaselineVisible()
                && plot.getDomainTickBandPaint() == null
                && plot.getShadowGenerator() == null
                && !plot.isOutlineVisible()
                && plot.getForegroundAlpha() == 1
                && isOneGrid(plot)
                && hasNoQuadrants(plot);
    }

    /** Where lines of the grid cross, it does not matter which comes first. */
    private static boolean isOneGrid(XYPlot plot) {
        return plot.getDomainGridlinePaint() instanceof Color color
                && color.getAlpha() == 255
                && color.equals(plot.getRangeGridlinePaint());
    }

    private static boolean hasNoMarkers(XYPlot plot) {
        return isEmpty(plot.getDomainMarkers(Layer.FOREGROUND))
                && isEmpty(plot.getDomainMarkers(Layer.BACKGROUND))
                && isEmpty(plot.getRangeMarkers(Layer.FOREGROUND))
                && isEmpty(plot.getRangeMarkers(Layer.BACKGROUND));
    }

    private static boolean isEmpty(@Nullable Collection<?> all) {
        return all == null || all.isEmpty();
    }

    private static boolean hasNoQuadrants(XYPlot plot) {
        return plot.getQuadrantPaint(0) == null
                && plot.getQuadrantPaint(1) == null
                && plot.getQuadrantPaint(2) == null
                && plot.getQuadrantPaint(3) == null;
    }
}
