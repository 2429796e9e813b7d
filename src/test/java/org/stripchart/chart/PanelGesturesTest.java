// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Cursor;
import java.awt.event.MouseWheelEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.chart.tool.Pointer;
import org.stripchart.plot.Interval;
import org.stripchart.plot.Viewport;
import org.stripchart.plot.YScale;

/** What mouse and keys do on a panel. */
@ExtendWith(OnEdt.class)
class PanelGesturesTest {

    private final PanelOnBench bench = new PanelOnBench();
    private final LiveChart chart = bench.chart;
    private final FakeMouse mouse = bench.mouse();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theWheelZoomsInAroundThePointer() {
        chart.viewport().hold();
        double x = bench.x(450);
        mouse.at(450, 200).wheel(-3);
        bench.paint();
        assertThat(chart.viewport().isLive()).isFalse();
        assertThat(bench.span()).isCloseTo(100 / Math.pow(1.35, 3), within(0.2));
        assertThat(bench.x(450)).isCloseTo(x, within(0.2));
    }

    @Test
    void theWheelOverALiveViewChangesItsLengthAndKeepsItLive() {
        double newest = bench.to();
        mouse.at(450, 200).wheel(-3);
        bench.paint();
        assertThat(chart.viewport().isLive()).isTrue();
        assertThat(bench.span()).isCloseTo(100 / Math.pow(1.35, 3), within(0.2));
        assertThat(bench.to()).isCloseTo(newest, within(0.2));
    }

    @Test
    void theWheelOverAViewThatNothingComesToZoomsAroundThePointer() {
        chart.viewport().complete(true);
        bench.paint();
        double x = bench.x(450);
        mouse.at(450, 200).wheel(-3);
        bench.paint();
        assertThat(chart.viewport().isLive()).isFalse();
        assertThat(bench.x(450)).isCloseTo(x, within(0.2));
    }

    @Test
    void theWheelTurnedTheOtherWayZoomsOut() {
        chart.viewport().hold();
        double x = bench.x(600);
        mouse.at(600, 200).wheel(2);
        bench.paint();
        assertThat(bench.span()).isCloseTo(182.25, within(0.3));
        assertThat(bench.x(600)).isCloseTo(x, within(0.3));
    }

    @Test
    void aFineWheelZoomsByParts() {
        chart.viewport().hold();
        mouse.at(450, 200).wheel(-0.5);
        assertThat(bench.span()).isCloseTo(100 / Math.sqrt(1.35), within(0.2));
    }

    @Test
    void aWheelEventOfNothingDoesNothing() {
        mouse.at(450, 200).wheel(0);
        mouse.shift().at(450, 200).wheel(0);
        mouse.at(5, 200).wheel(0);
        assertThat(chart.viewport().isLive()).isTrue();
        assertThat(chart.yScale().mode()).isEqualTo(YScale.Mode.AUTO);
    }

    @Test
    void theWheelWithShiftMovesByATenthOfTheSpan() {
        double from = bench.from();
        mouse.shift().at(450, 200).wheel(-1);
        assertThat(bench.from()).isCloseTo(from - 10, within(0.1));
        assertThat(bench.span()).isCloseTo(100, within(0.1));
        mouse.shift().at(450, 200).wheel(1);
        assertThat(bench.from()).isCloseTo(from, within(0.1));
    }

    @Test
    void theWheelOverTheYAxisZoomsInYAroundThePointer() {
        double y = bench.y(120);
        double length = chart.yScale().range().length();
        mouse.at(5, 120).wheel(-2);
        assertThat(chart.yScale().mode()).isEqualTo(YScale.Mode.FIXED);
        assertThat(chart.yScale().range().length()).isCloseTo(length / 1.8225, within(1e-9));
        assertThat(bench.y(120)).isCloseTo(y, within(1e-9));
        assertThat(chart.viewport().isLive()).isTrue();
        mouse.at(5, 120).wheel(2);
        assertThat(chart.yScale().range().length()).isCloseTo(length, within(1e-9));
    }

