// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import java.util.List;
import java.util.function.BiConsumer;
import javax.swing.JPopupMenu;
import org.stripchart.app.action.Actions;
import org.stripchart.app.action.Mnemonics;
import org.stripchart.chart.tool.Spot;
import org.stripchart.plot.Trace;

/** The menus that open on the chart, for what is there. Event dispatch thread only. */
final class ContextMenus {

    private static final String LINE = "-";

    private static final List<String> AXIS = List.of("axis.fit", "axis.scale", "axis.limits", LINE);

    private static final List<String> CURSOR =
            List.of("cursor.goTo", "cursor.here", "cursor.snap", "cursor.removeHeld", "cursor.copyTable", LINE);

    private static final List<String> MARK = List.of("mark.edit", "mark.remove", LINE);

    private static final List<String> PLOT = List.of(
            "view.pause",
            "view.whole",
            "view.undo",
            "view.redo",
            "view.goTo",
            LINE,
            "cursor.a",
            "cursor.b",
            "cursor.show",
            "cursor.remove",
            LINE,
            "mark.here",
            "mark.region",
            LINE,
            "view.fitY",
            "arrange.again",
            LINE,
            "file.export",
            "file.copyPicture",
            "file.savePicture");

    private final Actions actions;
    private final ViewActions view;
    private final SeriesSide series;

    /**
     * @param figures adds what shows figures of a series to its menu
     */
    ContextMenus(Actions actions, ViewActions view, SeriesSide series, BiConsumer<JPopupMenu, Trace> figures) {
        this.actions = actions;
        this.view = view;
        this.series = series;
        series.onMenu((menu, trace) -> {
            addAxis(menu, trace);
            figures.accept(menu, trace);
        });
    }

    /** Returns the menu for a place. */
    JPopupMenu at(Spot spot) {
        if (spot.trace() != null) {
            return series.menu(spot.trace());
        }
        view.choose(spot.axis());
        actions.refresh();
        JPopupMenu menu = new JPopupMenu();
        menu.setName("context");
        if (spot.cursor() != null) {
            add(menu, CURSOR);
        }
        if (spot.mark() != null) {
            add(menu, MARK);
        }
        if (spot.axis() != null) {
            add(menu, AXIS);
        }
        add(menu, PLOT);
        Mnemonics.keep(menu);
        return menu;
    }

    /** Adds what can be done to the axis of a series. */
    private void addAxis(JPopupMenu menu, Trace trace) {
        if (!trace.isState()) {
            view.choose(trace.axis());
            actions.refresh();
            menu.addSeparator();
            add(menu, AXIS.subList(0, AXIS.size() - 1));
        }
    }

    private void add(JPopupMenu menu, List<String> ids) {
        for (String id : ids) {
            if (id.equals(LINE)) {
                menu.addSeparator();
            } else {
                menu.add(actions.menuItem(id)).setName(id);
            }
        }
    }
}
