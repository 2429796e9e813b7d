// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.axis.PlainAxis;

/** A plot of a figure's content. Event dispatch thread only. */
final class FigurePlot extends XYPlot {

    /** As a chart has it at first, and as it changes. */
    private static final double LEFT_ROOM = 72;

    private static final double ROOM_STEP = 12;

    private final transient Axes axes;
    private transient Content content = Content.none("Computing\u2026");

    FigurePlot(PlainAxis across, PlainAxis up) {
        // The renderer is there for the grid only, which is not drawn without one.
        super(new DefaultXYDataset(), across, up, new XYLineAndShapeRenderer());
        axes = new Axes(this, across, up);
    }

    Axes axes() {
        return axes;
    }

    void content(Content newContent) {
        content = newContent;
        boolean isThere = content.missing().isEmpty();
        setDomainGridlinesVisible(isThere);
        setRangeGridlinesVisible(isThere);
        content.layOut(axes);
    }

    /** Begins where a chart above begins as a rule, and does not jolt when a label gets wider. */
    @Override
    protected AxisSpace calculateAxisSpace(Graphics2D g2, Rectangle2D plotArea) {
        AxisSpace space = super.calculateAxisSpace(g2, plotArea);
        if (content.missing().isEmpty()) {
            space.setLeft(Math.max(LEFT_ROOM, Math.ceil(space.getLeft() / ROOM_STEP) * ROOM_STEP));
        }
        return space;
    }

    @Override
    public boolean render(
            Graphics2D g2,
            Rectangle2D dataArea,
            int index,
            @Nullable PlotRenderingInfo info,
            @Nullable CrosshairState crosshairState) {
        if (!content.missing().isEmpty()) {
            return false;
        }
        axes.area(dataArea);
        Graphics2D g = (Graphics2D) g2.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        content.paint(g, axes);
        g.dispose();
        return true;
    }

    @Override
    protected void drawNoDataMessage(Graphics2D g2, Rectangle2D area) {
        g2.setFont(axes.theme().font());
        g2.setPaint(axes.theme().muted());
        FontMetrics metrics = g2.getFontMetrics();
        List<String> lines = lines(content.missing(), metrics, area.getWidth());
        double top = area.getCenterY() - lines.size() * metrics.getHeight() / 2.0;
        for (String line : lines) {
            double left = area.getCenterX() - metrics.stringWidth(line) / 2.0;
            g2.drawString(line, (float) left, (float) (top + metrics.getAscent()));
            top += metrics.getHeight();
        }
    }

    /** Breaks a text between words where it is wider than there is room. */
    static List<String> lines(String text, FontMetrics metrics, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && metrics.stringWidth(longer) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
