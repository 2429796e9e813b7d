// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import java.util.List;
import javax.swing.JPopupMenu;
import org.stripchart.app.action.Actions;
import org.stripchart.chart.tool.Spot;

/** The menus that open on the chart, for what is there. Event dispatch thread only. */
final class ContextMenus {

    private static final String LINE = "-";

    private static final List<String> AXIS = List.of("axis.fit", "axis.scale", "axis.limits", LINE);

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
            "view.fitY",
            "arrange.again",
            LINE,
            "file.copyPicture",
            "file.savePicture");

    private final Actions actions;
    private final ViewActions view;
    private final SeriesSide series;

    ContextMenus(Actions actions, ViewActions view, SeriesSide series) {
        this.actions = actions;
        this.view = view;
        this.series = series;
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
        if (spot.axis() != null) {
            add(menu, AXIS);
        }
        add(menu, PLOT);
        return menu;
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
