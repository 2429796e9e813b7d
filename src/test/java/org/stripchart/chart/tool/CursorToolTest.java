// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.Cursors;

/** How cursors are taken and dragged, to the pixel. There is a point at every tenth x. */
class CursorToolTest {

    private final FakeView view = new FakeView();
    private final Cursors cursors = cursors();
    private final CursorTool tool = new CursorTool(view, cursors);

    /** Cursors over a line with a point at x from 0 to 1000 by tens. */
    static Cursors cursors() {
        History history = new History(HistoryLimit.points(1000));
        Arrangement arrangement = new Arrangement(what -> {}, () -> {});
        arrangement.adopt(List.of("s"), number -> false);
        for (int x = 0; x <= 1000; x += 10) {
            history.append(0, new double[] {x}, new double[] {1}, 0, 1);
        }
        return new Cursors(history, arrangement, what -> {}, () -> {});
    }

    private static Pointer at(int x, int y) {
        return new Pointer(x, y, false);
    }

    private @Nullable Cursor taken(int x, int y) {
        return tool.at(at(x, y));
    }

    @Test
    void aLineIsTakenFromFivePixelsAndItsHandleFromNine() {
        cursors.put(Cursor.A, 50);
        assertThat(taken(155, 100)).isEqualTo(Cursor.A);
        assertThat(taken(156, 100)).isNull();
        assertThat(taken(145, 100)).isEqualTo(Cursor.A);
        assertThat(taken(144, 100)).isNull();
        assertThat(taken(159, 67)).as("the handle").isEqualTo(Cursor.A);
        assertThat(taken(160, 67)).isNull();
        assertThat(taken(159, 68)).as("below the handle").isNull();
        assertThat(taken(150, 49)).as("above the data").isNull();
    }

    @Test
    void aHandleIsTakenWhereItStandsBelowNames() {
        cursors.put(Cursor.A, 50);
        view.namesInside = 20;
        assertThat(taken(159, 67)).as("beside a name").isNull();
        assertThat(taken(159, 70)).as("the handle").isEqualTo(Cursor.A);
        assertThat(taken(159, 88)).as("below the handle").isNull();
    }

    @Test
    void ofTwoTheNearerIsTakenAndOfTwoAsNearTheOneThatIsHeld() {
        cursors.put(Cursor.A, 50);
        cursors.put(Cursor.B, 56);
        assertThat(taken(152, 100)).isEqualTo(Cursor.A);
        assertThat(taken(154, 100)).isEqualTo(Cursor.B);
        assertThat(taken(153, 100)).isEqualTo(Cursor.B);
        cursors.put(Cursor.A, 50);
        assertThat(taken(153, 100)).isEqualTo(Cursor.A);
    }

    @Test
    void aPressTakesHoldOfItOrLetsGo() {
        cursors.put(Cursor.A, 50);
        cursors.put(Cursor.B, 150);
        assertThat(tool.press(at(152, 100))).isTrue();
        assertThat(cursors.held()).isEqualTo(Cursor.A);
        tool.release();
        assertThat(tool.press(at(200, 100))).isFalse();
        assertThat(cursors.held()).isNull();
        assertThat(cursors.x(Cursor.A)).isEqualTo(50);
    }

    @Test
    void aDragIsMoreThanFourPixelsAndGoesFromPointToPointOrWithAltFreely() {
        cursors.put(Cursor.A, 50);
        tool.press(at(152, 100));
        tool.drag(at(156, 100));
        assertThat(cursors.x(Cursor.A)).isEqualTo(50);
        tool.drag(at(157, 100));
        assertThat(cursors.x(Cursor.A)).isEqualTo(60);
        tool.drag(new Pointer(153, 100, false, false, true));
        assertThat(cursors.x(Cursor.A)).isEqualTo(53);
        tool.release();
        tool.drag(at(180, 100));
        assertThat(cursors.x(Cursor.A)).isEqualTo(53);
    }

    @Test
    void aDragEndsAtTheEdgesOfTheData() {
        cursors.put(Cursor.A, 50);
        tool.press(at(150, 100));
        tool.drag(at(900, 100));
        assertThat(cursors.x(Cursor.A)).isEqualTo(200);
        tool.drag(new Pointer(-900, 100, false, false, true));
        assertThat(cursors.x(Cursor.A)).isEqualTo(0);
    }

    @Test
    void aDragThatIsGivenUpLeavesItWhereItWas() {
        cursors.put(Cursor.A, 53);
        tool.press(at(153, 100));
        tool.drag(at(190, 100));
        tool.cancel();
        assertThat(cursors.x(Cursor.A)).isEqualTo(53);
        tool.drag(at(190, 100));
        tool.cancel();
        assertThat(cursors.x(Cursor.A)).isEqualTo(53);
    }

    @Test
    void nothingIsDraggedWhereNothingIsDrawn() {
        cursors.put(Cursor.A, 50);
        tool.press(at(150, 100));
        view.area = new Rectangle2D.Double();
        tool.drag(at(190, 100));
        assertThat(cursors.x(Cursor.A)).isEqualTo(50);
    }

    @Test
    void thePointerTellsWhatCanBeDragged() {
        assertThat(tool.cursor(at(150, 100))).isEqualTo(java.awt.Cursor.DEFAULT_CURSOR);
        cursors.put(Cursor.A, 50);
        assertThat(tool.cursor(at(150, 100))).isEqualTo(java.awt.Cursor.E_RESIZE_CURSOR);
        assertThat(tool.cursor(at(190, 100))).isEqualTo(java.awt.Cursor.DEFAULT_CURSOR);
        tool.press(at(150, 100));
        assertThat(tool.cursor(at(190, 100))).as("while it is dragged").isEqualTo(java.awt.Cursor.E_RESIZE_CURSOR);
    }
}
