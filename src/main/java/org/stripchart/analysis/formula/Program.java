// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import java.util.ArrayList;
import java.util.List;
import org.stripchart.analysis.join.Input;
import org.stripchart.analysis.join.Points;
import org.stripchart.analysis.join.Rows;
import org.stripchart.history.PointBuffer;

/** The points of an expression: rows of what it is of, and a value for each. */
final class Program implements Points {

    private final Rows rows;
    private final Node root;

    private Program(Rows rows, Node root) {
        this.rows = rows;
        this.root = root;
    }

    /** Gives the points that a program begins with, anew for each time that it is asked. */
    interface Inputs {

        /** Returns the points of a series. */
        Points series(String name);

        /** Returns what a function measures of a series. */
        Points measured(String name, Expression.Call call);

        /** Returns what a function over time computes. */
        Node.Steps steps(Expression.Call call);
    }

    /** Makes what computes an expression. */
    static Points of(Expression expression, Inputs series) {
        if (expression instanceof Expression.Series named) {
            return series.series(named.name());
        }
        if (expression instanceof Expression.Call call
                && call.function().kind() == FormulaFunction.Kind.MEASURED
                && call.of().get(0) instanceof Expression.Series of) {
            return series.measured(of.name(), call);
        }
        if (expression instanceof Expression.Call call && call.function().kind() == FormulaFunction.Kind.MOVED) {
            return moved(call, series);
        }
        Maker maker = new Maker(series);
        Node root = maker.node(expression);
        return new Program(new Rows(maker.inputs), root);
    }

    private static Points moved(Expression.Call call, Inputs series) {
        Expression of = call.of().get(0);
        if (call.function() == FormulaFunction.SHIFT) {
            return new ShiftedPoints(of(of, series), call.setting());
        }
        boolean linear = isLinear(of);
        return new EvenPoints(of(linear ? ((Expression.Call) of).of().get(0) : of, series), linear, call.setting());
    }

    private static boolean isLinear(Expression expression) {
        return expression instanceof Expression.Call call && call.function() == FormulaFunction.LINEAR;
    }

    @Override
    public void read(PointBuffer out) {
        out.clear();
        rows.next();
        out.addAll(rows.xs(), 0, root.values(rows), 0, rows.size());
    }

    @Override
    public double known() {
        return rows.known();
    }

    @Override
    public double reached() {
        return rows.reached();
    }

    /** Makes the nodes of an expression, and the inputs that they have in common. */
    private static final class Maker {

        private final Inputs series;
        /** In a list: to hash an expression first, the JVM would make code for it, in some milliseconds. */
        private final List<Expression> expressions = new ArrayList<>();

        private final List<Input> inputs = new ArrayList<>();

        Maker(Inputs series) {
            this.series = series;
        }

        Node node(Expression expression) {
            if (expression instanceof Expression.Constant constant) {
                return Node.constant(constant.value());
            }
            if (expression instanceof Expression.Series) {
                return input(expression);
            }
            Expression.Call call = (Expression.Call) expression;
            return switch (call.function().kind()) {
                case NUMBERS ->
                    call.function() == FormulaFunction.TIME
                            ? Rows::xs
                            : Operators.node(
                                    call.function(),
                                    call.of().stream().map(this::node).toList());
                case STEPS, SPAN, FREQUENCY ->
                    Node.over(series.steps(call), node(call.of().get(0)));
                case MOVED, MEASURED, JOINED -> input(call);
            };
        }

        /** What is the same is read once. */
        private Node input(Expression expression) {
            int number = expressions.indexOf(expression);
            if (number < 0) {
                boolean linear = isLinear(expression);
                Expression of = linear ? ((Expression.Call) expression).of().get(0) : expression;
                number = inputs.size();
                inputs.add(new Input(of(of, series), linear));
                expressions.add(expression);
            }
            int index = number;
            return rows -> rows.values(index);
        }
    }
}
