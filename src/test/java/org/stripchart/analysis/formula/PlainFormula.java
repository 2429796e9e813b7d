// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What a formula is by its definition, computed from all points at once and anew for each row. */
final class PlainFormula {

    /** A point. */
    record Point(double x, double y) {}

    private final Map<String, List<Point>> series;

    PlainFormula(Map<String, List<Point>> series) {
        this.series = series;
    }

    /** Returns the points of an expression over series of which none has two points at one x. */
    List<Point> points(Expression expression) {
        if (expression instanceof Expression.Series named) {
            return series.getOrDefault(named.name(), List.of());
        }
        if (expression instanceof Expression.Call call) {
            if (call.function() == FormulaFunction.SHIFT) {
                return points(call.of().get(0)).stream()
                        .map(point -> new Point(point.x + call.setting(), point.y))
                        .toList();
            }
            if (call.function() == FormulaFunction.RESAMPLE) {
                return even(call.of().get(0), call.setting());
            }
        }
        List<Expression> inputs = new ArrayList<>();
        addInputs(expression, inputs);
        List<Point> out = new ArrayList<>();
        List<Double> xs = rows(inputs);
        for (int i = 0; i < xs.size(); i++) {
            out.add(new Point(xs.get(i), value(expression, xs, i)));
        }
        return out;
    }

    private List<Point> even(Expression of, double step) {
        List<Point> points = points(isLinear(of) ? ((Expression.Call) of).of().get(0) : of);
        List<Point> out = new ArrayList<>();
        if (!points.isEmpty()) {
            double last = points.get(points.size() - 1).x;
            for (double k = Math.floor(points.get(0).x / step) - 1; k * step <= last; k++) {
                if (k * step >= points.get(0).x) {
                    out.add(new Point(k * step, at(points, k * step, isLinear(of))));
                }
            }
        }
        return out;
    }

    private static boolean isLinear(Expression expression) {
        return expression instanceof Expression.Call call && call.function() == FormulaFunction.LINEAR;
    }

    private static boolean isInput(Expression expression) {
        return expression instanceof Expression.Series
                || (expression instanceof Expression.Call call
                        && (call.function().kind() == FormulaFunction.Kind.MOVED
                                || call.function().kind() == FormulaFunction.Kind.JOINED));
    }

    private static void addInputs(Expression expression, List<Expression> inputs) {
        if (isInput(expression)) {
            inputs.add(expression);
        } else if (expression instanceof Expression.Call call) {
            call.of().forEach(each -> addInputs(each, inputs));
        }
    }

    private List<Point> pointsOfInput(Expression input) {
        return points(isLinear(input) ? ((Expression.Call) input).of().get(0) : input);
    }

    /** All x of all inputs, from where all have had a point up to where all have got. */
    private List<Double> rows(List<Expression> inputs) {
        TreeSet<Double> xs = new TreeSet<>();
        double from = Double.NEGATIVE_INFINITY;
        double to = Double.POSITIVE_INFINITY;
        for (Expression input : inputs) {
            List<Point> points = pointsOfInput(input);
            if (points.isEmpty()) {
                return List.of();
            }
            points.forEach(point -> xs.add(point.x));
            from = Math.max(from, points.get(0).x);
            to = Math.min(to, known(input));
        }
        return from > to ? List.of() : List.copyOf(xs.subSet(from, true, to, true));
    }

    /** Up to where an input is known: an even one up to its next step. */
    private double known(Expression input) {
        if (input instanceof Expression.Series named) {
            List<Point> points = series.getOrDefault(named.name(), List.of());
            return points.isEmpty() ? Double.NEGATIVE_INFINITY : points.get(points.size() - 1).x;
        }
        Expression.Call call = (Expression.Call) input;
        double known = call.of().stream().mapToDouble(this::known).min().orElse(Double.POSITIVE_INFINITY);
        return switch (call.function()) {
            case SHIFT -> known + call.setting();
            case RESAMPLE -> {
                double k = Math.floor(known / call.setting()) - 1;
                while (k * call.setting() <= known) {
                    k++;
                }
                yield Math.nextDown(k * call.setting());
            }
            default -> known;
        };
    }

