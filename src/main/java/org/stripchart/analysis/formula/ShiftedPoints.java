// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import org.stripchart.analysis.join.Points;
import org.stripchart.history.PointBuffer;

/** Points that stand later by a span, or earlier by a negative one. */
record ShiftedPoints(Points points, double span) implements Points {

    @Override
    public void read(PointBuffer out) {
        points.read(out);
        for (int i = 0; i < out.size(); i++) {
            out.xs()[i] += span;
        }
    }

    @Override
    public double known() {
        return points.known() + span;
    }

    @Override
    public double reached() {
        return points.reached() + span;
    }
}
