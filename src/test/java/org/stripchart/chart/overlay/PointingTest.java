// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;
import org.stripchart.history.HistoryLimit;
import org.stripchart.history.memory.History;

/** What is read out as the pointer moves and clicks. */
class PointingTest {

    private final ReadOut readOut =
            new ReadOut(new FakeScene(new History(HistoryLimit.points(100)), List.of("a"), 0, 600, XText.ofNumbers()));
    private int repaints;
    private final JPanel component = new JPanel() {
        private static final long serialVersionUID = 1;

        @Override
        public void repaint() {
            repaints++;
        }
    };
    private boolean isFree = true;
    private final Pointing pointing = new Pointing(readOut, component, where -> isFree);

    PointingTest() {
        pointing.install();
        repaints = 0;
    }

    @Test
    void goesWithThePointerAndEndsWhereItLeaves() {
        send(MouseEvent.MOUSE_MOVED, 10, 20, 0, 0);
        assertThat(pointing.at()).isEqualTo(new Point(10, 20));
        assertThat(readOut.reading()).isNotNull();
        assertThat(repaints).isEqualTo(1);
        send(MouseEvent.MOUSE_DRAGGED, 11, 20, 0, InputEvent.BUTTON1_DOWN_MASK);
        assertThat(pointing.at()).isEqualTo(new Point(11, 20));
        send(MouseEvent.MOUSE_EXITED, -1, 20, 0, 0);
        assertThat(pointing.at()).isNull();
        assertThat(readOut.reading()).isNull();
        assertThat(repaints).isEqualTo(3);
    }

    @Test
    void staysWhereAMenuWasOpened() {
        pointing.stay(new Point(30, 40));
        assertThat(readOut.reading()).isNotNull();
        send(MouseEvent.MOUSE_EXITED, -1, 20, 0, 0);
        assertThat(pointing.at()).isEqualTo(new Point(30, 40));
        send(MouseEvent.MOUSE_MOVED, 10, 20, 0, 0);
        send(MouseEvent.MOUSE_EXITED, -1, 20, 0, 0);
        assertThat(pointing.at()).isNull();
    }

    @Test
    void pinsWithAClickAndLetsGoWithTheNext() {
        click(MouseEvent.BUTTON1, 1, 0);
        assertThat(readOut.isPinned()).isTrue();
        assertThat(pointing.at()).isEqualTo(new Point(10, 20));
        assertThat(repaints).isEqualTo(2);
        click(MouseEvent.BUTTON1, 1, 0);
        assertThat(readOut.isPinned()).isFalse();
        assertThat(repaints).isEqualTo(3);
    }

    @Test
    void pinsWithNoOtherClick() {
        click(MouseEvent.BUTTON3, 1, 0);
        click(MouseEvent.BUTTON1, 2, 0);
        click(MouseEvent.BUTTON1, 1, InputEvent.CTRL_DOWN_MASK);
        isFree = false;
        click(MouseEvent.BUTTON1, 1, 0);
        assertThat(readOut.isPinned()).isFalse();
    }

    @Test
    void pinsNothingOutsideOfTheData() {
        readOut.pointer(new Point(700, 20));
        assertThat(readOut.pin()).isFalse();
        readOut.pointer(null);
        assertThat(readOut.pin()).isFalse();
        assertThat(readOut.unpin()).isFalse();
        readOut.pointer(new Point(7, 20));
        assertThat(readOut.pin()).isTrue();
        assertThat(readOut.unpin()).isTrue();
    }

    private void click(int button, int count, int modifiers) {
        int mask = modifiers | (button == MouseEvent.BUTTON1 ? InputEvent.BUTTON1_DOWN_MASK : 0);
        component.dispatchEvent(
                new MouseEvent(component, MouseEvent.MOUSE_CLICKED, 0, mask, 10, 20, count, false, button));
    }

    private void send(int id, int x, int y, int button, int modifiers) {
        component.dispatchEvent(new MouseEvent(component, id, 0, modifiers, x, y, 0, false, button));
    }
}
