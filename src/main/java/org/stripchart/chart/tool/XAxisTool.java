// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import java.awt.Cursor;
import java.awt.geom.Rectangle2D;

/** Stretches x with a drag along its axis, below the data: what was taken goes with the pointer, and the right end stays. */
public final class XAxisTool implements Tool {

    /** Nearer to the right end, a pixel would stretch too much. */
    private static final double LEAST_DISTANCE = 10;

    private final View view;
    private boolean held;
    private boolean moving;
    private int pressedX;
    private int lastX;

    public XAxisTool(View view) {
        this.view = view;
    }

    private boolean isOver(Pointer at) {
        Rectangle2D area = view.area();
        return !area.isEmpty() && at.y() > area.getMaxY() && at.x() >= area.getX() && at.x() <= area.getMaxX();
    }

    @Override
    public boolean press(Pointer at) {
        held = isOver(at);
        moving = false;
        pressedX = at.x();
        lastX = at.x();
        return held;
    }

    @Override
    public void drag(Pointer to) {
        moving = moving || Math.abs(to.x() - pressedX) > SLIP;
        if (held && moving && to.x() != lastX) {
            double end = view.area().getMaxX();
            double before = Math.max(LEAST_DISTANCE, end - lastX);
            double now = Math.max(LEAST_DISTANCE, end - to.x());
            view.zoom(before / now, view.to());
            lastX = to.x();
        }
    }

    @Override
    public void release() {
        held = false;
    }

    @Override
    public int cursor(Pointer at) {
        return held || isOver(at) ? Cursor.E_RESIZE_CURSOR : Cursor.DEFAULT_CURSOR;
    }
}
