// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.rows;

/**
 * The unit of a number, as it is written, and what it measures.
 *
 * <p>Numbers in units of the same kind can be told in each other's unit: spans of time, amounts of data (bits and bytes),
 * numbers with a bare prefix such as {@code 1.5K}, and units of physics with their prefixes. Temperatures of different scales
 * are of different kinds.
 *
 * @param text as it is written; empty for a number without a unit
 * @param kind what it measures; empty if nobody knows
 * @param factor how large it is, compared to other units of the kind
 */
public record Unit(String text, String kind, double factor) {

    /** What numbers without a unit and those with a bare prefix count. */
    static final String COUNT = "count";

    /** A number without a unit. */
    public static final Unit NONE = new Unit("", COUNT, 1);

    /** Returns the unit that is written so. */
    public static Unit of(String written) {
        return UnitTable.unit(written);
    }

    /**
     * Whether that is a unit where one is expected, as below a name or in brackets behind it: more than what is told behind a
     * number. Without powers, and without another unit beside it.
     */
    public static boolean isNamed(String written) {
        return UnitTable.isNamed(written);
    }

    /** Whether it is a usual unit, of which it is clear what it measures. */
    public boolean isKnown() {
        return !kind.isEmpty();
    }

    /** Whether a number in the other unit can be told in this one. */
    boolean takes(Unit other) {
        if (equals(other) || (isKnown() && kind.equals(other.kind))) {
            return true;
        }
        // A number without a unit is most likely in that of the others. But m may be metres, minutes or thousandths.
        return (equals(NONE) && !other.text.equals("m")) || (other.equals(NONE) && !text.equals("m"));
    }

    /** Returns what a number in the other unit is in this one, which {@link #takes} it. */
    double convert(double value, Unit other) {
        if (factor == other.factor || !kind.equals(other.kind)) {
            return value;
        }
        return factor > other.factor ? value / (factor / other.factor) : value * (other.factor / factor);
    }
}
