// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.tool;

import java.util.List;
import java.util.function.Supplier;
import org.stripchart.plot.ViewHistory;

/**
 * What the keys do to what is shown: hold and go on, move, zoom, and go back to what was shown before.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class ViewKeys {

    private static final String CATEGORY = "View";
    private static final double STEP = 0.1;

    private final View view;
    private final ViewHistory history;
    private final Supplier<List<? extends YView>> axes;
    private final PanelActions actions;

    private ViewKeys(View view, ViewHistory history, Supplier<List<? extends YView>> axes, PanelActions actions) {
        this.view = view;
        this.history = history;
        this.axes = axes;
        this.actions = actions;
    }

    /**
     * Adds the actions.
     *
     * @param axes those of y that are moved and zoomed
     */
    public static void addTo(
            PanelActions actions, View view, ViewHistory history, Supplier<List<? extends YView>> axes) {
        new ViewKeys(view, history, axes, actions).add();
    }

    private void add() {
        step(
                "view.hold",
                "Pause or resume",
                () -> {
                    if (view.isLive()) {
                        view.hold();
                    } else {
                        view.goLive();
                    }
                },
                "SPACE");
        step("view.live", "Back to live", view::goLive, "L", "END");
        step("view.whole", "Show all", view::showWhole, "HOME");
        actions.add(new PanelAction(
                "view.undo", "Undo view", CATEGORY, List.of("ctrl Z", "BACK_SPACE"), history::canUndo, history::undo));
        actions.add(new PanelAction(
                "view.redo", "Redo view", CATEGORY, List.of("ctrl shift Z"), history::canRedo, history::redo));
        run("view.earlier", "Move earlier", () -> move(-STEP), "LEFT");
        run("view.later", "Move later", () -> move(STEP), "RIGHT");
        run("view.earlierByWindow", "Move earlier by a window", () -> move(-1), "PAGE_UP", "shift LEFT");
        run("view.laterByWindow", "Move later by a window", () -> move(1), "PAGE_DOWN", "shift RIGHT");
        run("view.zoomIn", "Zoom in", () -> zoom(1 / ZoomTool.STEP), "PLUS", "ADD", "EQUALS", "shift EQUALS");
        run("view.zoomOut", "Zoom out", () -> zoom(ZoomTool.STEP), "MINUS", "SUBTRACT");
        run("view.up", "Move y up", () -> axes.get().forEach(axis -> axis.pan(STEP)), "UP");
        run("view.down", "Move y down", () -> axes.get().forEach(axis -> axis.pan(-STEP)), "DOWN");
        run("view.zoomInY", "Zoom in y", () -> zoomY(1 / ZoomTool.STEP), "shift UP");
        run("view.zoomOutY", "Zoom out y", () -> zoomY(ZoomTool.STEP), "shift DOWN");
        step("view.fitY", "Fit y", () -> axes.get().forEach(YView::fit), "F");
    }

    private void step(String id, String text, Runnable run, String... keys) {
        actions.add(new PanelAction(id, text, CATEGORY, List.of(keys), () -> history.step(run)));
    }

    /** A key that is held down, or hit again and again, makes one step. */
    private void run(String id, String text, Runnable run, String... keys) {
        actions.add(new PanelAction(id, text, CATEGORY, List.of(keys), () -> history.run(id, run)));
    }

    private void move(double share) {
        view.pan(share * view.span());
    }

    private void zoom(double factor) {
        view.zoom(factor, view.from() + view.span() / 2);
    }

    private void zoomY(double factor) {
        axes.get().forEach(axis -> axis.zoom(factor, 0.5));
    }
}
