// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.Viewport;

/**
 * What is shown of x, as a value to keep and to come back to.
 *
 * @param window what is shown while live
 * @param live whether the newest point is followed
 * @param from the left end of what is held still; without a meaning while live
 * @param to its right end
 */
public record ViewSpec(LiveWindow window, boolean live, double from, double to) {

    /** Checks that what is held still can be shown. */
    public ViewSpec {
        if (!live && !(from < to && from >= -Viewport.LARGEST && to <= Viewport.LARGEST)) {
            throw new IllegalArgumentException("from (" + from + ") must be below to (" + to + ")");
        }
    }

    /** Returns a live view. */
    public static ViewSpec live(LiveWindow window) {
        return new ViewSpec(window, true, 0, 0);
    }

    /** Returns that of a chart now. */
    public static ViewSpec of(Viewport viewport) {
        return viewport.isLive()
                ? live(viewport.window())
                : new ViewSpec(viewport.window(), false, viewport.from(), viewport.to());
    }

    /** Shows it. */
    public void applyTo(Viewport viewport) {
        viewport.window(window);
        if (!live) {
            viewport.show(from, to);
        }
    }
}
