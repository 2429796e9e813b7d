// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import java.util.Objects;
import java.util.Set;

/**
 * The way a series is shown: its strip and y axis, its colour, style and width, and whether it is visible.
 *
 * <p>More than 300 lines, since everything that can be chosen for a series is here.
 *
 * <p><b>Threading:</b> as its {@link Arrangement}.
 */
public final class Trace {

    /** Says that it has no colour yet. */
    static final int NO_COLOR = -1;

    private final Arrangement arrangement;
    private final int series;
    private final String name;
    private final boolean isState;
    private String label;
    private YAxis axis;
    private LineStyle style;
    private float width;
    private boolean visible = true;
    private boolean takenOff;
    private boolean placedByHand;
    private boolean shownByHand;
    private boolean colorByHand;
    private int color = NO_COLOR;
    private double moved;

    Trace(Arrangement arrangement, int series, String name, boolean isState, YAxis axis) {
        this.arrangement = arrangement;
        this.series = series;
        this.name = name;
        this.isState = isState;
        this.label = name;
        this.axis = axis;
        this.style = arrangement.style();
        this.width = arrangement.width();
    }

    /** Returns the number of the series in the history. */
    public int series() {
        return series;
    }

    /** Returns the name of the series. */
    public String name() {
        return name;
    }

    /** Returns what it is called where it is shown: the name of its series, until somebody calls it otherwise. */
    public String label() {
        return label;
    }

    /** Calls it otherwise where it is shown; by a blank text, by the name of its series again. */
    public void label(String newLabel) {
        String stripped = newLabel.strip();
        arrangement.edit("label", () -> label = stripped.isEmpty() ? name : stripped);
    }

    /** Returns whether the series is one of states, which is drawn as a band; else it is drawn as a line. */
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
     * @throws IllegalArgumentException if the axis is none of the arrangement's, or its strip of another kind than the series
     */
    public void axis(YAxis newAxis) {
        if (newAxis.strip().isOfStates() != isState) {
            throw new IllegalArgumentException("axis must be of a strip of " + (isState ? "states" : "lines"));
        }
        if (!arrangement.strips().contains(newAxis.strip())) {
            throw new IllegalArgumentException("axis must be one of this arrangement");
        }
        arrangement.edit("axis", () -> {
            axis = newAxis;
            placedByHand = true;
            arrangement.settleColor(this);
        });
    }

    /**
     * Draws it by another axis as {@link #axis(YAxis)} does, and removes the axis and the strip that are left without any trace
     * thereby.
     */
    public void moveTo(YAxis newAxis) {
        arrangement.change(() -> {
            YAxis old = axis;
            axis(newAxis);
            arrangement.removeUnused(old);
        });
    }

    /**
     * Moves it to an axis on that side of its strip: the first one there, or a new one.
     *
     * @return false if there is none and no room for one, or if it is a band, which has no axis beside it
     */
    public boolean moveTo(YAxis.Side side) {
        if (isState) {
            return false;
        }
        Strip strip = axis.strip();
        for (YAxis each : strip.axes()) {
            if (each.side() == side) {
                moveTo(each);
                return true;
            }
        }
        if (strip.axes().size() == Strip.MOST_AXES) {
            return false;
        }
        arrangement.change(() -> moveTo(strip.addAxis(side)));
        return true;
    }

    /** Moves it to a new strip of its own, below the one that it was in. */
    public void moveToOwnStrip() {
        arrangement.change(() -> {
            Strip old = axis.strip();
            Strip own = isState ? arrangement.addStateStrip() : arrangement.addStrip();
            arrangement.move(own, arrangement.strips().indexOf(old) + 1);
            own.axis().label(axis.label());
            own.axis().unit(axis.unit());
            moveTo(own.axis());
        });
    }

    /** Returns whether it is to be drawn; what is not has no part in automatic limits either. */
    public boolean visible() {
        Set<Trace> isolated = arrangement.isolated();
        return !takenOff && (isolated == null ? visible : isolated.contains(this));
    }

    /** Returns whether it was taken off with all that its series held: it is neither shown nor told of. */
    public boolean isTakenOff() {
        return takenOff;
    }

    void takenOff(boolean nowOff) {
        takenOff = nowOff;
        arrangement.settleColor(this);
    }

