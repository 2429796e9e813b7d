// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.formula;

import org.stripchart.analysis.join.Input;
import org.stripchart.analysis.join.Points;
import org.stripchart.history.PointBuffer;

/**
 * Points at the whole multiples of a step, from the first point on. Each has the y of the last point at or before it, or lies on
 * the straight line between its two neighbours. Steps so small that numbers do not tell them apart make no points.
 */
final class EvenPoints implements Points {

    private static final int PART = 1 << 11;

    /** The whole numbers up to there are all different. */
    private static final double MOST_STEPS = 1L << 52;

    /** So many steps may follow each other without a point. */
    private static final int MOST_EMPTY = 1_000_000;

    private final Input input;
    private final double step;
    /** The number of the step that comes next; before the first point, no number. */
    private double next = Double.NaN;

    private int empty;

    EvenPoints(Points points, boolean linear, double step) {
        input = new Input(points, linear);
        this.step = step;
    }

    @Override
    public void read(PointBuffer out) {
        out.clear();
        double known = known();
        while (out.size() < PART && next * step <= known) {
            double x = next * step;
            while (input.nextX() <= x) {
                input.take();
                empty = 0;
            }
            if (++empty > MOST_EMPTY && input.nextX() > x) {
                // Nobody means so many: x has leapt, as when a clock is set.
                out.add(x, Double.NaN);
                next = Math.max(next + 1, stepBeyond(Math.nextDown(input.nextX())));
            } else {
                out.add(x, input.at(x));
                next++;
            }
        }
    }

    @Override
    public double known() {
        if (Double.isNaN(next)) {
            double first = input.nextX();
            next = Double.isNaN(first) ? first : stepBeyond(Math.nextDown(first));
        }
        return Double.isNaN(next) ? Double.NEGATIVE_INFINITY : beforeStep(input.known());
    }

    @Override
    public double reached() {
        return Double.isNaN(next) ? Double.NEGATIVE_INFINITY : beforeStep(input.reached());
    }

    /** Between two steps nothing will come. */
    private double beforeStep(double x) {
        double beyond = stepBeyond(x);
        return Double.isNaN(beyond) ? Double.NEGATIVE_INFINITY : Math.nextDown(beyond * step);
    }

    /** Returns the number of the first step beyond an x; the quotient may be rounded over it. */
    private double stepBeyond(double x) {
        double number = Math.floor(x / step) - 1;
        if (Math.abs(number) > MOST_STEPS) {
            return Double.NaN;
        }
        while (number * step <= x) {
            number++;
        }
        return number;
    }
}
