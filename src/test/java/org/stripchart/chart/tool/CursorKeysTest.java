// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.Cursors;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.ViewHistory;
import org.stripchart.plot.Viewport;

/** What keys and menus do with cursors; there is a point at every tenth x, and x from 0 to 200 is shown. */
class CursorKeysTest {

    private final FakeView view = new FakeView();
    private final Cursors cursors = CursorToolTest.cursors();
    private @Nullable Pointer pointer;
    private final CursorKeys keys = new CursorKeys(view, cursors, history(), () -> pointer);

    private static ViewHistory history() {
        Viewport viewport =
                new Viewport(new History(HistoryLimit.points(10)), new LiveWindow.Span(60), what -> {}, () -> {});
        return new ViewHistory(viewport, new Arrangement(what -> {}, () -> {}), () -> 0);
    }

    private PanelAction action(String id) {
        return keys.actions().stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void run(String id) {
        assertThat(action(id).enabled().getAsBoolean()).as(id).isTrue();
        action(id).run().run();
    }

    private boolean move(String key) {
        return keys.move(KeyStroke.getKeyStroke(key));
    }

    private double a() {
        return cursors.x(Cursor.A);
    }

    @Test
    void whatIsDoneToTheHeldOneNeedsOne() {
        cursors.put(Cursor.A, 50);
        cursors.release();
        for (PanelAction action : keys.actions()) {
            boolean needsNone = action.id().matches("cursor\\.(a|b|remove)");
            assertThat(action.enabled().getAsBoolean()).as(action.id()).isEqualTo(needsNone);
            if (!needsNone && !action.id().equals("cursor.show")) {
                action.run().run();
            }
        }
        assertThat(a()).isEqualTo(50);
        assertThat(view.told).isEmpty();
        cursors.remove(Cursor.A);
        assertThat(action("cursor.remove").enabled().getAsBoolean()).isFalse();
    }

    @Test
    void theHeldOneIsBroughtToTheMiddle() {
        cursors.put(Cursor.A, 640);
        run("cursor.goTo");
        assertThat(view.from).isEqualTo(540);
        assertThat(view.to).isEqualTo(740);
    }

    @Test
    void theHeldOneIsBroughtToThePointerOrTheMiddle() {
        cursors.put(Cursor.A, 50);
        pointer = new Pointer(133, 100, false);
        run("cursor.here");
        assertThat(a()).isEqualTo(33);
        run("cursor.snap");
        assertThat(a()).isEqualTo(30);
        pointer = new Pointer(99, 100, false);
        run("cursor.here");
        assertThat(a()).as("the pointer is beside the data").isEqualTo(100);
        view.from = 20;
        pointer = null;
        run("cursor.here");
        assertThat(a()).isEqualTo(110);
    }

    @Test
    void theHeldOneIsRemovedAndTheOtherIsHeld() {
        cursors.put(Cursor.A, 50);
        cursors.put(Cursor.B, 60);
        run("cursor.removeHeld");
        assertThat(cursors.isSet(Cursor.B)).isFalse();
        assertThat(cursors.held()).isEqualTo(Cursor.A);
    }

    @Test
    void aKeySetsOneAtThePointNearestToThePointerAndRemovesItThere() {
        pointer = new Pointer(133, 100, false);
        run("cursor.a");
        assertThat(a()).isEqualTo(30);
        pointer = new Pointer(153, 100, false);
        run("cursor.a");
        assertThat(a()).isEqualTo(50);
        run("cursor.a");
        assertThat(cursors.isAnySet()).isFalse();
    }

    @Test
    void withoutAPointerAKeyRemovesOneThatIsShownToTheVeryEdge() {
        for (double shown : new double[] {0, 120, 200}) {
            cursors.put(Cursor.A, shown);
            run("cursor.a");
            assertThat(cursors.isAnySet()).as("at %s", shown).isFalse();
        }
        cursors.put(Cursor.A, 201);
        run("cursor.a");
        assertThat(a()).isEqualTo(100);
        cursors.put(Cursor.A, -1);
        run("cursor.a");
        assertThat(a()).isEqualTo(100);
    }

    @Test
    void nothingIsSetWhereNothingIsDrawn() {
        view.area = new Rectangle2D.Double();
        run("cursor.a");
        assertThat(cursors.isAnySet()).isFalse();
    }

    @Test
    void whatLiesBetweenBothIsShownWithATwentiethOnEachSide() {
        cursors.put(Cursor.A, 300);
        assertThat(action("cursor.show").enabled().getAsBoolean()).isFalse();
        cursors.put(Cursor.B, 300);
        assertThat(action("cursor.show").enabled().getAsBoolean())
                .as("at one place")
                .isFalse();
        cursors.put(Cursor.B, 100);
        run("cursor.show");
        assertThat(view.from).isEqualTo(90);
        assertThat(view.to).isEqualTo(310);
    }

    @Test
    void arrowsMoveTheHeldOneAndNothingElse() {
        assertThat(move("RIGHT")).isFalse();
        cursors.put(Cursor.A, 50);
        assertThat(move("UP")).isFalse();
        assertThat(move("RIGHT")).isTrue();
        assertThat(a()).isEqualTo(60);
        assertThat(move("shift RIGHT")).isTrue();
        assertThat(a()).isEqualTo(160);
        assertThat(move("shift LEFT")).isTrue();
        assertThat(move("LEFT")).isTrue();
        assertThat(a()).isEqualTo(50);
        assertThat(view.told).isEmpty();
    }

    @Test
    void arrowsMoveWhatIsShownOnceTheCursorWouldLeaveIt() {
        cursors.put(Cursor.A, 190);
        move("RIGHT");
        assertThat(view.told).as("it is at the very edge").isEmpty();
        move("RIGHT");
        assertThat(view.from).as("so that a tenth is left beyond it").isEqualTo(30);
        view.from = 100;
        view.to = 300;
        cursors.put(Cursor.A, 110);
        move("LEFT");
        assertThat(view.from).isEqualTo(100);
        move("LEFT");
        assertThat(view.from).isEqualTo(70);
        assertThat(view.to).isEqualTo(270);
    }

    @Test
    void escapeRemovesTheHeldOne() {
        assertThat(keys.remove(KeyStroke.getKeyStroke("ESCAPE"))).isFalse();
        cursors.put(Cursor.A, 50);
        assertThat(keys.remove(KeyStroke.getKeyStroke("DELETE"))).isFalse();
        assertThat(keys.remove(KeyStroke.getKeyStroke("ESCAPE"))).isTrue();
        assertThat(cursors.isAnySet()).isFalse();
    }

    @Test
    void theMenuOfTheKeyboardOpensAtTheHandleOfTheHeldOne() {
        assertThat(keys.ofHeld()).isNull();
        cursors.put(Cursor.A, 50);
        assertThat(keys.ofHeld()).isEqualTo(new Pointer(150, 59, false));
        cursors.put(Cursor.A, 0);
        assertThat(keys.ofHeld()).isEqualTo(new Pointer(100, 59, false));
        cursors.put(Cursor.A, 200);
        assertThat(keys.ofHeld()).isEqualTo(new Pointer(300, 59, false));
        cursors.put(Cursor.A, 201);
        assertThat(keys.ofHeld()).isNull();
        cursors.put(Cursor.A, -1);
        assertThat(keys.ofHeld()).isNull();
        cursors.put(Cursor.A, 50);
        view.area = new Rectangle2D.Double();
        assertThat(keys.ofHeld()).isNull();
    }
}
