// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import java.util.List;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.stripchart.plot.Scale;
import org.stripchart.plot.ViewHistory;
import org.stripchart.plot.YAxis;
import org.stripchart.plot.YScale;

/** The menu of a panel whose host has none: what can be done to the axis or the view that is there. Event dispatch thread only. */
public final class SpotMenu {

    private static final List<String> VIEW = List.of(
            "view.hold",
            "view.live",
            "view.whole",
            "view.undo",
            "view.redo",
            "cursor.a",
            "cursor.b",
            "cursor.show",
            "cursor.remove",
            "mark.here",
            "mark.region");

    private static final List<String> CURSOR =
            List.of("cursor.goTo", "cursor.here", "cursor.snap", "cursor.removeHeld");

    private static final List<String> MARK = List.of("mark.remove");

    private SpotMenu() {}

    /**
     * Returns a menu for a place.
     *
     * @param history gets what is done to an axis, to be undone
     */
    public static JPopupMenu of(Spot spot, List<PanelAction> actions, ViewHistory history) {
        JPopupMenu menu = new JPopupMenu();
        YAxis axis = spot.axis();
        if (axis != null) {
            YScale limits = axis.limits();
            JMenuItem fit = menu.add("Fit this axis");
            fit.addActionListener(event -> history.step(() -> limits.fitting(YScale.Mode.AUTO)));
            JCheckBoxMenuItem logarithmic = new JCheckBoxMenuItem("Logarithmic", limits.scale() == Scale.LOGARITHMIC);
            logarithmic.addActionListener(event ->
                    history.step(() -> limits.scale(logarithmic.isSelected() ? Scale.LOGARITHMIC : Scale.LINEAR)));
            menu.add(logarithmic);
            menu.addSeparator();
        }
        if (spot.cursor() != null) {
            add(menu, CURSOR, actions);
            menu.addSeparator();
        }
        if (spot.mark() != null) {
            add(menu, MARK, actions);
            menu.addSeparator();
        }
        add(menu, VIEW, actions);
        return menu;
    }

    private static void add(JPopupMenu menu, List<String> ids, List<PanelAction> actions) {
        actions.stream().filter(action -> ids.contains(action.id())).forEach(action -> {
            JMenuItem item = menu.add(action.text());
            item.setName(action.id());
            item.setEnabled(action.enabled().getAsBoolean());
            item.addActionListener(event -> action.run().run());
        });
    }
}
