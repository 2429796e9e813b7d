// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.analysis;

import java.awt.Window;
import org.stripchart.app.Teller;
import org.stripchart.app.action.Action;
import org.stripchart.app.action.Actions;
import org.stripchart.chart.ChartAnalysis;
import org.stripchart.session.RunningSession;
import org.stripchart.session.analysis.SeriesScales;

/** What can be done about computed series and alarms. Event dispatch thread only. */
public final class AnalysisActions {

    private AnalysisActions() {}

    /**
     * Adds the actions.
     *
     * @param showAlarms lists the alarms
     */
    public static void addTo(
            Actions actions, RunningSession session, Window owner, Teller teller, Runnable showAlarms) {
        ChartAnalysis analysis = session.chart().analysis();
        SeriesScales scales = new SeriesScales(session.chart(), fault -> teller.tell(fault, true));
        AnalysisPrompts prompts = new AnalysisPrompts(owner, session, scales, teller);
        actions.add(Action.of("analysis.derive", "Compute series\u2026", "", prompts::derive)
                .keys("Ctrl+Shift+F"));
        actions.add(Action.of("analysis.removeDerived", "Remove computed series\u2026", "", prompts::removeDerived)
                .when(() -> !analysis.derived().isEmpty()));
        actions.add(Action.of("analysis.alarm", "Add alarm\u2026", "", prompts::alarm)
                .keys("Ctrl+Shift+A"));
        actions.add(Action.of("analysis.removeAlarm", "Remove alarm\u2026", "", prompts::removeAlarm)
                .when(() -> !analysis.alarmRules().isEmpty()));
        actions.add(Action.of("analysis.whenAlarm", "When an alarm comes\u2026", "", prompts::reaction));
        actions.add(Action.of("analysis.alarms", "Alarms\u2026", "", showAlarms).keys("Ctrl+Shift+L"));
    }
}
