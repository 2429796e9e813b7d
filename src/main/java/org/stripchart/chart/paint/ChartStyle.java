// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.stripchart.chart.paint.axis.StripAxis;
import org.stripchart.chart.paint.strip.StripStack;
import org.stripchart.plot.Trace;

/** Dresses a JFreeChart in a {@link ChartTheme}. Event dispatch thread only. */
public final class ChartStyle {

    /** Solid and thin: the dashes of the default grid cost more than all else in an empty chart. */
    private static final BasicStroke HAIRLINE = new BasicStroke(1);

    private final JFreeChart chart;
    private final StripPlot plot;
    private final StripRenderer renderer;
    private final StripStack strips;
    private final LegendTitle legend;
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
        plot.setDomainGridlineStroke(HAIRLINE);
        plot.setRangeGridlineStroke(HAIRLINE);
        lines(plot.getDomainAxis());
        strips.axes().forEach(ChartStyle::upright);
        legend = new LegendTitle(plot);
        legend.setVisible(false);
        legend.setPosition(RectangleEdge.TOP);
        legend.setFrame(BlockBorder.NONE);
        legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 10));
        chart.addLegend(legend);
    }

    /** Gives a level axis its lines and the room of its labels. */
    public static void lines(ValueAxis axis) {
        axis.setAutoRange(false);
        axis.setTickMarksVisible(false);
        axis.setAxisLineStroke(HAIRLINE);
        axis.setTickLabelInsets(new RectangleInsets(4, 6, 3, 6));
    }

    private static void upright(ValueAxis axis) {
        lines(axis);
        axis.setAxisLineVisible(false);
        // JFreeChart packs as many labels as fit; the room above and below makes them fewer.
        axis.setTickLabelInsets(new RectangleInsets(12, 6, 12, 6));
    }

    /** Dresses another axis of y. */
    void dress(ValueAxis axis) {
        upright(axis);
        color(axis, theme);
    }

    /** Gives an axis the font and the colours of a theme. */
    public static void color(ValueAxis axis, ChartTheme theme) {
        axis.setLabelFont(theme.font());
        axis.setLabelPaint(theme.text());
        axis.setTickLabelFont(theme.font());
        axis.setTickLabelPaint(theme.muted());
        axis.setAxisLinePaint(theme.muted());
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
        lines(axis);
        plot.setDomainAxis(axis);
        apply(theme);
    }

    ChartTheme theme() {
        return theme;
    }

    /** A chart with one line needs no legend: its axis says what it is; strips have the names inside. */
    void legend(boolean wanted) {
        legend.setVisible(wanted);
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
        color(plot.getDomainAxis(), theme);
        strips.axes().forEach(axis -> color(axis, theme));
        TextTitle title = chart.getTitle();
        if (title != null) {
            title.setFont(font.deriveFont(Font.BOLD, font.getSize2D() * 1.25f));
            title.setPaint(theme.text());
        }
        legend.setItemFont(font);
        legend.setItemPaint(theme.text());
        legend.setBackgroundPaint(null);
        renderer.theme(theme);
        tint();
        chart.fireChartChanged();
    }
}
