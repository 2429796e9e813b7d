// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

/**
 * The values of the last span, each counting the same: those with {@code x - span < x' <= x}.
 *
 * <p>Two stacks make a queue (Tangwongsan, Hirzel, Schneider, "General Incremental Sliding-Window Aggregation", VLDB 2015): what
 * leaves is never subtracted, so that no rounding stays behind, and a value takes a constant number of steps on average.
 */
final class SlidingSpan implements Node.Steps {

    private final FormulaFunction function;
    private final double span;
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    /** Of the older part: what the values from there up to {@link #middle} amount to. */
    private double[] suffixes = new double[64];

    private int first;
    private int middle;
    private int end;
    /** What the values from {@link #middle} on amount to. */
    private double newer;

    SlidingSpan(FormulaFunction function, double span) {
        this.function = function;
        this.span = span;
        newer = none();
    }

    @Override
    public double next(double x, double y) {
        if (Double.isNaN(y)) {
            return y;
        }
        add(x, y);
        // The value itself counts, however short the span is.
        while (first < end - 1 && xs[first] <= x - span) {
            first++;
            if (first > middle) {
                turn();
            }
        }
        if (first >= middle) {
            turn();
        }
        double all = together(suffixes[first], newer);
        return function == FormulaFunction.MEAN
                ? all / (end - first)
                : function == FormulaFunction.COUNT_OF_SPAN ? end - first : all;
    }

    private void add(double x, double y) {
        if (end == xs.length) {
            makeRoom();
        }
        xs[end] = x;
        ys[end++] = y;
        newer = together(newer, y);
    }

    /** Makes the newer part the older one. */
    private void turn() {
        double suffix = none();
        for (int i = end - 1; i >= first; i--) {
            suffix = together(ys[i], suffix);
            suffixes[i] = suffix;
        }
        middle = end;
        newer = none();
    }

    /** Moves the values to the front, and makes the arrays larger only if that leaves them more than half full: what is thrown away costs pauses. */
    private void makeRoom() {
        int size = end - first;
        int capacity = 2L * size > xs.length ? OverTime.twice(xs.length) : xs.length;
        xs = moved(xs, size, capacity);
        ys = moved(ys, size, capacity);
        suffixes = moved(suffixes, size, capacity);
        middle -= first;
        end = size;
        first = 0;
    }

    private double[] moved(double[] from, int size, int capacity) {
        double[] to = capacity == from.length ? from : new double[capacity];
        System.arraycopy(from, first, to, 0, size);
        return to;
    }

    private double none() {
        return switch (function) {
            case LEAST_OF_SPAN -> Double.POSITIVE_INFINITY;
            case GREATEST_OF_SPAN -> Double.NEGATIVE_INFINITY;
            default -> 0;
        };
    }

    private double together(double a, double b) {
        return switch (function) {
            case LEAST_OF_SPAN -> Math.min(a, b);
            case GREATEST_OF_SPAN -> Math.max(a, b);
            default -> a + b;
        };
    }
}
