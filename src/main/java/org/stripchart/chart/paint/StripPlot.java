// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.axis.StripAxis;
import org.stripchart.chart.paint.strip.StripPlace;
import org.stripchart.chart.paint.strip.StripStack;
import org.stripchart.engine.Frame;
import org.stripchart.engine.FrameLine;
import org.stripchart.engine.FrameMaker;
import org.stripchart.history.ColumnGrid;
import org.stripchart.plot.Viewport;
import org.stripchart.plot.YScale;

/**
 * The plot, which lays its frame out for the very pixels that it is about to be drawn on, and keeps the room for its axes
 * steady so that it does not jolt when a label gets wider.
 *
 * <p>More than 300 lines, since of JFreeChart's plot each part is put into its strip, or refused.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class StripPlot extends XYPlot {

    /** The room for the labels of the y axis changes by this much at once, and shrinks only by more than thrice this. */
    private static final double ROOM_STEP = 12;

    private final transient FrameMaker frames;
    private final transient FrameFiller filler;
    private final transient StripStack strips;
    private final transient StripNames names;
    private final transient StripBands bands;
    /** At first there is room for labels of four digits and their separator. */
    private double leftRoom = 72;

    private double rightRoom;
    private double[] namesHeights = {0};
    private boolean isStill;

    StripPlot(
            LiveDataset dataset,
            ValueAxis xAxis,
            ValueAxis yAxis,
            StripRenderer renderer,
            FrameMaker frames,
            FrameFiller filler,
            StripStack strips,
            StripNames names,
            StripBands bands) {
        super(dataset, xAxis, yAxis, renderer);
        this.frames = frames;
        this.filler = filler;
        this.strips = strips;
        this.names = names;
        this.bands = bands;
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
        if (!names.areInside() || !isStill) {
            names.draw(g2);
        }
    }

    @Override
    protected AxisSpace calculateAxisSpace(Graphics2D g2, Rectangle2D plotArea) {
        AxisSpace space;
        if (strips.isSingle()) {
            space = super.calculateAxisSpace(g2, plotArea);
        } else {
            space = new AxisSpace();
            strips.reserve(g2, this, plotArea, space);
            space = calculateDomainAxisSpace(g2, space.shrink(plotArea, null), space);
            rightRoom = steady(rightRoom, space.getRight());
            space.setRight(rightRoom);
        }
        leftRoom = steady(leftRoom, space.getLeft());
        space.setLeft(leftRoom);
        Rectangle2D inner = space.shrink(plotArea, null);
        // JFreeChart cuts the area to whole units.
        namesHeights = names.heights(g2, inner.getWidth() - 2, inner.getHeight());
        space.add(namesHeights[0], RectangleEdge.TOP);
        return space;
    }

    /** Returns the room for labels that need so much, which had another before. */
    private static double steady(double room, double needed) {
        return needed > room || needed < room - 3 * ROOM_STEP ? Math.ceil(needed / ROOM_STEP) * ROOM_STEP : room;
    }

    /** Puts the background behind each strip. */
    @Override
    public void drawBackground(Graphics2D g2, Rectangle2D area) {
        strips.layOut(area, namesHeights, bands.rowHeight(g2));
        for (StripPlace place : strips.places()) {
            super.drawBackground(g2, strips.isSingle() ? area : place.area());
        }
    }

    @Override
    protected Map<Axis, AxisState> drawAxes(
            Graphics2D g2, Rectangle2D plotArea, Rectangle2D dataArea, @Nullable PlotRenderingInfo plotState) {
        double deviceWidth = dataArea.getWidth() * DeviceScale.across(g2);
        filler.show(frames.make((int) Math.max(1, Math.round(deviceWidth))));
        Map<Axis, AxisState> drawn = super.drawAxes(g2, plotArea, dataArea, plotState);
        strips.drawAxes(g2, plotArea, drawn.get(getRangeAxis()));
        return drawn;
    }

    /** Returns whether names stand within the strips, in front of the lines. */
    boolean hasNamesInside() {
        return names.areInside();
    }

    /** Leaves out all that moves with x, or draws it again: the ticks of x, their grid, and the lines. */
    void still(boolean withoutWhatMoves) {
        isStill = withoutWhatMoves;
        if (getDomainAxis() instanceof StripAxis axis) {
            axis.unpainted(withoutWhatMoves);
        }
    }

    /**
     * Draws what moves with x only, over what was drawn without it, in the same place: the ticks of x and, of their grid and of the
     * lines, what the backdrop says.
     */
    @SuppressWarnings("unchecked") // as JFreeChart does it
    void drawMoving(Graphics2D g2, Rectangle2D dataArea, Backdrop.Moving moving) {
        StripAxis axis = (StripAxis) getDomainAxis();
        StripRenderer own = (StripRenderer) getRenderer();
        List<ValueTick> ticks = axis.drawTicksAgain(g2).getTicks();
        ColumnGrid grid = filler.frame().grid();
        g2.clip(dataArea);
        for (Backdrop.Columns part : moving.next(grid, columns(ticks, grid), own.lines(g2, dataArea, this))) {
            Graphics2D g = (Graphics2D) g2.create();
            part.clip(g);
            drawDomainGridlines(g, dataArea, ticks);
            own.drawLines(g, dataArea, this, part.from(), part.to());
            axis.drawLineAgain(g);
            g.dispose();
        }
        if (names.areInside()) {
            names.draw(g2);
        }
    }

    /** Apart, so that its rounds do not have all that a frame draws compiled as one. */
    private static int[] columns(List<ValueTick> ticks, ColumnGrid grid) {
        int[] columns = new int[ticks.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = (int) Math.floor(grid.position(ticks.get(i).getValue()));
        }
        return columns;
    }

    @Override
    protected void drawDomainGridlines(Graphics2D g2, Rectangle2D dataArea, List<ValueTick> ticks) {
        if (isStill) {
            return;
        }
        for (StripPlace place : strips.places()) {
            super.drawDomainGridlines(g2, strips.isSingle() ? dataArea : place.area(), ticks);
        }
    }

    @Override
    protected void drawRangeGridlines(Graphics2D g2, Rectangle2D area, List<ValueTick> ticks) {
        super.drawRangeGridlines(g2, strips.firstArea(area), ticks);
        if (isRangeGridlinesVisible()) {
            strips.ticks((axis, strip, value) -> getRenderer()
                    .drawRangeLine(g2, this, axis, strip, value, getRangeGridlinePaint(), getRangeGridlineStroke()));
        }
    }

    @Override
    public void drawRangeTickBands(Graphics2D g2, Rectangle2D dataArea, List<ValueTick> ticks) {
        super.drawRangeTickBands(g2, strips.firstArea(dataArea), ticks);
    }

    @Override
    protected void drawZeroRangeBaseline(Graphics2D g2, Rectangle2D area) {
        super.drawZeroRangeBaseline(g2, strips.firstArea(area));
    }

    @Override
    protected void drawRangeMarkers(Graphics2D g2, Rectangle2D dataArea, int index, Layer layer) {
        super.drawRangeMarkers(g2, areaOf(index, dataArea), index, layer);
    }

    @Override
    protected void drawRangeCrosshair(
            Graphics2D g2,
            Rectangle2D dataArea,
            PlotOrientation orientation,
            double value,
            ValueAxis axis,
            Stroke stroke,
            Paint paint) {
        super.drawRangeCrosshair(g2, strips.firstArea(dataArea), orientation, value, axis, stroke, paint);
    }

    /** Says what there is instead of lines, unless the host has words of its own. */
    @Override
    protected void drawNoDataMessage(Graphics2D g2, Rectangle2D area) {
        if (getNoDataMessage() != null) {
            super.drawNoDataMessage(g2, area);
            return;
        }
        String words = words(frames.frame());
        float x = (float) area.getCenterX();
        float y = (float) strips.firstArea(area).getCenterY();
        g2.setFont(getNoDataMessageFont());
        // On a ground of its own, or lines of the grid would strike it through.
        Rectangle2D ground = TextUtils.calculateRotatedStringBounds(
                        words, g2, x, y, TextAnchor.CENTER, 0, TextAnchor.CENTER)
                .getBounds2D();
        double around = ground.getHeight() / 2;
        g2.setPaint(((StripRenderer) getRenderer()).background(this));
        g2.fill(new Rectangle2D.Double(
                ground.getX() - around,
                ground.getY() - around / 2,
                ground.getWidth() + 2 * around,
                ground.getHeight() + around));
        g2.setPaint(getNoDataMessagePaint());
        TextUtils.drawAlignedString(words, g2, x, y, TextAnchor.CENTER);
    }

    private static String words(Frame frame) {
        if (!frame.isEmpty() && frame.lines().stream().noneMatch(FrameLine::isVisible)) {
            return "All series are hidden";
        }
        return frame.isComplete() ? "No data" : "Waiting for data";
    }

    @Override
    public void drawAnnotations(Graphics2D g2, Rectangle2D dataArea, @Nullable PlotRenderingInfo info) {
        super.drawAnnotations(g2, strips.firstArea(dataArea), info);
    }

    @Override
    public boolean render(
            Graphics2D g2,
            Rectangle2D dataArea,
            int index,
            @Nullable PlotRenderingInfo info,
            @Nullable CrosshairState crosshairState) {
        if (isStill) {
            return true;
        }
        if (index != 0) {
            return super.render(g2, areaOf(index, dataArea), index, info, crosshairState);
        }
        boolean hasBands = bands.draw(g2);
        boolean hasLines = super.render(g2, dataArea, index, info, crosshairState);
        if (DeviceScale.isPixels(g2)) {
            // In front of the lines, since it stays where they move.
            ((StripAxis) getDomainAxis()).drawLineAgain(g2);
        }
        return hasLines || hasBands;
    }

    /** What a host draws by the chart's own axis of y belongs to the first strip; what has another axis, to all of them. */
    private Rectangle2D areaOf(int index, Rectangle2D dataArea) {
        return getRangeAxisIndex(getRangeAxisForDataset(index)) == 0 ? strips.firstArea(dataArea) : dataArea;
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
