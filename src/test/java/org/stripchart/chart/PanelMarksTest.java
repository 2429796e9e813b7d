// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Point;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.chart.tool.PanelAction;
import org.stripchart.chart.tool.Spot;
import org.stripchart.chart.tool.SpotMenu;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.mark.Mark;
import org.stripchart.plot.mark.Marks;

/** What mouse and keys do with the marks of a panel, and how these look. */
@ExtendWith(OnEdt.class)
class PanelMarksTest {

    private final PanelOnBench bench = new PanelOnBench();
    private final Marks marks = bench.chart.marks();
    private final FakeKeys keys = FakeKeys.on(bench.panel);

    @AfterEach
    void close() {
        bench.close();
    }

    private static int ink(BufferedImage image, double x, Rectangle2D area, Color color) {
        int count = 0;
        for (int y = (int) area.getY() + 30; y < area.getMaxY(); y++) {
            count += image.getRGB((int) x, y) == color.getRGB() ? 1 : 0;
        }
        return count;
    }

    @Test
    void aKeyMarksWhatIsAtThePointer() {
        bench.mouse().moveTo(400, 200);
        keys.press("M");
        assertThat(marks.list()).hasSize(1);
        assertThat(marks.list().get(0).x()).isCloseTo(bench.x(400), within(1e-9));
        assertThat(marks.list().get(0).text()).isEqualTo("Mark 1");
        assertThat(marks.held()).isEqualTo(marks.list().get(0));
    }

    @Test
    void withoutAPointerTheKeyMarksThisMoment() {
        bench.chart.viewport().show(10, 20);
        keys.press("M");
        keys.press("M");
        assertThat(marks.list()).containsExactly(Mark.at(399, "Mark 1"), Mark.at(399, "Mark 2"));
    }

    @Test
    void theStretchBetweenTheCursorsBecomesARegion() {
        keys.press("ctrl M");
        assertThat(marks.list()).as("without cursors").isEmpty();
        bench.chart.cursors().put(Cursor.A, 380);
        bench.chart.cursors().put(Cursor.B, 350);
        keys.press("ctrl M");
        assertThat(marks.list()).containsExactly(Mark.region(350, 380, "Mark 1"));
    }

    @Test
    void aMomentIsABrokenLineOverAllStripsInAnyTheme() {
        for (ChartTheme theme : List.of(ChartTheme.LIGHT, ChartTheme.DARK)) {
            bench.chart.theme(theme);
            BufferedImage before = bench.paint();
            Rectangle2D area = bench.panel.dataArea();
            marks.add(Mark.at(350, ""));
            BufferedImage after = bench.paint();
            double x = Math.floor(bench.pixel(350));
            double drawn = ink(after, x, area, theme.text());
            assertThat(drawn / (area.getHeight() - 30)).as("half of it").isBetween(0.4, 0.6);
            assertThat(ink(before, x, area, theme.text())).isLessThan(10);
            marks.remove(Mark.at(350, ""));
        }
    }

    @Test
    void aStretchIsTintedInItsColour() {
        bench.chart.theme(ChartTheme.LIGHT);
        BufferedImage before = bench.paint();
        marks.add(Mark.region(340, 360, "").with("", 1));
        BufferedImage after = bench.paint();
        int y = (int) bench.panel.dataArea().getY() + 3;
        int x = (int) bench.pixel(350) + 3;
        assertThat(new Color(before.getRGB(x, y))).isEqualTo(Color.WHITE);
        Color tinted = new Color(after.getRGB(x, y));
        Color full = ChartTheme.LIGHT.line(1);
        double share = (255.0 - tinted.getBlue()) / (255 - full.getBlue());
        assertThat(tinted).isNotEqualTo(Color.WHITE);
        assertThat(share).isBetween(0.05, 0.2);
        assertThat(ink(after, Math.floor(bench.pixel(360)), bench.panel.dataArea(), full))
                .as("its edge")
                .isGreaterThan(100);
    }

    @Test
    void labelsStandBelowTheHandlesOfCursors() {
        marks.add(Mark.at(350, "pump"));
        bench.paint();
        Rectangle2D area = bench.panel.dataArea();
        Point atTop = new Point((int) bench.pixel(350) + 15, (int) area.getY() + 4);
        assertThat(bench.panel.spot(atTop).mark()).isEqualTo(Mark.at(350, "pump"));
        bench.chart.cursors().put(Cursor.A, 350);
        assertThat(bench.panel.spot(atTop).mark()).isNull();
        atTop.y += 20;
        assertThat(bench.panel.spot(atTop).mark()).isEqualTo(Mark.at(350, "pump"));
    }

