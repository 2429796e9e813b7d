// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.stripchart.chart.paint.axis.AxisStyle;
import org.stripchart.chart.paint.axis.StripAxis;
import org.stripchart.chart.paint.strip.StripStack;
import org.stripchart.plot.Trace;

/** Dresses a JFreeChart in a {@link ChartTheme}. Event dispatch thread only. */
final class ChartStyle {

    private final JFreeChart chart;

    private final StripPlot plot;
    private final StripRenderer renderer;
    private final StripStack strips;
    private ChartTheme theme = ChartTheme.LIGHT;

    ChartStyle(JFreeChart chart, StripPlot plot, StripRenderer renderer, StripStack strips) {
        this.chart = chart;
        this.plot = plot;
        this.renderer = renderer;
        this.strips = strips;
        // Grid and axes are level or upright: anti-aliasing would cost much and blur them. Lines and text see to their
        // own.
        chart.setAntiAlias(false);
        chart.setPadding(new RectangleInsets(8, 8, 6, StripAxis.OVERHANG));
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        plot.setDomainGridlineStroke(AxisStyle.HAIRLINE);
        plot.setRangeGridlineStroke(AxisStyle.HAIRLINE);
        AxisStyle.level(plot.getDomainAxis());
        strips.axes().forEach(ChartStyle::upright);
    }

    private static void upright(ValueAxis axis) {
        // JFreeChart packs as many labels as fit; the room above and below makes them fewer.
        AxisStyle.upright(axis, 12);
    }

    /** Dresses another axis of y. */
    void dress(ValueAxis axis) {
        upright(axis);
        color(axis);
    }

    private void color(ValueAxis axis) {
        AxisStyle.color(axis, theme.font(), theme.text(), theme.muted());
    }

    /** Gives each axis of y that is there for one line only, beside others, the colour of that line. */
    void tint() {
        strips.forEach((shown, axis) -> {
            Trace line = strips.namesake(shown);
            Color color = line == null ? null : renderer.color(line.series());
            axis.setLabelPaint(color == null ? theme.text() : color);
            axis.setTickLabelPaint(color == null ? theme.muted() : color);
        });
    }

    /** Puts another axis of x in place of the one that is there. */
    void xAxis(ValueAxis axis) {
        AxisStyle.level(axis);
        plot.setDomainAxis(axis);
        apply(theme);
    }

    ChartTheme theme() {
        return theme;
    }

    void apply(ChartTheme newTheme) {
        theme = newTheme;
        Font font = theme.font();
        chart.setBackgroundPaint(theme.background());
        // Drawn by the chart already if it is the same.
        plot.setBackgroundPaint(theme.plot().equals(theme.background()) ? null : theme.plot());
        plot.setDomainGridlinePaint(theme.grid());
        plot.setRangeGridlinePaint(theme.grid());
        plot.setNoDataMessagePaint(theme.muted());
        plot.setNoDataMessageFont(font);
        color(plot.getDomainAxis());
        strips.axes().forEach(this::color);
        TextTitle title = chart.getTitle();
        if (title != null) {
            title.setFont(font.deriveFont(Font.BOLD, font.getSize2D() * 1.25f));
            title.setPaint(theme.text());
        }
        renderer.theme(theme);
        tint();
        chart.fireChartChanged();
    }
}
