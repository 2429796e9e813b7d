// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.trigger;

/** Follows points and says where events are. */
interface Detector {

    /** Returns the x of the event that this point makes; NaN if it makes none. */
    double next(double x, double y);

    /** Returns what finds the events of a trigger. */
    static Detector of(Trigger trigger) {
        if (trigger instanceof Trigger.Edge edge) {
            Detector rising = new Crossing(edge.level(), edge.hysteresis(), 1);
            Detector falling = new Crossing(edge.level(), edge.hysteresis(), -1);
            return switch (edge.slope()) {
                case RISING -> rising;
                case FALLING -> falling;
                case EITHER ->
                    (x, y) -> {
                        double up = rising.next(x, y);
                        double down = falling.next(x, y);
                        return Double.isNaN(up) ? down : up;
                    };
            };
        }
        if (trigger instanceof Trigger.Band band) {
            return new BandDetector(band);
        }
        if (trigger instanceof Trigger.Pulse pulse) {
            return new PulseDetector(pulse);
        }
        return new StateDetector(((Trigger.State) trigger).state());
    }
}
