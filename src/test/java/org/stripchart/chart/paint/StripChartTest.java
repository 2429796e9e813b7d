// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.junit.jupiter.api.Test;

/** A chart with all it can have, in small pictures. */
class StripChartTest {

    private final CanvasOnBench bench = new CanvasOnBench("A title");
    private final JFreeChart underneath = bench.canvas.chart();
    private final XYPlot plot = underneath.getXYPlot();

    StripChartTest() {
        bench.show(List.of("a", "b"), new double[][] {{1}, {2}}, new double[][] {{1}, {2}});
        underneath.addSubtitle(new TextTitle("more"));
    }

    private Rectangle2D draw(int width, int height) {
        bench.draw(width, height);
        return bench.dataArea();
    }

    /** What is left while a picture of that size is drawn, as letters. */
    private String left(int width, int height) {
        StringBuilder left = new StringBuilder();
        ((StripChart) underneath).drawIn(new Rectangle2D.Double(0, 0, width, height), () -> {
            left.append(underneath.getTitle().isVisible() ? "T" : "");
            left.append(underneath.getSubtitle(0).isVisible() ? "s" : "");
            left.append(plot.getDomainAxis().getLabel() != null ? "x" : "");
            left.append(plot.getRangeAxis().getLabel() != null ? "y" : "");
            left.append(plot.getDomainAxis().isTickLabelsVisible() ? "1" : "");
            left.append(plot.getRangeAxis().isTickLabelsVisible() ? "2" : "");
        });
        return left.toString();
    }

    @Test
    void partsGiveWayInOrder() {
        assertThat(left(800, 400)).isEqualTo("Tsxy12");
        assertThat(left(800, 170)).isEqualTo("sxy12");
        assertThat(left(800, 130)).isEqualTo("xy12");
        assertThat(left(800, 90)).isEqualTo("12");
        assertThat(left(800, 50)).isEqualTo("2");
        assertThat(left(180, 400)).isEqualTo("Tsx12");
        assertThat(left(100, 400)).isEqualTo("Tsx1");
    }

    @Test
    void thePlotHasTheRoom() {
        assertThat(draw(800, 400).getHeight()).isGreaterThan(250);
        assertThat(draw(800, 140).getHeight()).isGreaterThan(60);
        assertThat(draw(800, 100).getHeight()).isGreaterThan(45);
        assertThat(draw(800, 60).getHeight()).isGreaterThan(20);
        assertThat(draw(800, 40).getHeight()).isGreaterThan(15);
        assertThat(draw(160, 120).getWidth()).isGreaterThan(60);
    }

    @Test
    void nobodyIsTold() {
        AtomicInteger told = new AtomicInteger();
        underneath.addChangeListener(event -> told.incrementAndGet());
        long version = bench.canvas.version();
        draw(800, 60);
        draw(80, 400);
        assertThat(told).hasValue(0);
        assertThat(bench.canvas.version()).isEqualTo(version);
        underneath.getTitle().setText("another");
        plot.getRangeAxis().setLabel("volts");
        assertThat(told).hasValue(2);
    }

    @Test
    void allIsBackAfterwards() {
        underneath.addSubtitle(new TextTitle("hidden"));
        underneath.getSubtitle(1).setVisible(false);
        draw(60, 40);
        assertThat(underneath.getTitle().isVisible()).isTrue();
        assertThat(underneath.getSubtitle(0).isVisible()).isTrue();
        assertThat(underneath.getSubtitle(1).isVisible())
                .as("was hidden before")
                .isFalse();
        assertThat(plot.getDomainAxis().getLabel()).isEqualTo("Time");
        assertThat(plot.getRangeAxis().isTickLabelsVisible()).isTrue();
    }
}
