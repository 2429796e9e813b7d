// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Cursor;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

/** Where a tool begins and ends, to the pixel; the area is from 100, 50 to 300, 150, for x from 0 to 200. */
class ToolEdgesTest {

    private final FakeView view = new FakeView();
    private final YAxisTool yAxis = new YAxisTool(view);
    private final BorderTool border = new BorderTool(view);
    private final PanTool pan = new PanTool(view);
    private final ZoomTool zoom = new ZoomTool(view);
    private final ZoomBoxTool box = new ZoomBoxTool(view);
    private final XAxisTool xAxis = new XAxisTool(view);

    /** In the overview a pixel is 10 of x: the handle is from 0 to 20. */
    private final OverviewTool overview = new OverviewTool(view, x -> x / 10, () -> 10);

    private static Pointer at(int x, int y) {
        return new Pointer(x, y, false);
    }

    @Test
    void theYAxisIsLeftOfTheDataFromTopToBottom() {
        assertThat(yAxis.doubleClick(at(99, 50))).isTrue();
        assertThat(yAxis.doubleClick(at(99, 150))).isTrue();
        assertThat(yAxis.doubleClick(at(100, 100))).isFalse();
        assertThat(yAxis.doubleClick(at(99, 49))).isFalse();
        assertThat(yAxis.doubleClick(at(99, 151))).isFalse();
        assertThat(yAxis.wheel(new Pointer(50, 100, true), 1)).as("with Shift").isFalse();
        assertThat(view.told).isEqualTo("fit fit ");
    }

    @Test
    void theYAxisZoomsAroundThePointer() {
        yAxis.wheel(at(50, 125), 1);
        assertThat(view.told).isEqualTo("zoom y 1.35 around 0.25 ");
    }

    @Test
    void aDragOverTheYAxisStretchesItAroundWhereItBegan() {
        assertThat(yAxis.press(at(100, 100))).isFalse();
        assertThat(yAxis.press(at(50, 125))).isTrue();
        yAxis.drag(at(50, 121));
        assertThat(view.told).isEmpty();
        yAxis.drag(at(50, 145));
        assertThat(view.told).isEqualTo("zoom y 1.35 around 0.25 ");
        yAxis.release();
        yAxis.drag(at(50, 185));
        assertThat(view.told).isEqualTo("zoom y 1.35 around 0.25 ");
    }

    @Test
    void aDragMovesTheAxesOfItsStripThatAreFixed() {
        pan.press(at(200, 100));
        pan.drag(at(200, 110));
        assertThat(view.told).isEmpty();
        view.fixed = true;
        pan.drag(at(200, 120));
        assertThat(view.told).isEqualTo("pan y 0.1 ");
    }

    @Test
    void aBorderGoesWithThePointer() {
        assertThat(border.press(at(200, 150))).isFalse();
        assertThat(border.cursor(at(200, 150))).isEqualTo(Cursor.DEFAULT_CURSOR);
        assertThat(border.cursor(at(200, 155))).isEqualTo(Cursor.N_RESIZE_CURSOR);
        assertThat(border.press(at(200, 155))).isTrue();
        border.drag(at(210, 165));
        assertThat(view.told).isEqualTo("border 0 to 160.0 ");
        assertThat(border.cursor(at(210, 0))).isEqualTo(Cursor.N_RESIZE_CURSOR);
        border.release();
        border.drag(at(210, 175));
        assertThat(border.doubleClick(at(200, 100))).isFalse();
        assertThat(border.doubleClick(at(200, 155))).isTrue();
        assertThat(view.told).isEqualTo("border 0 to 160.0 even ");
    }

    @Test
    void aDragIsMoreThanFourPixels() {
        assertThat(pan.press(at(99, 100))).isFalse();
        assertThat(pan.press(at(200, 100))).isTrue();
        pan.drag(at(204, 100));
        assertThat(view.told).isEmpty();
        assertThat(pan.cursor(at(204, 100))).isEqualTo(Cursor.DEFAULT_CURSOR);
        pan.drag(at(205, 100));
        assertThat(view.from).isEqualTo(-5);
        assertThat(pan.cursor(at(205, 100))).isEqualTo(Cursor.MOVE_CURSOR);
        pan.release();
        pan.drag(at(250, 100));
        assertThat(view.from).isEqualTo(-5);
    }

    @Test
    void theWheelMovesOrZooms() {
        assertThat(zoom.wheel(new Pointer(200, 100, true), 2)).isTrue();
        assertThat(view.from).isEqualTo(40);
        assertThat(zoom.wheel(at(200, 100), 1)).isTrue();
        assertThat(view.told).endsWith("zoom 1.35 around 140.0 ");
        view.area = new Rectangle2D.Double();
        assertThat(zoom.wheel(at(200, 100), 1)).isFalse();
    }

    @Test
    void theWheelWithCtrlZoomsTheAxesOfTheStrip() {
        assertThat(zoom.wheel(new Pointer(200, 75, false, true, false), -1)).isTrue();
        assertThat(view.told).isEqualTo("zoom y " + 1 / 1.35 + " around 0.75 ");
    }

