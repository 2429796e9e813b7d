// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Component;
import java.awt.Cursor;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.chart.pump.FakeFrameClock;
import org.stripchart.plot.Scale;

/** The strip below a chart that shows 100 of 400 seconds. */
@ExtendWith(OnEdt.class)
class OverviewStripTest {

    /** By then the pump, which points have woken, sleeps again. */
    private static final int PUMP_MILLIS = 30;

    private static final int Y = PanelOnBench.HEIGHT - 20;

    private final FakeFrameClock clock = new FakeFrameClock();
    private final PanelOnBench bench = bench();
    private final LiveChart chart = bench.chart;
    private final FakeMouse mouse = bench.mouse();

    private PanelOnBench bench() {
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

    private Component strip() {
        return bench.panel.getComponent(0);
    }

    /** Where an x is in the overview. */
    private double pixel(double x) {
        return ((OverviewStrip) strip()).pixel(x);
    }

    private static BufferedImage paint(Component strip) {
        BufferedImage image = new BufferedImage(strip.getWidth(), strip.getHeight(), BufferedImage.TYPE_INT_RGB);
        strip.paint(image.createGraphics());
        return image;
    }

    /** Returns how high the line is at an x, as a share of the height. */
    private double height(double x) {
        BufferedImage image = paint(strip());
        int column = (int) pixel(x);
        int empty = image.getRGB(column, image.getHeight() / 4);
        int row = image.getHeight() / 2 - 8;
        while (row < image.getHeight() - 4 && image.getRGB(column, row) == empty) {
            row++;
        }
        return 1 - row / (double) image.getHeight();
    }

    @Test
    void valuesLieAsTheyDoOnTheAxis() {
        chart.clear();
        LiveSeries series = chart.series("s");
        for (int i = 0; i <= 400; i++) {
            // What is not positive has no place on a logarithmic axis.
            series.add(i, i == 10 ? -5 : Math.pow(10, i / 100.0));
        }
        chart.refresh();
        clock.step(1000);
        bench.paint();
        assertThat(height(200)).as("a hundredth of what there is").isLessThan(0.4);
        chart.arrangement().firstAxis().limits().scale(Scale.LOGARITHMIC);
        chart.refresh();
        clock.step(1000);
        bench.paint();
        assertThat(height(200)).isCloseTo(0.6, within(0.1));
    }

    @Test
    void movesTheWindowByItsHandle() {
        mouse.at(pixel(350), Y)
                .press()
                .dragTo(pixel(300), Y)
                .dragTo(pixel(250), Y)
                .release();
        assertThat(chart.viewport().isLive()).isFalse();
        assertThat(bench.span()).isCloseTo(100, within(0.5));
        assertThat(bench.from()).isCloseTo(200, within(2.0));
        mouse.moveTo(pixel(100), Y);
        assertThat(bench.from()).as("after the release").isCloseTo(200, within(2.0));
    }

    @Test
    void theWindowIsWhereTheChartShowsItThoughThatIsNotTheEndOfAll() {
        assertHandle(299, 399);
        clock.step(1000);
        // Of another year, beside points that come seldom: x has gone back.
        LiveSeries file = chart.series("file");
        for (int i = 100; i <= 150; i++) {
            file.add(i, 0);
        }
        chart.refresh();
        bench.paint();
        assertThat(bench.to()).isCloseTo(150, within(1.0));
        assertHandle(50, 150);
        // The window goes on, though no picture of the whole is due.
        file.add(220, 0);
        chart.refresh();
        assertHandle(120, 220);
        chart.series("s").add(400, 0);
        chart.refresh();
        bench.paint();
        assertHandle(300, 400);
    }

    /** Says that the handle reaches from one x to another, as painted. */
    private void assertHandle(double from, double to) {
        BufferedImage image = paint(strip());
        int frame = chart.theme().muted().getRGB();
        int[] framed = IntStream.range(0, image.getWidth())
                .filter(column -> image.getRGB(column, 0) == frame)
                .toArray();
        assertThat((double) framed[0]).isCloseTo(pixel(from), within(4.0));
        assertThat((double) framed[framed.length - 1]).isCloseTo(pixel(to), within(4.0));
    }

    @Test
    void stretchesTheWindowByItsLeftEnd() {
        double to = bench.to();
        mouse.at(pixel(bench.from()), Y).press().dragTo(pixel(100), Y);
        assertThat(bench.from()).isCloseTo(100, within(2.0));
        assertThat(bench.to()).isCloseTo(to, within(1e-6));
    }

    @Test
    void stretchesTheWindowByItsRightEnd() {
        chart.viewport().show(100, 200);
        bench.paint();
        mouse.at(pixel(200), Y).press().dragTo(pixel(320), Y);
        assertThat(bench.from()).isCloseTo(100, within(1e-6));
        assertThat(bench.to()).isCloseTo(320, within(2.0));
    }

    @Test
    void doesNotTurnTheWindowInsideOut() {
        chart.viewport().show(100, 200);
        bench.paint();
        mouse.at(pixel(200), Y).press().dragTo(pixel(20), Y).release();
        assertThat(bench.from()).isCloseTo(100, within(1e-6));
        assertThat(bench.span()).isBetween(0.0, 1.5);
        chart.viewport().show(100, 200);
        bench.paint();
        mouse.at(pixel(100), Y).press().dragTo(pixel(390), Y).release();
        assertThat(bench.to()).isCloseTo(200, within(1e-6));
        assertThat(bench.span()).isBetween(0.0, 1.5);
    }

    @Test
    void goesWhereItIsClickedAndOnFromThere() {
        mouse.at(pixel(120), Y).press();
        assertThat(bench.from()).isCloseTo(70, within(2.0));
        assertThat(bench.to()).isCloseTo(170, within(2.0));
        mouse.dragTo(pixel(220), Y).release();
        assertThat(bench.from()).isCloseTo(170, within(2.0));
    }

    @Test
    void aClickOnTheHandleThatSlipsMovesNothing() {
        mouse.at(pixel(350), Y).press().dragTo(pixel(350) + 3, Y).release();
        assertThat(chart.viewport().isLive()).isTrue();
    }

    @Test
    void anotherButtonMovesNothing() {
        mouse.rightButton().at(pixel(120), Y).press().dragTo(pixel(220), Y).release();
        assertThat(chart.viewport().isLive()).isTrue();
    }

    @Test
    void goesBackToLiveWithADoubleClick() {
        chart.viewport().show(100, 200);
        mouse.at(pixel(150), Y).click();
        assertThat(chart.viewport().isLive()).isFalse();
        mouse.rightButton().at(pixel(150), Y).doubleClick();
        assertThat(chart.viewport().isLive()).isFalse();
        mouse.at(pixel(150), Y).doubleClick();
        assertThat(chart.viewport().isLive()).isTrue();
    }

    @Test
    void zoomsAroundTheMiddleOfTheWindow() {
        chart.viewport().show(100, 200);
        bench.paint();
        mouse.at(pixel(10), Y).wheel(-1);
        assertThat(bench.span()).isCloseTo(100 / 1.35, within(0.2));
        assertThat(bench.from() + bench.to()).isCloseTo(300, within(0.5));
        mouse.at(pixel(10), Y).wheel(2);
        assertThat(bench.span()).isCloseTo(135, within(0.2));
    }

    @Test
    void aWheelEventOfNothingDoesNothing() {
        mouse.at(pixel(10), Y).wheel(0);
        assertThat(chart.viewport().isLive()).isTrue();
    }

    @Test
    void theCursorTellsWhatAPressWouldDo() {
        chart.viewport().show(100, 200);
        bench.paint();
        mouse.moveTo(pixel(100) + 2, Y);
        assertThat(strip().getCursor().getType()).isEqualTo(Cursor.W_RESIZE_CURSOR);
        mouse.moveTo(pixel(200) - 2, Y);
        assertThat(strip().getCursor().getType()).isEqualTo(Cursor.E_RESIZE_CURSOR);
        mouse.moveTo(pixel(150), Y);
        assertThat(strip().getCursor().getType()).isEqualTo(Cursor.MOVE_CURSOR);
        mouse.moveTo(pixel(300), Y);
        assertThat(strip().getCursor().getType()).isEqualTo(Cursor.HAND_CURSOR);
        mouse.moveTo(pixel(50), Y);
        assertThat(strip().getCursor().getType()).isEqualTo(Cursor.HAND_CURSOR);
    }

    @Test
    void isPaintedAnewForPointsHalfASecondLater() {
        bench.panel.addNotify();
        chart.viewport().show(100, 200);
        clock.step(1000);
        bench.add(400, 401);
        BufferedImage before = paint(strip());
        clock.step(100);
        bench.add(401, 460);
        clock.step(PUMP_MILLIS);
        assertThat(clock.running()).isEqualTo(1);
        clock.step(499 - PUMP_MILLIS);
        assertThat(PanelOnBench.differences(before, paint(strip()))).isZero();
        clock.step(1);
        BufferedImage after = paint(strip());
        assertThat(PanelOnBench.differences(before, after)).isGreaterThan(1500);
        assertThat(clock.running()).as("once is enough").isZero();
        clock.step(1000);
        assertThat(PanelOnBench.differences(after, paint(strip()))).isZero();
    }

    @Test
    void isPaintedWithTheFrameWhereThePictureIsHalfASecondOld() {
        bench.panel.addNotify();
        chart.viewport().show(100, 200);
        clock.step(1000);
        bench.add(400, 401);
        BufferedImage before = paint(strip());
        clock.step(500);
        bench.add(401, 460);
        assertThat(PanelOnBench.differences(before, paint(strip()))).isGreaterThan(1500);
        clock.step(PUMP_MILLIS);
        assertThat(clock.running()).as("nothing is left for later").isZero();
    }

    @Test
    void oneThatWaitsIsPaintedWithTheFrameThatComesFirst() {
        bench.panel.addNotify();
        chart.viewport().show(100, 200);
        clock.step(1000);
        bench.add(400, 401);
        BufferedImage before = paint(strip());
        clock.step(200);
        bench.add(401, 430);
        clock.step(300);
        bench.add(430, 460);
        assertThat(PanelOnBench.differences(before, paint(strip()))).isGreaterThan(1500);
        clock.step(PUMP_MILLIS);
        assertThat(clock.running()).as("nothing is left for later").isZero();
    }

    @Test
    void isPaintedAnewAtOnceForAThemeOrASize() {
        bench.panel.addNotify();
        bench.add(400, 401);
        BufferedImage before = paint(strip());
        chart.theme(ChartTheme.DARK);
        assertThat(PanelOnBench.differences(before, paint(strip()))).isGreaterThan(20_000);
        strip().setSize(PanelOnBench.WIDTH, 30);
        assertThat(paint(strip()).getHeight()).isEqualTo(30);
    }

    @Test
    void isPaintedAnewForPointsOfWhichNobodyToldIt() {
        clock.step(1000);
        BufferedImage before = paint(strip());
        chart.jfreeChart().setNotify(false);
        bench.add(400, 700);
        BufferedImage after = bench.paint();
        assertThat(PanelOnBench.differences(
                        before, after.getSubimage(0, strip().getY(), before.getWidth(), before.getHeight())))
                .isGreaterThan(1500);
    }

    @Test
    void hasNoTimerOnceItsPanelIsGone() {
        bench.panel.addNotify();
        bench.add(400, 401);
        clock.step(PUMP_MILLIS);
        assertThat(clock.running()).isEqualTo(1);
        bench.panel.removeNotify();
        assertThat(clock.running()).isZero();
    }
}
