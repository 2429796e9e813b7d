// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stripchart.analysis.Pulses;
import org.stripchart.history.Aggregate;

/**
 * What formulas can do: operators, functions of numbers, functions over time, and those that change where points are.
 *
 * <p>What a function over time remembers begins with the first point that there is. A gap stays a gap, and counts for nothing.
 */
enum FormulaFunction {
    ADD("+", Kind.NUMBERS, 2, 2),
    SUBTRACT("-", Kind.NUMBERS, 2, 2),
    MULTIPLY("*", Kind.NUMBERS, 2, 2),
    DIVIDE("/", Kind.NUMBERS, 2, 2),
    REMAINDER("%", Kind.NUMBERS, 2, 2),
    POWER("^", Kind.NUMBERS, 2, 2),
    NEGATE("negative", Kind.NUMBERS, 1, 1),
    LESS("<", Kind.NUMBERS, 2, 2),
    AT_MOST("<=", Kind.NUMBERS, 2, 2),
    GREATER(">", Kind.NUMBERS, 2, 2),
    AT_LEAST(">=", Kind.NUMBERS, 2, 2),
    EQUAL("==", Kind.NUMBERS, 2, 2),
    DIFFERENT("!=", Kind.NUMBERS, 2, 2),
    AND("&&", Kind.NUMBERS, 2, 2),
    OR("||", Kind.NUMBERS, 2, 2),
    NOT("!", Kind.NUMBERS, 1, 1),

    ABS("abs", Kind.NUMBERS, 1, 1),
    SIGN("sign", Kind.NUMBERS, 1, 1),
    SQRT("sqrt", Kind.NUMBERS, 1, 1),
    EXP("exp", Kind.NUMBERS, 1, 1),
    LN("ln", Kind.NUMBERS, 1, 1),
    LOG10("log10", Kind.NUMBERS, 1, 1),
    LOG2("log2", Kind.NUMBERS, 1, 1),
    SIN("sin", Kind.NUMBERS, 1, 1),
    COS("cos", Kind.NUMBERS, 1, 1),
    TAN("tan", Kind.NUMBERS, 1, 1),
    ASIN("asin", Kind.NUMBERS, 1, 1),
    ACOS("acos", Kind.NUMBERS, 1, 1),
    ATAN("atan", Kind.NUMBERS, 1, 1),
    ATAN2("atan2", Kind.NUMBERS, 2, 2),
    HYPOT("hypot", Kind.NUMBERS, 2, 2),
    FLOOR("floor", Kind.NUMBERS, 1, 1),
    CEIL("ceil", Kind.NUMBERS, 1, 1),
    ROUND("round", Kind.NUMBERS, 1, 1),
    LEAST("min", Kind.NUMBERS, 2, 20),
    GREATEST("max", Kind.NUMBERS, 2, 20),
    CLAMP("clamp", Kind.NUMBERS, 3, 3),
    IF("if", Kind.NUMBERS, 3, 3),
    PI("pi", Kind.NUMBERS, 0, 0),
    TIME("time", Kind.NUMBERS, 0, 0),

    RATE("rate", Kind.STEPS, 1, 1),
    DELTA("delta", Kind.STEPS, 1, 1),
    INTEGRAL("integral", Kind.STEPS, 1, 1),
    SUM_SO_FAR("cumsum", Kind.STEPS, 1, 1),
    COUNT_SO_FAR("count", Kind.STEPS, 1, 1),

    MEAN("mean", Kind.SPAN, 1, 1),
    LEAST_OF_SPAN("min", Kind.SPAN, 1, 1),
    GREATEST_OF_SPAN("max", Kind.SPAN, 1, 1),
    MEDIAN("median", Kind.SPAN, 1, 1),
    SUM_OF_SPAN("sum", Kind.SPAN, 1, 1),
    COUNT_OF_SPAN("count", Kind.SPAN, 1, 1),
    EMA("ema", Kind.SPAN, 1, 1),
    LOWPASS("lowpass", Kind.FREQUENCY, 1, 1),
    HIGHPASS("highpass", Kind.FREQUENCY, 1, 1),

    RMS("rms", Kind.MEASURED, 1, 1),
    AC_RMS("acrms", Kind.MEASURED, 1, 1),
    PEAK("peak", Kind.MEASURED, 1, 1),
    SLOPE("slope", Kind.MEASURED, 1, 1),
    FREQUENCY("frequency", Kind.MEASURED, 1, 1),
    PERIOD("period", Kind.MEASURED, 1, 1),
    DUTY("duty", Kind.MEASURED, 1, 1),
    RISE("rise", Kind.MEASURED, 1, 1),
    FALL("fall", Kind.MEASURED, 1, 1),
    WIDTH("width", Kind.MEASURED, 1, 1),
    OVERSHOOT("overshoot", Kind.MEASURED, 1, 1),
    CROSSINGS("crossings", Kind.MEASURED, 2, 2),