    private static double at(List<Point> points, double x, boolean linear) {
        for (int i = points.size() - 1; i >= 0; i--) {
            Point point = points.get(i);
            if (point.x <= x) {
                if (!linear || point.x == x) {
                    return point.y;
                }
                Point right = points.get(i + 1);
                return point.y + (right.y - point.y) * ((x - point.x) / (right.x - point.x));
            }
        }
        return Double.NaN;
    }

    private double value(Expression expression, List<Double> xs, int row) {
        if (expression instanceof Expression.Constant constant) {
            return constant.value();
        }
        if (isInput(expression)) {
            return at(pointsOfInput(expression), xs.get(row), isLinear(expression));
        }
        Expression.Call call = (Expression.Call) expression;
        return switch (call.function().kind()) {
            case NUMBERS -> number(call, xs, row);
            default -> overTime(call, xs, row);
        };
    }

    private double number(Expression.Call call, List<Double> xs, int row) {
        double[] of =
                call.of().stream().mapToDouble(each -> value(each, xs, row)).toArray();
        return switch (call.function()) {
            case TIME -> xs.get(row);
            case PI -> Math.PI;
            case IF -> Double.isNaN(of[0]) ? Double.NaN : of[0] != 0 ? of[1] : of[2];
            case CLAMP -> Math.min(Math.max(of[0], of[1]), of[2]);
            case LEAST -> Arrays.stream(of).reduce(Math::min).orElseThrow();
            case GREATEST -> Arrays.stream(of).reduce(Math::max).orElseThrow();
            default ->
                of.length == 1
                        ? Operators.unary(call.function()).applyAsDouble(of[0])
                        : Operators.binary(call.function()).applyAsDouble(of[0], of[1]);
        };
    }

    private double overTime(Expression.Call call, List<Double> xs, int row) {
        double[] ys = new double[row + 1];
        for (int i = 0; i <= row; i++) {
            ys[i] = value(call.of().get(0), xs, i);
        }
        if (Double.isNaN(ys[row])) {
            return Double.NaN;
        }
        double setting = call.setting();
        double[] within = new double[row + 1];
        int count = 0;
        for (int i = 0; i <= row; i++) {
            if (!Double.isNaN(ys[i]) && (Double.isNaN(setting) || xs.get(i) > xs.get(row) - setting)) {
                within[count++] = ys[i];
            }
        }
        double[] sorted = Arrays.copyOf(within, count);
        Arrays.sort(sorted);
        return switch (call.function()) {
            case DELTA -> row == 0 ? Double.NaN : ys[row] - ys[row - 1];
            case RATE -> row == 0 ? Double.NaN : (ys[row] - ys[row - 1]) / (xs.get(row) - xs.get(row - 1));
            case INTEGRAL -> integral(xs, ys);
            case SUM_SO_FAR, SUM_OF_SPAN -> Arrays.stream(sorted).sum();
            case COUNT_SO_FAR, COUNT_OF_SPAN -> count;
            case MEAN -> Arrays.stream(sorted).sum() / count;
            case LEAST_OF_SPAN -> sorted[0];
            case GREATEST_OF_SPAN -> sorted[count - 1];
            case MEDIAN -> (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
            case EMA -> ema(xs, ys, setting);
            case LOWPASS -> ema(xs, ys, 1 / (2 * Math.PI * setting));
            case HIGHPASS -> ys[row] - ema(xs, ys, 1 / (2 * Math.PI * setting));
            default -> throw new IllegalArgumentException(call.toString());
        };
    }

    private static double integral(List<Double> xs, double[] ys) {
        double area = 0;
        for (int i = 1; i < ys.length; i++) {
            double part = (ys[i] + ys[i - 1]) / 2 * (xs.get(i) - xs.get(i - 1));
            area += Double.isNaN(part) ? 0 : part;
        }
        return area;
    }

    /** The weights written out: of each value what is left of it, less what is left of the one before. */
    private static double ema(List<Double> xs, double[] ys, double span) {
        double now = xs.get(ys.length - 1);
        double average = Double.NaN;
        double weightOfOlder = 0;
        double before = Double.NaN;
        for (int i = 0; i < ys.length; i++) {
            if (!Double.isNaN(ys[i])) {
                if (Double.isNaN(average)) {
                    average = ys[i];
                } else {
                    weightOfOlder = Math.exp(-(xs.get(i) - before) / span);
                    average = weightOfOlder * average + (1 - weightOfOlder) * ys[i];
                }
                before = xs.get(i);
            }
        }
        return now >= before ? average : Double.NaN;
    }
}
