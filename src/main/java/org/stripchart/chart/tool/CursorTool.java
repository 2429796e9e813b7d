// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import org.jspecify.annotations.Nullable;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.Cursors;

/**
 * Drags the cursors A and B: to the point under the pointer or the nearest one, or with Alt freely. A press beside them lets go of the one that is held, so
 * that keys move what is shown again.
 */
public final class CursorTool implements Tool {

    /** A line is taken from so near. */
    private static final int GRIP = 5;

    /** How far from its line the handle at the top reaches, to the side and down. */
    public static final int HANDLE = 9;

    private final View view;
    private final Cursors cursors;
    private @Nullable Cursor dragged;
    private double before;
    private boolean moving;
    private int pressedX;

    public CursorTool(View view, Cursors cursors) {
        this.view = view;
        this.cursors = cursors;
    }

    @Override
    public boolean press(Pointer at) {
        dragged = at(at);
        if (dragged == null) {
            cursors.release();
            return false;
        }
        before = cursors.x(dragged);
        moving = false;
        pressedX = at.x();
        cursors.put(dragged, before);
        return true;
    }

    @Override
    public void drag(Pointer to) {
        moving = moving || Math.abs(to.x() - pressedX) > SLIP;
        if (dragged == null || !moving || view.area().isEmpty()) {
            return;
        }
        double pixel = Math.max(view.area().getX(), Math.min(view.area().getMaxX(), to.x()));
        double x = view.xAt(pixel);
        if (to.alt()) {
            cursors.put(dragged, x);
        } else {
            snap(view, cursors, dragged, to, x);
        }
    }

    @Override
    public void release() {
        dragged = null;
    }

    @Override
    public void cancel() {
        if (dragged != null) {
            cursors.put(dragged, before);
        }
        release();
    }

    @Override
    public int cursor(Pointer at) {
        return dragged != null || at(at) != null ? java.awt.Cursor.E_RESIZE_CURSOR : java.awt.Cursor.DEFAULT_CURSOR;
    }

    /** Returns the cursor whose line or handle is at a place, the nearer of both, the held one of two as near; null if none is. */
    public @Nullable Cursor at(Pointer at) {
        return at(view, cursors, at);
    }

    /** Returns the same of cursors in a view. */
    public static @Nullable Cursor at(View view, Cursors cursors, Pointer at) {
        if (!view.area().contains(at.x(), at.y())) {
            return null;
        }
        double below = at.y() - view.handles();
        int reach = below >= 0 && below < 2 * HANDLE ? HANDLE : GRIP;
        double best = Double.POSITIVE_INFINITY;
        @Nullable Cursor found = null;
        for (Cursor each : Cursor.values()) {
            double away = Math.abs(pixel(view, cursors.x(each)) - at.x());
            if (away <= reach && (away < best || (away == best && each == cursors.held()))) {
                best = away;
                found = each;
            }
        }
        return found;
    }

    /** Puts a cursor to the point that is seen at a place; where none is, to that nearest to an x. */
    static void snap(View view, Cursors cursors, Cursor cursor, Pointer at, double x) {
        double seen = view.pointAt(at);
        if (Double.isNaN(seen)) {
            cursors.snap(cursor, x);
        } else {
            cursors.put(cursor, seen);
        }
    }

    /** NaN for one that is not set. */
    static double pixel(View view, double x) {
        return view.area().getX()
                + (x - view.from()) / view.span() * view.area().getWidth();
    }
}