    /** Returns whether it is shown now or will be when nothing is isolated any more. */
    boolean needsColor() {
        return !isState && !takenOff && (visible || visible());
    }

    /**
     * Shows or hides it; from now on, or as long as something is isolated, that is what a person has chosen. Its axis then fits closely
     * what is left.
     */
    public void visible(boolean newVisible) {
        arrangement.edit("visible", () -> {
            Set<Trace> isolated = arrangement.isolated();
            if (isolated == null) {
                visible = newVisible;
                shownByHand = true;
            } else if (newVisible) {
                isolated.add(this);
            } else {
                isolated.remove(this);
            }
            arrangement.settleColor(this);
            axis.limits().reset();
        });
    }

    /** Returns whether a person has chosen its place, which no automatic arrangement then changes. */
    public boolean placedByHand() {
        return placedByHand;
    }

    /** Returns whether a person has chosen whether it is shown. */
    public boolean shownByHand() {
        return shownByHand;
    }

    /** Returns whether there is a line to draw. */
    public boolean isDrawn() {
        return visible() && !isState;
    }

    /** Returns whether there is a band to draw. */
    public boolean isBand() {
        return visible() && isState;
    }

    /**
     * Returns its place in the palette: the theme's colours in turn, then again dashed, then dotted, and over again. Lines that are
     * shown in the same strip have different ones as long as there are.
     */
    public int color() {
        return color;
    }

    /**
     * Gives it another place in the palette; from now on that is what a person has chosen.
     *
     * @param newColor 0 to 23: eight colours, eight dashed, eight dotted
     */
    public void color(int newColor) {
        Objects.checkIndex(newColor, TraceColors.PLACES);
        arrangement.edit("color", () -> {
            color = newColor;
            colorByHand = true;
        });
    }

    /** Returns whether a person has chosen its colour. */
    public boolean colorByHand() {
        return colorByHand;
    }

    int wantedColor() {
        return arrangement.colorsByName() ? TraceColors.wish(name) : series % TraceColors.COLORS;
    }

    void takeColor(int newColor) {
        color = newColor;
    }

    /** Returns how the line goes from point to point. */
    public LineStyle style() {
        return style;
    }

    /** Returns how wide the line is, in pixels of a screen of ordinary resolution. */
    public float width() {
        return width;
    }

    /** Changes how the line goes from point to point. */
    public void style(LineStyle newStyle) {
        LineStyle checked = Objects.requireNonNull(newStyle, "newStyle");
        arrangement.edit("style", () -> style = checked);
    }

    /** Returns how far along x its line is drawn a second time, faintly, such as while somebody drags it; 0: it is not. */
    public double moved() {
        return moved;
    }

    void moved(double by) {
        moved = by;
    }

    void line(float newWidth, LineStyle newStyle) {
        width = newWidth;
        style = Objects.requireNonNull(newStyle, "newStyle");
    }

    /** Takes the place, and the look, that it had. */
    void restored(YAxis newAxis, ArrangementState.TraceState state) {
        axis = newAxis;
        visible = state.visible();
        color = state.color();
        label = state.label();
        line(state.width(), state.style());
        placedByHand = state.byHand().place();
        shownByHand = state.byHand().shown();
        colorByHand = state.byHand().color();
        if (state.isolated()) {
            arrangement.setApart(this);
        }
    }

    ArrangementState.TraceState state() {
        Strip strip = axis.strip();
        Set<Trace> isolated = arrangement.isolated();
        return new ArrangementState.TraceState(
                name,
                label,
                arrangement.strips().indexOf(strip),
                strip.axes().indexOf(axis),
                visible,
                isolated != null && isolated.contains(this),
                color,
                style,
                width,
                new ArrangementState.ByHand(placedByHand, shownByHand, colorByHand));
    }

    /** Takes the place that an arrangement has found for it; whether it is shown as well, unless a person has chosen that. */
    void arranged(YAxis newAxis, boolean newVisible) {
        axis = newAxis;
        if (!shownByHand) {
            visible = newVisible;
        }
    }

    /** Goes to the axis of another strip, since its own is no more. */
    void moved(YAxis heir) {
        axis = heir;
        arrangement.settleColor(this);
    }

    /** Leaves its place, and whether it is shown, to the automatic arrangement again. */
    void leaveToArrangement() {
        placedByHand = false;
        shownByHand = false;
    }
}
