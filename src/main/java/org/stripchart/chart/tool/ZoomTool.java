// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

/** Zooms in x around the pointer with the wheel; with Shift, moves. */
public final class ZoomTool implements Tool {

    /** Zoom for a notch of the wheel: five notches change the span by about 2.5. */
    static final double STEP = 1.2;

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
        } else {
            view.zoom(Math.pow(STEP, notches), view.xAt(at.x()));
        }
        return true;
    }
}
