// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.trigger;

import java.awt.Window;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.app.Teller;
import org.stripchart.app.action.Action;
import org.stripchart.app.action.Actions;
import org.stripchart.chart.ChartAnalysis;
import org.stripchart.chart.LiveChart;

/** What can be done about a trigger and its events. Event dispatch thread only. */
public final class TriggerActions {

    private TriggerActions() {}

    /** Adds the actions. */
    public static void addTo(Actions actions, LiveChart chart, Window owner, Teller teller) {
        ChartAnalysis analysis = chart.analysis();
        actions.add(Action.of("trigger.set", "Trigger\u2026", "", () -> TriggerPrompt.ask(owner, chart))
                .keys("T")
                .when(() -> !chart.seriesNames().isEmpty()));
        actions.add(Action.of("trigger.arm", "Arm the trigger again", "", () -> arm(chart))
                .keys("Ctrl+T")
                .when(() -> analysis.trigger() != null));
        actions.add(Action.of("trigger.off", "Trigger off", "", analysis::removeTrigger)
                .keys("Shift+T")
                .when(() -> analysis.trigger() != null));
        actions.add(Action.of("trigger.previous", "Previous event", "", () -> walk(chart, false, teller))
                .keys("[")
                .when(() -> analysis.trigger() != null));
        actions.add(Action.of("trigger.next", "Next event", "", () -> walk(chart, true, teller))
                .keys("]")
                .when(() -> analysis.trigger() != null));
        actions.add(Action.of("trigger.list", "Events\u2026", "", () -> EventTable.show(owner, chart, teller))
                .keys("Ctrl+Shift+T"));
    }

    private static void arm(LiveChart chart) {
        TriggerRule rule = chart.analysis().trigger();
        if (rule != null) {
            chart.analysis().trigger(rule);
            if (!chart.viewport().isComplete()) {
                chart.viewport().goLive();
            }
        }
    }

    private static void walk(LiveChart chart, boolean isForth, Teller teller) {
        chart.viewHistory().run("event", () -> {
            if (!chart.analysis().eventView().walk(isForth)) {
                teller.tell(isForth ? "There is no event after this" : "There is no event before this", false);
            }
        });
    }
}
