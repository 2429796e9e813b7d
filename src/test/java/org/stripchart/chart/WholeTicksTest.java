// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ticks of x where points lie at whole numbers. */
@ExtendWith(OnEdt.class)
class WholeTicksTest {

    private final LiveChart chart =
            LiveChart.builder().xAxis(XAxis.NUMBER).windowAll().build();

    @AfterEach
    void close() {
        chart.close();
    }

    private List<String> ticks() {
        chart.refresh();
        BufferedImage image = ChartImage.of(chart, 900, 300, 1);
        Graphics2D g = image.createGraphics();
        List<?> ticks = chart.jfreeChart()
                .getXYPlot()
                .getDomainAxis()
                .refreshTicks(g, new AxisState(), new Rectangle2D.Double(50, 0, 800, 250), RectangleEdge.BOTTOM);
        g.dispose();
        return ticks.stream().map(tick -> ((NumberTick) tick).getText()).toList();
    }

    @Test
    void rowsHaveWholeTicks() {
        chart.viewport().complete(true);
        for (int i = 0; i < 4; i++) {
            chart.series("a").add(i, i * i);
        }
        assertThat(ticks()).containsExactly("0", "1", "2", "3");
    }

    @Test
    void otherNumbersHaveFractions() {
        chart.viewport().complete(true);
        for (int i = 0; i < 4; i++) {
            chart.series("a").add(i * 1.5, i * i);
        }
        assertThat(ticks()).contains("0.2");
    }

    @Test
    void betweenTwoRowsThereAreFractionsAllTheSame() {
        for (int i = 0; i < 4; i++) {
            chart.series("a").add(i, i * i);
        }
        chart.refresh();
        chart.viewport().show(1.2, 1.8);
        assertThat(ticks()).contains("1.50");
    }
}
