// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import java.awt.Cursor;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.stripchart.plot.ViewHistory;

/**
 * The tools of a component, in the order in which they are asked. Gives each event of the mouse to one of them, and the cursor
 * that it wants to the component. A gesture is one step of the view's history, and Esc takes it back while it goes on.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class Toolbox {

    private static final String CANCEL = "tool.cancel";

    private final JComponent component;
    private final List<Tool> own;
    private List<Tool> tools;
    private final ViewHistory history;
    private final Consumer<Pointer> menu;
    private final Mouse mouse = new Mouse();
    private @Nullable Tool active;
    private int button = MouseEvent.NOBUTTON;
    private @Nullable Pointer rightClick;
    private int shown = Cursor.DEFAULT_CURSOR;

    /**
     * @param menu opens a menu, where the right button was clicked
     */
    public Toolbox(JComponent component, List<Tool> tools, ViewHistory history, Consumer<Pointer> menu) {
        this.component = component;
        this.own = List.copyOf(tools);
        this.tools = own;
        this.history = history;
        this.menu = menu;
    }

    /** Begins to listen. */
    public void install() {
        component.addMouseListener(mouse);
        component.addMouseMotionListener(mouse);
        wheel(true);
        // Of a gesture with Shift or Ctrl, that key is still held.
        for (int held :
                new int[] {0, InputEvent.SHIFT_DOWN_MASK, InputEvent.CTRL_DOWN_MASK, InputEvent.ALT_DOWN_MASK}) {
            component
                    .getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                    .put(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, held), CANCEL);
        }
        component.getActionMap().put(CANCEL, new Cancel());
    }

    /** Asks another tool before all of these; it takes the place of one that was set before. */
    public void lead(Tool first) {
        List<Tool> all = new ArrayList<>(own);
        all.add(0, first);
        tools = List.copyOf(all);
    }

    /** Takes the wheel, or leaves it to the component's parent, which gets only what has no listener. */
    public void wheel(boolean taken) {
        component.removeMouseWheelListener(mouse);
        if (taken) {
            component.addMouseWheelListener(mouse);
        }
    }

    /** Takes back what a gesture that goes on has done so far, and ends it. */
    public void cancel() {
        if (active != null) {
            active.cancel();
            active = null;
            history.cancel();
            component.repaint();
        }
        rightClick = null;
    }

    private void take(MouseEvent e, Predicate<Tool> takes) {
        if (active != null && e.getButton() != button) {
            return;
        }
        cancel();
        history.begin();
        active = first(takes);
        button = e.getButton();
        if (active == null) {
            history.end();
        }
    }

    private @Nullable Tool first(Predicate<Tool> takes) {
        for (Tool tool : tools) {
            if (takes.test(tool)) {
                return tool;
            }
        }
        return null;
    }

    /** The default one is the host's. */
    private void showCursor(Pointer at) {
        int cursor = Cursor.DEFAULT_CURSOR;
        for (Tool tool : active == null ? tools : List.of(active)) {
            if (cursor == Cursor.DEFAULT_CURSOR) {
                cursor = tool.cursor(at);
            }
        }
        if (cursor != shown) {
            shown = cursor;
            component.setCursor(cursor == Cursor.DEFAULT_CURSOR ? null : Cursor.getPredefinedCursor(cursor));
        }
    }

    private static Pointer at(MouseEvent e) {
        return new Pointer(e.getX(), e.getY(), e.isShiftDown(), e.isControlDown() || e.isMetaDown(), e.isAltDown());
    }

    /** While nothing goes on, Esc is for others. */
    private final class Cancel extends AbstractAction {

        @Override
        public boolean isEnabled() {
            return active != null;
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            cancel();
        }
    }

    private final class Mouse extends MouseAdapter {

        @Override
        public void mousePressed(MouseEvent e) {
            component.requestFocusInWindow();
            if (SwingUtilities.isLeftMouseButton(e) && e.isPopupTrigger()) {
                // A click with Ctrl on a Mac, where a mouse may have one button.
                menu.accept(at(e));
            } else if (SwingUtilities.isLeftMouseButton(e)) {
                take(e, tool -> tool.press(at(e)));
            } else if (SwingUtilities.isRightMouseButton(e)) {
                take(e, tool -> tool.pressRight(at(e)));
                rightClick = at(e);
            }
        }

        @Override
        public void mouseDragged(MouseEvent e) {
            if (rightClick != null && rightClick.distance(at(e)) > Tool.SLIP) {
                rightClick = null;
            }
            if (active != null) {
                active.drag(at(e));
                showCursor(at(e));
            }
        }

        @Override
        public void mouseReleased(MouseEvent e) {
            if (active != null && e.getButton() == button) {
                Tool released = active;
                active = null;
                released.release();
                history.end();
                component.repaint();
            }
            showCursor(at(e));
            if (rightClick != null && SwingUtilities.isRightMouseButton(e)) {
                Pointer clicked = rightClick;
                rightClick = null;
                menu.accept(clicked);
            }
        }

        @Override
        public void mouseMoved(MouseEvent e) {
            showCursor(at(e));
        }

        @Override
        public void mouseClicked(MouseEvent e) {
            if (SwingUtilities.isLeftMouseButton(e) && e.getClickCount() == 2) {
                history.step(() -> first(tool -> tool.doubleClick(at(e))));
            }
        }

        @Override
        public void mouseWheelMoved(MouseWheelEvent e) {
            if (e.getPreciseWheelRotation() != 0) {
                history.run("wheel", () -> first(tool -> tool.wheel(at(e), e.getPreciseWheelRotation())));
            }
        }
    }
}
