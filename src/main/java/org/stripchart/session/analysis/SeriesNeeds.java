// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.alarm.AlarmRule;
import org.stripchart.analysis.formula.Formula;
import org.stripchart.analysis.formula.FormulaException;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.chart.ChartAnalysis;
import org.stripchart.chart.LiveChart;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.session.analysis.MissingSeries.Kind;
import org.stripchart.words.SeriesName;

/**
 * Which series the formulas, the alarms and the trigger of a chart are about. These are read again only when they are others: a window asks twice a second.
 *
 * <p><b>Threading:</b> event dispatch thread only.
 */
public final class SeriesNeeds {

    /** What is about some series. */
    private record Need(Kind kind, String what, Set<String> series) {}

    private final LiveChart chart;
    private List<SeriesInfo> derived = List.of();
    private List<String> rules = List.of();
    private @Nullable TriggerRule trigger;
    private List<Need> needs = List.of();

    /** Reads those of a chart once they are asked for. */
    public SeriesNeeds(LiveChart chart) {
        this.chart = chart;
    }

    /** Returns what is about series that have not come, in the order in which it was asked for. */
    public List<MissingSeries> missing() {
        look();
        if (needs.isEmpty()) {
            // As most of the time.
            return List.of();
        }
        Set<String> known = new HashSet<>(chart.seriesNames());
        derived.forEach(each -> known.add(each.name()));
        List<MissingSeries> missing = new ArrayList<>();
        for (Need need : needs) {
            List<String> names = need.series.stream()
                    .filter(each -> !isThere(each, known, need.kind))
                    .toList();
            if (!names.isEmpty()) {
                missing.add(new MissingSeries(need.kind, need.what, names));
            }
        }
        return missing;
    }

    /** With its unit or, where that tells which, without; a trigger is of a series that was chosen. */
    private static boolean isThere(String name, Set<String> known, Kind kind) {
        return known.contains(name)
                || (kind != Kind.TRIGGER
                        && known.stream()
                                        .filter(each ->
                                                SeriesName.withoutUnit(each).equals(name))
                                        .count()
                                == 1);
    }

    private void look() {
        ChartAnalysis analysis = chart.analysis();
        List<SeriesInfo> nowDerived = analysis.derived();
        List<String> nowRules = analysis.alarmRules();
        TriggerRule nowTrigger = analysis.trigger();
        if (nowDerived.equals(derived) && nowRules.equals(rules) && Objects.equals(nowTrigger, trigger)) {
            return;
        }
        derived = nowDerived;
        rules = nowRules;
        trigger = nowTrigger;
        List<Need> read = new ArrayList<>();
        for (SeriesInfo each : derived) {
            read.add(new Need(Kind.FORMULA, each.name(), series(each.formula())));
        }
        for (String rule : rules) {
            Formula of = AlarmRule.parse(rule).condition().of();
            read.add(new Need(Kind.ALARM, "alarm " + rule, of.series()));
        }
        if (nowTrigger != null) {
            read.add(new Need(Kind.TRIGGER, "the trigger", Set.of(nowTrigger.series())));
        }
        needs = read;
    }

    private static Set<String> series(String formula) {
        try {
            return Formula.parse(formula).series();
        } catch (FormulaException e) {
            throw new IllegalStateException("a formula that the chart has taken is none", e);
        }
    }
}
