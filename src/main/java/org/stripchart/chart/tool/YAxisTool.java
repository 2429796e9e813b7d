// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import org.jspecify.annotations.Nullable;

/**
 * Acts on the axis of y that the pointer is over, and on no other: zooms around the pointer with the wheel, stretches with a
 * drag, and fits with a double click.
 */
public final class YAxisTool implements Tool {

    /** A drag by so many pixels does what a notch of the wheel does. */
    private static final double PIXELS_PER_NOTCH = 20;

    private final View view;
    private @Nullable YView held;
    private double anchor;
    private int pressedY;
    private int lastY;
    private boolean moving;

    public YAxisTool(View view) {
        this.view = view;
    }

    @Override
    public boolean press(Pointer at) {
        YView axis = view.axisAt(at);
        if (axis == null) {
            return false;
        }
        held = axis;
        anchor = axis.shareAt(at.y());
        pressedY = at.y();
        lastY = at.y();
        moving = false;
        return true;
    }

    @Override
    public void drag(Pointer to) {
        moving = moving || Math.abs(to.y() - pressedY) > SLIP;
        if (held != null && moving && to.y() != lastY) {
            held.zoom(Math.pow(ZoomTool.STEP, (to.y() - lastY) / PIXELS_PER_NOTCH), anchor);
            lastY = to.y();
        }
    }

    @Override
    public void release() {
        held = null;
    }

    @Override
    public boolean wheel(Pointer at, double notches) {
        YView axis = at.shift() ? null : view.axisAt(at);
        if (axis == null) {
            return false;
        }
        axis.zoom(Math.pow(ZoomTool.STEP, notches), axis.shareAt(at.y()));
        return true;
    }

    @Override
    public boolean doubleClick(Pointer at) {
        YView axis = view.axisAt(at);
        if (axis == null) {
            return false;
        }
        axis.fit();
        return true;
    }
}
