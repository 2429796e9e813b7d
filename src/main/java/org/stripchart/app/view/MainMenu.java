// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import org.stripchart.app.action.Actions;
import org.stripchart.app.action.Mnemonics;

/** The menu bar: which action is in which menu. Event dispatch thread only. */
final class MainMenu {

    private static final String LINE = "-";

    /** The menus by their names, and what is in each. */
    private static final Map<String, List<String>> MENUS = menus();

    private MainMenu() {}

    private static Map<String, List<String>> menus() {
        Map<String, List<String>> menus = new LinkedHashMap<>();
        menus.put(
                "File",
                List.of(
                        "file.open",
                        LINE,
                        "file.openSession",
                        "file.recentSessions",
                        "file.lastSession",
                        "file.saveSession",
                        "file.saveSessionAs",
                        LINE,
                        "file.record",
                        "file.export",
                        "file.savePicture",
                        "file.copyPicture",
                        "file.print",
                        LINE,
                        "file.close"));
        menus.put(
                "View",
                List.of(
                        "view.pause",
                        "view.live",
                        "view.clear",
                        "view.putBack",
                        LINE,
                        "view.undo",
                        "view.redo",
                        LINE,
                        "view.window",
                        "view.yLimits",
                        LINE,
                        "view.zone",
                        "view.lineStyle",
                        "view.lineWidth",
                        "view.overview",
                        "view.performance",
                        "view.fullScreen",
                        LINE,
                        "view.theme"));
        menus.put(
                "Series",
                List.of(
                        "series.panel",
                        "series.find",
                        "series.all",
                        LINE,
                        "axis.fit",
                        "axis.scale",
                        "axis.limits",
                        LINE,
                        "arrange.again",
                        "arrange.stripUp",
                        "arrange.stripDown",
                        "arrange.taller",
                        "arrange.lower",
                        "arrange.even"));
        menus.put(
                "Go",
                List.of(
                        "view.goTo",
                        "view.whole",
                        LINE,
                        "view.earlier",
                        "view.later",
                        "view.earlierByWindow",
                        "view.laterByWindow",
                        "view.zoomIn",
                        "view.zoomOut",
                        LINE,
                        "view.up",
                        "view.down",
                        "view.zoomInY",
                        "view.zoomOutY",
                        "view.fitY",
                        LINE,
                        "view.menu"));
        menus.put(
                "Cursor",
                List.of(
                        "cursor.a",
                        "cursor.b",
                        LINE,
                        "cursor.goTo",
                        "cursor.here",
                        "cursor.snap",
                        "cursor.removeHeld",
                        LINE,
                        "cursor.show",
                        "cursor.remove",
                        LINE,
                        "cursor.table",
                        "cursor.copyTable",
                        LINE,
                        "mark.here",
                        "mark.region",
                        "mark.edit",
                        "mark.remove",
                        "mark.list"));
        menus.put(
                "Source",
                List.of(
                        "source.add",
                        LINE,
                        "source.interval",
                        "source.retry",
                        "source.stop",
                        "source.remove",
                        LINE,
                        "source.rejected"));
        menus.put(
                "Analysis",
                List.of(
                        "analysis.derive",
                        "analysis.removeDerived",
                        "analysis.compare",
                        LINE,
                        "analysis.spectrum",
                        "analysis.spectrogram",
                        "analysis.histogram",
                        "analysis.xy",
                        "analysis.closeFigure",
                        LINE,
                        "analysis.alarm",
                        "analysis.removeAlarm",
                        "analysis.whenAlarm",
                        "analysis.alarms",
                        LINE,
                        "trigger.set",
                        "trigger.arm",
                        "trigger.off",
                        "trigger.previous",
                        "trigger.next",
                        "trigger.list"));
        menus.put("Help", List.of("help.commands", "help.keys", "help.messages", LINE, "help.about"));
        return menus;
    }

    /** Returns the ids of what is in the menus. */
    static List<String> ids() {
        return MENUS.values().stream()
                .flatMap(List::stream)
                .filter(id -> !id.equals(LINE))
                .toList();
    }

    static JMenuBar of(Actions actions) {
        JMenuBar bar = new JMenuBar();
        MENUS.forEach((name, ids) -> {
            JMenu menu = new JMenu(name);
            for (String id : ids) {
                if (id.equals(LINE)) {
                    menu.addSeparator();
                } else if (actions.isSetting(id)) {
                    menu.add(actions.setting(id).menu());
                } else {
                    menu.add(actions.menuItem(id));
                }
            }
            bar.add(menu);
        });
        Mnemonics.keep(bar);
        return bar;
    }
}
