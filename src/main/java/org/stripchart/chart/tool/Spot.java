// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import org.jspecify.annotations.Nullable;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.Strip;
import org.stripchart.plot.Trace;
import org.stripchart.plot.YAxis;
import org.stripchart.plot.mark.Mark;

/**
 * What a menu is asked for.
 *
 * @param x where, from the left of the panel
 * @param y where, from its top
 * @param strip the strip that is there; null if there is none
 * @param axis the axis of y whose labels are there; null if there is none
 * @param trace whose name is there; null if none is
 * @param cursor whose line or handle is there; null if none is
 * @param mark whose line, label or stretch is there; null if none is
 */
public record Spot(
        int x,
        int y,
        @Nullable Strip strip,
        @Nullable YAxis axis,
        @Nullable Trace trace,
        @Nullable Cursor cursor,
        @Nullable Mark mark) {

    /** Returns a place without a mark. */
    public Spot(
            int x, int y, @Nullable Strip strip, @Nullable YAxis axis, @Nullable Trace trace, @Nullable Cursor cursor) {
        this(x, y, strip, axis, trace, cursor, null);
    }

    /** Returns a place without a name, a cursor and a mark. */
    public Spot(int x, int y, @Nullable Strip strip, @Nullable YAxis axis) {
        this(x, y, strip, axis, null, null);
    }
}
