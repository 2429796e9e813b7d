// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import javax.swing.SwingUtilities;

/**
 * A mouse for tests without a display: gives the component under it the events that a hand would make.
 *
 * <pre>{@code FakeMouse.on(panel).at(400, 200).press().dragTo(450, 200).release()}</pre>
 */
final class FakeMouse {

    private final Container root;
    private final int button;
    private final int modifiers;
    private int x;
    private int y;

    /** What a button was pressed on gets everything until it is released. */
    private Component held;

    private FakeMouse(Container root, int button, int modifiers) {
        this.root = root;
        this.held = root;
        this.button = button;
        this.modifiers = modifiers;
    }

    /** Gives a mouse over a container, whose places are those of the container. */
    static FakeMouse on(Container root) {
        return new FakeMouse(root, MouseEvent.BUTTON1, 0);
    }

    /** Gives the same mouse with Shift held down. */
    FakeMouse shift() {
        return new FakeMouse(root, button, InputEvent.SHIFT_DOWN_MASK).at(x, y);
    }

    /** Gives the same mouse with Alt held down. */
    FakeMouse alt() {
        return new FakeMouse(root, button, InputEvent.ALT_DOWN_MASK).at(x, y);
    }

    /** Gives the same mouse, which uses its right button. */
    FakeMouse rightButton() {
        return new FakeMouse(root, MouseEvent.BUTTON3, modifiers).at(x, y);
    }

    /** Gives the same mouse, which uses its middle button. */
    FakeMouse middleButton() {
        return new FakeMouse(root, MouseEvent.BUTTON2, modifiers).at(x, y);
    }

    /** Goes there without telling anybody. */
    FakeMouse at(double newX, double newY) {
        x = (int) Math.round(newX);
        y = (int) Math.round(newY);
        return this;
    }

    /** Moves there, no button down. */
    FakeMouse moveTo(double newX, double newY) {
        at(newX, newY);
        return send(under(), MouseEvent.MOUSE_MOVED, 0, 0);
    }

    FakeMouse leave() {
        return send(under(), MouseEvent.MOUSE_EXITED, 0, 0);
    }

    FakeMouse press() {
        held = under();
        return send(held, MouseEvent.MOUSE_PRESSED, down(), 1);
    }

    FakeMouse dragTo(double newX, double newY) {
        at(newX, newY);
        return send(held, MouseEvent.MOUSE_DRAGGED, down(), 0);
    }

    FakeMouse release() {
        return send(held, MouseEvent.MOUSE_RELEASED, 0, 1);
    }

    FakeMouse click() {
        return clicks(1);
    }

    FakeMouse doubleClick() {
        return clicks(1).clicks(2);
    }

    /** Turns the wheel: positive is towards the user. */
    FakeMouse wheel(double notches) {
        Component on = under();
        Point at = SwingUtilities.convertPoint(root, x, y, on);
        on.dispatchEvent(new MouseWheelEvent(
                on,
                MouseEvent.MOUSE_WHEEL,
                0,
                modifiers,
                at.x,
                at.y,
                at.x,
                at.y,
                0,
                false,
                MouseWheelEvent.WHEEL_UNIT_SCROLL,
                1,
                (int) notches,
                notches));
        return this;
    }

    private FakeMouse clicks(int count) {
        held = under();
        send(held, MouseEvent.MOUSE_PRESSED, down(), count);
        send(held, MouseEvent.MOUSE_RELEASED, 0, count);
        return send(held, MouseEvent.MOUSE_CLICKED, 0, count);
    }

    private int down() {
        return InputEvent.getMaskForButton(button);
    }

    /** The deepest visible component that wants to know of mice. */
    private Component under() {
        Component deepest = SwingUtilities.getDeepestComponentAt(root, x, y);
        return deepest == null ? root : deepest;
    }

    /** With its place on the screen given, for which there is nobody to ask. */
    private FakeMouse send(Component on, int id, int mask, int clicks) {
        Point at = SwingUtilities.convertPoint(root, x, y, on);
        boolean moves = id == MouseEvent.MOUSE_MOVED || id == MouseEvent.MOUSE_EXITED;
        on.dispatchEvent(new MouseEvent(
                on,
                id,
                0,
                modifiers | mask,
                at.x,
                at.y,
                at.x,
                at.y,
                clicks,
                false,
                moves ? MouseEvent.NOBUTTON : button));
        return this;
    }
}