    @Test
    void aRectangleShowsItsStretchOfXAndItsRangeOfY() {
        assertThat(box.press(at(150, 75))).as("without Shift").isFalse();
        assertThat(box.press(new Pointer(99, 75, true))).as("beside the data").isFalse();
        assertThat(box.press(new Pointer(150, 75, true))).isTrue();
        box.drag(at(153, 75));
        assertThat(box.box()).as("a hand that slips").isNull();
        box.drag(at(200, 125));
        assertThat(box.box())
                .isEqualTo(new ZoomBoxTool.Box(
                        new Rectangle2D.Double(150, 75, 50, 50), true, 50, 100, new ZoomBoxTool.Range(2.5, 7.5, "V")));
        assertThat(requireNonNull(box.box()).text(true)).isEqualTo("50 s \u00d7 5 V");
        assertThat(requireNonNull(box.box()).text(false)).isEqualTo("50 \u00d7 5 V");
        assertThat(box.cursor(at(200, 125))).isEqualTo(Cursor.CROSSHAIR_CURSOR);
        box.release();
        assertThat(view.told).isEqualTo("show y 0.25 to 0.75 show ");
        assertThat(view.from).isEqualTo(50);
        assertThat(view.to).isEqualTo(100);
        assertThat(box.box()).isNull();
    }

    @Test
    void aFlatRectangleIsOfXOnlyAndANarrowOneOfY() {
        assertThat(box.pressRight(at(200, 100))).isTrue();
        box.drag(at(120, 107));
        assertThat(box.box())
                .isEqualTo(new ZoomBoxTool.Box(new Rectangle2D.Double(120, 50, 80, 100), true, 20, 100, null));
        assertThat(requireNonNull(box.box()).text(true)).isEqualTo("1 min 20 s");
        box.drag(at(207, 60));
        assertThat(box.box())
                .isEqualTo(new ZoomBoxTool.Box(
                        new Rectangle2D.Double(100, 60, 200, 40), false, 0, 200, new ZoomBoxTool.Range(5, 9, "V")));
        box.drag(at(207, 107));
        assertThat(box.box()).as("neither").isNull();
        box.release();
        assertThat(view.told).isEmpty();
    }

    @Test
    void aRectangleEndsAtTheDataAndIsNothingWhenItIsGivenUp() {
        box.pressRight(at(200, 100));
        box.drag(at(900, 900));
        ZoomBoxTool.Box drawn = requireNonNull(box.box());
        assertThat(drawn.area()).isEqualTo(new Rectangle2D.Double(200, 100, 100, 50));
        box.cancel();
        box.release();
        assertThat(view.told).isEmpty();
    }

    @Test
    void aDragAlongTheAxisOfXStretchesItAndKeepsTheRightEnd() {
        assertThat(xAxis.press(at(200, 150))).isFalse();
        assertThat(xAxis.press(at(99, 155))).isFalse();
        assertThat(xAxis.press(at(200, 155))).isTrue();
        assertThat(xAxis.cursor(at(200, 155))).isEqualTo(Cursor.E_RESIZE_CURSOR);
        xAxis.drag(at(204, 155));
        assertThat(view.told).isEmpty();
        xAxis.drag(at(250, 155));
        assertThat(view.told).isEqualTo("zoom 2.0 around 200.0 ");
        xAxis.release();
        xAxis.drag(at(100, 155));
        assertThat(view.told).isEqualTo("zoom 2.0 around 200.0 ");
    }

    @Test
    void aDoubleClickAnywhereElseGoesBackToLive() {
        assertThat(new LiveTool(view).doubleClick(at(200, 100))).isTrue();
        assertThat(view.told).isEqualTo("live ");
    }

    @Test
    void theGripsOfTheHandleReachSixPixels() {
        view.from = 1000;
        view.to = 2000;
        assertThat(overview.cursor(at(93, 5))).isEqualTo(Cursor.HAND_CURSOR);
        assertThat(overview.cursor(at(94, 5))).isEqualTo(Cursor.W_RESIZE_CURSOR);
        assertThat(overview.cursor(at(106, 5))).isEqualTo(Cursor.W_RESIZE_CURSOR);
        assertThat(overview.cursor(at(107, 5))).isEqualTo(Cursor.MOVE_CURSOR);
        assertThat(overview.cursor(at(193, 5))).isEqualTo(Cursor.MOVE_CURSOR);
        assertThat(overview.cursor(at(194, 5))).isEqualTo(Cursor.E_RESIZE_CURSOR);
        assertThat(overview.cursor(at(206, 5))).isEqualTo(Cursor.E_RESIZE_CURSOR);
        assertThat(overview.cursor(at(207, 5))).isEqualTo(Cursor.HAND_CURSOR);
    }

    @Test
    void aNarrowHandleHasBothItsEnds() {
        view.from = 1000;
        view.to = 1040;
        assertThat(overview.cursor(at(102, 5))).isEqualTo(Cursor.W_RESIZE_CURSOR);
        assertThat(overview.cursor(at(103, 5))).isEqualTo(Cursor.E_RESIZE_CURSOR);
    }

    @Test
    void theOverviewTakesEveryPressAndTheWheel() {
        view.from = 1000;
        view.to = 2000;
        assertThat(overview.press(at(150, 5))).isTrue();
        overview.drag(at(154, 5));
        assertThat(view.told).isEmpty();
        overview.drag(at(155, 5));
        assertThat(view.from).isEqualTo(1050);
        overview.release();
        assertThat(overview.wheel(at(0, 5), -1)).isTrue();
        assertThat(view.told).contains("around 1550.0");
    }
}
