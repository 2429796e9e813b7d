// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.paint.axis.PlainAxis;

/** A plot of a figure's content. Event dispatch thread only. */
final class FigurePlot extends XYPlot {

    private final transient Axes axes;
    private transient Content content = Content.none("Computing\u2026");

    FigurePlot(PlainAxis across, PlainAxis up) {
        // The renderer is there for the grid only, which is not drawn without one.
        super(new DefaultXYDataset(), across, up, new XYLineAndShapeRenderer());
        axes = new Axes(across, up);
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
        TextUtils.drawAlignedString(
                content.missing(), g2, (float) area.getCenterX(), (float) area.getCenterY(), TextAnchor.CENTER);
    }
}
