// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stripchart.chart.paint.ChartTheme;
import org.stripchart.chart.tool.PanelAction;
import org.stripchart.history.HistoryLimit;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.Cursors;

/** What mouse and keys do with the cursors of a panel, and how these look. */
@ExtendWith(OnEdt.class)
class PanelCursorsTest {

    private final PanelOnBench bench = new PanelOnBench();
    private final Cursors cursors = bench.chart.cursors();
    private final FakeKeys keys = FakeKeys.on(bench.panel);

    @AfterEach
    void close() {
        bench.close();
    }

    private double a() {
        return cursors.x(Cursor.A);
    }

    /** Returns how many pixels of a column, below the handles, differ clearly from those beside it. */
    private static int ink(BufferedImage image, double x, Rectangle2D area) {
        int count = 0;
        for (int y = (int) area.getY() + 20; y < area.getMaxY(); y++) {
            count += differs(image, (int) x, (int) x + 4, y) ? 1 : 0;
        }
        return count;
    }

    private static boolean differs(BufferedImage image, int x, int otherX, int y) {
        Color one = new Color(image.getRGB(x, y));
        Color other = new Color(image.getRGB(otherX, y));
        return Math.abs(one.getGreen() - other.getGreen()) > 60;
    }

    @Test
    void aKeySetsACursorAtThePointNearestToThePointer() {
        bench.mouse().moveTo(400, 200);
        keys.press("A");
        assertThat(a()).isEqualTo(Math.rint(bench.x(400)));
        bench.mouse().moveTo(600, 200);
        keys.press("B");
        assertThat(cursors.x(Cursor.B)).isEqualTo(Math.rint(bench.x(600)));
        keys.press("A");
        assertThat(a()).as("comes to the pointer").isEqualTo(Math.rint(bench.x(600)));
    }

    @Test
    void theSameKeyAgainRemovesIt() {
        bench.mouse().moveTo(400, 200);
        keys.press("A");
        keys.press("A");
        assertThat(cursors.isAnySet()).isFalse();
    }

    @Test
    void withoutAPointerItComesToTheMiddleAndGoesAgain() {
        keys.press("B");
        assertThat(cursors.x(Cursor.B)).isCloseTo((bench.from() + bench.to()) / 2, within(0.5));
        keys.press("B");
        assertThat(cursors.isAnySet()).isFalse();
        cursors.put(Cursor.B, bench.from() - 50);
        keys.press("B");
        assertThat(cursors.x(Cursor.B)).as("comes from where it is not seen").isBetween(bench.from(), bench.to());
    }

    @Test
    void theMouseDragsItFromPointToPoint() {
        cursors.put(Cursor.A, 350);
        bench.mouse().at(bench.pixel(350) + 3, 300).press().dragTo(500, 300).release();
        assertThat(a()).isEqualTo(Math.rint(bench.x(500)));
        assertThat(bench.chart.viewport().isLive()).as("what is shown stays").isTrue();
    }

    @Test
    void aKeyAndTheMouseBringItToASpikeAmongManyPoints() {
        try (PanelOnBench dense = PanelOnBench.withSpikeAt(37)) {
            Cursors own = dense.chart.cursors();
            double x = dense.pixel(37);
            dense.mouse().moveTo(x + 2, dense.pixelOfY(1) + 3);
            FakeKeys.on(dense.panel).press("A");
            assertThat(own.x(Cursor.A)).isEqualTo(37);
            own.put(Cursor.A, 50);
            dense.mouse()
                    .at(dense.pixel(50), 300)
                    .press()
                    .dragTo(x - 2, dense.pixelOfY(0.8))
                    .release();
            assertThat(own.x(Cursor.A)).isEqualTo(37);
            dense.mouse().at(x, 300).press().dragTo(x + 30, dense.pixelOfY(1)).release();
            assertThat(own.x(Cursor.A)).as("beside it").isCloseTo(dense.x(x + 30), within(0.2));
        }
    }

    @Test
    void withAltItIsDraggedFreely() {
        cursors.put(Cursor.A, 350);
        bench.mouse().alt().at(bench.pixel(350), 300).press().dragTo(503, 300).release();
        assertThat(a()).isCloseTo(bench.x(503), within(1e-9));
        assertThat(a()).isNotEqualTo(Math.rint(a()));
    }

    @Test
    void aPressWithoutADragMovesNothingButTakesHold() {
        cursors.put(Cursor.A, 350.25);
        cursors.put(Cursor.B, 380);
        bench.mouse().at(bench.pixel(350.25) + 2, 300).press().release();
        assertThat(a()).isEqualTo(350.25);
        assertThat(cursors.held()).isEqualTo(Cursor.A);
    }

    @Test
    void itsHandleIsWiderThanItsLine() {
        cursors.put(Cursor.A, 350);
        Rectangle2D area = bench.panel.dataArea();
        double x = bench.pixel(350) + 8;
        bench.mouse()
                .at(x, area.getY() + 5)
                .press()
                .dragTo(x + 50, area.getY() + 5)
                .release();
        assertThat(a()).isGreaterThan(350);
        cursors.put(Cursor.A, 350);
        bench.mouse()
                .at(x, area.getMaxY() - 50)
                .press()
                .dragTo(x + 50, area.getMaxY() - 50)
                .release();
        assertThat(a()).isEqualTo(350);
    }

