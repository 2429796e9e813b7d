// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import org.stripchart.history.SeriesView;

/**
 * What must be read again of the series of a formula for its values from some x on to be what they were.
 *
 * @param span how far back, in the unit of x
 * @param points how many points before that
 * @param isEndless whether beside that all counts that there was
 */
record Memory(double span, int points, boolean isEndless) {

    /** After so many spans what an exponential average began with weighs 1e-28: less than rounding does. */
    private static final double FORGOTTEN = 64;

    static Memory of(Expression expression) {
        // The last point before, whose value lasts.
        return of(expression, new Memory(0, 1, false));
    }

    private static Memory of(Expression expression, Memory above) {
        if (!(expression instanceof Expression.Call call)) {
            return above;
        }
        Memory here = above.and(call);
        Memory most = here;
        for (Expression each : call.of()) {
            Memory one = of(each, here);
            most = new Memory(
                    Math.max(most.span, one.span), Math.max(most.points, one.points), most.isEndless || one.isEndless);
        }
        return most;
    }

    /** Returns the index of the first point of a series that is to be read for the values from an x on; less than the first that is kept where that is lost. */
    long first(SeriesView series, double from) {
        // NaN and less than all numbers are before all points.
        return series.lowerBound(from - span) - points;
    }

    private Memory and(Expression.Call call) {
        return switch (call.function()) {
            case RATE, DELTA, LINEAR -> and(0);
            case INTEGRAL, SUM_SO_FAR, COUNT_SO_FAR -> new Memory(span, points, true);
            case EMA -> and(FORGOTTEN * call.setting());
            case LOWPASS, HIGHPASS -> and(FORGOTTEN / (2 * Math.PI * call.setting()));
            default -> call.function().hasSetting() ? and(Math.abs(call.setting())) : this;
        };
    }

    private Memory and(double moreSpan) {
        return new Memory(span + moreSpan, points + 1, isEndless);
    }
}
