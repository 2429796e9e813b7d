// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import java.awt.Cursor;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.List;
import java.util.function.Predicate;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/**
 * The tools of a component, in the order in which they are asked. Gives each event of the mouse to one of them, and the cursor
 * that it wants to the component.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class Toolbox {

    private final JComponent component;
    private final List<Tool> tools;
    private final Mouse mouse = new Mouse();
    private @Nullable Tool active;
    private int shown = Cursor.DEFAULT_CURSOR;

    public Toolbox(JComponent component, List<Tool> tools) {
        this.component = component;
        this.tools = List.copyOf(tools);
    }

    /** Begins to listen. */
    public void install() {
        component.addMouseListener(mouse);
        component.addMouseMotionListener(mouse);
        wheel(true);
    }

    /** Takes the wheel, or leaves it to the component's parent, which gets only what has no listener. */
    public void wheel(boolean taken) {
        component.removeMouseWheelListener(mouse);
        if (taken) {
            component.addMouseWheelListener(mouse);
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

    private final class Mouse extends MouseAdapter {

        @Override
        public void mousePressed(MouseEvent e) {
            component.requestFocusInWindow();
            if (SwingUtilities.isLeftMouseButton(e)) {
                active = first(tool -> tool.press(at(e)));
            }
        }

        @Override
        public void mouseDragged(MouseEvent e) {
            if (active != null) {
                active.drag(at(e));
                showCursor(at(e));
            }
        }

        @Override
        public void mouseReleased(MouseEvent e) {
            if (active != null && SwingUtilities.isLeftMouseButton(e)) {
                active.release();
                active = null;
            }
            showCursor(at(e));
        }

        @Override
        public void mouseMoved(MouseEvent e) {
            showCursor(at(e));
        }

        @Override
        public void mouseClicked(MouseEvent e) {
            if (SwingUtilities.isLeftMouseButton(e) && e.getClickCount() == 2) {
                first(tool -> tool.doubleClick(at(e)));
            }
        }

        @Override
        public void mouseWheelMoved(MouseWheelEvent e) {
            if (e.getPreciseWheelRotation() != 0) {
                first(tool -> tool.wheel(at(e), e.getPreciseWheelRotation()));
            }
        }
    }
}
