// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine.computed;

import org.stripchart.history.PointBuffer;

/** What a formula has computed, as a series has it. */
final class Values {

    private Values() {}

    /** Makes points of a formula those of a series; returns the index of the first that is not before an x. */
    static int prepare(PointBuffer points, double from) {
        double[] ys = points.ys();
        for (int i = 0; i < points.size(); i++) {
            // A division by zero has no place on an axis.
            ys[i] = Double.isInfinite(ys[i]) ? Double.NaN : ys[i];
        }
        int first = 0;
        while (first < points.size() && points.xs()[first] < from) {
            first++;
        }
        return first;
    }
}
