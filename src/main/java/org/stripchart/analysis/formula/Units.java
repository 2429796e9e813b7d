// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Follows units through a formula, as far as they can be told: what may be wrong is not told. */
final class Units {

    /** A number that is added to them is mostly on the way to another scale. */
    private static final Set<String> TEMPERATURES = Set.of("°C", "℃", "degC", "°F", "℉", "degF", "K");

    private final UnaryOperator<String> series;
    private final String x;

    /**
     * @param series the unit of each series, by its name; empty where none is known
     * @param x the unit of x; empty where none is known
     */
    Units(UnaryOperator<String> series, String x) {
        this.series = series;
        this.x = x;
    }

    Unit of(Expression expression) {
        if (expression instanceof Expression.Series named) {
            return Unit.of(series.apply(named.name()));
        }
        return expression instanceof Expression.Call call ? of(call) : Unit.NUMBER;
    }

    private Unit of(Expression.Call call) {
        List<Unit> units = new ArrayList<>();
        for (Expression each : call.of()) {
            units.add(of(each));
        }
        Unit first = units.isEmpty() ? Unit.NUMBER : units.get(0);
        return switch (call.function()) {
            case ADD, SUBTRACT -> sum(first, units.get(1));
            case REMAINDER, LEAST, GREATEST, CLAMP, HYPOT -> same(units);
            case IF -> same(units.subList(1, units.size()));
            case MULTIPLY -> first.product(units.get(1), 1);
            case DIVIDE -> first.product(units.get(1), -1);
            case POWER -> power(first, call.of().get(1));
            case SQRT -> first.root();
            case LESS, AT_MOST, GREATER, AT_LEAST, EQUAL, DIFFERENT, AND, OR, NOT, SIGN -> Unit.NONE;
            case EXP, LN, LOG10, LOG2, SIN, COS, TAN -> Unit.NONE;
            case ASIN, ACOS, ATAN, ATAN2 -> Unit.of("rad");
            case TIME, PERIOD, RISE, FALL, WIDTH -> Unit.of(x);
            case PI -> Unit.NUMBER;
            case RATE, SLOPE -> first.times(Unit.of(x), -1);
            case INTEGRAL -> first.times(Unit.of(x), 1);
            case COUNT_SO_FAR, COUNT_OF_SPAN, CROSSINGS -> Unit.NONE;
            case FREQUENCY -> x.equals("s") ? Unit.of("Hz") : Unit.of(x).power(-1);
            case DUTY, OVERSHOOT -> Unit.of("%");
            case NEGATE, ABS, FLOOR, CEIL, ROUND, DELTA, SUM_SO_FAR -> first;
            case MEAN, LEAST_OF_SPAN, GREATEST_OF_SPAN, MEDIAN, SUM_OF_SPAN, EMA, LOWPASS, HIGHPASS -> first;
            case RMS, AC_RMS, PEAK, SHIFT, RESAMPLE, LINEAR -> first;
        };
    }

    private static Unit sum(Unit left, Unit right) {
        boolean isScaled = (left.kind() == Unit.Kind.NUMBER && TEMPERATURES.contains(right.text()))
                || (right.kind() == Unit.Kind.NUMBER && TEMPERATURES.contains(left.text()));
        return isScaled ? Unit.UNKNOWN : left.same(right);
    }

    private static Unit same(List<Unit> units) {
        return units.stream().reduce(Unit.NUMBER, Unit::same);
    }

    private static Unit power(Unit base, Expression exponent) {
        return exponent instanceof Expression.Constant constant ? base.power(constant.value()) : base.power(Double.NaN);
    }
}
