// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a person has left the panel of series.
 *
 * @param open whether it is there; null: it comes and goes by itself
 * @param width in pixels of a screen of ordinary resolution; 0: that which it takes by itself
 * @param columns that a person may do without and has; null where nobody has chosen
 * @param sorting how its rows are sorted; null: they are in the order in which the series came
 */
public record PanelPlace(
        @Nullable Boolean open,
        int width,
        @Nullable Set<String> columns,
        @Nullable Sorting sorting) {

    /** A panel that nobody has touched. */
    public static final PanelPlace UNTOUCHED = new PanelPlace(null, 0, null, null);

    /** No screen is wider. */
    public static final int MOST_WIDTH = 4000;

    /**
     * An order of rows.
     *
     * @param column by what
     * @param descending whether the greatest comes first
     */
    public record Sorting(String column, boolean descending) {}

    /** Copies the columns, in the order of the alphabet. */
    public PanelPlace {
        if (width < 0 || width > MOST_WIDTH) {
            throw new IllegalArgumentException("width (" + width + ") must be 0 to " + MOST_WIDTH);
        }
        columns = columns == null ? null : new TreeSet<>(columns);
    }
}
