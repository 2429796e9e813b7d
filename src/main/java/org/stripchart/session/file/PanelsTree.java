// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stripchart.session.spec.FiguresPlace;
import org.stripchart.session.spec.PanelPlace;
import org.stripchart.session.spec.PanelsSpec;

/** The part of a session file that tells of the panels. */
final class PanelsTree {

    private PanelsTree() {}

    /** Returns the part that tells of these. */
    static Map<String, @Nullable Object> of(PanelsSpec panels) {
        PanelPlace panel = panels.series();
        Map<String, @Nullable Object> series = new LinkedHashMap<>();
        SessionWriter.put(series, "open", panel.open());
        SessionWriter.put(series, "width", panel.width() == 0 ? null : panel.width());
        SessionWriter.put(series, "columns", panel.columns() == null ? null : List.copyOf(panel.columns()));
        PanelPlace.Sorting sorting = panel.sorting();
        if (sorting != null) {
            Map<String, @Nullable Object> sorted = SessionWriter.object("by", sorting.column());
            sorted.put("descending", sorting.descending());
            series.put("sorted", sorted);
        }
        Map<String, @Nullable Object> tree = SessionWriter.object("series", series);
        SessionWriter.put(tree, "overview", panels.overview());
        tree.put("cursorTable", panels.cursorTable());
        SessionWriter.put(tree, "cursorRows", panels.cursorRows());
        if (!panels.figures().equals(FiguresPlace.NONE)) {
            tree.put("figures", FiguresTree.of(panels.figures()));
        }
        return tree;
    }

    /** Returns what the part tells. */
    static PanelsSpec read(Fields panels) {
        return new PanelsSpec(
                seriesPanel(panels.object("series")),
                panels.has("overview") ? panels.flag("overview", true) : null,
                panels.flag("cursorTable", true),
                panels.has("cursorRows") ? panels.flag("cursorRows", true) : null,
                FiguresTree.read(panels.object("figures")));
    }

    private static PanelPlace seriesPanel(Fields panel) {
        Boolean open = panel.has("open") ? panel.flag("open", true) : null;
        long width = panel.whole("width", 0);
        Set<String> columns = panel.has("columns") ? Set.copyOf(panel.texts("columns")) : null;
        Fields sorted = panel.object("sorted");
        PanelPlace.Sorting sorting = sorted.has("by")
                ? new PanelPlace.Sorting(sorted.text("by", ""), sorted.flag("descending", false))
                : null;
        return panel.checked(
                "",
                () -> new PanelPlace(open, (int) Math.min(Integer.MAX_VALUE, Math.max(-1, width)), columns, sorting));
    }
}
