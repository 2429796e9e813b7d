// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.axis.StripAxis;
import org.stripchart.chart.paint.moving.DrawnLines;
import org.stripchart.chart.paint.raster.Pixels;
import org.stripchart.engine.Frame;
import org.stripchart.engine.FrameLine;
import org.stripchart.history.ColumnGrid;
import org.stripchart.plot.Interval;
import org.stripchart.plot.Scale;

/**
 * What a picture of a chart keeps from frame to frame while a window goes on: all but the ticks of x, their grid, and the lines. So
 * title, the axes of y and what is written beside them are laid out and drawn only when they are others. Of grid and lines,
 * what the picture has already is moved where that can be done.
 *
 * <p>More than 300 lines, since it knows all that a host may put into a plot which does not move.
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
            List<OfAxis> axes,
            BitSet hidden) {}

    private record OfAxis(Interval range, Scale scale, String unit) {}

    private @Nullable Look look;
    private @Nullable BufferedImage drawnOn;
    private @Nullable Pixels pixels;
    private @Nullable BufferedImage image;
    private Rectangle2D dataArea = new Rectangle2D.Double();
    private int columns;
    private long layout;
    private final DrawnLines drawn = new DrawnLines();
    /** Where the data is in the picture, if that can be moved there; else null. */
    private @Nullable Rectangle data;

    private @Nullable Rectangle lastChange;
    private @Nullable Boolean level;
    private long reused;
    private long moved;

    /** Returns how many frames were drawn on it. */
    public long reused() {
        return reused;
    }

    /** Returns of how many of these frames what the picture had already was moved. */
    public long moved() {
        return moved;
    }

    /** Gives the memory back. */
    public void forget() {
        drawn.clear();
        data = null;
        lastChange = null;
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
        level = null;
        data = null;
        lastChange = null;
        drawn.forget();
    }

    /** Returns what of the picture the frame has changed that was drawn last, in pixels: empty for nothing; null: all may be another. */
    public @Nullable Rectangle lastChange() {
        return lastChange;
    }

    /** Returns whether a frame of these columns may show the same but for some columns at the right. */
    boolean isStill(ColumnGrid grid) {
        return data != null && drawn.isOf(grid);
    }

    /** Returns what of the picture a frame of the same {@link #isOf look} would change, as {@link #lastChange} does. */
    @Nullable
    Rectangle change(ColumnGrid grid, List<DrawnLines.Line> lines) {
        return data == null ? null : part(data, drawn.compare(grid, lines));
    }

    private static @Nullable Rectangle part(Rectangle within, DrawnLines.@Nullable Change change) {
        return change == null || change.shift() > 0 || change.left() > 0
                ? null
                : new Rectangle(within.x + change.right(), within.y, within.width - change.right(), within.height);
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

    /**
     * Which columns of the data are to be drawn.
     *
     * @param pixels where they are in the picture; null: wherever the data is
     */
    record Columns(double from, double to, @Nullable Rectangle pixels) {

        /** Clips graphics to them. */
        void clip(Graphics2D g) {
            if (pixels != null) {
                AffineTransform toDevice = g.getTransform();
                g.setTransform(new AffineTransform());
                g.clip(pixels);
                g.setTransform(toDevice);
            }
        }
    }

    /** A frame that is about to be drawn over it. */
    final class Moving {

        private final Pixels picture;
        private final Pixels backdrop;
        private final int thickness;

        private Moving(Pixels picture, Pixels backdrop, double scale, XYPlot plot) {
            this.picture = picture;
            this.backdrop = backdrop;
            thickness = thickness(plot, scale);
            Rectangle pixels = pixels(dataArea, scale);
            boolean canMove =
                    thickness > 0 && pixels.width == columns && isOnPixels(dataArea, scale) && isLevel(pixels);
            data = canMove ? pixels : null;
            if (canMove) {
                // Labels of x reach beyond the data.
                picture.take(backdrop, pixels.y + pixels.height);
            } else {
                int left = (int) Math.floor(dataArea.getX() * scale) - 1;
                int top = (int) Math.floor(dataArea.getY() * scale) - 1;
                int below = (int) Math.floor(dataArea.getMaxY() * scale) - 1;
                picture.take(backdrop, left, top, below);
                picture.take(backdrop, below);
            }
        }

        /**
         * Moves what the picture has of the frame already, puts the backdrop back for the rest, and returns that.
         *
         * @param ticks the columns of the lines of its grid
         */
        List<Columns> next(ColumnGrid grid, int[] ticks, List<DrawnLines.Line> lines) {
            Rectangle within = data;
            if (within == null) {
                drawn.forget();
                lastChange = null;
                return List.of(new Columns(0, grid.columns(), null));
            }
            DrawnLines.Change change = drawn.next(grid, ticks, thickness, lines);
            lastChange = part(within, change);
            List<Columns> parts = new ArrayList<>(2);
            if (change == null) {
                add(parts, within, 0, within.width);
            } else {
                if (change.shift() > 0) {
                    picture.moveLeft(within, change.shift());
                }
                moved++;
                add(parts, within, 0, change.left());
                add(parts, within, change.right(), within.width);
            }
            return parts;
        }

        private void add(List<Columns> parts, Rectangle within, int from, int to) {
            if (from < to) {
                Rectangle part = new Rectangle(within.x + from, within.y, to - from, within.height);
                picture.take(backdrop, part);
                parts.add(new Columns(from, to, part));
            }
        }

        private boolean isLevel(Rectangle pixels) {
            Boolean known = level;
            boolean is = known == null ? backdrop.isLevel(pixels) : known;
            level = is;
            return is;
        }
    }

    /** Begins a frame over it: puts it back from the upper edge of the data on, where what the picture has is not moved. */
    Moving moving(Pixels picture, double scale, XYPlot plot) {
        reused++;
        return new Moving(picture, Objects.requireNonNull(pixels), scale, plot);
    }

    /** Returns the pixels that a clip to an area leaves. */
    private static Rectangle pixels(Rectangle2D area, double scale) {
        int left = (int) Math.ceil(area.getX() * scale - 0.5);
        int top = (int) Math.ceil(area.getY() * scale - 0.5);
        return new Rectangle(
                left,
                top,
                (int) Math.ceil(area.getMaxX() * scale - 0.5) - left,
                (int) Math.ceil(area.getMaxY() * scale - 0.5) - top);
    }

    /** Whether the columns of the data are pixels, and it is clear which rows it has. */
    private static boolean isOnPixels(Rectangle2D area, double scale) {
        return isWhole(area.getX() * scale)
                && isWhole(area.getWidth() * scale)
                && !isWhole(area.getY() * scale + 0.5)
                && !isWhole(area.getMaxY() * scale + 0.5);
    }

    private static boolean isWhole(double position) {
        return Math.abs(position - Math.rint(position)) < 1e-6;
    }

    /** Returns how far lines of the grid of x reach beside their place at most; 0 where something in the data does not move as they do. */
    private static int thickness(XYPlot plot, double scale) {
        return !((StripPlot) plot).hasNamesInside()
                        && !plot.getDomainAxis().isTickMarksVisible()
                        && plot.getDomainGridlineStroke() instanceof BasicStroke stroke
                        && stroke.getDashArray() == null
                ? (int) Math.ceil(stroke.getLineWidth() * scale) + 1
                : 0;
    }

    /** Returns what the backdrop of a frame depends on; null where there is more in the chart than is known to move with x. */
    static @Nullable Object look(Frame frame, StripChart chart, long style, Rectangle2D area, double scale) {
        XYPlot plot = chart.getXYPlot();
        if (!chart.isNotify() || !frame.bands().isEmpty() || !hasPoints(frame.lines()) || !isPlain(plot)) {
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
                axes,
                hidden(plot, frame.lines().size()));
    }

    private static boolean hasPoints(List<FrameLine> lines) {
        for (FrameLine line : lines) {
            if (line.points().size() > 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns which series a host has hidden, who may have told nobody. */
    private static BitSet hidden(XYPlot plot, int series) {
        BitSet hidden = new BitSet();
        for (int i = 0; i < series; i++) {
            hidden.set(i, !plot.getRenderer().isSeriesVisible(i));
        }
        return hidden;
    }

    /** A line that shines through would get darker each time that it is drawn over itself. */
    private static boolean isLineOpaque(StripAxis axis) {
        return !axis.isAxisLineVisible() || (axis.getAxisLinePaint() instanceof Color color && color.getAlpha() == 255);
    }

    private static boolean isPlain(XYPlot plot) {
        return plot.getDomainAxis() instanceof StripAxis axis
                && axis.isVisible()
                && isLineOpaque(axis)
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
