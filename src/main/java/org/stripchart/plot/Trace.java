// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import java.util.Objects;

/**
 * A series as it is shown: by which scale, in what style, and how wide.
 *
 * <p><b>Threading:</b> as its {@link Arrangement}.
 */
public final class Trace {

    private final int series;
    private final String name;
    private final YScale scale;
    private final boolean isState;
    private LineStyle style;
    private float width;

    Trace(int series, String name, YScale scale, boolean isState, LineStyle style, float width) {
        this.series = series;
        this.name = name;
        this.scale = scale;
        this.isState = isState;
        this.style = style;
        this.width = width;
    }

    /** Returns the number of the series in the history. */
    public int series() {
        return series;
    }

    /** Returns the name of the series. */
    public String name() {
        return name;
    }

    /** Returns what gives its axis of y the range. */
    public YScale scale() {
        return scale;
    }

    /** Returns whether the series is one of states, for which there is no line. */
    public boolean isState() {
        return isState;
    }

    /** Returns how the line goes from point to point. */
    public LineStyle style() {
        return style;
    }

    /** Returns how wide the line is, in pixels of a screen of ordinary resolution. */
    public float width() {
        return width;
    }

    void line(float newWidth, LineStyle newStyle) {
        width = newWidth;
        style = Objects.requireNonNull(newStyle, "newStyle");
    }
}
