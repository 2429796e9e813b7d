// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.stripchart.plot.LiveWindow;
import org.stripchart.words.TimeStyle;

/**
 * What somebody has said about a window; null where nothing was said.
 *
 * @param window what the live chart shows
 * @param interval of the random source
 * @param times how times are told
 */
public record WindowSettings(
        @Nullable Theme theme,
        @Nullable LiveWindow window,
        @Nullable Duration interval,
        @Nullable YLimits yLimits,
        @Nullable TimeStyle times) {

    /** Nothing was said. */
    public static final WindowSettings NONE = new WindowSettings(null, null, null, null, null);

    /** These settings and, where they say nothing, the others. */
    public WindowSettings or(WindowSettings others) {
        return new WindowSettings(
                theme != null ? theme : others.theme,
                window != null ? window : others.window,
                interval != null ? interval : others.interval,
                yLimits != null ? yLimits : others.yLimits,
                times != null ? times : others.times);
    }
}
