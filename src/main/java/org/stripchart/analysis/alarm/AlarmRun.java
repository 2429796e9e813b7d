// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.alarm;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.alarm.AlarmRule.State;
import org.stripchart.analysis.formula.Formula;
import org.stripchart.analysis.formula.FormulaRun;
import org.stripchart.history.PointBuffer;
import org.stripchart.history.SeriesView;

/**
 * Follows a rule over series, a part at a time: first over what there is, and later over what comes. What lies before what was looked
 * at is passed over, such as late points: an alarm does not come twice for the same points.
 *
 * <p><b>Threading:</b> as the series.
 */
public final class AlarmRun {

    /** The series that there are. */
    public interface Known {

        /** Returns the points of a series. */
        SeriesView points(String name);

        /** Returns the text of the state that a point of a series of states stands for; empty where it is none. */
        String state(String name, double y);
    }

    private final AlarmRule rule;
    private final Formula formula;
    private final Alarm alarm;
    private final PointBuffer points = new PointBuffer();
    private @Nullable FormulaRun run;
    private double seen = Double.NEGATIVE_INFINITY;

    /** Begins with the oldest points that are kept, once all series of the rule are there. */
    public AlarmRun(AlarmRule rule, AlarmLog log) {
        this.rule = rule;
        this.formula = rule.condition().of();
        this.alarm = new Alarm(rule, log.of(rule));
    }

    /** Returns the rule. */
    public AlarmRule rule() {
        return rule;
    }

    /** Returns the names of the series that the rule is about. */
    public Set<String> of() {
        return formula.series();
    }

    /** Returns whether the alarm has come and not gone. */
    public boolean isOn() {
        return alarm.isOn();
    }

    /**
     * Looks at the next points: some hundred at most, in some tens of microseconds.
     *
     * @param silentUntil up to which x series without points are taken to stay as they are
     * @return whether there were some
     */
    public boolean next(Known series, double silentUntil) {
        FormulaRun running = run;
        if (running == null || running.isStale()) {
            running = new FormulaRun(formula, series::points);
            run = running;
        }
        running.silentUntil(silentUntil);
        running.next(points);
        double[] xs = points.xs();
        double[] ys = points.ys();
        for (int i = 0; i < points.size(); i++) {
            if (xs[i] >= seen) {
                seen = xs[i];
                alarm.next(seen, value(series, ys[i]));
            }
        }
        return points.size() > 0 || running.hasMoved();
    }

    /** Says that nothing has come up to an x. */
    public void until(double x) {
        if (x >= seen && run != null) {
            alarm.until(x);
        }
    }

    /** Says that the rule is followed no more: an alarm that has come is over. */
    public void end() {
        alarm.end(seen);
    }

    private double value(Known series, double y) {
        if (!(rule.condition() instanceof State state)) {
            // As 1/0, which is a gap in a computed series too.
            return Double.isFinite(y) ? y : Double.NaN;
        }
        String text = series.state(String.valueOf(formula.asSeries()), y);
        return text.isEmpty() ? Double.NaN : text.equals(state.state()) != state.isNot() ? 1 : 0;
    }
}
