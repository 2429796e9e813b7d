// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import java.util.Objects;

/**
 * A series as it is shown: in which strip and by which axis of y, in what style, how wide, and whether at all.
 *
 * <p><b>Threading:</b> as its {@link Arrangement}.
 */
public final class Trace {

    private final Arrangement arrangement;
    private final int series;
    private final String name;
    private final boolean isState;
    private YAxis axis;
    private LineStyle style;
    private float width;
    private boolean visible = true;
    private boolean placedByHand;
    private int color;

    Trace(Arrangement arrangement, int series, String name, boolean isState, YAxis axis) {
        this.arrangement = arrangement;
        this.series = series;
        this.name = name;
        this.isState = isState;
        this.axis = axis;
        this.style = arrangement.style();
        this.width = arrangement.width();
        this.color = series;
    }

    /** Returns the number of the series in the history. */
    public int series() {
        return series;
    }

    /** Returns the name of the series. */
    public String name() {
        return name;
    }

    /** Returns whether the series is one of states, for which there is no line. */
    public boolean isState() {
        return isState;
    }

    /** Returns the axis by which it is drawn, in the strip of that axis. */
    public YAxis axis() {
        return axis;
    }

    /**
     * Draws it by another axis, in the strip of that axis; from now on its place is what a person has chosen.
     *
     * @throws IllegalArgumentException if the axis is none of the arrangement's
     */
    public void axis(YAxis newAxis) {
        if (!arrangement.strips().contains(newAxis.strip())) {
            throw new IllegalArgumentException("axis must be one of this arrangement");
        }
        arrangement.edit("axis", () -> {
            axis = newAxis;
            placedByHand = true;
        });
    }

    /** Returns whether it is to be drawn; what is not has no part in automatic limits either. */
    public boolean visible() {
        return visible;
    }

    /** Shows or hides it; from now on that is what a person has chosen. */
    public void visible(boolean newVisible) {
        arrangement.edit("visible", () -> {
            visible = newVisible;
            placedByHand = true;
        });
    }

    /** Returns whether a person has chosen its place, which no automatic arrangement then changes. */
    public boolean placedByHand() {
        return placedByHand;
    }

    /** Returns whether there is a line to draw. */
    public boolean isDrawn() {
        return visible && !isState;
    }

    /** Returns which of the theme's colours it has, counted from 0 and over again: that of its series, or of its place in a strip. */
    public int color() {
        return color;
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

    /** Takes the place that an arrangement has found for it. */
    void arranged(YAxis newAxis, boolean newVisible, int newColor) {
        arranged(newAxis, newVisible);
        color = newColor;
    }

    void arranged(YAxis newAxis, boolean newVisible) {
        axis = newAxis;
        visible = newVisible;
    }

    /** Leaves its place to the automatic arrangement again. */
    void leaveToArrangement() {
        placedByHand = false;
    }
}
