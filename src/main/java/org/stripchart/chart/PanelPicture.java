// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.GraphicsDevice;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Predicate;
import org.jfree.chart.ChartRenderingInfo;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.Backdrop;
import org.stripchart.chart.paint.Canvas;
import org.stripchart.chart.paint.DeviceScale;
import org.stripchart.chart.paint.strip.StripPlace;

/**
 * The chart as a picture in plain memory, drawn anew when it is not what the chart is now or not of the size that is asked
 * for, and otherwise the same again. It asks the chart's version, so nobody needs to be told of anything.
 *
 * <p>Thousands of small rectangles are quick in memory, while each is a request of its own to a screen that is drawn on
 * through a pipeline, such as X11's; and a pointer that moves over a chart costs its read-out only.
 *
 * <p>It knows what of it is not on the screen yet, so that a frame that changes a few columns at the right has only these painted, and
 * one that changes nothing has nothing.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class PanelPicture {

    /** What a picture was made of. */
    private record State(long version, int width, int height, double scale) {}

    private final LiveChart chart;
    private final ChartRenderingInfo info = new ChartRenderingInfo(null);
    private final Backdrop backdrop = new Backdrop();
    private @Nullable BufferedImage image;
    private @Nullable State state;
    private double from;
    private double to = 1;
    private List<StripPlace> places = List.of();
    /** What of the picture is not on the screen yet, in pixels: empty for nothing; null: nobody knows. */
    private @Nullable Rectangle unseen;

    /** Whether there is nothing but the picture on the screen. */
    private boolean isBareOnScreen;

    /** Whether graphics are those of what a person sees; a test has a screen of its own. */
    Predicate<Graphics2D> isScreen =
            g -> g.getDeviceConfiguration().getDevice().getType() == GraphicsDevice.TYPE_RASTER_SCREEN;

    PanelPicture(LiveChart chart) {
        this.chart = chart;
    }

    /**
     * Paints the chart as it is now: as a picture, or by itself where there are no pixels to put one on (printers, vector
     * formats) and where it would lie aslant.
     *
     * @param isBare whether nothing is painted over it
     */
    void paint(Graphics2D g, Rectangle room, boolean isBare) {
        if (DeviceScale.isPixels(g)) {
            BufferedImage picture = of(room.width, room.height, DeviceScale.ofPicture(g));
            g.drawImage(picture, room.x, room.y, room.width, room.height, null);
            if (isScreen.test(g)) {
                Rectangle clip = g.getClipBounds();
                seen(clip == null ? room : clip, room, isBare);
            }
        } else {
            Graphics2D inRoom = (Graphics2D) g.create(room.x, room.y, room.width, room.height);
            chart.canvas().draw(inRoom, new Rectangle2D.Double(0, 0, room.width, room.height), info);
            inRoom.dispose();
            keepRanges();
        }
    }

    private void seen(Rectangle clip, Rectangle room, boolean isBare) {
        boolean isWhole = clip.contains(room);
        Rectangle missing = unseen;
        if (isWhole || (missing != null && clip.contains(inUserSpace(missing, room)))) {
            unseen = new Rectangle();
        }
        isBareOnScreen = isBare && (isWhole || isBareOnScreen);
    }

    /**
     * Returns what of a panel is to be painted so that it shows the chart as it is now: empty if nothing is.
     *
     * @param isBare whether nothing is to be painted over the picture
     */
    Rectangle toPaint(Rectangle room, boolean isBare) {
        Rectangle missing = unseen;
        Rectangle change = isBare && isBareOnScreen && missing != null ? change(room) : null;
        if (change == null || missing == null) {
            return room;
        }
        if (missing.isEmpty() && change.isEmpty()) {
            return missing;
        }
        return inUserSpace(missing.isEmpty() ? change : change.isEmpty() ? missing : missing.union(change), room);
    }

    /** Returns what of the picture is not what the chart is now, in pixels: empty for nothing; null: all may not be. */
    private @Nullable Rectangle change(Rectangle room) {
        BufferedImage picture = image;
        State made = state;
        if (picture == null || made == null || made.width != room.width || made.height != room.height) {
            return null;
        }
        Graphics2D g = picture.createGraphics();
        try {
            g.scale(made.scale, made.scale);
            Rectangle2D area = new Rectangle2D.Double(0, 0, made.width, made.height);
            return chart.canvas().change(g, picture, backdrop, area);
        } finally {
            g.dispose();
        }
    }

    /** Returns where pixels of the picture are in the panel, with one more at each side, since a screen's may lie across them. */
    private Rectangle inUserSpace(Rectangle pixels, Rectangle room) {
        double scale = state == null ? 1 : state.scale;
        Rectangle bounds = new Rectangle2D.Double(
                        room.x + (pixels.x - 1) / scale,
                        room.y + (pixels.y - 1) / scale,
                        (pixels.width + 2) / scale,
                        (pixels.height + 2) / scale)
                .getBounds();
        return bounds.intersection(room);
    }

    /**
     * Gives the picture of the chart as it is now.
     *
     * @param width,height in user space
     * @param scale pixels for each unit of it
     */
    BufferedImage of(int width, int height, double scale) {
        int pixelWidth = Math.max(1, (int) Math.round(width * scale));
        int pixelHeight = Math.max(1, (int) Math.round(height * scale));
        BufferedImage picture = image;
        if (picture == null || picture.getWidth() != pixelWidth || picture.getHeight() != pixelHeight) {
            picture = Canvas.picture(pixelWidth, pixelHeight);
            image = picture;
            state = null;
            unseen = null;
        }
        if (!new State(chart.canvas().version(), width, height, scale).equals(state)) {
            // After the copy to the window, which follows; a window system that buffers would show it some time later.
            EventQueue.invokeLater(Toolkit.getDefaultToolkit()::sync);
            Graphics2D g = picture.createGraphics();
            g.scale(scale, scale);
            chart.canvas().draw(g, picture, backdrop, new Rectangle2D.Double(0, 0, width, height), info);
            g.dispose();
            keepRanges();
            state = new State(chart.canvas().version(), width, height, scale);
            Rectangle change = backdrop.lastChange();
            Rectangle missing = unseen;
            unseen = change == null || missing == null ? null : missing.isEmpty() ? change : missing.union(change);
        }
        return picture;
    }

    private void keepRanges() {
        from = chart.viewport().from();
        to = chart.viewport().to();
        places = chart.canvas().places();
    }

    /** Gives the memory back; the next picture is made anew. */
    void forget() {
        image = null;
        unseen = null;
        backdrop.forget();
    }

    /** How many frames had only what moves with x drawn anew. */
    long reused() {
        return backdrop.reused();
    }

    /** Of how many of these what was there already was moved. */
    long moved() {
        return backdrop.moved();
    }

    /** Where in a panel with such a border the data is; empty before it is drawn first. */
    Rectangle2D dataArea(Insets border) {
        Rectangle2D area = info.getPlotInfo().getDataArea();
        return new Rectangle2D.Double(
                border.left + area.getX(), border.top + area.getY(), area.getWidth(), area.getHeight());
    }

    /** The left end of what the picture shows. */
    double from() {
        return from;
    }

    /** The right end of what the picture shows. */
    double to() {
        return to;
    }

    /** Where its strips are in a panel with such a border, and the ranges of y. */
    List<StripPlace> places(Insets border) {
        return border.left == 0 && border.top == 0
                ? places
                : places.stream()
                        .map(place -> place.moved(border.left, border.top))
                        .toList();
    }
}
