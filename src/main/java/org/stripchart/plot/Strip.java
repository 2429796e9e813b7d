// SPDX-License-Identifier: Apache-2.0
package org.stripchart.plot;

import java.util.List;

/**
 * One plot above or below others, with its axes of y. All strips share the axis of x.
 *
 * @param scales one for each axis of y, at least one
 */
public record Strip(List<YScale> scales) {

    /** Copies the list. */
    public Strip {
        scales = List.copyOf(scales);
        if (scales.isEmpty()) {
            throw new IllegalArgumentException("scales (none) must be at least one");
        }
    }
}
