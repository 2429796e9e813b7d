// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.preferences;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a person has left the panel of series.
 *
 * @param open whether it is there; null: it comes and goes by itself
 * @param width in pixels of a screen of ordinary resolution; 0: that which it takes by itself
 * @param columns that a person may do without and has; null where nobody has chosen
 */
public record PanelPlace(
        @Nullable Boolean open, int width, @Nullable Set<String> columns) {

    static final int MOST_WIDTH = 4000;

    /** Copies the columns, in the order of the alphabet. */
    public PanelPlace {
        columns = columns == null ? null : new TreeSet<>(columns);
    }
}
