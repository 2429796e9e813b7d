// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import java.util.Objects;

/**
 * A y axis of a {@link Strip}: the scale and the limits by which its lines are drawn, its label, and the side on
 * which it stands.
 *
 * <p><b>Threading:</b> as its {@link Arrangement}.
 */
public final class YAxis {

    /** Where an axis stands. */
    public enum Side {
        /** Left of the data. */
        LEFT,
        /** Right of the data. */
        RIGHT
    }

    /** What one is called where nobody has said. */
    public static final String UNNAMED = "Data";

    private final Arrangement arrangement;
    private final Strip strip;
    private final YScale limits;
    private Side side;
    private String label = "";
    private String unit = "";

    YAxis(Arrangement arrangement, Strip strip, YScale limits, Side side) {
        this.arrangement = arrangement;
        this.strip = strip;
        this.limits = limits;
        this.side = side;
    }

    /** Returns the strip whose axis it is. */
    public Strip strip() {
        return strip;
    }

    /** Returns how it gets its range, and on which scale. */
    public YScale limits() {
        return limits;
    }

    /** Returns where it stands. */
    public Side side() {
        return side;
    }

    /** Puts it on a side. */
    public void side(Side newSide) {
        Side checked = Objects.requireNonNull(newSide, "newSide");
        arrangement.edit("side", () -> side = checked);
    }

    /** Returns what is written along it, such as the unit of its lines; empty: nothing. */
    public String label() {
        return label;
    }

    /** Returns the unit of its lines, as far as they have one in common; empty: none is known. */
    public String unit() {
        return unit;
    }

    /** Takes the unit that an arrangement has found its lines to have; tells nobody. */
    void unit(String found) {
        unit = found;
    }

    /** Has lines of a unit: that is written along it, and its numbers are told in it. */
    public void measures(String newUnit) {
        String checked = Objects.requireNonNull(newUnit, "newUnit");
        arrangement.edit("measures", () -> {
            label = checked;
            unit = checked;
        });
    }

    /** Sets what is written along it, such as the unit of its lines; empty: nothing. */
    public void label(String newLabel) {
        String checked = Objects.requireNonNull(newLabel, "newLabel");
        arrangement.edit("label", () -> label = checked);
    }
}
