// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.chart.LiveChart;
import org.stripchart.plot.Cursor;
import org.stripchart.plot.Cursors;
import org.stripchart.plot.LiveWindow;
import org.stripchart.plot.Viewport;
import org.stripchart.plot.mark.Mark;

/**
 * What is shown of x, where the cursors stand, and what is marked, as a value to keep and to come back to.
 *
 * @param window what is shown while live
 * @param live whether the newest point is followed
 * @param from the left end of what is held still; without a meaning while live
 * @param to its right end
 * @param cursors where they stand
 * @param marks moments and stretches with a text
 * @param events where those of them are that the trigger has set
 */
public record ViewSpec(
        LiveWindow window,
        boolean live,
        double from,
        double to,
        CursorPlaces cursors,
        List<Mark> marks,
        List<Double> events) {

    /**
     * The cursors.
     *
     * @param a where A stands; NaN: nowhere
     * @param b where B stands; NaN: nowhere
     * @param held which of them keys move; null: neither
     */
    public record CursorPlaces(double a, double b, @Nullable Cursor held) {

        /** Neither is set. */
        public static final CursorPlaces NONE = new CursorPlaces(Double.NaN, Double.NaN, null);

        void applyTo(Cursors cursors) {
            put(cursors, Cursor.A, a);
            put(cursors, Cursor.B, b);
            if (held != null && cursors.isSet(held)) {
                cursors.put(held, cursors.x(held));
            } else {
                cursors.release();
            }
        }

        private static void put(Cursors cursors, Cursor cursor, double x) {
            if (Double.isNaN(x)) {
                cursors.remove(cursor);
            } else {
                cursors.put(cursor, x);
            }
        }
    }

    /** Checks that what is held still can be shown. */
    public ViewSpec {
        marks = List.copyOf(marks);
        events = List.copyOf(events);
        if (!live && !(from < to && from >= -Viewport.LARGEST && to <= Viewport.LARGEST)) {
            throw new IllegalArgumentException("from (" + from + ") must be below to (" + to + ")");
        }
    }

    /** Returns a live view. */
    public static ViewSpec live(LiveWindow window, CursorPlaces cursors, List<Mark> marks, List<Double> events) {
        return new ViewSpec(window, true, 0, 0, cursors, marks, events);
    }

    /** Returns that of a chart now. */
    public static ViewSpec of(LiveChart chart) {
        Viewport viewport = chart.viewport();
        Cursors cursors = chart.cursors();
        CursorPlaces places = new CursorPlaces(cursors.x(Cursor.A), cursors.x(Cursor.B), cursors.held());
        List<Mark> marks = chart.marks().list();
        List<Double> events = chart.analysis().eventsMarked();
        return viewport.isLive()
                ? live(viewport.window(), places, marks, events)
                : new ViewSpec(viewport.window(), false, viewport.from(), viewport.to(), places, marks, events);
    }

    /** Shows it; marks that are there already stay. */
    public void applyTo(LiveChart chart) {
        chart.viewport().window(window);
        if (!live) {
            chart.viewport().show(from, to);
        }
        cursors.applyTo(chart.cursors());
        if (!marks.isEmpty()) {
            chart.marks().addAll(marks);
        }
        if (!events.isEmpty()) {
            chart.analysis().eventsMarked(events);
        }
    }
}
