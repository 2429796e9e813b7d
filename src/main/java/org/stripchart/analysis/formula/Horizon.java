// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

/** Up to where series that are silent are taken to stay as they are, so that others need not wait for them. */
final class Horizon {

    private double x = Double.NEGATIVE_INFINITY;

    double x() {
        return x;
    }

    /** Moves it; it never goes back. */
    void moveTo(double newX) {
        x = Math.max(x, newX);
    }
}
