// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.analysis.trigger.Trigger;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.chart.paint.ChartTheme;

/** How a trigger looks in a panel. */
@ExtendWith(OnEdt.class)
class TriggerLinesTest {

    private final PanelOnBench bench = new PanelOnBench();

    @AfterEach
    void close() {
        bench.close();
    }

    /** How much of a row, without what the line of the series itself covers there, has a colour. */
    private double share(BufferedImage image, double level, Color color) {
        Rectangle2D area = bench.panel.dataArea();
        double range = bench.chart.yScale().range().length();
        int y = (int) (area.getMaxY() - (level - bench.chart.yScale().range().lower()) / range * area.getHeight());
        int count = 0;
        for (int x = (int) area.getX(); x < area.getMaxX(); x++) {
            count += image.getRGB(x, y) == color.getRGB() ? 1 : 0;
        }
        return count / area.getWidth();
    }

    @Test
    void eachLevelIsABrokenLineInTheColourOfItsSeriesInAnyTheme() {
        for (ChartTheme theme : List.of(ChartTheme.LIGHT, ChartTheme.DARK)) {
            bench.chart.theme(theme);
            bench.chart.analysis().trigger(new TriggerRule("s", new Trigger.Band(-0.55, 0.62, 0, true)));
            Color color = bench.chart.canvas().lineColor(0);
            BufferedImage image = bench.paint();
            assertThat(share(image, -0.55, color)).isBetween(0.4, 0.7);
            assertThat(share(image, 0.62, color)).isBetween(0.4, 0.7);
            bench.chart.analysis().removeTrigger();
            assertThat(share(bench.paint(), 0.62, color)).isLessThan(0.1);
        }
    }

    @Test
    void theSignAtTheRightEdgePointsTheWayOfTheSlope() {
        bench.chart.analysis().trigger(new TriggerRule("s", new Trigger.Edge(0.3, 0, Trigger.Slope.RISING)));
        BufferedImage up = bench.paint();
        bench.chart.analysis().trigger(new TriggerRule("s", new Trigger.Edge(0.3, 0, Trigger.Slope.FALLING)));
        BufferedImage down = bench.paint();
        Rectangle2D area = bench.panel.dataArea();
        double range = bench.chart.yScale().range().length();
        int y = (int) (area.getMaxY() - (0.3 - bench.chart.yScale().range().lower()) / range * area.getHeight());
        int x = (int) area.getMaxX() - 7;
        int color = bench.chart.canvas().lineColor(0).getRGB();
        assertThat(up.getRGB(x, y - 2)).isEqualTo(color);
        assertThat(up.getRGB(x, y + 3)).isNotEqualTo(color);
        assertThat(down.getRGB(x, y + 3)).isEqualTo(color);
        assertThat(down.getRGB(x, y - 2)).isNotEqualTo(color);
    }

    @Test
    void theEventThatIsStoodOnHasASignAtTheTop() {
        bench.chart.analysis().trigger(new TriggerRule("s", new Trigger.Edge(0.3, 0, Trigger.Slope.RISING)));
        bench.chart.refresh();
        bench.paint();
        double event = bench.chart.analysis().eventView().event();
        BufferedImage image = bench.paint();
        assertThat(event).isBetween(bench.from(), bench.to());
        assertThat(image.getRGB(
                        (int) bench.pixel(event), (int) bench.panel.dataArea().getY() + 2))
                .isEqualTo(bench.chart.canvas().lineColor(0).getRGB());
    }
}