    @Test
    void aDragStopsAtTheEdgeOfWhatIsShown() {
        cursors.put(Cursor.A, 350);
        bench.mouse().at(bench.pixel(350), 300).press().dragTo(5, 300).release();
        assertThat(a()).isCloseTo(bench.from(), within(1.0));
    }

    @Test
    void ofTwoAtOnePlaceTheHeldOneIsDragged() {
        cursors.put(Cursor.B, 350);
        cursors.put(Cursor.A, 350);
        cursors.put(Cursor.B, 350);
        bench.mouse().at(bench.pixel(350), 300).press().dragTo(500, 300).release();
        assertThat(a()).isEqualTo(350);
        assertThat(cursors.x(Cursor.B)).isGreaterThan(350);
    }

    @Test
    void arrowsMoveTheHeldOneByAPointAndWithShiftByTen() {
        cursors.put(Cursor.A, 350);
        keys.press("RIGHT");
        assertThat(a()).isEqualTo(351);
        keys.press("shift RIGHT");
        assertThat(a()).isEqualTo(361);
        keys.press("LEFT");
        keys.press("shift LEFT");
        assertThat(a()).isEqualTo(350);
        assertThat(bench.chart.viewport().isLive()).isTrue();
    }

    @Test
    void arrowsTakeWhatIsShownAlong() {
        bench.chart.viewport().show(100, 200);
        bench.paint();
        cursors.put(Cursor.A, 199);
        keys.press("shift RIGHT");
        assertThat(a()).isEqualTo(209);
        assertThat(bench.to()).isCloseTo(219, within(0.5));
        cursors.put(Cursor.A, bench.from());
        keys.press("shift LEFT");
        assertThat(a()).isBetween(bench.from(), bench.from() + 15);
    }

    @Test
    void aPressBesideThemLetsGoSoThatArrowsMoveNoneOfThem() {
        cursors.put(Cursor.A, 350);
        bench.mouse().at(bench.pixel(350) + 40, 300).press().release();
        assertThat(cursors.held()).isNull();
        keys.press("RIGHT");
        assertThat(a()).isEqualTo(350);
    }

    @Test
    void escapeRemovesOneAfterTheOther() {
        cursors.put(Cursor.A, 350);
        cursors.put(Cursor.B, 380);
        keys.press("ESCAPE");
        assertThat(cursors.isSet(Cursor.B)).isFalse();
        assertThat(cursors.isSet(Cursor.A)).isTrue();
        keys.press("ESCAPE");
        assertThat(cursors.isAnySet()).isFalse();
        assertThat(keys.press("ESCAPE")).as("nothing of ours").isFalse();
    }

    @Test
    void linesGoDownAllOfThePictureAndTheirHandlesTellWhichIsHeld() {
        cursors.put(Cursor.A, 350);
        cursors.put(Cursor.B, 380);
        BufferedImage image = bench.paint();
        Rectangle2D area = bench.panel.dataArea();
        Color text = bench.chart.theme().text();
        assertThat(ink(image, bench.pixel(350), area)).isGreaterThan((int) (area.getHeight() * 0.9));
        assertThat(ink(image, bench.pixel(380), area)).isGreaterThan((int) (area.getHeight() * 0.9));
        int top = (int) area.getY() + 3;
        assertThat(image.getRGB((int) bench.pixel(380) - 6, top)).isEqualTo(text.getRGB());
        assertThat(image.getRGB((int) bench.pixel(350) - 6, top))
                .isEqualTo(bench.chart.theme().background().getRGB());
        cursors.release();
        assertThat(bench.paint().getRGB((int) bench.pixel(380) - 6, top))
                .isEqualTo(bench.chart.theme().background().getRGB());
    }

    @Test
    void aLineOfTheChartIsSeenThroughThem() {
        cursors.put(Cursor.A, 350);
        BufferedImage image = bench.paint();
        Rectangle2D area = bench.panel.dataArea();
        boolean isSeen = false;
        for (int y = (int) area.getY() + 20; y < area.getMaxY(); y++) {
            Color at = new Color(image.getRGB((int) bench.pixel(350), y));
            isSeen |= Math.abs(at.getBlue() - at.getRed()) > 40;
        }
        assertThat(isSeen).isTrue();
    }

    @Test
    void theStretchBetweenThemIsShaded() {
        BufferedImage without = bench.paint();
        cursors.put(Cursor.A, 340);
        BufferedImage one = bench.paint();
        cursors.put(Cursor.B, 380);
        BufferedImage both = bench.paint();
        int x = (int) bench.pixel(360);
        int y = (int) bench.panel.dataArea().getMaxY() - 3;
        assertThat(one.getRGB(x, y)).isEqualTo(without.getRGB(x, y));
        assertThat(both.getRGB(x, y)).isNotEqualTo(without.getRGB(x, y));
    }

