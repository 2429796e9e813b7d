// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.chart.pump.FakeFrameClock;
import org.stripchart.plot.LineStyle;

/** A panel shows its chart as it is, whoever was told of what. */
@ExtendWith(OnEdt.class)
class FreshPicturesTest {

    /** In no window, so it listens to nothing. */
    private final LiveChart chart = LiveChart.builder()
            .xAxis(XAxis.NUMBER)
            .windowAll()
            .theme(ChartTheme.LIGHT)
            .title("before")
            .build();

    private final LiveChartPanel panel = new LiveChartPanel(chart);

    FreshPicturesTest() {
        panel.setSize(600, 400);
        add(0, 100);
    }

    @AfterEach
    void close() {
        chart.close();
    }

    private void add(int from, int to) {
        for (int i = from; i < to; i++) {
            chart.series("s").add(i, Math.sin(i / 9.0) * i);
        }
        chart.refresh();
    }

    /** What a panel that was never painted shows, in a chart that is laid out. */
    private BufferedImage expected(int width, int height) {
        LiveChartPanel fresh = new LiveChartPanel(chart);
        fresh.setSize(width, height);
        return PanelOnBench.paint(fresh);
    }

    static Stream<Consumer<LiveChart>> changes() {
        return Stream.of(
                chart -> {
                    chart.series("s").add(150, 99);
                    chart.refresh();
                },
                chart -> {
                    chart.series("s").add(150, 99);
                    chart.drive().tick();
                },
                chart -> {
                    chart.series("t").add(50, 9);
                    chart.refresh();
                },
                chart -> chart.viewport().show(20, 40),
                chart -> chart.viewport().hold(),
                chart -> chart.yScale().fixed(-5, 5),
                chart -> chart.theme(ChartTheme.DARK),
                chart -> chart.line(3, LineStyle.STEP),
                chart -> chart.xAxis(XAxis.TIME),
                chart -> chart.clear(),
                chart -> chart.close(),
                chart -> chart.jfreeChart().setTitle("after"),
                chart -> chart.jfreeChart().getXYPlot().getRenderer().setSeriesPaint(0, Color.RED),
                chart -> chart.jfreeChart().getXYPlot().getRangeAxis().setLabel("volts"),
                chart -> chart.jfreeChart().getXYPlot().setDomainGridlinesVisible(false));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void showsEveryChange(Consumer<LiveChart> change) throws Exception {
        OnEdt.call(() -> {
            BufferedImage before = PanelOnBench.paint(panel);
            change.accept(chart);
            BufferedImage after = PanelOnBench.paint(panel);
            assertThat(PanelOnBench.differences(before, after)).isPositive();
            assertThat(PanelOnBench.differences(after, expected(600, 400))).isZero();
            return null;
        });
    }

    @Test
    void isNotDrawnAnewWhileNothingChanges() {
        PanelOnBench.paint(panel);
        long frames = chart.statistics().frames();
        PanelOnBench.paint(panel);
        FakeMouse.on(panel).moveTo(300, 200);
        PanelOnBench.paint(panel);
        assertThat(chart.statistics().frames()).isEqualTo(frames);
    }

    @Test
    void isRightAfterPicturesOfOtherSizes() {
        PanelOnBench.paint(panel);
        ChartImage.of(chart, 1500, 300, 1);
        add(100, 200);
        ChartImage.of(chart, 1500, 300, 1);
        assertThat(PanelOnBench.differences(PanelOnBench.paint(panel), expected(600, 400)))
                .isZero();
    }

    @Test
    void isOneOfSeveralPanelsOfDifferentSizes() {
        LiveChartPanel wide = new LiveChartPanel(chart);
        wide.setSize(1100, 300);
        for (int i = 1; i < 4; i++) {
            add(i * 100, i * 100 + 100);
            BufferedImage small = PanelOnBench.paint(panel);
            BufferedImage large = PanelOnBench.paint(wide);
            assertThat(PanelOnBench.differences(small, expected(600, 400))).isZero();
            assertThat(PanelOnBench.differences(large, expected(1100, 300))).isZero();
            FakeMouse.on(panel).moveTo(300, 200);
            assertThat(Objects.requireNonNull(panel.reading()).rows()).isNotEmpty();
            FakeMouse.on(panel).at(300, 200).leave();
        }
    }

    @Test
    void followsItsSizeAndScale() {
        PanelOnBench.paint(panel);
        panel.setSize(700, 450);
        assertThat(PanelOnBench.differences(PanelOnBench.paint(panel), expected(700, 450)))
                .isZero();
        // The same pixels at another scale are another picture.
        panel.setSize(350, 225);
        LiveChartPanel fresh = new LiveChartPanel(chart);
        fresh.setSize(350, 225);
        assertThat(PanelOnBench.differences(twice(panel), twice(fresh))).isZero();
    }

    private static BufferedImage twice(LiveChartPanel panel) {
        panel.doLayout();
        BufferedImage image = new BufferedImage(700, 450, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(2, 2);
        panel.paint(g);
        g.dispose();
        return image;
    }

    @Test
    void isDrawnWhenItsChartIsClosedOrCleared() {
        LiveChart live = LiveChart.builder().xAxis(XAxis.NUMBER).build();
        LiveChartPanel ofLive = new LiveChartPanel(live);
        ofLive.setSize(600, 400);
        for (int i = 0; i < 100; i++) {
            live.series("s").add(i, i);
        }
        live.refresh();
        BufferedImage before = PanelOnBench.paint(ofLive);
        live.clear(Set.of("s"));
        assertThat(PanelOnBench.differences(before, PanelOnBench.paint(ofLive))).isPositive();
        live.series("s").add(100, 1);
        live.close();
        PanelOnBench.paint(ofLive);
        assertThat(live.statistics().appended()).isEqualTo(101);
    }

    @Test
    void isToldOfAFrameThatWasHeldBackThoughAPictureWasMade() {
        FakeFrameClock clock = new FakeFrameClock();
        LiveChartBuilder builder = LiveChart.builder();
        builder.clock(clock);
        try (LiveChart quick = builder.build()) {
            quick.series("s").add(1, 1);
            quick.drive().tick();
            clock.step(1);
            quick.series("s").add(2, 2);
            quick.drive().tick();
            int[] told = new int[1];
            quick.jfreeChart().addChangeListener(event -> told[0]++);
            ChartImage.of(quick, 600, 400, 1);
            quick.refresh();
            assertThat(told[0]).isEqualTo(1);
        }
    }

    @Test
    void isToldOfARefreshWhenItListens() {
        panel.addNotify();
        int[] told = new int[1];
        chart.jfreeChart().addChangeListener(event -> told[0]++);
        add(100, 101);
        assertThat(told[0]).isPositive();
        told[0] = 0;
        chart.refresh();
        assertThat(told[0]).as("nothing new").isZero();
    }
}
