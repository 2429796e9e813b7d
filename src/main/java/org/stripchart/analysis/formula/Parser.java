// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a formula by recursive descent. From the loosest to the tightest: {@code ||}, {@code &&}, comparisons (which do not follow
 * each other), {@code + -}, {@code * / %}, signs and {@code !}, {@code ^} (from the right, and before a sign on its left).
 */
final class Parser {

    /** So deep may brackets and signs stand in each other, so that no text takes the stack. */
    private static final int MOST_DEPTH = 200;

    private static final int MOST_CHARACTERS = 10_000;

    /** The operators of two sides, loosest first. */
    private static final List<Map<String, FormulaFunction>> LEVELS = List.of(
            Map.of("||", FormulaFunction.OR),
            Map.of("&&", FormulaFunction.AND),
            Map.of(
                    "<", FormulaFunction.LESS,
                    "<=", FormulaFunction.AT_MOST,
                    ">", FormulaFunction.GREATER,
                    ">=", FormulaFunction.AT_LEAST,
                    "==", FormulaFunction.EQUAL,
                    "!=", FormulaFunction.DIFFERENT),
            Map.of("+", FormulaFunction.ADD, "-", FormulaFunction.SUBTRACT),
            Map.of("*", FormulaFunction.MULTIPLY, "/", FormulaFunction.DIVIDE, "%", FormulaFunction.REMAINDER));

    private static final int COMPARISONS = 2;

    /** The words that can be written for signs. */
    private static final Map<String, String> WORDS = Map.of("and", "&&", "or", "||", "not", "!");

    private final List<Token> tokens;
    private int at;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Expression parse(String text) throws FormulaException {
        if (text.length() > MOST_CHARACTERS) {
            throw new FormulaException(MOST_CHARACTERS, "a formula has at most " + MOST_CHARACTERS + " characters");
        }
        Parser parser = new Parser(Lexer.tokens(text));
        Expression whole = parser.operators(0);
        if (parser.token().kind() != Token.Kind.END) {
            throw parser.unexpected("an operator");
        }
        return whole;
    }

    private Expression operators(int level) throws FormulaException {
        if (level == LEVELS.size()) {
            return signed();
        }
        Expression left = operators(level + 1);
        FormulaFunction function = operator(level);
        while (function != null) {
            at++;
            left = new Expression.Call(function, List.of(left, operators(level + 1)), Double.NaN);
            function = operator(level);
            if (function != null && level == COMPARISONS) {
                throw unexpected("\"and\"");
            }
        }
        return left;
    }

    private @Nullable FormulaFunction operator(int level) {
        return LEVELS.get(level).get(sign());
    }

    /** Returns the sign that stands here, or is written as a word; empty if there is none. */
    private String sign() {
        Token token = token();
        return switch (token.kind()) {
            case SIGN -> token.text();
            case NAME -> WORDS.getOrDefault(token.text(), "");
            default -> "";
        };
    }

    private Expression signed() throws FormulaException {
        String sign = sign();
        if (!sign.equals("-") && !sign.equals("+") && !sign.equals("!")) {
            return power();
        }
        Token token = token();
        at++;
        deeper(token);
        Expression of = signed();
        depth--;
        return switch (sign) {
            case "-" ->
                of instanceof Expression.Constant constant
                        ? new Expression.Constant(-constant.value())
                        : new Expression.Call(FormulaFunction.NEGATE, List.of(of), Double.NaN);
            case "!" -> new Expression.Call(FormulaFunction.NOT, List.of(of), Double.NaN);
            default -> of;
        };
    }

    private Expression power() throws FormulaException {
        Expression base = primary();
        if (!token().is("^")) {
            return base;
        }
        deeper(token());
        at++;
        Expression exponent = signed();
        depth--;
        return new Expression.Call(FormulaFunction.POWER, List.of(base, exponent), Double.NaN);
    }

