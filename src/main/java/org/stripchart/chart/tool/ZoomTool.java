// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

/** Zooms in x around the pointer with the wheel; with Shift, moves; with Ctrl, zooms in y, in the strip under the pointer. */
public final class ZoomTool implements Tool {

    /** Zoom for a notch of the wheel: three notches change the span by about 2.5. */
    public static final double STEP = 1.35;

    /** With Shift, a notch of the wheel moves by this share of the span. */
    private static final double PAN_STEP = 0.1;

    private final View view;

    public ZoomTool(View view) {
        this.view = view;
    }

    @Override
    public boolean wheel(Pointer at, double notches) {
        if (view.area().isEmpty()) {
            return false;
        }
        if (at.shift()) {
            view.pan(view.span() * PAN_STEP * notches);
        } else if (at.ctrl()) {
            view.axesOver(at).forEach(axis -> axis.zoom(Math.pow(STEP, notches), axis.shareAt(at.y())));
        } else {
            view.zoom(Math.pow(STEP, notches), view.xAt(at.x()));
        }
        return true;
    }
}
