// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.alarm.AlarmLog;
import org.stripchart.analysis.alarm.AlarmRule;
import org.stripchart.analysis.trigger.TriggerLog;
import org.stripchart.analysis.trigger.TriggerRule;
import org.stripchart.chart.overlay.AlarmLines;
import org.stripchart.chart.trigger.EventMarks;
import org.stripchart.chart.trigger.EventView;
import org.stripchart.engine.Engine;
import org.stripchart.engine.Pipeline;
import org.stripchart.feed.SeriesInfo;
import org.stripchart.history.SeriesView;

/**
 * Computes from the points of a chart, both kept and coming: series by formulas, alarms by rules, and events by a trigger. Each may name series that do not exist
 * yet. {@code src/docs/analysis.md} defines formulas, rules and triggers.
 *
 * <p><b>Threading:</b> event dispatch thread only, which is checked.
 */
public final class ChartAnalysis {

    private final ChartParts parts;
    private final EventMarks eventMarks;

    ChartAnalysis(ChartParts parts) {
        this.parts = parts;
        Pipeline pipeline = parts.drive.engine().pipeline();
        Runnable unused = pipeline.alarms().onChange((change, event) -> parts.drive.wantFrame());
        eventMarks = new EventMarks(parts.marks, pipeline::trigger, pipeline.events(), this::keptOf);
        Runnable unusedMarks = pipeline.events().onChange(eventMarks::update);
    }

    private @Nullable SeriesView keptOf(String name) {
        int number = parts.drive.engine().seriesNames().indexOf(name);
        return number < 0 ? null : kept(number);
    }

    /**
     * Adds a computed series, such as {@code derive("used", "%", "100 - idle")}, or changes the formula of one.
     *
     * @param unit of its values; if empty, it is derived from the units of its series where possible
     * @throws IllegalArgumentException if the formula is invalid or refers to its own series, or if the name is that of a series that
     *     is not computed; the message is one line for the author of the formula
     */
    public void derive(String name, String unit, String formula) {
        engine("derive").pipeline().derive(SeriesInfo.derived(name, unit, formula));
        parts.drive.wake();
    }

    /**
     * Removes a computed series with its points. Does nothing if there is no such series.
     *
     * @throws IllegalArgumentException if another one is computed from it
     */
    public void removeDerived(String name) {
        engine("removeDerived").pipeline().remove(name);
        parts.arrangement.takeOff(Set.of(name));
    }

    /** Returns the computed series, in the order in which they were added. */
    public List<SeriesInfo> derived() {
        return engine("derived").pipeline().derived();
    }

    /**
     * Returns the share of the existing points that all formulas have read, up to 1 when nothing is left to compute. If that takes a
     * while, what is in view is computed first.
     */
    public double computed() {
        return engine("computed").pipeline().share();
    }

    /**
     * Returns the points kept of a series. If the series is still being computed, these are all points computed so far, and not the ones
     * that are shown meanwhile.
     *
     * @param number the place of its name in {@link LiveChart#seriesNames}
     */
    public SeriesView kept(int number) {
        Engine engine = engine("kept");
        return engine.kept()
                .series(Objects.checkIndex(number, engine.seriesNames().size()));
    }

    /**
     * Adds an alarm rule, such as {@code temperature > 80 for 10s}; {@link #alarms} returns the alarms it raises. A rule that is there
     * already is not added again.
     *
     * @throws IllegalArgumentException if the rule is invalid; the message is one line for its author
     */
    public void alarm(String rule) {
        engine("alarm").pipeline().watch(AlarmRule.parse(rule));
        parts.drive.wantFrame();
    }

    /** Removes an alarm rule and ends its alarm if it is on. Does nothing if there is no such rule. */
    public void removeAlarm(String rule) {
        engine("removeAlarm").pipeline().unwatch(rule);
        parts.drive.wantFrame();
    }

    /** Returns the alarm rules, as they were written. */
    public List<String> alarmRules() {
        return engine("alarmRules").pipeline().rules();
    }

    /** Returns the log of alarms. */
    public AlarmLog alarms() {
        return engine("alarms").pipeline().alarms();
    }

    /** Returns one line for each formula or rule that was given up for lack of memory. What it had computed stays. */
    public List<String> faults() {
        return engine("faults").pipeline().faults();
    }

    /**
     * Returns one line for each formula, rule or trigger that has missed points because these were evicted first: while it waited for another series, or to make room for another
     * chart. A gap takes the place of these points.
     */
    public List<String> passedOver() {
        return engine("passedOver").pipeline().passedOver();
    }

    /**
     * Sets the trigger, replacing the previous one. Events are found among the points kept and those that come; a trigger for a single
     * event considers only those that come, unless no more will. While points come, the view stops at the events.
     */
    public void trigger(TriggerRule rule) {
        Pipeline pipeline = engine("trigger").pipeline();
        boolean isFromNow = rule.mode() == TriggerRule.Mode.SINGLE && !parts.viewport.isComplete();
        eventMarks.armed(rule);
        pipeline.trigger(rule, isFromNow);
        parts.eventView.arm(rule);
        parts.drive.overlayChanged();
        parts.drive.wake();
    }

    /** Removes the trigger and discards its events. */
    public void removeTrigger() {
        engine("removeTrigger").pipeline().trigger(null, false);
        parts.eventView.arm(null);
        parts.drive.overlayChanged();
    }

    /** Returns the trigger; null if there is none. */
    public @Nullable TriggerRule trigger() {
        return engine("trigger").pipeline().trigger();
    }

    /** Returns whether a trigger for a single event has found it and no longer searches. */
    public boolean isTriggerDone() {
        return engine("isTriggerDone").pipeline().isTriggerDone();
    }

    /** Returns the events found. */
    public TriggerLog events() {
        return engine("events").pipeline().events();
    }

    /** Returns the x of the events that the trigger has marked. Such a mark goes if its event turns out to be none, for example after a late point. */
    public List<Double> eventsMarked() {
        Edt.require("eventsMarked");
        return eventMarks.own();
    }

    /** Adopts events that the same trigger has marked in another run. */
    public void eventsMarked(Collection<Double> before) {
        Edt.require("eventsMarked");
        eventMarks.own(before);
    }

    /** Returns what makes the view stop at events and steps from one to another. */
    public EventView eventView() {
        Edt.require("eventView");
        return parts.eventView;
    }

    /** Returns the limits that rules set for existing series. */
    List<AlarmLines.Limits> limits() {
        List<AlarmLines.Limits> limits = new ArrayList<>();
        for (Pipeline.Watched each : parts.drive.engine().pipeline().watched()) {
            if (each.rule().condition() instanceof AlarmRule.Limits rule) {
                if (each.series() >= 0) {
                    limits.add(new AlarmLines.Limits(
                            each.series(),
                            rule.low(),
                            rule.high(),
                            rule.strict(),
                            each.rule().severity(),
                            each.isOn()));
                }
            }
        }
        return limits;
    }

    private Engine engine(String asked) {
        Edt.require(asked);
        return parts.drive.engine();
    }
}
