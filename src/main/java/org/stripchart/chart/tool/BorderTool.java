// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import java.awt.Cursor;

/** Drags the border between two strips; a double click on one gives all strips the same height. */
public final class BorderTool implements Tool {

    private static final int NONE = -1;

    private final View view;
    private int held = NONE;
    private int offset;

    public BorderTool(View view) {
        this.view = view;
    }

    @Override
    public boolean press(Pointer at) {
        held = view.borderAt(at);
        if (held == NONE) {
            return false;
        }
        // What was taken hold of stays under the pointer.
        offset = (int) Math.round(view.border(held)) - at.y();
        return true;
    }

    @Override
    public void drag(Pointer to) {
        if (held != NONE) {
            view.moveBorder(held, to.y() + offset);
        }
    }

    @Override
    public void release() {
        held = NONE;
    }

    @Override
    public boolean doubleClick(Pointer at) {
        if (view.borderAt(at) == NONE) {
            return false;
        }
        view.evenStrips();
        return true;
    }

    @Override
    public int cursor(Pointer at) {
        return held != NONE || view.borderAt(at) != NONE ? Cursor.N_RESIZE_CURSOR : Cursor.DEFAULT_CURSOR;
    }
}
