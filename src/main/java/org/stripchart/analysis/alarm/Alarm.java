// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.alarm;

import org.stripchart.analysis.alarm.AlarmRule.Limits;
import org.stripchart.analysis.alarm.AlarmRule.Stale;

/**
 * Follows the values that a rule is about, and says when it comes and goes. A value lasts until the next one. At a gap nothing is
 * known: what was not yet long enough wrong begins anew, and an alarm that has come stays.
 *
 * <p><b>Threading:</b> confined to its owner.
 */
public final class Alarm {

    /** Is told what happens. */
    public interface Listener {

        /**
         * An alarm has come.
         *
         * @param x at which it had been wrong for long enough
         */
        void came(double x);

        /**
         * It has gone.
         *
         * @param x of the value that is right again
         * @param peak of the values meanwhile the one furthest out; NaN where none is further out than another
         */
        void went(double x, double peak);
    }

    private final AlarmRule rule;
    private final double delay;
    private final Listener listener;
    private boolean isWrong;
    private boolean isOn;
    private double since = Double.NaN;
    private double peak = Double.NaN;

    /** Begins with nothing known. */
    public Alarm(AlarmRule rule, Listener listener) {
        this.rule = rule;
        this.listener = listener;
        java.time.Duration time = rule.condition() instanceof Stale stale ? stale.time() : rule.delay();
        delay = time.getSeconds() + time.getNano() * 1e-9;
    }

    /** Returns whether it has come and not gone. */
    public boolean isOn() {
        return isOn;
    }

    /** Returns whether it is wrong, or silent, but not yet for long enough. */
    boolean isPending() {
        return isWrong && !isOn;
    }

    /** Returns the value that was furthest out since it came to be wrong; NaN if it is not. */
    public double peak() {
        return peak;
    }

    /**
     * Takes the next value: of a comparison what is compared, of a formula what it is, of a state 1 or 0 for whether it is what
     * the rule says; of a rule about silence anything.
     *
     * @param x no less than before
     */
    public void next(double x, double y) {
        until(x);
        if (rule.condition() instanceof Stale) {
            right(x);
            isWrong = true;
            since = x;
            return;
        }
        if (Double.isNaN(y)) {
            if (!isOn) {
                isWrong = false;
                peak = Double.NaN;
            }
            return;
        }
        boolean wasWrong = isWrong;
        if (!isWrong(y)) {
            right(x);
            return;
        }
        isWrong = true;
        since = wasWrong ? since : x;
        peak = Double.isNaN(peak) || beyond(y) > beyond(peak) ? y : peak;
        until(x);
    }

    /** Says that nothing has come up to an x. */
    public void until(double x) {
        boolean isDue = rule.condition() instanceof Stale ? x - since > delay : x - since >= delay;
        if (isWrong && !isOn && isDue) {
            isOn = true;
            listener.came(since + delay);
        }
    }

    /** Says that no more is known after an x: what has come is over, where it came later at that moment. */
    public void end(double x) {
        right(Math.max(x, since + delay));
    }

    private void right(double x) {
        isWrong = false;
        if (isOn) {
            isOn = false;
            listener.went(x, rule.condition() instanceof Limits ? peak : Double.NaN);
        }
        peak = Double.NaN;
    }

    private boolean isWrong(double y) {
        if (!(rule.condition() instanceof Limits limits)) {
            return y != 0;
        }
        double beyond = beyond(y);
        boolean isOut = limits.strict() ? beyond > 0 : beyond >= 0;
        // Back within the limits, but not by the hysteresis.
        return isOut || (isWrong && beyond > -rule.hysteresis());
    }

    /** How far a value is out of its limits; negative: how far within. */
    private double beyond(double y) {
        return rule.condition() instanceof Limits limits ? Math.max(y - limits.high(), limits.low() - y) : 0;
    }
}
