// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.plot.Trace;

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

    @Test
    void waitsForNothingOnceItIsClosed() {
        LiveChart complete = LiveChart.builder().build();
        complete.viewport().complete(true);
        int[] nothing = pixels(complete);
        complete.close();
        LiveChart chart = LiveChart.builder().build();
        int[] told = new int[1];
        Runnable unused = chart.onChange(() -> told[0]++);
        assertThat(pixels(chart)).as("it may yet come").isNotEqualTo(nothing);
        told[0] = 0;
        chart.close();
        assertThat(pixels(chart)).isEqualTo(nothing);
        assertThat(told[0]).as("a listener that throws would keep it").isZero();
    }

    @Test
    void namesXByWhatItIs() {
        assertThat(xLabel(LiveChart.builder())).isEqualTo("Time");
        assertThat(xLabel(LiveChart.builder().xAxis(XAxis.NUMBER))).isEqualTo("x");
        assertThat(xLabel(LiveChart.builder().xLabel("Depth").xAxis(XAxis.NUMBER)))
                .isEqualTo("Depth");
    }

    private static String xLabel(LiveChartBuilder builder) {
        try (LiveChart chart = builder.build()) {
            return chart.jfreeChart().getXYPlot().getDomainAxis().getLabel();
        }
    }

    @Test
    void waitsForPointsThatAreOnTheirWayWhenTheirSourceIsAtItsEnd() {
        try (LiveChart chart = LiveChart.builder().build()) {
            int[] waiting = pixels(chart);
            chart.series("s").add(0, 1);
            chart.viewport().complete(true);
            assertThat(pixels(chart)).isEqualTo(waiting);
        }
    }

    @Test
    void tellsThatAllSeriesAreHidden() {
        try (LiveChart chart = LiveChart.builder().build()) {
            chart.series("s");
            chart.refresh();
            int[] waiting = words(chart);
            Trace trace = chart.arrangement().traces().get(0);
            trace.visible(false);
            assertThat(words(chart))
                    .as("there is nothing to be seen if it were shown")
                    .isEqualTo(waiting);
            chart.series("s").add(0, 1);
            chart.refresh();
            assertThat(words(chart)).isNotEqualTo(waiting);
        }
    }

    @Test
    void noLineOfTheGridStrikesItsWordsThrough() {
        try (LiveChart chart = LiveChart.builder().xAxis(XAxis.NUMBER).build()) {
            XYPlot plot = chart.jfreeChart().getXYPlot();
            plot.setRangeGridlinePaint(Color.MAGENTA);
            plot.setDomainGridlinePaint(Color.MAGENTA);
            for (int height = 100; height <= 300; height++) {
                Graphics2D graphics = picture.createGraphics();
                chart.draw(graphics, new Rectangle2D.Double(0, 0, 400, height));
                graphics.dispose();
                Rectangle2D data = chart.dataArea();
                assertThat(magenta(data.getBounds())).as("all of the grid").isPositive();
                Rectangle words = new Rectangle((int) data.getCenterX() - 40, (int) data.getCenterY() - 6, 80, 12);
                assertThat(magenta(words)).as("at a height of %s", height).isZero();
            }
        }
    }

    private int[] words(LiveChart chart) {
        pixels(chart);
        Rectangle data = chart.dataArea().getBounds();
        return picture.getRGB((int) data.getCenterX() - 40, (int) data.getCenterY() - 6, 80, 12, null, 0, 80);
    }

    private int magenta(Rectangle area) {
        int count = 0;
        for (int y = area.y; y < area.y + area.height; y++) {
            for (int x = area.x; x < area.x + area.width; x++) {
                count += picture.getRGB(x, y) == Color.MAGENTA.getRGB() ? 1 : 0;
            }
        }
        return count;
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
