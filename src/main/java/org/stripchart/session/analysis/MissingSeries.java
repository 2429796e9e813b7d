// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.stripchart.analysis.alarm.AlarmRule;
import org.stripchart.analysis.formula.Formula;
import org.stripchart.analysis.formula.FormulaException;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.chart.ChartAnalysis;
import org.stripchart.chart.LiveChart;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.words.CountText;

/**
 * A formula, an alarm or a trigger that is about series which have not come: they may yet, or their names are wrong.
 *
 * @param what it is, as a person has written it
 * @param names of the series that are not there
 */
public record MissingSeries(Kind kind, String what, List<String> names) {

    /** What waits. */
    public enum Kind {
        /** A series that is computed. */
        FORMULA("computed"),
        /** An alarm. */
        ALARM("followed"),
        /** The trigger. */
        TRIGGER("looked for");

        private final String done;

        Kind(String done) {
            this.done = done;
        }
    }

    private static final int MOST_NAMED = 5;

    /** Returns those of a chart, in the order in which they were asked for. Event dispatch thread only. */
    public static List<MissingSeries> of(LiveChart chart) {
        ChartAnalysis analysis = chart.analysis();
        if (analysis.derived().isEmpty() && analysis.alarmRules().isEmpty() && analysis.trigger() == null) {
            // As most of the time, and a window asks often.
            return List.of();
        }
        Set<String> known = analysis.derived().stream().map(SeriesInfo::name).collect(Collectors.toSet());
        known.addAll(chart.seriesNames());
        List<MissingSeries> all = new ArrayList<>();
        for (SeriesInfo each : analysis.derived()) {
            add(all, Kind.FORMULA, each.name(), series(each.formula()), known);
        }
        for (String rule : analysis.alarmRules()) {
            Formula of = AlarmRule.parse(rule).condition().of();
            add(all, Kind.ALARM, "alarm " + rule, of.series(), known);
        }
        TriggerRule trigger = analysis.trigger();
        if (trigger != null) {
            add(all, Kind.TRIGGER, "the trigger", Set.of(trigger.series()), known);
        }
        return all;
    }

    /** Returns what to say of each at the end of a run. Event dispatch thread only. */
    public static List<String> neverCame(LiveChart chart) {
        List<String> there = chart.seriesNames();
        return of(chart).stream().map(each -> each.neverCame(there)).toList();
    }

    private static void add(List<MissingSeries> all, Kind kind, String what, Set<String> needed, Set<String> known) {
        List<String> missing =
                needed.stream().filter(each -> !known.contains(each)).toList();
        if (!missing.isEmpty()) {
            all.add(new MissingSeries(kind, what, missing));
        }
    }

    private static Set<String> series(String formula) {
        try {
            return Formula.parse(formula).series();
        } catch (FormulaException e) {
            throw new IllegalStateException("a formula that the chart has taken is none", e);
        }
    }

    /**
     * Says that it waits.
     *
     * @param there the names of the series that have come
     */
    public String waits(List<String> there) {
        return what + " waits for " + (names.size() == 1 ? "a series " : "the series ") + missing(" and ")
                + (there.isEmpty() ? "" : "; there are " + named(there));
    }

    /**
     * Says that they have not come, and no more series come.
     *
     * @param there the names of the series that have come
     */
    String neverCame(List<String> there) {
        return what + " was not " + kind.done + ", since there was no series " + missing(" nor ")
                + (there.isEmpty() ? "" : "; there were " + named(there));
    }

    private String missing(String between) {
        return names.stream().map(Formula::named).collect(Collectors.joining(between));
    }

    /** Those that begin most alike come first: one of them may be meant. */
    private String named(List<String> there) {
        List<String> likely = there.stream()
                .sorted(Comparator.comparingInt(each -> -alike(each, names.get(0))))
                .limit(MOST_NAMED)
                .map(Formula::named)
                .toList();
        int others = there.size() - likely.size();
        return String.join(", ", likely) + (others == 0 ? "" : " and " + CountText.of(others, "other"));
    }

    private static int alike(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length())
                && Character.toLowerCase(one.charAt(length)) == Character.toLowerCase(other.charAt(length))) {
            length++;
        }
        return length;
    }
}
