// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.trigger;

import org.stripchart.analysis.trigger.Trigger.Slope;

/** The kinds of triggers, all of which are made of the same few numbers: for what stores a trigger or asks for one. */
public enum TriggerKind {
    /** A level is crossed upwards. */
    RISING,
    /** A level is crossed downwards. */
    FALLING,
    /** A level is crossed. */
    EITHER,
    /** A band is entered. */
    ENTERING,
    /** A band is left. */
    LEAVING,
    /** The series is above a level for longer than a width. */
    ABOVE_LONGER,
    /** The series is above a level for less long than a width. */
    ABOVE_SHORTER,
    /** The series is below a level for longer than a width. */
    BELOW_LONGER,
    /** The series is below a level for less long than a width. */
    BELOW_SHORTER,
    /** A series of states becomes one. */
    STATE;

    /**
     * What triggers are made of.
     *
     * @param level that is crossed, or the lower edge of a band; NaN for a state
     * @param upper the upper edge of a band; NaN for all others
     * @param hysteresis 0 for a state
     * @param width of a pulse; NaN for all others
     */
    public record Values(double level, double upper, double hysteresis, double width) {}

    /** Returns the kind of a trigger. */
    public static TriggerKind of(Trigger trigger) {
        if (trigger instanceof Trigger.Edge edge) {
            return switch (edge.slope()) {
                case RISING -> RISING;
                case FALLING -> FALLING;
                case EITHER -> EITHER;
            };
        }
        if (trigger instanceof Trigger.Band band) {
            return band.leaving() ? LEAVING : ENTERING;
        }
        if (trigger instanceof Trigger.Pulse pulse) {
            return pulse.above()
                    ? pulse.longer() ? ABOVE_LONGER : ABOVE_SHORTER
                    : pulse.longer() ? BELOW_LONGER : BELOW_SHORTER;
        }
        return STATE;
    }

    /** Returns what a trigger is made of. */
    public static Values values(Trigger trigger) {
        if (trigger instanceof Trigger.Edge edge) {
            return new Values(edge.level(), Double.NaN, edge.hysteresis(), Double.NaN);
        }
        if (trigger instanceof Trigger.Band band) {
            return new Values(band.low(), band.high(), band.hysteresis(), Double.NaN);
        }
        if (trigger instanceof Trigger.Pulse pulse) {
            return new Values(pulse.level(), Double.NaN, pulse.hysteresis(), pulse.width());
        }
        return new Values(Double.NaN, Double.NaN, 0, Double.NaN);
    }

    /** Returns whether it has a level, or a band. */
    public boolean hasLevel() {
        return this != STATE;
    }

    /** Returns whether it has a band. */
    public boolean isBand() {
        return this == ENTERING || this == LEAVING;
    }

    /** Returns whether it has a width. */
    public boolean isPulse() {
        return this == ABOVE_LONGER || this == ABOVE_SHORTER || this == BELOW_LONGER || this == BELOW_SHORTER;
    }

    /**
     * Makes a trigger of this kind; numbers that it does not need are passed over.
     *
     * @throws IllegalArgumentException if one that it needs is wrong
     */
    public Trigger of(Values values) {
        double level = values.level();
        double hysteresis = values.hysteresis();
        return switch (this) {
            case RISING -> new Trigger.Edge(level, hysteresis, Slope.RISING);
            case FALLING -> new Trigger.Edge(level, hysteresis, Slope.FALLING);
            case EITHER -> new Trigger.Edge(level, hysteresis, Slope.EITHER);
            case ENTERING, LEAVING -> new Trigger.Band(level, values.upper(), hysteresis, this == LEAVING);
            case ABOVE_LONGER, ABOVE_SHORTER, BELOW_LONGER, BELOW_SHORTER ->
                new Trigger.Pulse(
                        level,
                        hysteresis,
                        this == ABOVE_LONGER || this == ABOVE_SHORTER,
                        values.width(),
                        this == ABOVE_LONGER || this == BELOW_LONGER);
            case STATE -> new Trigger.State(0);
        };
    }
}
