// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.trigger;

/** Finds pulses by how long they are. */
final class PulseDetector implements Detector {

    private final Crossing begins;
    private final Crossing ends;
    private final double width;
    private final boolean longer;
    /** Where the pulse began that goes on; NaN if none does, or its event has been. */
    private double begin = Double.NaN;

    PulseDetector(Trigger.Pulse pulse) {
        int sign = pulse.above() ? 1 : -1;
        begins = new Crossing(pulse.level(), pulse.hysteresis(), sign);
        ends = new Crossing(pulse.level(), pulse.hysteresis(), -sign);
        width = pulse.width();
        longer = pulse.longer();
    }

    @Override
    public double next(double x, double y) {
        double newBegin = begins.next(x, y);
        double end = ends.next(x, y);
        begin = Double.isNaN(y) ? Double.NaN : Double.isNaN(newBegin) ? begin : newBegin;
        double at = Double.NaN;
        if (longer) {
            double until = Double.isNaN(end) ? x : end;
            if (until - begin > width) {
                at = begin + width;
                begin = Double.NaN;
            }
        } else if (end - begin < width) {
            at = end;
        }
        begin = Double.isNaN(end) ? begin : Double.NaN;
        return at;
    }
}
