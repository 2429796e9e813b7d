// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import org.jspecify.annotations.Nullable;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.Cursors;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.Viewport;

/**
 * What is shown of x, and where the cursors stand, as a value to keep and to come back to.
 *
 * @param window what is shown while live
 * @param live whether the newest point is followed
 * @param from the left end of what is held still; without a meaning while live
 * @param to its right end
 * @param marks the cursors
 */
public record ViewSpec(LiveWindow window, boolean live, double from, double to, Marks marks) {

    /**
     * The cursors.
     *
     * @param a where A stands; NaN: nowhere
     * @param b where B stands; NaN: nowhere
     * @param held which of them keys move; null: neither
     */
    public record Marks(double a, double b, @Nullable Cursor held) {

        /** Neither is set. */
        public static final Marks NONE = new Marks(Double.NaN, Double.NaN, null);

        void applyTo(Cursors cursors) {
            put(cursors, Cursor.A, a);
            put(cursors, Cursor.B, b);
            if (held != null && cursors.isSet(held)) {
                cursors.put(held, cursors.x(held));
            } else {
                cursors.release();
            }
        }

        private static void put(Cursors cursors, Cursor cursor, double x) {
            if (Double.isNaN(x)) {
                cursors.remove(cursor);
            } else {
                cursors.put(cursor, x);
            }
        }
    }

    /** Checks that what is held still can be shown. */
    public ViewSpec {
        if (!live && !(from < to && from >= -Viewport.LARGEST && to <= Viewport.LARGEST)) {
            throw new IllegalArgumentException("from (" + from + ") must be below to (" + to + ")");
        }
    }

    /** Returns a live view. */
    public static ViewSpec live(LiveWindow window, Marks marks) {
        return new ViewSpec(window, true, 0, 0, marks);
    }

    /** Returns that of a chart now. */
    public static ViewSpec of(Viewport viewport, Cursors cursors) {
        Marks marks = new Marks(cursors.x(Cursor.A), cursors.x(Cursor.B), cursors.held());
        return viewport.isLive()
                ? live(viewport.window(), marks)
                : new ViewSpec(viewport.window(), false, viewport.from(), viewport.to(), marks);
    }

    /** Shows it. */
    public void applyTo(Viewport viewport, Cursors cursors) {
        viewport.window(window);
        if (!live) {
            viewport.show(from, to);
        }
        marks.applyTo(cursors);
    }
}
