// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.join;

/** Up to where series that are silent are taken to stay as they are, so that others need not wait for them. */
public final class Horizon {

    private double x = Double.NEGATIVE_INFINITY;

    public double x() {
        return x;
    }

    /** Moves it; it never goes back. */
    public void moveTo(double newX) {
        x = Math.max(x, newX);
    }
}
