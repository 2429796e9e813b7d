// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.trigger;

/** Finds where a series becomes a state. */
final class StateDetector implements Detector {

    private final int state;
    private double last = Double.NaN;

    StateDetector(int state) {
        this.state = state;
    }

    @Override
    public Detector copy() {
        StateDetector copy = new StateDetector(state);
        copy.last = last;
        return copy;
    }

    @Override
    public double next(double x, double y) {
        boolean becomes = y == state && last != state && !Double.isNaN(last);
        last = y;
        return becomes ? x : Double.NaN;
    }
}
