// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import java.awt.Cursor;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Drags what is shown: to the sides, and up and down where a range of y is fixed. */
public final class PanTool implements Tool {

    /** Where the gesture is. */
    private enum State {
        /** The button is up, or was pressed beside the data. */
        IDLE,
        /** The button is down and has not moved far enough to mean it. */
        PRESSED,
        /** What was under the pointer goes with it. */
        MOVING
    }

    private final View view;
    private State state = State.IDLE;
    private List<? extends YView> axes = List.of();
    private Pointer last = new Pointer(0, 0, false);

    public PanTool(View view) {
        this.view = view;
    }

    @Override
    public boolean press(Pointer at) {
        if (!view.area().contains(at.x(), at.y())) {
            return false;
        }
        state = State.PRESSED;
        axes = view.axesOver(at);
        last = at;
        return true;
    }

    @Override
    public void drag(Pointer to) {
        if (state == State.PRESSED && to.distance(last) > SLIP) {
            state = State.MOVING;
        }
        Rectangle2D area = view.area();
        if (state != State.MOVING || area.isEmpty()) {
            return;
        }
        if (to.x() != last.x()) {
            view.pan((last.x() - to.x()) * view.span() / area.getWidth());
        }
        if (to.y() != last.y()) {
            for (YView axis : axes) {
                if (axis.isFixed()) {
                    axis.pan((to.y() - last.y()) / axis.area().getHeight());
                }
            }
        }
        last = to;
    }

    @Override
    public void release() {
        state = State.IDLE;
    }

    @Override
    public int cursor(Pointer at) {
        return state == State.MOVING ? Cursor.MOVE_CURSOR : Cursor.DEFAULT_CURSOR;
    }
}
