// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.alarm;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.formula.Formula;
import org.stripchart.analysis.formula.FormulaException;
import org.stripchart.words.DurationText;
import org.stripchart.words.NumberText;

/**
 * A rule as it was written: {@code temperature > 80 for 10s}, {@code pressure outside 1..3 hysteresis 0.1}, {@code
 * rate(level) < -2}, {@code door is open for 5min}, {@code state is not idle}, {@code temperature stale for 30s}, or any formula,
 * which is wrong where it is not 0. {@code as warning} or {@code as info} behind it say that it matters less, {@code record 30s before,
 * 30s after} that what is around it is to be kept.
 *
 * @param text as it was written
 * @param delay for so long it must be wrong before it counts; zero: at once
 * @param hysteresis how far back within its limits a value must be before it is right again
 * @param around what is to be kept when it comes; null: nothing
 */
public record AlarmRule(
        String text,
        Condition condition,
        Duration delay,
        double hysteresis,
        Severity severity,
        @Nullable Around around) {

    /** A stretch around the moment at which an alarm comes. */
    public record Around(Duration before, Duration after) {}

    private static final String NUMBER = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?";
    private static final Pattern STALE = Pattern.compile("(.+?)\\s+stale\\s+for\\s+(.+)");
    private static final Pattern DELAY = Pattern.compile("(.+?)\\s+for\\s+(\\S+(?:\\s+[a-z]+)?)");
    private static final Pattern AROUND = Pattern.compile(
            "(.+?)\\s+record\\s+(\\S+(?:\\s+[a-z]+)?)\\s+before\\s*,?\\s+(\\S+(?:\\s+[a-z]+)?)\\s+after");
    private static final Pattern SEVERITY = Pattern.compile("(.+?)\\s+as\\s+([a-zA-Z]+)");
    private static final Pattern HYSTERESIS = Pattern.compile("(.+?)\\s+hysteresis\\s+(" + NUMBER + ")");
    private static final Pattern OUTSIDE =
            Pattern.compile("(.+?)\\s+outside\\s+(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")");
    private static final Pattern STATE = Pattern.compile("(.+?)\\s+is\\s+(not\\s+)?(?:\"([^\"]+)\"|(\\S+))");

    /** What is wrong. */
    public sealed interface Condition {

        /** Returns what it is about. */
        Formula of();
    }

    /**
     * A value is above or below limits.
     *
     * @param strict whether it is still right at a limit itself
     */
    public record Limits(Formula of, double low, double high, boolean strict) implements Condition {}

    /** A formula is not 0. */
    public record Truth(Formula of) implements Condition {}

    /** A series of states is in a state, or in another. */
    public record State(Formula of, String state, boolean isNot) implements Condition {}

    /** Nothing has come of a series for some time. */
    public record Stale(Formula of, Duration time) implements Condition {}

    /**
     * Reads a rule.
     *
     * @throws IllegalArgumentException with a line for its author
     */
    public static AlarmRule parse(String text) {
        try {
            return read(text.strip());
        } catch (FormulaException | IllegalArgumentException e) {
            throw new IllegalArgumentException("alarm " + text + ": " + e.getMessage(), e);
        }
    }

    private static AlarmRule read(String text) throws FormulaException {
        String left = text;
        Severity severity = null;
        Duration delay = null;
        Double hysteresis = null;
        Around around = null;
        // In any order.
        for (int i = 0; i < 4; i++) {
            Matcher tail = AROUND.matcher(left);
            if (around == null && tail.matches()) {
                left = tail.group(1);
                around = new Around(DurationText.parse(tail.group(2)), DurationText.parse(tail.group(3)));
            }
            tail = SEVERITY.matcher(left);
            if (severity == null && tail.matches()) {
                left = tail.group(1);
                severity = Severity.of(tail.group(2));
                continue;
            }
            Matcher stale = STALE.matcher(left);
            if (stale.matches() && delay == null && hysteresis == null) {
                Condition condition = new Stale(series(stale.group(1)), DurationText.parse(stale.group(2)));
                return new AlarmRule(text, condition, Duration.ZERO, 0, orAlarm(severity), around);
            }
            tail = DELAY.matcher(left);
            if (delay == null && tail.matches()) {
                left = tail.group(1);
                delay = DurationText.parse(tail.group(2));
            }
            tail = HYSTERESIS.matcher(left);
            if (hysteresis == null && tail.matches()) {
                left = tail.group(1);
                hysteresis = Double.valueOf(tail.group(2));
            }
        }
        Condition condition = condition(left);
        if (hysteresis != null && !(condition instanceof Limits && hysteresis >= 0)) {
            throw new IllegalArgumentException("a hysteresis of 0 or more belongs to a comparison with a number");
        }
        if (hysteresis != null && condition instanceof Limits limits && limits.high() - limits.low() < 2 * hysteresis) {
            throw new IllegalArgumentException(
                    "no value is " + NumberText.plain(hysteresis) + " within both limits, so the alarm would never go");
        }
        return new AlarmRule(
                text,
                condition,
                delay == null ? Duration.ZERO : delay,
                hysteresis == null ? 0 : hysteresis,
                orAlarm(severity),
                around);
    }

    private static Severity orAlarm(@Nullable Severity severity) {
        return severity == null ? Severity.ALARM : severity;
    }

    private static Condition condition(String text) throws FormulaException {
        Matcher outside = OUTSIDE.matcher(text);
        if (outside.matches()) {
            double low = Double.parseDouble(outside.group(2));
            double high = Double.parseDouble(outside.group(3));
            if (low > high) {
                throw new IllegalArgumentException("nothing is within " + outside.group(2) + ".." + outside.group(3));
            }
            return new Limits(Formula.parse(outside.group(1)), low, high, true);
        }
        Matcher state = STATE.matcher(text);
        if (state.matches()) {
            String name = state.group(3) == null ? state.group(4) : state.group(3);
            return new State(series(state.group(1)), name, state.group(2) != null);
        }
        Formula formula = Formula.parse(text);
        Formula.Comparison comparison = formula.comparison();
        if (comparison == null) {
            return new Truth(formula);
        }
        return comparison.above()
                ? new Limits(comparison.of(), Double.NEGATIVE_INFINITY, comparison.limit(), comparison.strict())
                : new Limits(comparison.of(), comparison.limit(), Double.POSITIVE_INFINITY, comparison.strict());
    }

    private static Formula series(String text) throws FormulaException {
        Formula formula = Formula.parse(text);
        if (formula.asSeries() == null) {
            throw new IllegalArgumentException("\"" + text + "\" is no series");
        }
        return formula;
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
