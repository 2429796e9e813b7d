// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.jfree.data.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.YScale;

/** Frames as the axes show them. */
@ExtendWith(OnEdt.class)
class FrameLayoutTest {

    private final LiveChart chart = LiveChart.builder()
            .xAxis(XAxis.NUMBER)
            .window(new LiveWindow.Span(100))
            .build();

    @AfterEach
    void close() {
        chart.close();
    }

    private void add(String series, int from, int to, double low, double high) {
        for (int i = from; i < to; i++) {
            chart.series(series).add(i, i % 2 == 0 ? low : high);
        }
        chart.refresh();
    }

    private Range y() {
        return chart.jfreeChart().getXYPlot().getRangeAxis().getRange();
    }

    private Range x() {
        return chart.jfreeChart().getXYPlot().getDomainAxis().getRange();
    }

    @Test
    void fitsWhatIsVisibleAndShrinksOnceItHasLeft() {
        add("s", 0, 50, -1000, 1000);
        assertThat(y()).isEqualTo(new Range(-1100, 1100));
        add("s", 50, 120, -1, 1);
        assertThat(y()).as("still visible").isEqualTo(new Range(-1100, 1100));
        add("s", 120, 260, -1, 1);
        assertThat(y()).isEqualTo(new Range(-1.1, 1.1));
    }

    @Test
    void fitsAllSeries() {
        add("a", 0, 50, 0, 10);
        add("b", 0, 50, 90, 100);
        assertThat(y()).isEqualTo(new Range(-5, 105));
    }

    @Test
    void seesNoNeighbourOutside() {
        add("s", 0, 50, 0, 1);
        chart.series("s").add(50, 1e6);
        chart.refresh();
        chart.viewport().show(10, 20);
        chart.series("s").add(51, 1);
        chart.refresh();
        assertThat(y()).isEqualTo(new Range(-0.05, 1.05));
    }

    @Test
    void takesLimitsAtOnceAndLetsThemGoAgain() {
        add("s", 0, 50, 0, 100);
        chart.yScale().fixed(20, 30);
        assertThat(y()).isEqualTo(new Range(20, 30));
        chart.yScale().soft(-50, 50);
        assertThat(y()).isEqualTo(new Range(-50, 105));
        chart.yScale().floor(10, 500);
        assertThat(y()).isEqualTo(new Range(10, 500));
        chart.yScale().fitting(YScale.Mode.AUTO);
        assertThat(y()).isEqualTo(new Range(-5, 105));
    }

    @Test
    void keepsFixedLimitsWhateverComes() {
        chart.yScale().fixed(-1, 1);
        add("s", 0, 50, -100, 100);
        assertThat(y()).isEqualTo(new Range(-1, 1));
    }

    @Test
    void forgetsWhatItHasSeenWhenTheChartIsCleared() {
        chart.yScale().fitting(YScale.Mode.EXPAND);
        add("s", 0, 50, 0, 1000);
        chart.clear();
        add("s", 50, 100, 0, 1);
        assertThat(y()).isEqualTo(new Range(-0.05, 1.05));
    }

    @Test
    void movesTheWindowWithTheNewestPoint() {
        add("s", 0, 150, 0, 1);
        assertThat(x().getUpperBound()).isBetween(149.0, 149.2);
        assertThat(x().getLength()).isBetween(99.9, 100.1);
        chart.viewport().show(20, 40);
        add("s", 150, 200, 0, 1);
        assertThat(x().getLowerBound()).isBetween(19.9, 20.0);
        assertThat(x().getUpperBound()).isBetween(39.9, 40.1);
        chart.viewport().goLive();
        assertThat(x().getUpperBound()).isBetween(199.0, 199.2);
    }
}
