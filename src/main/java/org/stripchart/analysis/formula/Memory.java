// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

/**
 * What must be read again of the series of a formula for its values from some x on to be what they were.
 *
 * @param span how far back, in the unit of x; infinite where all counts that there was
 * @param points how many points before that
 */
record Memory(double span, int points) {

    /** After so many spans what an exponential average began with weighs 1e-28: less than rounding does. */
    private static final double FORGOTTEN = 64;

    static Memory of(Expression expression) {
        // The last point before, whose value lasts.
        return of(expression, new Memory(0, 1));
    }

    private static Memory of(Expression expression, Memory above) {
        if (!(expression instanceof Expression.Call call)) {
            return above;
        }
        Memory here = above.and(call);
        Memory most = here;
        for (Expression each : call.of()) {
            Memory one = of(each, here);
            most = new Memory(Math.max(most.span, one.span), Math.max(most.points, one.points));
        }
        return most;
    }

    private Memory and(Expression.Call call) {
        return switch (call.function()) {
            case RATE, DELTA, LINEAR -> new Memory(span, points + 1);
            case INTEGRAL, SUM_SO_FAR, COUNT_SO_FAR -> new Memory(Double.POSITIVE_INFINITY, points);
            case EMA -> new Memory(span + FORGOTTEN * call.setting(), points + 1);
            case LOWPASS, HIGHPASS -> new Memory(span + FORGOTTEN / (2 * Math.PI * call.setting()), points + 1);
            default -> call.function().hasSetting() ? new Memory(span + Math.abs(call.setting()), points + 1) : this;
        };
    }
}
