// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.figure;

import java.util.function.Supplier;
import org.stripchart.app.action.Action;
import org.stripchart.app.action.Actions;

/** What can be done with figures. Event dispatch thread only. */
public final class FigureActions {

    private FigureActions() {}

    /**
     * Adds the actions.
     *
     * @param side has the figures
     */
    public static void addTo(Actions actions, Supplier<FigureSide> side) {
        add(actions, side, FigureKind.SPECTRUM, "S");
        add(actions, side, FigureKind.SPECTROGRAM, "Shift+S");
        add(actions, side, FigureKind.HISTOGRAM, "H");
        add(actions, side, FigureKind.PLANE, "X");
        actions.add(Action.of("analysis.closeFigure", "Close figure", "", () -> side.get()
                        .close())
                .keys("Ctrl+F4"));
    }

    private static void add(Actions actions, Supplier<FigureSide> side, FigureKind kind, String key) {
        actions.add(Action.of("analysis." + kind.id(), kind.text(), "", () -> side.get()
                        .open(kind))
                .keys(key));
    }
}
