// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.chart.overlay.Reading;
import org.stripchart.words.NumberText;

/** From the pointer to what is read, and where it is painted. */
@ExtendWith(OnEdt.class)
class ReadOutTest {

    private final PanelOnBench bench = new PanelOnBench();
    private final LiveChartPanel panel = bench.panel;

    private Reading reading() {
        return Objects.requireNonNull(panel.reading(), "nothing is read");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void readsThePointUnderThePointer() {
        for (int x = 120; x < 880; x += 19) {
            bench.mouse().moveTo(x, 200);
            double atPointer = bench.x(x);
            assertThat(reading().rows()).as("at %d", x).singleElement().satisfies(row -> {
                assertThat(row.x()).isCloseTo(atPointer, within(0.5)).isEqualTo(Math.rint(row.x()));
                assertThat(row.y()).isEqualTo(Math.sin(row.x() / 9.0));
                assertThat(row.value()).isEqualTo(NumberText.of(row.y()));
            });
            assertThat(reading().head())
                    .isEqualTo(NumberText.of(reading().rows().get(0).x()));
        }
    }

    @Test
    void readsWhileItIsDragged() {
        bench.mouse().at(300, 200).press().dragTo(500, 200);
        bench.paint();
        assertThat(reading().rows().get(0).x()).isCloseTo(bench.x(500), within(0.5));
    }

    @Test
    void readsNothingBesideTheDataOrWithoutAPointer() {
        assertThat(panel.reading()).isNull();
        bench.mouse().moveTo(20, 200);
        assertThat(panel.reading()).isNull();
        bench.mouse().moveTo(450, 200);
        assertThat(panel.reading()).isNotNull();
        bench.mouse().at(450, 200).leave();
        assertThat(panel.reading()).isNull();
    }

    @Test
    void marksThePointThatIsRead() {
        BufferedImage without = bench.paint();
        Rectangle2D area = panel.dataArea();
        bench.mouse().moveTo(450, area.getMaxY() - 2);
        BufferedImage with = bench.paint();
        Reading.Row row = reading().rows().get(0);
        double length = bench.chart.yScale().range().length();
        double share = (row.y() - bench.chart.yScale().range().lower()) / length;
        int x = (int) Math.round(bench.pixel(row.x()));
        int y = (int) Math.round(area.getMaxY() - share * area.getHeight());
        assertThat(new Color(with.getRGB(x, y)))
                .isEqualTo(bench.chart.theme().lines().get(0));
        assertThat(new Color(with.getRGB(x - 2, y - 1)))
                .isEqualTo(bench.chart.theme().lines().get(0));
        assertThat(new Color(with.getRGB(450, (int) area.getY() + 2))).isNotEqualTo(new Color(without.getRGB(450, 2)));
    }

    @Test
    void saysThatItIsHeld() {
        BufferedImage live = bench.paint();
        bench.chart.viewport().hold();
        BufferedImage held = bench.paint();
        assertThat(PanelOnBench.differences(live, held)).isGreaterThan(300);
        bench.chart.viewport().goLive();
        assertThat(PanelOnBench.differences(live, bench.paint())).isZero();
    }
}
