// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.chart.overlay.BehindButton;
import org.stripchart.chart.tool.Spot;
import org.stripchart.chart.tool.SpotMenu;
import org.stripchart.plot.Interval;
import org.stripchart.plot.Scale;
import org.stripchart.plot.Strip;
import org.stripchart.plot.YAxis;
import org.stripchart.plot.YScale;

/** Views that are drawn, gone to by keys, left, and gone back to. */
@ExtendWith(OnEdt.class)
class PanelViewsTest {

    private final PanelOnBench bench = new PanelOnBench();
    private final LiveChart chart = bench.chart;
    private final FakeMouse mouse = bench.mouse();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aRectangleWithShiftOrTheRightButtonIsShown() {
        for (FakeMouse each : List.of(mouse.shift(), mouse.rightButton())) {
            chart.viewport().goLive();
            chart.yScale().fitting(YScale.Mode.AUTO);
            bench.paint();
            double from = bench.x(300);
            double to = bench.x(500);
            double lower = bench.y(250);
            double upper = bench.y(150);
            each.at(300, 150).press().dragTo(400, 200).dragTo(500, 250);
            assertThat(chart.viewport().isLive()).as("not yet").isTrue();
            each.release();
            assertThat(bench.from()).isCloseTo(from, within(1e-6));
            assertThat(bench.to()).isCloseTo(to, within(1e-6));
            assertThat(chart.yScale().range().lower()).isCloseTo(lower, within(1e-9));
            assertThat(chart.yScale().range().upper()).isCloseTo(upper, within(1e-9));
            FakeKeys.on(bench.panel).press("ctrl Z");
            assertThat(chart.viewport().isLive()).as("one step").isTrue();
            assertThat(chart.yScale().mode()).isEqualTo(YScale.Mode.AUTO);
        }
    }

    @Test
    void theSpansOfTheRectangleAreWrittenBesideIt() {
        BufferedImage before = bench.paint();
        mouse.shift().at(300, 150).press().dragTo(500, 250);
        BufferedImage drawn = bench.paint();
        assertThat(drawn.getRGB(400, 150)).as("its upper edge").isNotEqualTo(before.getRGB(400, 150));
        int ink = 0;
        for (int x = 505; x < 600; x++) {
            for (int y = 230; y < 250; y++) {
                ink += drawn.getRGB(x, y) == before.getRGB(x, y) ? 0 : 1;
            }
        }
        assertThat(ink).isGreaterThan(50);
    }

    @Test
    void escLeavesARectangleAndADrag() {
        FakeKeys keys = FakeKeys.on(bench.panel);
        FakeMouse shift = mouse.shift();
        shift.at(300, 150).press().dragTo(500, 250);
        assertThat(keys.press("ESCAPE")).isTrue();
        shift.release();
        assertThat(chart.viewport().isLive()).isTrue();
        mouse.at(300, 200).press().dragTo(400, 200);
        assertThat(chart.viewport().isLive()).isFalse();
        assertThat(keys.press("ESCAPE")).isTrue();
        assertThat(chart.viewport().isLive()).isTrue();
        assertThat(keys.press("ESCAPE")).as("nothing goes on").isFalse();
    }

    @Test
    void keysMoveAndZoom() {
        FakeKeys keys = FakeKeys.on(bench.panel);
        chart.viewport().show(100, 200);
        keys.press("LEFT");
        assertThat(bench.from()).isCloseTo(90, within(1e-9));
        keys.press("RIGHT");
        keys.press("RIGHT");
        assertThat(bench.from()).isCloseTo(110, within(1e-9));
        keys.press("shift RIGHT");
        assertThat(bench.from()).isCloseTo(210, within(1e-9));
        keys.press("PAGE_UP");
        assertThat(bench.from()).isCloseTo(110, within(1e-9));
        keys.press("PLUS");
        assertThat(bench.span()).isCloseTo(100 / 1.35, within(1e-9));
        keys.press("MINUS");
        keys.press("MINUS");
        assertThat(bench.span()).isCloseTo(135, within(1e-9));
        keys.press("HOME");
        assertThat(bench.from()).isZero();
        assertThat(bench.to()).isEqualTo(399);
        keys.press("END");
        assertThat(chart.viewport().isLive()).isTrue();
    }

