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
 * What is computed from the points of a chart, of all that is kept and of what comes: series by formulas, alarms by rules, and events by a trigger. All may
 * be about series that are still to come. {@code src/docs/analysis.md} has what may be written.
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
     * Adds a series that is computed from others, as {@code derive("used", "%", "100 - idle")}, or gives one another formula.
     *
     * @param unit of its values; empty for that which follows from those of its series, if one does
     * @throws IllegalArgumentException with a line for the formula's author, if it is none, or of itself, or if there is a series
     *     of that name that is not computed
     */
    public void derive(String name, String unit, String formula) {
        engine("derive").pipeline().derive(SeriesInfo.derived(name, unit, formula));
        parts.drive.wake();
    }

    /**
     * Takes a computed series away, with its points; one that is not there is passed over.
     *
     * @throws IllegalArgumentException if another one is computed from it
     */
    public void removeDerived(String name) {
        engine("removeDerived").pipeline().remove(name);
        parts.arrangement.takeOff(Set.of(name));
    }

    /** Returns the series that are computed, in the order in which they came. */
    public List<SeriesInfo> derived() {
        return engine("derived").pipeline().derived();
    }

    /**
     * Returns which share of the points that are there all formulas have read; 1 when nothing is left to be computed. Where that takes
     * a while, what is seen is computed first.
     */
    public double computed() {
        return engine("computed").pipeline().share();
    }

    /**
     * Returns the points that are kept of a series; of one that is still being computed, those that there are, in place of those that are
     * shown meanwhile.
     *
     * @param number the place of its name in {@link LiveChart#seriesNames}
     */
    public SeriesView kept(int number) {
        Engine engine = engine("kept");
        return engine.kept()
                .series(Objects.checkIndex(number, engine.seriesNames().size()));
    }

    /**
     * Has an alarm come whenever a rule says so, such as {@code temperature > 80 for 10s}; {@link #alarms} tells what came of it. The
     * same rule goes once.
     *
     * @throws IllegalArgumentException with a line for the rule's author
     */
    public void alarm(String rule) {
        engine("alarm").pipeline().watch(AlarmRule.parse(rule));
        parts.drive.wantFrame();
    }

    /** Follows a rule no more, and an alarm of it that has come goes; one that is not followed is passed over. */
    public void removeAlarm(String rule) {
        engine("removeAlarm").pipeline().unwatch(rule);
        parts.drive.wantFrame();
    }

    /** Returns the rules by which alarms come, as they were written. */
    public List<String> alarmRules() {
        return engine("alarmRules").pipeline().rules();
    }

    /** Returns the alarms that there were. */
    public AlarmLog alarms() {
        return engine("alarms").pipeline().alarms();
    }

    /** Returns which formulas and rules were given up for want of memory, a line each; what they had computed stays. */
    public List<String> faults() {
        return engine("faults").pipeline().faults();
    }

    /**
     * Returns which formulas, rules and trigger have not read points that were evicted before, a line each: while they waited for another series, or for another chart's sake.
     * There is a gap in their place.
     */
    public List<String> passedOver() {
        return engine("passedOver").pipeline().passedOver();
    }

    /**
     * Looks for events, in place of those that were looked for before: in what is kept and in what comes; a single one only in what
     * comes, unless no more points come. While points come, the view follows the events.
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

    /** Looks for no more events, and forgets those that were found. */
    public void removeTrigger() {
        engine("removeTrigger").pipeline().trigger(null, false);
        parts.eventView.arm(null);
        parts.drive.overlayChanged();
    }

    /** Returns which events are looked for; null if none are. */
    public @Nullable TriggerRule trigger() {
        return engine("trigger").pipeline().trigger();
    }

    /** Returns whether the single event that was asked for was found, so that no more are looked for. */
    public boolean isTriggerDone() {
        return engine("isTriggerDone").pipeline().isTriggerDone();
    }

    /** Returns the events that were found. */
    public TriggerLog events() {
        return engine("events").pipeline().events();
    }

    /** Returns the events whose marks are those of the trigger, by x: they go when they turn out to be none, as after a late point. */
    public List<Double> eventsMarked() {
        Edt.require("eventsMarked");
        return eventMarks.own();
    }

    /** Takes events whose marks were those of the same trigger in another run. */
    public void eventsMarked(Collection<Double> before) {
        Edt.require("eventsMarked");
        eventMarks.own(before);
    }

    /** Returns what stands on events, and goes from one to another. */
    public EventView eventView() {
        Edt.require("eventView");
        return parts.eventView;
    }

    /** Returns the limits that rules set to values of series that are there. */
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
