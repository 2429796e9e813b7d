// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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

    /**
     * Returns the text of a formula with another series in place of one.
     *
     * @param from the name of a series
     * @param to how the other one is written
     * @throws FormulaException if it does not consist of words of formulas
     */
    public static String replaced(String text, String from, String to) throws FormulaException {
        StringBuilder made = new StringBuilder();
        List<Token> tokens = Lexer.tokens(text);
        int done = 0;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean isQuoted = token.kind() == Token.Kind.QUOTED;
            boolean isName =
                    token.kind() == Token.Kind.NAME && !tokens.get(i + 1).is("(");
            if (token.text().equals(from) && (isQuoted || isName)) {
                made.append(text, done, token.position()).append(to);
                done = token.position() + (isQuoted ? from.replace("`", "``").length() + 2 : from.length());
            }
        }
        return made.append(text, done, text.length()).toString();
    }

    /** Returns a name as formulas have it: between backquotes, unless it is plain. */
    public static String named(String series) {
        boolean isPlain = series.matches("[A-Za-z_][A-Za-z0-9_.]*") && !series.matches("and|or|not");
        return isPlain ? series : "`" + series.replace("`", "``") + "`";
    }

    /** Returns the names of the series that it is of, in the order in which they are named first. */
    public Set<String> series() {
        return series;
    }

    /**
     * Returns the unit of its values, as far as it follows from those of its series; empty where it does not.
     *
     * @param ofSeries the unit of each series, by its name; empty where none is known
     * @param ofX the unit of x; empty where none is known
     */
    public String unit(UnaryOperator<String> ofSeries, String ofX) {
        return new Units(ofSeries, ofX).of(expression).text();
    }

    /** Returns the name of the series that the whole formula is; null if it is more than that. */
    public @Nullable String asSeries() {
        return expression instanceof Expression.Series named ? named.name() : null;
    }

    /**
     * Returns what is compared, and with which number, where the whole formula is such a comparison; null if it is not.
     */
    public @Nullable Comparison comparison() {
        if (!(expression instanceof Expression.Call call) || call.of().size() != 2) {
            return null;
        }
        Expression left = call.of().get(0);
        Expression right = call.of().get(1);
        boolean isTurned = left instanceof Expression.Constant;
        boolean isGreater = call.function() == FormulaFunction.GREATER || call.function() == FormulaFunction.AT_LEAST;
        boolean isLess = call.function() == FormulaFunction.LESS || call.function() == FormulaFunction.AT_MOST;
        Expression of = isTurned ? right : left;
        if ((!isGreater && !isLess) || !((isTurned ? left : right) instanceof Expression.Constant limit)) {
            return null;
        }
        boolean isStrict = call.function() == FormulaFunction.GREATER || call.function() == FormulaFunction.LESS;
        return new Comparison(new Formula(text, of, series), isGreater != isTurned, isStrict, limit.value());
    }

    /**
     * A comparison with a number.
     *
     * @param of what is compared
     * @param above whether it is true above the limit; else below
     * @param strict whether it is not true at the limit itself
     */
    public record Comparison(Formula of, boolean above, boolean strict, double limit) {}

    /**
     * Returns whether a point of a series changes no value before it, and whether the values behind it can be told from a limited
     * stretch before them: so that all up to a late point can stay.
     */
    public boolean isLocal() {
        return !Memory.of(expression).isEndless() && isInPlace(expression);
    }

    /** Returns whether a point of a series changes no value before it. */
    boolean isInPlace() {
        return isInPlace(expression);
    }

    private static boolean isInPlace(Expression expression) {
        return !(expression instanceof Expression.Call call)
                || (call.function().isInPlace() && call.of().stream().allMatch(Formula::isInPlace));
    }

    Expression expression() {
        return expression;
    }

    /** Returns whether it computes the same, however it was written. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Formula formula && formula.expression.equals(expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
