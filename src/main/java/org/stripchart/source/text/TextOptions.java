// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.text;

import java.util.List;

/**
 * How lines become points.
 *
 * @param x where the x of a point comes from
 * @param names for the columns, in their order; they go before the names of a header line
 * @param maxSeries how many series the input may have; what goes beyond is counted as rejected
 */
public record TextOptions(XFrom x, List<String> names, int maxSeries) {

    /** x is the time of arrival, the names are the input's own, at most 256 series. */
    public static final TextOptions DEFAULTS = new TextOptions(XFrom.TIME, List.of(), 256);

    public TextOptions {
        names = List.copyOf(names);
        if (maxSeries < 1) {
            throw new IllegalArgumentException("maxSeries (" + maxSeries + ") must be positive");
        }
        for (String name : names) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("series (" + name + ") must not be blank");
            }
        }
    }
}
