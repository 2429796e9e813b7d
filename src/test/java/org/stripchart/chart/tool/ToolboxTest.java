// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Cursor;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;
import org.stripchart.plot.Arrangement;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.ViewHistory;
import org.stripchart.plot.Viewport;

class ToolboxTest {

    /** Notes what it is told, and takes what is on its side of x = 100. */
    private final class FakeTool implements Tool {
        private final String name;
        private final boolean left;

        FakeTool(String name, boolean left) {
            this.name = name;
            this.left = left;
        }

        private boolean take(String what, Pointer at) {
            boolean takes = left == at.x() < 100;
            if (takes) {
                told.add(name + " " + what + " " + at.x());
            }
            return takes;
        }

        @Override
        public boolean press(Pointer at) {
            return take("press", at);
        }

        @Override
        public void drag(Pointer to) {
            told.add(name + " drag " + to.x());
        }

        @Override
        public void release() {
            told.add(name + " release");
        }

        @Override
        public boolean doubleClick(Pointer at) {
            return take("double", at);
        }

        @Override
        public boolean wheel(Pointer at, double notches) {
            return take("wheel " + notches, at);
        }

        @Override
        public int cursor(Pointer at) {
            return left && at.x() < 100 ? Cursor.HAND_CURSOR : Cursor.DEFAULT_CURSOR;
        }
    }

    private final List<String> told = new ArrayList<>();
    private final JPanel panel = new JPanel();
    private final Viewport viewport =
            new Viewport(new History(HistoryLimit.points(10)), new LiveWindow.Span(60), what -> {}, () -> {});
    private final ViewHistory history = new ViewHistory(viewport, new Arrangement(what -> {}, () -> {}), () -> 0);

    ToolboxTest() {
        Toolbox tools = new Toolbox(
                panel,
                List.of(new FakeTool("a", true), new FakeTool("b", false), new FakeTool("c", false)),
                history,
                at -> told.add("menu " + at.x()));
        tools.install();
    }

    private void send(int id, int x, int button, int clicks) {
        int down = button == 0 ? 0 : InputEvent.getMaskForButton(button);
        panel.dispatchEvent(new MouseEvent(panel, id, 0, down, x, 5, x, 5, clicks, false, button));
    }

    private void wheel(int x, double notches) {
        panel.dispatchEvent(new MouseWheelEvent(
                panel, MouseEvent.MOUSE_WHEEL, 0, 0, x, 5, x, 5, 0, false, 0, 1, (int) notches, notches));
    }

    @Test
    void whoTakesThePressGetsTheDragUntilTheButtonIsUp() {
        send(MouseEvent.MOUSE_PRESSED, 50, 1, 1);
        send(MouseEvent.MOUSE_DRAGGED, 150, 1, 0);
        send(MouseEvent.MOUSE_RELEASED, 160, 1, 1);
        send(MouseEvent.MOUSE_DRAGGED, 170, 1, 0);
        assertThat(told).containsExactly("a press 50", "a drag 150", "a release");
    }

    @Test
    void theFirstThatTakesAnEventGetsItAlone() {
        send(MouseEvent.MOUSE_PRESSED, 150, 1, 1);
        wheel(150, -1.5);
        send(MouseEvent.MOUSE_CLICKED, 150, 1, 2);
        assertThat(told).containsExactly("b press 150", "b wheel -1.5 150", "b double 150");
    }

    @Test
    void otherButtonsSingleClicksAndAStillWheelAreNobodys() {
        send(MouseEvent.MOUSE_PRESSED, 50, 2, 1);
        send(MouseEvent.MOUSE_DRAGGED, 60, 2, 0);
        send(MouseEvent.MOUSE_RELEASED, 60, 2, 1);
        send(MouseEvent.MOUSE_CLICKED, 50, 2, 2);
        send(MouseEvent.MOUSE_CLICKED, 50, 1, 1);
        send(MouseEvent.MOUSE_CLICKED, 50, 1, 3);
        wheel(50, 0);
        assertThat(told).isEmpty();
    }

    @Test
    void anotherButtonDoesNotEndTheGesture() {
        send(MouseEvent.MOUSE_PRESSED, 50, 1, 1);
        send(MouseEvent.MOUSE_RELEASED, 50, 3, 1);
        send(MouseEvent.MOUSE_DRAGGED, 60, 1, 0);
        assertThat(told).containsExactly("a press 50", "a drag 60");
    }

    @Test
    void aRightClickOpensAMenuAndARightDragNone() {
        send(MouseEvent.MOUSE_PRESSED, 250, 3, 1);
        send(MouseEvent.MOUSE_DRAGGED, 254, 3, 0);
        send(MouseEvent.MOUSE_RELEASED, 254, 3, 1);
        assertThat(told).containsExactly("menu 250");
        told.clear();
        send(MouseEvent.MOUSE_PRESSED, 250, 3, 1);
        send(MouseEvent.MOUSE_DRAGGED, 255, 3, 0);
        send(MouseEvent.MOUSE_DRAGGED, 250, 3, 0);
        send(MouseEvent.MOUSE_RELEASED, 250, 3, 1);
        assertThat(told).isEmpty();
    }

    @Test
    void escTakesAGestureBack() {
        assertThat(escape()).as("nothing goes on").isFalse();
        viewport.show(1, 2);
        send(MouseEvent.MOUSE_PRESSED, 50, 1, 1);
        viewport.show(3, 4);
        assertThat(escape()).isTrue();
        assertThat(viewport.from()).isEqualTo(1);
        send(MouseEvent.MOUSE_DRAGGED, 60, 1, 0);
        send(MouseEvent.MOUSE_RELEASED, 60, 1, 1);
        assertThat(told).containsExactly("a press 50", "a release");
        assertThat(history.canUndo()).isFalse();
    }

    @Test
    void whatADragOrARunOfTheWheelChangesIsAStep() {
        viewport.show(1, 2);
        send(MouseEvent.MOUSE_PRESSED, 50, 1, 1);
        viewport.show(3, 4);
        viewport.show(5, 6);
        send(MouseEvent.MOUSE_RELEASED, 60, 1, 1);
        history.undo();
        assertThat(viewport.from()).isEqualTo(1);
        assertThat(history.canUndo()).isFalse();
    }

    private boolean escape() {
        return SwingUtilities.processKeyBindings(
                new KeyEvent(panel, KeyEvent.KEY_PRESSED, 0, 0, KeyEvent.VK_ESCAPE, KeyEvent.CHAR_UNDEFINED));
    }

    @Test
    void theCursorIsThatOfTheToolOrTheHosts() {
        Cursor hosts = Cursor.getPredefinedCursor(Cursor.CROSSHAIR_CURSOR);
        JPanel host = new JPanel();
        host.setCursor(hosts);
        host.add(panel);
        send(MouseEvent.MOUSE_MOVED, 150, 0, 0);
        assertThat(panel.getCursor()).isEqualTo(hosts);
        send(MouseEvent.MOUSE_MOVED, 50, 0, 0);
        assertThat(panel.getCursor().getType()).isEqualTo(Cursor.HAND_CURSOR);
        send(MouseEvent.MOUSE_MOVED, 150, 0, 0);
        assertThat(panel.getCursor()).isEqualTo(hosts);
    }
}