    @Test
    void keysMoveYAndFitIt() {
        FakeKeys keys = FakeKeys.on(bench.panel);
        Interval before = chart.yScale().range();
        keys.press("UP");
        assertThat(chart.yScale().range().lower()).isCloseTo(before.lower() + before.length() / 10, within(1e-9));
        keys.press("DOWN");
        assertThat(chart.yScale().range().lower()).isCloseTo(before.lower(), within(1e-9));
        keys.press("shift UP");
        assertThat(chart.yScale().range().length()).isCloseTo(before.length() / 1.35, within(1e-9));
        keys.press("F");
        assertThat(chart.yScale().mode()).isEqualTo(YScale.Mode.AUTO);
    }

    @Test
    void viewsAreUndoneAndRedone() {
        FakeKeys keys = FakeKeys.on(bench.panel);
        assertThat(keys.press("BACK_SPACE")).as("nothing yet").isFalse();
        mouse.at(500, 200).press().dragTo(540, 200).dragTo(600, 200).release();
        double dragged = bench.from();
        mouse.at(450, 200).wheel(-1).wheel(-1).wheel(-1);
        double zoomed = bench.from();
        keys.press("BACK_SPACE");
        assertThat(bench.from()).isEqualTo(dragged);
        keys.press("ctrl Z");
        assertThat(chart.viewport().isLive()).isTrue();
        keys.press("ctrl shift Z");
        keys.press("ctrl shift Z");
        assertThat(bench.from()).isEqualTo(zoomed);
        assertThat(keys.press("ctrl shift Z")).isFalse();
    }

    @Test
    void theButtonAtTheRightEdgeSaysHowFarBehindTheViewIsAndGoesBack() {
        bench.paint();
        BehindButton button = behind();
        assertThat(button.isVisible()).isFalse();
        chart.viewport().show(100, 200);
        bench.paint();
        assertThat(button.isVisible()).isTrue();
        assertThat(button.getText()).isEqualTo("\u00bb Live, 199 behind");
        assertThat(button.getAccessibleContext().getAccessibleName()).isEqualTo(button.getText());
        assertThat(button.getX() + button.getWidth())
                .isCloseTo((int) bench.panel.dataArea().getMaxX(), within(10));
        button.doClick();
        assertThat(chart.viewport().isLive()).isTrue();
        bench.paint();
        assertThat(button.isVisible()).isFalse();
        chart.viewport().complete(true);
        chart.viewport().show(100, 200);
        bench.paint();
        assertThat(button.getText()).isEqualTo("\u00bb Whole");
    }

    private BehindButton behind() {
        return Arrays.stream(bench.panel.getComponents())
                .filter(BehindButton.class::isInstance)
                .map(BehindButton.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRightClickAndTheMenuKeyAskForAMenuOfWhatIsThere() {
        List<Spot> spots = new ArrayList<>();
        bench.panel.setMenu(spot -> {
            spots.add(spot);
            return null;
        });
        mouse.rightButton().at(500, 200).click();
        mouse.rightButton().at(10, 200).click();
        mouse.moveTo(450, 220);
        FakeKeys.on(bench.panel).press("shift F10");
        Strip strip = chart.arrangement().strips().get(0);
        assertThat(spots)
                .containsExactly(
                        new Spot(500, 200, strip, null),
                        new Spot(10, 200, strip, strip.axis()),
                        new Spot(450, 220, strip, null));
    }

    @Test
    void thePanelsOwnMenuHasWhatIsToBeDoneToTheAxisAndTheView() {
        YAxis axis = chart.arrangement().firstAxis();
        JPopupMenu menu = SpotMenu.of(new Spot(0, 0, null, axis), bench.panel.actions(), chart.viewHistory());
        List<String> texts = Arrays.stream(menu.getComponents())
                .filter(JMenuItem.class::isInstance)
                .map(item -> ((JMenuItem) item).getText())
                .toList();
        assertThat(texts)
                .containsExactly(
                        "Fit this axis",
                        "Logarithmic",
                        "Pause or resume",
                        "Back to live",
                        "Show all",
                        "Undo view",
                        "Redo view",
                        "Cursor A",
                        "Cursor B",
                        "Show A to B",
                        "Remove the cursors",
                        "Mark here",
                        "Mark A to B");
        ((JMenuItem) menu.getComponent(1)).doClick();
        assertThat(axis.limits().scale()).isEqualTo(Scale.LOGARITHMIC);
        axis.limits().fixed(1, 10);
        ((JMenuItem) menu.getComponent(0)).doClick();
        assertThat(axis.limits().mode()).isEqualTo(YScale.Mode.AUTO);
        chart.viewHistory().undo();
        assertThat(axis.limits().mode()).isEqualTo(YScale.Mode.FIXED);
        chart.viewHistory().undo();
        assertThat(axis.limits().scale()).isEqualTo(Scale.LINEAR);
    }
}