    @Test
    void whatIsNotShownHasAHandleAtTheEdge() {
        BufferedImage without = bench.paint();
        cursors.put(Cursor.A, bench.from() - 100);
        BufferedImage with = bench.paint();
        Rectangle2D area = bench.panel.dataArea();
        int changed = 0;
        for (int x = (int) area.getX(); x < area.getMaxX(); x++) {
            for (int y = (int) area.getY(); y < area.getMaxY(); y++) {
                if (with.getRGB(x, y) != without.getRGB(x, y)) {
                    changed++;
                    assertThat(x).isLessThan((int) area.getX() + 60);
                    assertThat(y).isLessThan((int) area.getY() + 30);
                }
            }
        }
        assertThat(changed).isGreaterThan(50);
    }

    @Test
    void aCursorWhosePointsAreGoneSaysSo() {
        LiveChart chart = LiveChart.builder()
                .xAxis(XAxis.NUMBER)
                .theme(ChartTheme.LIGHT)
                .history(HistoryLimit.points(1000))
                .windowAll()
                .build();
        for (int i = 0; i < 1000; i++) {
            chart.series("s").add(i, 1);
        }
        chart.refresh();
        chart.viewport().show(0, 1000);
        chart.cursors().put(Cursor.A, 500);
        BufferedImage kept = ChartImage.of(chart, 600, 300, 1);
        for (int i = 1000; i < 3000; i++) {
            chart.series("s").add(i, 1);
        }
        chart.refresh();
        BufferedImage gone = ChartImage.of(chart, 600, 300, 1);
        Rectangle2D area = chart.dataArea();
        double x = area.getX() + area.getWidth() / 2;
        int text = ChartTheme.LIGHT.text().getRGB();
        assertThat(ink(kept, x, area)).isGreaterThan((int) (area.getHeight() * 0.9));
        assertThat(ink(gone, x, area)).as("dashed").isLessThan((int) (area.getHeight() * 0.8));
        assertThat(kept.getRGB((int) x + 30, (int) area.getY() + 1)).isNotEqualTo(text);
        assertThat(gone.getRGB((int) x + 30, (int) area.getY() + 1))
                .as("a wide handle")
                .isEqualTo(text);
        chart.close();
    }

    @Test
    void picturesHaveThemToo() {
        BufferedImage without = ChartImage.of(bench.chart, 600, 300, 2);
        cursors.put(Cursor.A, 350);
        BufferedImage with = ChartImage.of(bench.chart, 600, 300, 2);
        Rectangle2D area = bench.chart.dataArea();
        double place = area.getX() + (350 - bench.from()) / bench.span() * area.getWidth();
        int x = (int) (2 * (Math.floor(place) + 0.5));
        int y = (int) (2 * area.getMaxY()) - 30;
        assertThat(differs(with, x, x + 8, y)).isTrue();
        assertThat(differs(without, x, x + 8, y)).isFalse();
    }

    @Test
    void whoeverShowsTheChartIsTold() {
        int[] told = new int[1];
        bench.chart.onChange(() -> told[0]++);
        cursors.put(Cursor.A, 350);
        assertThat(told[0]).isEqualTo(1);
    }

    private boolean run(String id) {
        for (PanelAction action : bench.panel.actions()) {
            if (action.id().equals(id) && action.enabled().getAsBoolean()) {
                action.run().run();
                return true;
            }
        }
        return false;
    }

    @Test
    void whatLiesBetweenThemIsShownAndUndone() {
        cursors.put(Cursor.A, 380);
        assertThat(run("cursor.show")).as("there is one only").isFalse();
        cursors.put(Cursor.B, 340);
        double from = bench.from();
        assertThat(run("cursor.show")).isTrue();
        assertThat(bench.from()).isCloseTo(338, within(1e-9));
        assertThat(bench.to()).isCloseTo(382, within(1e-9));
        keys.press("ctrl Z");
        bench.paint();
        assertThat(bench.from()).isCloseTo(from, within(0.5));
    }

    @Test
    void aMenuSetsThemWhereItWasOpened() {
        bench.panel.setMenu(spot -> new javax.swing.JPopupMenu() {
            @Override
            public void show(java.awt.Component invoker, int x, int y) {}
        });
        bench.mouse().moveTo(400, 200).rightButton().press().release();
        bench.mouse().at(400, 200).leave();
        run("cursor.a");
        assertThat(a()).isEqualTo(Math.rint(bench.x(400)));
        bench.mouse().moveTo(500, 200).leave();
        run("cursor.b");
        assertThat(cursors.x(Cursor.B))
                .as("in the middle, where there is no pointer")
                .isCloseTo(bench.from() + bench.span() / 2, within(1.0));
    }

    @Test
    void allThatCanBeDoneWithThemIsListed() {
        assertThat(bench.panel.actions())
                .extracting(action -> action.id())
                .contains("cursor.a", "cursor.b", "cursor.remove");
        cursors.put(Cursor.A, 350);
        cursors.put(Cursor.B, 351);
        assertThat(run("cursor.remove")).isTrue();
        assertThat(cursors.isAnySet()).isFalse();
    }
}
