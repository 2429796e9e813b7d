// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.trigger;

/** Follows points and says where events are. */
interface Detector {

    /** Returns the x of the event that this point makes; NaN if it makes none. */
    double next(double x, double y);

    /** Returns another one that goes on from where this is. */
    Detector copy();

    /** Returns what finds the events of a trigger. */
    static Detector of(Trigger trigger) {
        if (trigger instanceof Trigger.Edge edge) {
            Detector rising = new Crossing(edge.level(), edge.hysteresis(), 1);
            Detector falling = new Crossing(edge.level(), edge.hysteresis(), -1);
            return switch (edge.slope()) {
                case RISING -> rising;
                case FALLING -> falling;
                case EITHER -> new Either(rising, falling);
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

    /** Finds what either of two finds. */
    record Either(Detector one, Detector other) implements Detector {

        @Override
        public double next(double x, double y) {
            double first = one.next(x, y);
            double second = other.next(x, y);
            return Double.isNaN(first) ? second : first;
        }

        @Override
        public Detector copy() {
            return new Either(one.copy(), other.copy());
        }
    }
}
