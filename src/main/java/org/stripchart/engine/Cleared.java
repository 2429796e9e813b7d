// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import org.stripchart.history.memory.SetAside;

/**
 * Points removed from a chart, and the x at which they had arrived. An {@link Engine} creates and restores them. Confined to its owner.
 */
public final class Cleared {

    private final SetAside points;
    private final Arrivals.Past past;

    Cleared(SetAside points, Arrivals.Past past) {
        this.points = points;
        this.past = past;
    }

    /** Returns how many points could be brought back. */
    public long size() {
        return points.size();
    }

    SetAside points() {
        return points;
    }

    Arrivals.Past past() {
        return past;
    }
}
