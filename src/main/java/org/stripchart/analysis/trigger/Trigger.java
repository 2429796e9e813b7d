// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.trigger;

/**
 * What a series must do for an event. Between two points it goes along the straight line, so a level is crossed at an x that lies
 * between them; nothing is crossed over a gap.
 *
 * <p><b>Threading:</b> immutable.
 */
public sealed interface Trigger {

    /** Which way a level is crossed. */
    enum Slope {
        RISING,
        FALLING,
        EITHER
    }

    /**
     * A level is crossed.
     *
     * @param hysteresis how far beyond the level the series must have been before, so that noise around it is one crossing; 0 or
     *     more
     */
    record Edge(double level, double hysteresis, Slope slope) implements Trigger {

        public Edge {
            check(level, hysteresis);
        }
    }

    /**
     * A point is out of a band that the series was in, or in one that it was out of.
     *
     * @param hysteresis how far inside the band, or outside, it must have been before; 0 or more
     * @param leaving whether it goes out; else in
     */
    record Band(double low, double high, double hysteresis, boolean leaving) implements Trigger {

        public Band {
            check(low, hysteresis);
            check(high, hysteresis);
            if (low > high || (leaving && high - low < 2 * hysteresis)) {
                throw new IllegalArgumentException("no series is so far within " + low + " to " + high);
            }
        }
    }

    /**
     * The series is above a level, or below it, for longer or for less long than a width. A pulse that is longer makes its event
     * as soon as it is so long, one that is shorter at its end. The first one counts only if it is known where it began.
     *
     * @param width in the unit of x, more than 0
     */
    record Pulse(double level, double hysteresis, boolean above, double width, boolean longer) implements Trigger {

        public Pulse {
            check(level, hysteresis);
            if (!(width > 0)) {
                throw new IllegalArgumentException("a width is more than 0, not " + width);
            }
        }
    }

    /** A series of states becomes one, from another. */
    record State(int state) implements Trigger {}

    private static void check(double level, double hysteresis) {
        if (!Double.isFinite(level) || !(hysteresis >= 0) || hysteresis == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("no level with hysteresis: " + level + ", " + hysteresis);
        }
    }
}
