// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.LinePainter.Kind;
import org.stripchart.chart.paint.LinePainter.Part;
import org.stripchart.chart.paint.LinePainter.Pen;
import org.stripchart.chart.paint.LinePainter.Way;
import org.stripchart.chart.paint.moving.DrawnLines;
import org.stripchart.chart.paint.raster.Pixels;
import org.stripchart.chart.paint.strip.StripStack;
import org.stripchart.engine.FrameLine;
import org.stripchart.history.ColumnGrid;
import org.stripchart.plot.Dash;

/**
 * JFreeChart's way to the {@link LinePainter}: a series is drawn whole when its first item is asked for. It makes no
 * entities and no tool tips; the panel reads values from the history.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
final class StripRenderer extends AbstractXYItemRenderer {

    private static final float WIDEST = 20;

    /** What is left of the colours of all lines but the one in front. */
    private static final double FAINT = 0.22;

    /** How much wider than its own the line in front is. */
    private static final float WIDER = 0.75f;

    /** Edges of all lines, then the lines, then the one in front. */
    private static final int FRONT_PASS = 2;

    private final transient FrameFiller filler;
    private final transient StripStack strips;
    private final transient List<LinePainter> painters = new ArrayList<>();

    private transient ChartTheme theme = ChartTheme.LIGHT;
    private transient @Nullable Pixels pixels;
    private transient boolean isCrowd;

    StripRenderer(FrameFiller filler, StripStack strips) {
        this.filler = filler;
        this.strips = strips;
        setAutoPopulateSeriesPaint(false);
        setAutoPopulateSeriesStroke(false);
    }

    /** Returns how the line of a series is broken: one that has a paint of its own is not. */
    Dash dash(int series) {
        return getSeriesPaint(series) != null ? Dash.SOLID : theme.dash(strips.color(series));
    }

    void theme(ChartTheme newTheme) {
        theme = newTheme;
    }

    ChartTheme theme() {
        return theme;
    }

    /** The pixels of the picture that is about to be drawn on; null for graphics of whatever kind. */
    void pixels(@Nullable Pixels ofPicture) {
        pixels = ofPicture;
    }

    /** Returns what a series is drawn in. */
    Color color(int series) {
        return lookupSeriesPaint(series) instanceof Color color ? color : theme.line(strips.color(series));
    }

    /** A paint that was set for the series or else the theme's colour of the moment. */
    @Override
    public Paint lookupSeriesPaint(int series) {
        Paint own = getSeriesPaint(series);
        return own != null ? own : theme.line(strips.color(series));
    }

    /**
     * Sets the colour of a series' line; null: the theme's.
     *
     * @throws IllegalArgumentException if it is no plain colour
     */
    @Override
    public void setSeriesPaint(int series, @Nullable Paint paint, boolean notify) {
        if (paint != null && !(paint instanceof Color)) {
            throw new IllegalArgumentException("paint (" + paint + ") must be a Color");
        }
        super.setSeriesPaint(series, paint, notify);
    }

    /**
     * Sets the width of a series' line by that of a stroke; null: that of all lines.
     *
     * @throws IllegalArgumentException unless it is a solid {@link BasicStroke}, 1 to 20 wide: dashes of dense lines take
     *     Java2D seconds
     */
    @Override
    public void setSeriesStroke(int series, @Nullable Stroke stroke, boolean notify) {
        if (stroke != null
                && !(stroke instanceof BasicStroke basic
                        && basic.getDashArray() == null
                        && basic.getLineWidth() >= 1
                        && basic.getLineWidth() <= WIDEST)) {
            throw new IllegalArgumentException("stroke (" + stroke + ") must be a solid BasicStroke, 1 to 20 wide");
        }
        super.setSeriesStroke(series, stroke, notify);
    }

    private float width(int series, FrameLine line) {
        return getSeriesStroke(series) instanceof BasicStroke stroke ? stroke.getLineWidth() : line.width();
    }

    /** What is behind the lines: what was set by hand, or else the theme's. */
    Color background(XYPlot plot) {
        if (plot.getBackgroundPaint() instanceof Color color) {
            return color;
        }
        return plot.getBackgroundPaint() == null
                        && plot.getChart() != null
                        && plot.getChart().getBackgroundPaint() instanceof Color color
                ? color
                : theme.plot();
    }

    /** A line is never translucent: it would be as many times as dense as its pieces overlap. */
    private static Color opaque(Color color, Color background) {
        return color.getAlpha() == 255 ? color : ChartTheme.mix(color, background, 1 - color.getAlpha() / 255.0);
    }

    @Override
    public XYItemRendererState initialise(
            Graphics2D g2, Rectangle2D dataArea, XYPlot plot, XYDataset data, @Nullable PlotRenderingInfo info) {
        begin(dataArea);
        XYItemRendererState state = new XYItemRendererState(info);
        // The series holds what is visible, and its first item stands for all: JFreeChart must not start at another.
        state.setProcessVisibleItemsOnly(false);
        return state;
    }

    private void begin(Rectangle2D dataArea) {
        double heights = 0;
        for (FrameLine line : filler.frame().lines()) {
            heights += line.points().size() > 0
                    ? strips.area(line.axis(), dataArea).getHeight()
                    : 0;
        }
        isCrowd = heights > LinePainter.FEW * dataArea.getHeight();
    }

    @Override
    public void drawItem(
            Graphics2D g2,
            XYItemRendererState state,
            Rectangle2D dataArea,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshairState,
            int pass) {
        if (item == 0) {
            draw(g2, dataArea, plot, series, pass, 0, filler.frame().grid().columns());
        }
    }

    private void draw(
            Graphics2D g2, Rectangle2D dataArea, XYPlot plot, int series, int pass, double left, double right) {
        if (!isSeriesVisible(series) || (series == strips.front()) != (pass == FRONT_PASS)) {
            return;
        }
        while (painters.size() <= series) {
            painters.add(new LinePainter());
        }
        LinePainter painter = painters.get(series);
        FrameLine line = filler.frame().lines().get(series);
        ColumnGrid grid = filler.frame().grid();
        Pen pen = pen(series, line, background(plot));
        Part part = Part.within(
                line.points(),
                grid,
                left,
                right,
                LinePainter.reach(pen, g2.getTransform().getScaleX()));
        Rectangle2D area = strips.area(line.axis(), dataArea);
        Shape clip = g2.getClip();
        if (!strips.isSingle()) {
            g2.clip(area);
        }
        if (pass != 1) {
            painter.paintEdges(g2, area, part, grid, line.y(), pen);
        }
        if (pass != 0) {
            painter.paint(g2, area, part, grid, line.y(), pen);
        }
        g2.setClip(clip);
    }

    private Pen pen(int series, FrameLine line, Color background) {
        int front = strips.front();
        Color color = opaque(color(series), background);
        return new Pen(
                front < 0 || series == front ? color : ChartTheme.mix(color, background, 1 - FAINT),
                background,
                width(series, line) + (series == front ? WIDER : 0),
                line.style(),
                dash(series),
                line.scale(),
                isCrowd,
                pixels);
    }

    /** Returns all lines of the frame as they would be drawn on that plot. */
    List<DrawnLines.Line> lines(Graphics2D g2, Rectangle2D dataArea, XYPlot plot) {
        begin(dataArea);
        Color background = background(plot);
        ColumnGrid grid = filler.frame().grid();
        double scale = g2.getTransform().getScaleX();
        List<DrawnLines.Line> lines = new ArrayList<>();
        for (int i = 0; i < filler.frame().lines().size(); i++) {
            FrameLine line = filler.frame().lines().get(i);
            Pen pen = pen(i, line, background);
            Kind kind = LinePainter.kind(g2, strips.area(line.axis(), dataArea), line.points(), grid, pen);
            int reach = LinePainter.reach(pen, scale);
            lines.add(new DrawnLines.Line(line.points(), kind, reach, kind.way() == Way.SPANS ? reach : 0));
        }
        return lines;
    }

    /**
     * Draws the lines that are seen in the columns from one on to another, as the plot would have them drawn, after {@link #lines} was
     * asked for them.
     *
     * @param g2 clipped to these columns
     */
    void drawLines(Graphics2D g2, Rectangle2D dataArea, XYPlot plot, double left, double right) {
        int count = filler.frame().lines().size();
        boolean isForward = SeriesRenderingOrder.FORWARD.equals(plot.getSeriesRenderingOrder());
        for (int pass = 0; pass < getPassCount(); pass++) {
            for (int i = 0; i < count; i++) {
                int series = isForward ? i : count - 1 - i;
                if (filler.frame().lines().get(series).points().size() > 0) {
                    draw(g2, dataArea, plot, series, pass, left, right);
                }
            }
        }
    }

    @Override
    public void drawAnnotations(
            Graphics2D g2,
            Rectangle2D dataArea,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            Layer layer,
            @Nullable PlotRenderingInfo info) {
        super.drawAnnotations(g2, strips.firstArea(dataArea), domainAxis, rangeAxis, layer, info);
    }

    /** First the soft edges of all lines, then the lines, then the one that is in front of them. */
    @Override
    public int getPassCount() {
        return strips.front() < 0 ? FRONT_PASS : FRONT_PASS + 1;
    }
}
