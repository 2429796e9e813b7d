// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import java.util.function.Supplier;
import org.stripchart.app.action.Action;
import org.stripchart.app.action.Actions;
import org.stripchart.plot.Arrangement;

/** What can be done to series and strips, beside what is done to their rows. Event dispatch thread only. */
final class SeriesActions {

    /** A strip grows by so much at once. */
    private static final double STEP = 1.25;

    private SeriesActions() {}

    /**
     * Adds the actions.
     *
     * @param side has the panel of series
     */
    static void addTo(Actions actions, Arrangement arrangement, Supplier<SeriesSide> side) {
        actions.add(Action.of("series.panel", "Series panel", "series", () -> side.get()
                        .toggle())
                .keys("F9"));
        actions.add(Action.of("series.find", "Find series", "", () -> side.get().find())
                .keys("Ctrl+F"));
        actions.add(Action.of("series.all", "Show all series", "", arrangement::endIsolation)
                .when(arrangement::isIsolated));
        actions.add(
                Action.of("arrange.stripUp", "Strip up", "", () -> side.get().moveStrip(-1))
                        .keys("Ctrl+Shift+Up"));
        actions.add(Action.of(
                        "arrange.stripDown", "Strip down", "", () -> side.get().moveStrip(1))
                .keys("Ctrl+Shift+Down"));
        actions.add(
                Action.of("arrange.taller", "Strip taller", "", () -> side.get().stretchStrip(STEP))
                        .keys("Alt+Up"));
        actions.add(Action.of(
                        "arrange.lower", "Strip less tall", "", () -> side.get().stretchStrip(1 / STEP))
                .keys("Alt+Down"));
        actions.add(Action.of("arrange.even", "Equal strip heights", "", arrangement::even)
                .keys("Shift+Y"));
    }
}
