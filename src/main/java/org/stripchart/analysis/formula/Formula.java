// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A formula over series, as {@code `cpu user` + `cpu system`} or {@code mean(rate(bytes), 10s)}.
 *
 * <p>There is a value at each x at which one of its series has a point, once all have had one. There, the others have the value
 * of their last point; {@code linear(b)} has that of the straight line to the next one instead, and waits for it. A formula runs
 * nothing but what {@code FormulaFunction} lists.
 *
 * <p><b>Threading:</b> immutable.
 */
public final class Formula {

    private final String text;
    private final Expression expression;
    private final Set<String> series;

    private Formula(String text, Expression expression, Set<String> series) {
        this.text = text;
        this.expression = expression;
        this.series = series;
    }

    /**
     * Reads a formula.
     *
     * @throws FormulaException if it is none, or names no series
     */
    public static Formula parse(String text) throws FormulaException {
        Expression expression = Parser.parse(text);
        Set<String> series = new LinkedHashSet<>();
        addSeries(expression, series);
        if (series.isEmpty()) {
            throw new FormulaException(0, "a formula names a series at least");
        }
        return new Formula(text, expression, Collections.unmodifiableSet(series));
    }

    private static void addSeries(Expression expression, Set<String> names) {
        if (expression instanceof Expression.Series named) {
            names.add(named.name());
        } else if (expression instanceof Expression.Call call) {
            call.of().forEach(each -> addSeries(each, names));
        }
    }

    /** Returns the names of the series that it is of, in the order in which they are named first. */
    public Set<String> series() {
        return series;
    }

    Expression expression() {
        return expression;
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