    private Expression primary() throws FormulaException {
        Token token = token();
        switch (token.kind()) {
            case NUMBER -> {
                at++;
                return new Expression.Constant(token.number());
            }
            case QUOTED -> {
                at++;
                return new Expression.Series(token.text());
            }
            case NAME -> {
                if (sign().isEmpty()) {
                    at++;
                    return token().is("(") ? call(token) : new Expression.Series(token.text());
                }
            }
            case SIGN -> {
                if (token.is("(")) {
                    deeper(token);
                    at++;
                    Expression inner = operators(0);
                    expect(")");
                    depth--;
                    return inner;
                }
            }
            case SPAN, FREQUENCY ->
                throw new FormulaException(
                        token.position(), token.shown() + " stands only last in a function, such as mean(x, 10s)");
            default -> {}
        }
        throw unexpected("a number, a series or a function");
    }

    private Expression call(Token name) throws FormulaException {
        deeper(name);
        at++;
        List<Expression> of = new ArrayList<>();
        double setting = Double.NaN;
        Token.Kind unit = null;
        while (!token().is(")")) {
            if (!of.isEmpty()) {
                expect(",");
            }
            int negative = token().is("-") && isSetting(tokens.get(at + 1)) ? 1 : 0;
            Token value = tokens.get(at + negative);
            if (isSetting(value) && tokens.get(at + negative + 1).is(")")) {
                at += negative + 1;
                unit = value.kind();
                setting = negative == 1 ? -value.number() : value.number();
                break;
            }
            of.add(operators(0));
        }
        expect(")");
        depth--;
        return called(name, of, unit, setting);
    }

    private static boolean isSetting(Token token) {
        return token.kind() == Token.Kind.SPAN || token.kind() == Token.Kind.FREQUENCY;
    }

    private static Expression called(Token name, List<Expression> of, Token.@Nullable Kind unit, double setting)
            throws FormulaException {
        FormulaFunction function = FormulaFunction.of(name.text(), of.size(), unit != null);
        if (function == null && unit == null && !of.isEmpty()) {
            // Where x is no time, how much of it counts is a plain number.
            FormulaFunction withSetting = FormulaFunction.of(name.text(), of.size() - 1, true);
            if (withSetting != null && of.get(of.size() - 1) instanceof Expression.Constant constant) {
                return moved(name, withSetting, of.subList(0, of.size() - 1), constant.value());
            }
        }
        boolean fits = function != null
                && (unit == null
                        || (function.kind() == FormulaFunction.Kind.FREQUENCY) == (unit == Token.Kind.FREQUENCY));
        if (function == null || !fits) {
            String forms = FormulaFunction.forms(name.text());
            throw new FormulaException(
                    name.position(),
                    forms.isEmpty()
                            ? "there is no function \"" + name.text() + "\"" + near(name.text())
                            : name.text() + " is written " + forms);
        }
        return unit == null ? new Expression.Call(function, of, setting) : moved(name, function, of, setting);
    }

    private static String near(String name) {
        List<String> near = FormulaFunction.near(name);
        return near.isEmpty() ? "" : ", but " + String.join(", ", near);
    }

    private static Expression moved(Token name, FormulaFunction function, List<Expression> of, double setting)
            throws FormulaException {
        if (function.kind() == FormulaFunction.Kind.MEASURED) {
            if (!(of.get(0) instanceof Expression.Series)) {
                throw new FormulaException(
                        name.position(), name.text() + " is of a series; what is computed needs a name of its own");
            }
            if (of.size() > 1 && !(of.get(1) instanceof Expression.Constant)) {
                throw new FormulaException(name.position(), "the level of " + name.text() + " is a number");
            }
        }
        boolean isRight =
                function == FormulaFunction.SHIFT ? Double.isFinite(setting) : setting > 0 && Double.isFinite(setting);
        if (!isRight) {
            throw new FormulaException(name.position(), name.text() + " needs more than 0");
        }
        return new Expression.Call(function, of, setting);
    }

    private void expect(String sign) throws FormulaException {
        if (!token().is(sign)) {
            throw unexpected("\"" + sign + "\"");
        }
        at++;
    }

    private void deeper(Token token) throws FormulaException {
        if (++depth > MOST_DEPTH) {
            throw new FormulaException(token.position(), "brackets and signs stand too deep in each other");
        }
    }

    private FormulaException unexpected(String wanted) {
        return new FormulaException(token().position(), "expected " + wanted + ", not " + token().shown());
    }

    private Token token() {
        return tokens.get(at);
    }
}