    @Test
    void theWheelBelowTheYAxisZoomsInX() {
        mouse.at(5, bench.panel.dataArea().getMaxY() + 3).wheel(-1);
        assertThat(chart.yScale().mode()).isEqualTo(YScale.Mode.AUTO);
        assertThat(bench.span()).isLessThan(90);
    }

    @Test
    void zoomingInYEndsWhereNumbersEnd() {
        mouse.at(5, 200);
        for (int i = 0; i < 3000; i++) {
            mouse.wheel(-1);
        }
        assertThat(chart.yScale().range().length()).isPositive();
        for (int i = 0; i < 9000; i++) {
            mouse.wheel(1);
        }
        assertThat(chart.yScale().range().length()).isFinite().isGreaterThan(1e100);
    }

    @Test
    void draggingKeepsWhatWasTakenUnderThePointer() {
        double x = bench.x(500);
        mouse.at(500, 200).press().dragTo(540, 200).dragTo(600, 200);
        bench.paint();
        assertThat(bench.x(600)).isCloseTo(x, within(0.2));
        mouse.dragTo(480, 200);
        bench.paint();
        assertThat(bench.x(480)).isCloseTo(x, within(0.2));
        assertThat(chart.viewport().isLive()).isFalse();
        mouse.release();
        mouse.moveTo(300, 200);
        assertThat(bench.x(480)).isCloseTo(x, within(0.2));
    }

    @Test
    void draggingMovesAFixedYWithThePointer() {
        chart.yScale().fixed(-2, 2);
        bench.paint();
        double y = bench.y(200);
        mouse.at(500, 200).press().dragTo(500, 260);
        assertThat(bench.y(260)).isCloseTo(y, within(1e-9));
        assertThat(chart.yScale().range().lower()).isGreaterThan(-2);
        mouse.dragTo(500, 150).release();
        assertThat(bench.y(150)).isCloseTo(y, within(1e-9));
        assertThat(chart.yScale().range().lower()).isLessThan(-2);
        assertThat(chart.yScale().range().length()).isCloseTo(4, within(1e-9));
        assertThat(chart.viewport().isLive()).as("moved up and down only").isTrue();
    }

    @Test
    void draggingLeavesAnAutomaticYAsItIs() {
        Interval before = chart.yScale().range();
        mouse.at(500, 200).press().dragTo(500, 300).release();
        assertThat(chart.yScale().mode()).isEqualTo(YScale.Mode.AUTO);
        assertThat(chart.yScale().range()).isEqualTo(before);
    }

    @Test
    void gesturesEndWhereNumbersEnd() {
        double end = Viewport.LARGEST;
        chart.yScale().fixed(end / 2, end);
        chart.viewport().show(end / 2, end);
        bench.paint();
        mouse.at(500, 200).press().dragTo(100, 400).dragTo(100, 450).release();
        assertThat(chart.yScale().range().upper()).isLessThanOrEqualTo(end);
        assertThat(bench.to()).isLessThanOrEqualTo(end);
        PanelScene scene = new PanelScene(chart, bench::from, bench::to, bench.panel::dataArea, bench.panel::places);
        PanelView view = new PanelView(chart, scene, bench.panel::places);
        view.show(0, Double.POSITIVE_INFINITY);
        assertThat(bench.to()).isLessThanOrEqualTo(end);
        view.axesOver(new Pointer(500, 200, false)).get(0).zoom(0, 0.5);
        view.show(7, 7);
        assertThat(bench.from()).isZero();
    }

    @Test
    void aClickThatSlipsDoesNotEndLive() {
        mouse.at(500, 200).press().dragTo(501, 200).dragTo(502, 201).release();
        assertThat(chart.viewport().isLive()).isTrue();
        mouse.at(500, 200).press().dragTo(505, 200);
        assertThat(chart.viewport().isLive()).isFalse();
    }