    @Test
    void aPictureOfTheChartHasThemAtTwiceTheSizeAsWell() {
        bench.chart.theme(ChartTheme.LIGHT);
        BufferedImage without = ChartImage.of(bench.chart, 600, 300, 2);
        marks.add(Mark.at(350, "pump on"));
        BufferedImage with = ChartImage.of(bench.chart, 600, 300, 2);
        assertThat(PanelOnBench.differences(without, with)).isGreaterThan(400);
    }

    @Test
    void theMenuOfOneRemovesIt() {
        Mark mark = Mark.at(350, "pump");
        marks.add(mark);
        marks.add(Mark.at(360, "other"));
        bench.paint();
        Spot spot = bench.panel.spot(new Point((int) bench.pixel(350), 300));
        assertThat(spot.mark()).isEqualTo(mark);
        marks.hold(spot.mark());
        List<PanelAction> actions = bench.panel.actions();
        SpotMenu.of(spot, actions, bench.chart.viewHistory());
        actions.stream().filter(each -> each.id().equals("mark.remove")).forEach(each -> each.run()
                .run());
        assertThat(marks.list()).containsExactly(Mark.at(360, "other"));
    }

    @Test
    void theMouseDragsOneByItsLineAndTheViewStays() {
        List<String> told = new ArrayList<>();
        marks.onDragged((before, after) -> told.add(before.x() + " to " + Math.rint(after.x())));
        marks.add(Mark.at(350, "pump"));
        marks.add(Mark.at(390, "valve"));
        bench.paint();
        double x = bench.pixel(350);
        bench.mouse().at(x + 2, 300).press().dragTo(x + 102, 320).release();
        assertThat(marks.list()).hasSize(2);
        Mark moved = marks.list().get(0);
        assertThat(moved.x()).isCloseTo(bench.x(x + 100), within(0.1));
        assertThat(moved.text()).isEqualTo("pump");
        assertThat(marks.held()).isEqualTo(moved);
        assertThat(bench.chart.viewport().isLive()).isTrue();
        assertThat(told).containsExactly("350.0 to " + Math.rint(moved.x()));
    }

    @Test
    void aPressWithoutADragMovesNothingButHoldsIt() {
        Mark mark = Mark.at(350, "pump");
        marks.add(mark);
        bench.paint();
        double x = bench.pixel(350);
        bench.mouse().at(x + 1, 300).press().dragTo(x + 4, 300).release().click();
        assertThat(marks.list()).containsExactly(mark);
        assertThat(marks.held()).isEqualTo(mark);
        bench.mouse().moveTo(x + 100, 300);
        assertThat(bench.panel.reading()).isNotNull().satisfies(reading -> assertThat(
                        reading.rows().get(0).x())
                .as("is not pinned")
                .isCloseTo(bench.x(x + 100), within(1.0)));
    }

    @Test
    void escapeTakesADragBack() {
        Mark mark = Mark.region(340, 360, "run");
        marks.onDragged((before, after) -> marks.removeAll(marks.list()));
        marks.add(mark);
        bench.paint();
        double x = bench.pixel(360);
        FakeMouse mouse = bench.mouse().at(x, 300).press().dragTo(x + 50, 300);
        assertThat(marks.list().get(0).x()).isEqualTo(340);
        assertThat(marks.list().get(0).to()).isGreaterThan(363);
        keys.press("ESCAPE");
        mouse.release();
        assertThat(marks.list()).containsExactly(mark);
    }

    @Test
    void oneThatIsDraggedOntoItsLikeStaysBesideIt() {
        marks.add(Mark.at(350, "pump"));
        bench.paint();
        double x = bench.pixel(350);
        marks.add(Mark.at(bench.x(x + 50) - bench.x(x) + 350, "pump"));
        bench.mouse()
                .at(x, 300)
                .press()
                .dragTo(x + 20, 300)
                .dragTo(x + 50, 300)
                .dragTo(x + 80, 300)
                .release();
        assertThat(marks.list()).hasSize(2);
    }
}
