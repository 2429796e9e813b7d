// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.chart.pump.FakeFrameClock;
import org.stripchart.chart.tool.PanelAction;

/** How a chart fares, over the corner of its panel. */
@ExtendWith(OnEdt.class)
class PerformanceTest {

    private final FakeFrameClock clock = new FakeFrameClock();
    private final PanelOnBench bench = make();

    private PanelOnBench make() {
        LiveChartBuilder builder = LiveChart.builder().xAxis(XAxis.NUMBER).window(Duration.ofSeconds(100));
        builder.clock(clock);
        PanelOnBench made = new PanelOnBench(builder);
        made.add(0, 400);
        made.paint();
        return made;
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void toggle() {
        bench.panel.actions().stream()
                .filter(action -> action.id().equals("view.performance"))
                .map(PanelAction::run)
                .forEach(Runnable::run);
    }

    @Test
    void liesOverTheCornerOnlyAndGoesAwayAgain() {
        BufferedImage before = bench.paint();
        toggle();
        BufferedImage with = bench.paint();
        assertThat(PanelOnBench.differences(before, with)).isGreaterThan(1000);
        int left = (int) bench.panel.dataArea().getX();
        int middle = (int) bench.panel.dataArea().getCenterX();
        for (int y = 0; y < PanelOnBench.HEIGHT; y++) {
            for (int x = left; x < middle; x++) {
                assertThat(with.getRGB(x, y)).isEqualTo(before.getRGB(x, y));
            }
        }
        toggle();
        assertThat(PanelOnBench.differences(before, bench.paint())).isZero();
    }

    @Test
    void liesOverTheDotsOfTheReadOut() {
        toggle();
        BufferedImage with = bench.paint();
        int right = (int) bench.panel.dataArea().getMaxX() - 12;
        int top = (int) bench.panel.dataArea().getY() + 40;
        // As the sine does, its dot goes up and down below the table.
        for (int x = right - 140; x < right; x += 7) {
            bench.mouse().moveTo(x, 400);
            BufferedImage read = bench.paint();
            assertThat(PanelOnBench.differences(with, read)).as("read").isPositive();
            for (int y = top; y < top + 120; y++) {
                for (int each = right - 140; each < right; each++) {
                    assertThat(read.getRGB(each, y)).as("%d, %d", each, y).isEqualTo(with.getRGB(each, y));
                }
            }
        }
    }

    @Test
    void aKeyTogglesIt() {
        BufferedImage before = bench.paint();
        assertThat(FakeKeys.on(bench.panel).press("F12")).isTrue();
        assertThat(PanelOnBench.differences(before, bench.paint())).isGreaterThan(1000);
    }

    @Test
    void drawsNoFrameOfItsOwn() {
        toggle();
        bench.paint();
        long frames = bench.chart.statistics().frames();
        for (int i = 0; i < 100; i++) {
            clock.step(100);
            bench.paint();
        }
        assertThat(bench.chart.statistics().frames()).isEqualTo(frames);
    }

    @Test
    void tellsWhatItsChartCounts() {
        ChartDrive drive = bench.chart.drive();
        assertThat(drive.performance().points()).isEqualTo(400);
        assertThat(drive.performance().frames()).isPositive();
        assertThat(drive.performance().capacity()).isGreaterThan(1000);
        assertThat(drive.performance().heapUsed()).isPositive();
    }
}