    SHIFT("shift", Kind.MOVED, 1, 1),
    RESAMPLE("resample", Kind.MOVED, 1, 1),
    LINEAR("linear", Kind.JOINED, 1, 1);

    /** What a function takes, and what it is over. */
    enum Kind {
        /** One value of each argument makes one value. */
        NUMBERS,
        /** Values in a row, from the first. */
        STEPS,
        /** Values in a row, and how long a time counts, in the unit of x. */
        SPAN,
        /** All points of a series in a span, measured now and then. */
        MEASURED,
        /** Values in a row, and a frequency. */
        FREQUENCY,
        /** Points that come to stand elsewhere, by a span. */
        MOVED,
        /** Points that are joined with others in another way. */
        JOINED
    }

    /** In a misspelt name. */
    private static final int MOST_OTHER = 2;

    private final String name;
    private final Kind kind;
    private final int least;
    private final int most;

    FormulaFunction(String name, Kind kind, int least, int most) {
        this.name = name;
        this.kind = kind;
        this.least = least;
        this.most = most;
    }

    Kind kind() {
        return kind;
    }

    /** Returns whether a span or a frequency stands behind the arguments. */
    boolean hasSetting() {
        return kind == Kind.SPAN || kind == Kind.FREQUENCY || kind == Kind.MOVED || kind == Kind.MEASURED;
    }

    /** Returns whether it has a value at each point, which hangs on none behind it. */
    boolean isInPlace() {
        return kind != Kind.MOVED && kind != Kind.MEASURED && kind != Kind.JOINED;
    }

    /** Returns whether it is about levels, transitions or periods. */
    boolean isOfPulses() {
        return kind == Kind.MEASURED && this != RMS && this != AC_RMS && this != PEAK && this != SLOPE;
    }

    /** Returns what a function that measures says of points; NaN where that cannot be told. Shares are in per cent. */
    double measured(Aggregate sums, Pulses pulses) {
        return switch (this) {
            case RMS -> sums.rms();
            case AC_RMS -> sums.acRms();
            case PEAK -> sums.max() - sums.min();
            case SLOPE -> sums.slope();
            case FREQUENCY -> pulses.frequency();
            case PERIOD -> pulses.period();
            case DUTY -> 100 * pulses.duty();
            case RISE -> pulses.rise().tenths();
            case FALL -> pulses.fall().tenths();
            case WIDTH -> pulses.width();
            case OVERSHOOT -> 100 * pulses.overshoot();
            default -> throw new IllegalArgumentException(name + " does not measure");
        };
    }

    /** Returns the function of a name that takes so many arguments, and a span or frequency or not; null if there is none. */
    static @Nullable FormulaFunction of(String name, int arguments, boolean withSetting) {
        for (FormulaFunction each : values()) {
            if (each.name.equals(name)
                    && each.hasSetting() == withSetting
                    && arguments >= each.least
                    && arguments <= each.most) {
                return each;
            }
        }
        return null;
    }

    /** Returns how the functions of a name are written, for whoever wrote one otherwise; empty if there is no such name. */
    static String forms(String name) {
        List<String> forms = new ArrayList<>();
        for (FormulaFunction each : values()) {
            if (each.name.equals(name)) {
                forms.add(each.form());
            }
        }
        return String.join(" or ", forms);
    }

    /** Returns the names that may be meant by one that is none: those that begin with it, or as it does with two other letters at most. */
    static List<String> near(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        Set<String> near = new LinkedHashSet<>();
        for (FormulaFunction each : values()) {
            if (each.name.startsWith(wanted)
                    || (each.name.charAt(0) == wanted.charAt(0) && distance(each.name, wanted) <= MOST_OTHER)) {
                near.add(each.name);
            }
        }
        return List.copyOf(near);
    }

    /** How many letters must be put in, taken out or changed (Levenshtein 1966). */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int k = 0; k <= other.length(); k++) {
            before[k] = k;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int k = 1; k <= other.length(); k++) {
                int changed = before[k - 1] + (one.charAt(i - 1) == other.charAt(k - 1) ? 0 : 1);
                now[k] = Math.min(changed, 1 + Math.min(before[k], now[k - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }

    private String form() {
        String setting =
                switch (kind) {
                    case SPAN, MOVED, MEASURED -> ", 10s";
                    case FREQUENCY -> ", 5Hz";
                    default -> "";
                };
        String arguments =
                switch (least) {
                    case 0 -> "";
                    case 1 -> "x";
                    case 2 -> this == CROSSINGS ? "x, level" : most > 2 ? "x, y, \u2026" : "x, y";
                    default -> this == IF ? "condition, x, y" : "x, low, high";
                };
        return String.format(Locale.ROOT, "%s(%s%s)", name, arguments, setting);
    }
}
