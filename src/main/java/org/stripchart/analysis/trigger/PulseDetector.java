// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.trigger;

/** Finds pulses by how long they are. One that does not get beyond its level by the hysteresis ends that far on the other side. */
final class PulseDetector implements Detector {

    private final Crossing begins;
    private final Crossing ends;
    private final int sign;
    private final double surelyOver;
    private final double width;
    private final boolean longer;
    /** Where the pulse began that goes on; NaN if none does, or its event has been. */
    private double begin = Double.NaN;

    private double lastX;
    private double lastY = Double.NaN;

    PulseDetector(Trigger.Pulse pulse) {
        sign = pulse.above() ? 1 : -1;
        surelyOver = pulse.level() - sign * pulse.hysteresis();
        begins = new Crossing(pulse.level(), pulse.hysteresis(), sign);
        ends = new Crossing(pulse.level(), pulse.hysteresis(), -sign);
        width = pulse.width();
        longer = pulse.longer();
    }

    private PulseDetector(PulseDetector other) {
        begins = other.begins.copy();
        ends = other.ends.copy();
        sign = other.sign;
        surelyOver = other.surelyOver;
        width = other.width;
        longer = other.longer;
        begin = other.begin;
        lastX = other.lastX;
        lastY = other.lastY;
    }

    @Override
    public Detector copy() {
        return new PulseDetector(this);
    }

    @Override
    public double next(double x, double y) {
        double newBegin = begins.next(x, y);
        double end = end(x, y);
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
        lastX = x;
        lastY = y;
        return at;
    }

    private double end(double x, double y) {
        double end = ends.next(x, y);
        boolean isOver = !Double.isNaN(begin) && sign * y < sign * surelyOver;
        return Double.isNaN(end) && isOver ? Crossing.between(lastX, lastY, x, y, surelyOver) : end;
    }
}
