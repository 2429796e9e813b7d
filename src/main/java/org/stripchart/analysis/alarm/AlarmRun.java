// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.alarm;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.alarm.AlarmRule.State;
import org.stripchart.analysis.formula.Formula;
import org.stripchart.analysis.formula.FormulaRun;
import org.stripchart.analysis.join.Changes;
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

        /** Returns what knows from where on series have changed. */
        Changes changes();
    }

    private final AlarmRule rule;
    private final Formula formula;
    private final Alarm alarm;
    private final PointBuffer points = new PointBuffer();
    private @Nullable FormulaRun run;
    /** Up to there all was looked at. */
    private double seen = Double.NEGATIVE_INFINITY;

    /** How many points were evicted before earlier runs had read them. */
    private long passedOver;

    /** Whether what is read first was looked at before. */
    private boolean isAgain;

    /** Whether all was read that there was. */
    private boolean isThrough;

    /** Whether the points were taken away, so that those that come may begin anywhere. */
    private boolean isCleared;

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

    /** Returns whether it is wrong, but was not for so long that the alarm has come. */
    public boolean isPending() {
        return alarm.isPending();
    }

    /** Returns whether a series has not got so far, so that others that have wait for it. */
    public boolean waitsBefore(double x) {
        return run != null && run.waitsBefore(x);
    }

    /**
     * Looks at the next points: some hundred at most, in some tens of microseconds. Where points are late all the time, what is read
     * is read to its end before it is begun anew, so that no alarm is kept waiting.
     *
     * @param silentUntil up to which x series without points are taken to stay as they are
     * @param ahead what lies beyond is of before x went back
     * @return whether there may be more
     */
    public boolean next(Known series, double silentUntil, double ahead) {
        FormulaRun running = run;
        if (running == null || running.isCut() || (isThrough && running.isStale())) {
            passedOver = passedOver();
            running = begun(running, series);
            run = running;
            isAgain = !isCleared && seen > Double.NEGATIVE_INFINITY;
        }
        running.silentUntil(silentUntil);
        running.next(points);
        double[] xs = points.xs();
        double[] ys = points.ys();
        for (int i = 0; i < points.size(); i++) {
            if (xs[i] > ahead) {
                // Begun anew once that is no more ahead.
                passedOver = passedOver();
                run = null;
                return false;
            }
            look(series, xs[i], ys[i]);
        }
        isThrough = points.size() == 0 && !running.hasMoved();
        isAgain &= !isThrough;
        return !isThrough || running.isStale();
    }

    /** Returns one that reads again what is wrong, as far as it was looked at, and then goes on. */
    private FormulaRun begun(@Nullable FormulaRun before, Known series) {
        double wrongFrom = before == null || isCleared ? Double.POSITIVE_INFINITY : before.wrongFrom(series.changes());
        if (before != null && wrongFrom < Double.POSITIVE_INFINITY) {
            FormulaRun resumed = before.resumed(Math.min(seen, wrongFrom));
            if (resumed != null && resumed.from() <= seen) {
                return resumed;
            }
        }
        return new FormulaRun(formula, series::points, isCleared ? Double.NEGATIVE_INFINITY : seen);
    }

    private void look(Known series, double x, double y) {
        if (isCleared) {
            isCleared = false;
            if (x < seen) {
                wentBack(x);
                isAgain = false;
            }
        }
        if (x > seen || (x == seen && !isAgain)) {
            isAgain = false;
            seen = x;
            alarm.next(x, value(series, y));
        }
    }

    /** Returns how many points were evicted before it had looked at them. */
    public long passedOver() {
        return passedOver + (run == null ? 0 : run.passedOver());
    }

    /** Returns which share of the points that are kept it has looked at. */
    public double share() {
        return run == null ? 1 : run.share();
    }

    /** Says that x has gone back, and that points now come from there on. An alarm that has come goes. */
    public void wentBack(double x) {
        alarm.end(seen);
        seen = Math.nextDown(x);
        isCleared = false;
    }

    /** Says that points were taken away. Where those that come next go on from them, so does the alarm. */
    public void cleared() {
        passedOver = passedOver();
        run = null;
        isCleared = true;
    }

    /** Says that points that were taken away are there again. */
    public void broughtBack() {
        isCleared = false;
    }

    /** Says that nothing has come up to an x. */
    public void until(double x) {
        if (x >= seen && !isCleared) {
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
