// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.view;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stripchart.app.action.Action;
import org.stripchart.app.action.Actions;
import org.stripchart.app.dialog.Prompts;
import org.stripchart.chart.LiveChart;
import org.stripchart.chart.tool.PanelAction;
import org.stripchart.plot.Scale;
import org.stripchart.plot.Viewport;
import org.stripchart.plot.YAxis;
import org.stripchart.plot.YScale;

/**
 * What can be done to the view and to an axis of y: what the chart's panel has by itself, and what the program adds. Event dispatch
 * thread only.
 */
final class ViewActions {

    /** What the program has an action of its own for. */
    private static final Set<String> OWN = Set.of("view.hold", "view.live", "mark.remove");

    /** Keys of a panel's actions as people read them, where that is not the key's name; empty for variants of another one. */
    private static final Map<String, String> NAMES = Map.of(
            "PLUS",
            "+",
            "MINUS",
            "-",
            "ADD",
            "",
            "SUBTRACT",
            "",
            "EQUALS",
            "",
            "BACK_SPACE",
            "Backspace",
            "CONTEXT_MENU",
            "Menu",
            "PAGE_UP",
            "Page up",
            "PAGE_DOWN",
            "Page down");

    private final LiveChart chart;
    private @Nullable YAxis chosen;

    private ViewActions(LiveChart chart) {
        this.chart = chart;
    }

    /**
     * Adds the actions.
     *
     * @param panel what the chart's panel can do by itself
     * @param askWhere asks which stretch of x to show
     */
    static ViewActions addTo(
            Actions actions, LiveChart chart, List<PanelAction> panel, Prompts prompts, Runnable askWhere) {
        ViewActions view = new ViewActions(chart);
        Viewport viewport = chart.viewport();
        actions.add(Action.of(
                        "view.pause",
                        () -> view.goesOn() ? "Pause" : view.backText(),
                        () -> view.goesOn() ? "pause" : "live",
                        () -> view.step(viewport.isLive() ? viewport::hold : viewport::goLive))
                .keys("Space")
                .when(() -> !viewport.isLive() || view.goesOn()));
        actions.add(Action.of("view.live", view::backText, () -> "", () -> view.step(viewport::goLive))
                .keys("L", "End")
                .when(() -> !viewport.isLive()));
        actions.add(Action.of("view.goTo", "Go to\u2026", "", askWhere).keys("G"));
        panel.stream().filter(each -> !OWN.contains(each.id())).forEach(each -> actions.add(of(each)));
        actions.add(
                Action.of("axis.fit", "Fit axis", "", () -> view.change(limits -> limits.fitting(YScale.Mode.AUTO))));
        actions.add(Action.of(
                "axis.scale",
                () -> view.isLogarithmic() ? "Linear axis" : "Logarithmic axis",
                () -> "",
                () -> view.change(limits -> limits.scale(view.isLogarithmic() ? Scale.LINEAR : Scale.LOGARITHMIC))));
        actions.add(Action.of("axis.limits", "Axis limits\u2026", "", () -> {
            YScale asked = view.axis().limits();
            prompts.limits(
                    asked, YScale.Mode.FIXED, value -> chart.viewHistory().step(() -> value.applyTo(asked)));
        }));
        return view;
    }

    /** Returns whether what is shown moves on as points come; where no more do, there is nothing to pause. */
    private boolean goesOn() {
        return chart.viewport().isLive() && !chart.viewport().isComplete();
    }

    private static Action of(PanelAction own) {
        return Action.of(own.id(), own.text(), "", own.run())
                .keys(own.keys().stream()
                        .map(ViewActions::key)
                        .filter(key -> !key.isEmpty())
                        .toArray(String[]::new))
                .when(own.enabled());
    }

    /** Returns a key as people read it: {@code Ctrl+Shift+Z} for {@code ctrl shift Z}. */
    private static String key(String stroke) {
        String[] parts = stroke.split(" ", -1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.length - 1; i++) {
            text.append(capital(parts[i])).append('+');
        }
        String last = parts[parts.length - 1];
        String name = NAMES.getOrDefault(last, capital(last));
        return name.isEmpty() ? "" : text.append(name).toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + word.substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    /** Sets the axis that the actions on one are about; null for the first. */
    void choose(@Nullable YAxis axis) {
        chosen = axis;
    }

    /** Returns the axis that the actions on one are about. */
    YAxis axis() {
        YAxis axis = chosen;
        return axis != null && chart.arrangement().strips().contains(axis.strip())
                ? axis
                : chart.arrangement().firstAxis();
    }

    boolean isLogarithmic() {
        return axis().limits().scale() == Scale.LOGARITHMIC;
    }

    /** Shows a stretch of x, as far as there is x. */
    void show(double from, double to) {
        double least = Math.max(-Viewport.LARGEST, from);
        double most = Math.min(Viewport.LARGEST, to);
        if (least < most) {
            step(() -> chart.viewport().show(least, most));
        }
    }

    private String backText() {
        return chart.viewport().isComplete() ? "Back to the whole" : "Back to live";
    }

    private void change(Consumer<YScale> change) {
        step(() -> change.accept(axis().limits()));
    }

    /** Makes a change that can be undone. */
    private void step(Runnable change) {
        chart.viewHistory().step(change);
    }
}
