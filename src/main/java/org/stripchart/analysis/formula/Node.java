// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.stripchart.analysis.join.Rows;

/** A part of a formula that computes: a value for each row. */
interface Node {

    /** Returns its values for the rows, which are valid until it is asked again. All rows are to be passed once and in order. */
    double[] values(Rows rows);

    /** The same value everywhere. */
    static Node constant(double value) {
        double[] values = new double[Rows.MOST];
        Arrays.fill(values, value);
        return rows -> values;
    }

    /** A function of one value. */
    static Node of(DoubleUnaryOperator function, Node of) {
        double[] out = new double[Rows.MOST];
        return rows -> {
            double[] values = of.values(rows);
            for (int i = 0; i < rows.size(); i++) {
                out[i] = function.applyAsDouble(values[i]);
            }
            return out;
        };
    }

    /** A function of two values. */
    static Node of(DoubleBinaryOperator function, Node left, Node right) {
        double[] out = new double[Rows.MOST];
        return rows -> {
            double[] lefts = left.values(rows);
            double[] rights = right.values(rows);
            for (int i = 0; i < rows.size(); i++) {
                out[i] = function.applyAsDouble(lefts[i], rights[i]);
            }
            return out;
        };
    }

    /** A function of three values. */
    static Node of(Ternary function, Node first, Node second, Node third) {
        double[] out = new double[Rows.MOST];
        return rows -> {
            double[] firsts = first.values(rows);
            double[] seconds = second.values(rows);
            double[] thirds = third.values(rows);
            for (int i = 0; i < rows.size(); i++) {
                out[i] = function.apply(firsts[i], seconds[i], thirds[i]);
            }
            return out;
        };
    }

    /** A function over time. */
    static Node over(Steps steps, Node of) {
        double[] out = new double[Rows.MOST];
        return rows -> {
            double[] values = of.values(rows);
            for (int i = 0; i < rows.size(); i++) {
                out[i] = steps.next(rows.xs()[i], values[i]);
            }
            return out;
        };
    }

    /** Three numbers into one. */
    interface Ternary {
        double apply(double first, double second, double third);
    }

    /** Points in a row, and a value at each that may hang on all before it. */
    interface Steps {

        /** Returns the value at a point; NaN, and nothing is remembered of it, where the point is a gap. */
        double next(double x, double y);
    }
}
