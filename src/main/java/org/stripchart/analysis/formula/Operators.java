// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * What functions of numbers compute: IEEE arithmetic, as Java has it. True is 1 and false 0; whatever is not 0 counts as true. A
 * gap makes a gap of all that it is in, but of the side of an {@code if} that is not taken.
 */
final class Operators {

    private static final double LN_2 = Math.log(2);

    private Operators() {}

    static Node node(FormulaFunction function, List<Node> of) {
        return switch (of.size()) {
            case 0 -> Node.constant(Math.PI);
            case 1 -> Node.of(unary(function), of.get(0));
            case 2 -> Node.of(binary(function), of.get(0), of.get(1));
            default ->
                switch (function) {
                    case IF -> Node.of(Operators::choose, of.get(0), of.get(1), of.get(2));
                    case CLAMP -> Node.of(Operators::clamp, of.get(0), of.get(1), of.get(2));
                    default -> {
                        Node last = Node.of(binary(function), of.get(of.size() - 2), of.get(of.size() - 1));
                        for (int i = of.size() - 3; i >= 0; i--) {
                            last = Node.of(binary(function), of.get(i), last);
                        }
                        yield last;
                    }
                };
        };
    }

    static DoubleUnaryOperator unary(FormulaFunction function) {
        return switch (function) {
            case NEGATE -> a -> -a;
            case NOT -> a -> Double.isNaN(a) ? a : truth(a == 0);
            case ABS -> Math::abs;
            case SIGN -> Math::signum;
            case SQRT -> Math::sqrt;
            case EXP -> Math::exp;
            case LN -> Math::log;
            case LOG10 -> Math::log10;
            case LOG2 -> a -> Math.log(a) / LN_2;
            case SIN -> Math::sin;
            case COS -> Math::cos;
            case TAN -> Math::tan;
            case ASIN -> Math::asin;
            case ACOS -> Math::acos;
            case ATAN -> Math::atan;
            case FLOOR -> Math::floor;
            case CEIL -> Math::ceil;
            case ROUND -> Math::rint;
            default -> throw new IllegalArgumentException(function + " takes more than one number");
        };
    }

    static DoubleBinaryOperator binary(FormulaFunction function) {
        return switch (function) {
            case ADD -> (a, b) -> a + b;
            case SUBTRACT -> (a, b) -> a - b;
            case MULTIPLY -> (a, b) -> a * b;
            case DIVIDE -> (a, b) -> a / b;
            case REMAINDER -> (a, b) -> a % b;
            case POWER -> Math::pow;
            case LESS -> (a, b) -> isGap(a, b) ? Double.NaN : truth(a < b);
            case AT_MOST -> (a, b) -> isGap(a, b) ? Double.NaN : truth(a <= b);
            case GREATER -> (a, b) -> isGap(a, b) ? Double.NaN : truth(a > b);
            case AT_LEAST -> (a, b) -> isGap(a, b) ? Double.NaN : truth(a >= b);
            case EQUAL -> (a, b) -> isGap(a, b) ? Double.NaN : truth(a == b);
            case DIFFERENT -> (a, b) -> isGap(a, b) ? Double.NaN : truth(a != b);
            case AND -> (a, b) -> isGap(a, b) ? Double.NaN : truth(a != 0 && b != 0);
            case OR -> (a, b) -> isGap(a, b) ? Double.NaN : truth(a != 0 || b != 0);
            case ATAN2 -> Math::atan2;
            case HYPOT -> Math::hypot;
            case LEAST -> Math::min;
            case GREATEST -> Math::max;
            default -> throw new IllegalArgumentException(function + " does not take two numbers");
        };
    }

    private static boolean isGap(double a, double b) {
        return Double.isNaN(a) || Double.isNaN(b);
    }

    private static double truth(boolean isTrue) {
        return isTrue ? 1 : 0;
    }

    private static double choose(double condition, double ifTrue, double ifFalse) {
        return Double.isNaN(condition) ? Double.NaN : condition != 0 ? ifTrue : ifFalse;
    }

    private static double clamp(double value, double low, double high) {
        return Math.min(Math.max(value, low), high);
    }
}
