// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a chart tells that has no points, and what it had better not. */
@ExtendWith(OnEdt.class)
final class EmptyChartTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 400, 300);

    private final BufferedImage picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);

    @Test
    void tellsNoTimesBeforeTheFirstPoint() {
        try (LiveChart chart = LiveChart.builder().xAxis(XAxis.TIME).build()) {
            assertThat(ticks(chart)).isEmpty();
            double bottom = plotBottom(chart);

            chart.series("temp").add(1_700_000_000, 21.5);
            chart.refresh();
            assertThat(ticks(chart)).isNotEmpty();
            assertThat(plotBottom(chart)).as("nothing moves when it comes").isEqualTo(bottom);

            chart.clear();
            assertThat(ticks(chart)).isEmpty();
        }
    }

    @Test
    void hasNumbersOnAnAxisOfNumbers() {
        try (LiveChart chart = LiveChart.builder().xAxis(XAxis.NUMBER).build()) {
            assertThat(ticks(chart)).isNotEmpty();
        }
    }

    @Test
    void saysWhetherAnythingIsToBeWaitedFor() {
        try (LiveChart chart = LiveChart.builder().build()) {
            int[] waiting = pixels(chart);
            assertThat(pixels(chart)).isEqualTo(waiting);
            chart.viewport().complete(true);
            assertThat(pixels(chart)).isNotEqualTo(waiting);
        }
    }

    private List<?> ticks(LiveChart chart) {
        Graphics2D graphics = picture.createGraphics();
        chart.draw(graphics, AREA);
        ValueAxis axis = chart.jfreeChart().getXYPlot().getDomainAxis();
        List<?> ticks = axis.refreshTicks(graphics, new AxisState(), AREA, RectangleEdge.BOTTOM);
        graphics.dispose();
        return ticks;
    }

    private double plotBottom(LiveChart chart) {
        org.jfree.chart.ChartRenderingInfo info = new org.jfree.chart.ChartRenderingInfo();
        Graphics2D graphics = picture.createGraphics();
        chart.jfreeChart().draw(graphics, AREA, info);
        graphics.dispose();
        return info.getPlotInfo().getDataArea().getMaxY();
    }

    private int[] pixels(LiveChart chart) {
        Graphics2D graphics = picture.createGraphics();
        chart.draw(graphics, AREA);
        graphics.dispose();
        return picture.getRGB(0, 0, 400, 300, null, 0, 400).clone();
    }
}
