// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.axis.StripAxis;
import org.stripchart.engine.FrameMaker;
import org.stripchart.plot.Viewport;
import org.stripchart.plot.YScale;

/**
 * The plot, which lays its frame out for the very pixels that it is about to be drawn on, and keeps the room for its axes
 * steady so that it does not jolt when a label gets wider.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class StripPlot extends XYPlot {

    /** The room for the labels of the y axis changes by this much at once, and shrinks only by more than thrice this. */
    private static final double ROOM_STEP = 12;

    private final transient FrameMaker frames;
    private final transient FrameFiller filler;
    /** At first there is room for labels of four digits and their separator. */
    private double leftRoom = 72;

    StripPlot(
            LiveDataset dataset,
            ValueAxis xAxis,
            ValueAxis yAxis,
            StripRenderer renderer,
            FrameMaker frames,
            FrameFiller filler) {
        super(dataset, xAxis, yAxis, renderer);
        this.frames = frames;
        this.filler = filler;
    }

    @Override
    public void draw(
            Graphics2D g2,
            Rectangle2D area,
            @Nullable Point2D anchor,
            @Nullable PlotState parentState,
            @Nullable PlotRenderingInfo info) {
        filler.show(frames.make());
        super.draw(g2, area, anchor, parentState, info);
    }

    @Override
    protected AxisSpace calculateAxisSpace(Graphics2D g2, Rectangle2D plotArea) {
        AxisSpace space = super.calculateAxisSpace(g2, plotArea);
        double needed = space.getLeft();
        if (needed > leftRoom || needed < leftRoom - 3 * ROOM_STEP) {
            leftRoom = Math.ceil(needed / ROOM_STEP) * ROOM_STEP;
        }
        space.setLeft(leftRoom);
        return space;
    }

    @Override
    protected Map<Axis, AxisState> drawAxes(
            Graphics2D g2, Rectangle2D plotArea, Rectangle2D dataArea, @Nullable PlotRenderingInfo plotState) {
        double deviceWidth = dataArea.getWidth() * DeviceScale.across(g2);
        filler.show(frames.make((int) Math.max(1, Math.round(deviceWidth))));
        return super.drawAxes(g2, plotArea, dataArea, plotState);
    }

    /**
     * Refuses other axes than the chart's own as its first.
     *
     * @throws IllegalArgumentException if it is given one, since lines and read-outs would not follow
     */
    @Override
    public void setDomainAxis(int index, @Nullable ValueAxis axis, boolean notify) {
        requireOwn("domain axis", index, axis, StripAxis.class);
        super.setDomainAxis(index, axis, notify);
    }

    /**
     * Refuses other axes than the chart's own as its first.
     *
     * @throws IllegalArgumentException if it is given one, since lines and read-outs would not follow
     */
    @Override
    public void setRangeAxis(int index, @Nullable ValueAxis axis, boolean notify) {
        requireOwn("range axis", index, axis, StripAxis.class);
        super.setRangeAxis(index, axis, notify);
    }

    /**
     * Refuses other axes than the chart's own.
     *
     * @throws IllegalArgumentException if it is given one
     */
    @Override
    public void setRangeAxis(@Nullable ValueAxis axis) {
        requireOwn("range axis", 0, axis, StripAxis.class);
        super.setRangeAxis(axis);
    }

    /**
     * Refuses other data than the chart's own as its first.
     *
     * @throws IllegalArgumentException if it is given some
     */
    @Override
    public void setDataset(int index, @Nullable XYDataset newDataset) {
        requireOwn("dataset", index, newDataset, LiveDataset.class);
        super.setDataset(index, newDataset);
    }

    /**
     * Refuses another renderer than the chart's own as its first.
     *
     * @throws IllegalArgumentException if it is given one
     */
    @Override
    public void setRenderer(int index, @Nullable XYItemRenderer newRenderer, boolean notify) {
        requireOwn("renderer", index, newRenderer, StripRenderer.class);
        super.setRenderer(index, newRenderer, notify);
    }

    /**
     * Refuses to turn round.
     *
     * @throws IllegalArgumentException if it is asked to, since lines and read-outs would not follow
     */
    @Override
    public void setOrientation(PlotOrientation orientation) {
        if (!PlotOrientation.VERTICAL.equals(orientation)) {
            throw new IllegalArgumentException("orientation (" + orientation + ") must be VERTICAL");
        }
        super.setOrientation(orientation);
    }

    /** Returns false: {@link Viewport} zooms. */
    @Override
    public boolean isDomainZoomable() {
        return false;
    }

    /** Returns false: {@link YScale} zooms. */
    @Override
    public boolean isRangeZoomable() {
        return false;
    }

    private static void requireOwn(String name, int index, @Nullable Object given, Class<?> own) {
        if (index == 0 && !own.isInstance(given)) {
            String type = given == null ? "null" : given.getClass().getName();
            throw new IllegalArgumentException(name + " 0 (" + type + ") must be the chart's own");
        }
    }
}
