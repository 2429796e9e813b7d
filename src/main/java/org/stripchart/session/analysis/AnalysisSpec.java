// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.alarm.AlarmRule;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.chart.ChartAnalysis;
import org.stripchart.session.alarm.AlarmReaction;

/**
 * What is made of the series that sources give.
 *
 * @param derived the series that are computed
 * @param alarms the rules by which alarms come, as they were written
 * @param trigger which events are looked for; null if none are
 * @param reaction what happens when an alarm comes
 */
public record AnalysisSpec(
        List<DerivedSpec> derived,
        List<String> alarms,
        @Nullable TriggerRule trigger,
        AlarmReaction reaction) {

    /** Nothing is. */
    public static final AnalysisSpec NONE = new AnalysisSpec(List.of(), List.of());

    /** Makes one without a trigger, in which the chart alone shows alarms. */
    public AnalysisSpec(List<DerivedSpec> derived, List<String> alarms) {
        this(derived, alarms, null, AlarmReaction.NONE);
    }

    /**
     * @throws IllegalArgumentException with a line for the author, if two computed series have one name, if some is computed from
     *     itself, or if a rule is none
     */
    public AnalysisSpec {
        derived = List.copyOf(derived);
        DerivedSpec.check(derived);
        alarms = alarms.stream().map(rule -> AlarmRule.parse(rule).text()).toList();
    }

    /** Returns what a chart has now. */
    public static AnalysisSpec of(ChartAnalysis analysis, AlarmReaction reaction) {
        return new AnalysisSpec(
                DerivedSpec.of(analysis.derived()), analysis.alarmRules(), analysis.trigger(), reaction);
    }

    /** Returns the same with something else happening when an alarm comes. */
    public AnalysisSpec with(AlarmReaction newReaction) {
        return new AnalysisSpec(derived, alarms, trigger, newReaction);
    }

    /** Begins it in a chart that is new. Event dispatch thread only. */
    public void applyTo(ChartAnalysis analysis) {
        derived.forEach(each -> analysis.derive(each.name(), each.unit(), each.formula()));
        alarms.forEach(analysis::alarm);
        if (trigger != null) {
            analysis.trigger(trigger);
        }
    }
}
