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
                assertThat(row.value()).isEqualTo(NumberText.rounded(row.y(), 3));
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
        assertThat(PanelOnBench.differences(live, held)).isGreaterThan(100);
        bench.chart.viewport().goLive();
        assertThat(PanelOnBench.differences(live, bench.paint())).isZero();
    }

    @Test
    void tellsAsManyDigitsAsTheAxisIsWorth() {
        bench.chart.yScale().fixed(-5, 5);
        bench.paint();
        bench.mouse().moveTo(450, 200);
        assertThat(reading().rows())
                .allSatisfy(row -> assertThat(row.value()).isEqualTo(NumberText.rounded(row.y(), 2)));
        bench.chart.yScale().fixed(-5e6, 5e6);
        bench.paint();
        assertThat(reading().rows()).allSatisfy(row -> assertThat(row.value()).isEqualTo("" + Math.round(row.y())));
    }

    @Test
    void largeNumbersAreWrittenAsAtTheAxis() {
        bench.chart.yScale().fixed(0, 2e7);
        bench.paint();
        PanelScene scene =
                new PanelScene(bench.chart, bench::from, bench::to, bench.panel::dataArea, bench.panel::places);
        assertThat(scene.valueText(0, 17_927_340)).isEqualTo("17.927 M");
        assertThat(scene.valueText(0, 77_040)).isEqualTo("77\u202f040");
        assertThat(scene.valueText(0, 0)).isEqualTo("0");
    }

    @Test
    void aClickPinsItAndAnotherLetsItGo() {
        bench.mouse().moveTo(450, 200).click().moveTo(700, 250);
        double x = reading().rows().get(0).x();
        assertThat(x).isEqualTo(Math.rint(bench.x(450)));
        bench.mouse().at(700, 250).leave();
        assertThat(reading().rows().get(0).x()).as("without a pointer, too").isEqualTo(x);
        bench.mouse().moveTo(700, 250).click();
        assertThat(reading().rows().get(0).x()).isEqualTo(Math.rint(bench.x(700)));
    }

    @Test
    void aPinStaysAtItsXAndLeavesWithIt() {
        bench.mouse().moveTo(600, 200).click();
        double x = reading().rows().get(0).x();
        bench.add(400, 430);
        bench.paint();
        assertThat(reading().rows().get(0).x()).isEqualTo(x);
        bench.add(430, 700);
        bench.paint();
        assertThat(panel.reading()).isNull();
    }

    @Test
    void aPinIsReadAsLongAsItsXIsInView() {
        bench.mouse().moveTo(600, 200).click();
        double x = reading().rows().get(0).x();
        for (double from : new double[] {x - 59, x - 30, x - 1}) {
            bench.chart.viewport().show(from, from + 60);
            bench.paint();
            assertThat(reading().rows())
                    .as("from %s", from)
                    .extracting(Reading.Row::x)
                    .containsExactly(x);
        }
        for (double from : new double[] {x - 61, x + 1}) {
            bench.chart.viewport().show(from, from + 60);
            bench.paint();
            assertThat(panel.reading()).as("from %s", from).isNull();
        }
    }

    @Test
    void escapeLetsAPinGo() {
        bench.mouse().moveTo(600, 200).click();
        bench.mouse().at(600, 200).leave();
        assertThat(FakeKeys.on(panel).press("ESCAPE")).isTrue();
        assertThat(panel.reading()).isNull();
        assertThat(FakeKeys.on(panel).press("ESCAPE")).isFalse();
    }

    @Test
    void aDoubleClickAndAClickOnACursorPinNothing() {
        bench.mouse().moveTo(450, 200).doubleClick();
        bench.mouse().at(450, 200).leave();
        assertThat(panel.reading()).isNull();
        bench.chart.cursors().put(org.stripchart.plot.Cursor.A, 350);
        bench.mouse().moveTo(bench.pixel(350), 200).click();
        bench.mouse().at(450, 200).leave();
        assertThat(panel.reading()).isNull();
    }

    @Test
    void readsASpikeAmongManyPointsAndKeepsItWhenItIsPinned() {
        try (PanelOnBench dense = PanelOnBench.withSpikeAt(37)) {
            double x = dense.pixel(37) + 2;
            double y = dense.pixelOfY(1) + 3;
            dense.mouse().moveTo(x, y);
            Reading.Row row =
                    Objects.requireNonNull(dense.panel.reading()).rows().get(0);
            assertThat(row.x()).isEqualTo(37);
            assertThat(row.y()).isEqualTo(1);
            dense.mouse().at(x, y).click();
            dense.mouse().moveTo(300, 300);
            dense.chart.yScale().fixed(-9, 9);
            dense.chart.refresh();
            dense.paint();
            assertThat(Objects.requireNonNull(dense.panel.reading())
                            .rows()
                            .get(0)
                            .y())
                    .as("whatever the axis is")
                    .isEqualTo(1);
        }
    }
}