    @Test
    void onceItIsDraggedTheLastPixelCountsToo() {
        double from = bench.from();
        double perPixel = bench.span() / bench.panel.dataArea().getWidth();
        mouse.at(500, 200).press().dragTo(510, 200).dragTo(501, 200).release();
        assertThat(bench.from()).isCloseTo(from - perPixel, within(perPixel / 4));
    }

    @Test
    void anotherButtonDragsNothing() {
        mouse.middleButton().at(500, 200).press().dragTo(600, 200).release();
        assertThat(chart.viewport().isLive()).isTrue();
    }

    @Test
    void whatIsPressedBesideTheDataDragsNothing() {
        mouse.at(20, 200).press().dragTo(300, 200).release();
        assertThat(chart.viewport().isLive()).isTrue();
    }

    @Test
    void theCursorTellsOfTheDrag() {
        mouse.at(500, 200).press().dragTo(600, 200);
        assertThat(bench.panel.getCursor().getType()).isEqualTo(Cursor.MOVE_CURSOR);
        mouse.release();
        assertThat(bench.panel.getCursor().getType()).isEqualTo(Cursor.DEFAULT_CURSOR);
    }

    @Test
    void aDoubleClickGoesBackToLive() {
        bench.panel.setMenu(spot -> null);
        chart.viewport().hold();
        mouse.at(450, 200).click();
        assertThat(chart.viewport().isLive()).isFalse();
        mouse.rightButton().at(450, 200).doubleClick();
        assertThat(chart.viewport().isLive()).isFalse();
        mouse.at(450, 200).doubleClick();
        assertThat(chart.viewport().isLive()).isTrue();
    }

    @Test
    void aDoubleClickOnTheYAxisFitsIt() {
        chart.yScale().fixed(-9, 9);
        chart.viewport().hold();
        mouse.at(5, 200).doubleClick();
        assertThat(chart.yScale().mode()).isEqualTo(YScale.Mode.AUTO);
        assertThat(chart.viewport().isLive()).isFalse();
    }

    @Test
    void keysHoldAndGoLive() {
        FakeKeys keys = FakeKeys.on(bench.panel);
        assertThat(keys.press("SPACE")).isTrue();
        assertThat(chart.viewport().isLive()).isFalse();
        keys.press("SPACE");
        assertThat(chart.viewport().isLive()).isTrue();
        for (String key : List.of("L", "END")) {
            chart.viewport().hold();
            assertThat(keys.press(key)).as(key).isTrue();
            assertThat(chart.viewport().isLive()).as(key).isTrue();
        }
        assertThat(keys.press("Q")).isFalse();
    }

    @Test
    void aPanelThatWasNeverPaintedTakesNoGestures() {
        try (PanelOnBench fresh =
                new PanelOnBench(LiveChart.builder().xAxis(XAxis.NUMBER).windowAll())) {
            fresh.mouse().at(400, 200).wheel(-1).press().dragTo(500, 200).release();
            assertThat(fresh.chart.viewport().isLive()).isTrue();
        }
    }

    @Test
    void theHostCanKeepTheWheel() {
        JPanel host = new JPanel(null);
        List<Double> turned = new ArrayList<>();
        host.addMouseWheelListener((MouseWheelEvent e) -> turned.add(e.getPreciseWheelRotation()));
        host.addNotify();
        host.setSize(1000, 600);
        host.add(bench.panel);
        bench.paint();

        bench.panel.setWheelEnabled(false);
        mouse.at(450, 200).wheel(-1);
        mouse.at(450, PanelOnBench.HEIGHT - 20).wheel(-1);
        assertThat(turned).as("over the chart and over the overview").hasSize(2);
        assertThat(chart.viewport().isLive()).isTrue();
        assertThat(bench.panel.isWheelEnabled()).isFalse();

        bench.panel.setWheelEnabled(true);
        mouse.at(450, 200).wheel(-1);
        bench.paint();
        assertThat(turned).hasSize(2);
        assertThat(bench.span()).isCloseTo(100 / 1.35, within(0.2));
    }
}
