// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
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

    PanelPicture(LiveChart chart) {
        this.chart = chart;
    }

    /**
     * Paints the chart as it is now: as a picture, or by itself where there are no pixels to put one on (printers, vector
     * formats) and where it would lie aslant.
     */
    void paint(Graphics2D g, Rectangle room) {
        if (DeviceScale.isPixels(g)) {
            BufferedImage picture = of(room.width, room.height, DeviceScale.ofPicture(g));
            g.drawImage(picture, room.x, room.y, room.width, room.height, null);
        } else {
            Graphics2D inRoom = (Graphics2D) g.create(room.x, room.y, room.width, room.height);
            chart.canvas().draw(inRoom, new Rectangle2D.Double(0, 0, room.width, room.height), info);
            inRoom.dispose();
            keepRanges();
        }
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

    /** Where in the picture the data is, in user space; empty before it is drawn first. */
    Rectangle2D dataArea() {
        return info.getPlotInfo().getDataArea();
    }

    /** The left end of what the picture shows. */
    double from() {
        return from;
    }

    /** The right end of what the picture shows. */
    double to() {
        return to;
    }

    /** Where its strips are, in user space, and the ranges of y. */
    List<StripPlace> places() {
        return places;
    }
}
