// SPDX-License-Identifier: Apache-2.0
package org.stripchart.analysis.join;

import java.util.List;

/**
 * Some hundred rows at a time: an x, and the value of each input there. There is a row at each x at which some input has a
 * point, from the x on at which all have had one; an input that has several at one x makes as many rows.
 */
public final class Rows {

    /** So many are computed at once, which fit the nearest memory of a processor. */
    public static final int MOST = 512;

    /** So many points are taken at most for them: one input may begin long before the others. */
    private static final int MOST_TAKEN = 1 << 13;

    private final Input[] inputs;
    private final double[] xs = new double[MOST];
    private final double[][] values;
    private int size;

    public Rows(List<Input> inputs) {
        this.inputs = inputs.toArray(Input[]::new);
        values = new double[inputs.size()][MOST];
    }

    public int size() {
        return size;
    }

    public double[] xs() {
        return xs;
    }

    public double[] values(int input) {
        return values[input];
    }

    /** Returns up to which x all inputs are known. */
    public double known() {
        double known = Double.POSITIVE_INFINITY;
        for (Input input : inputs) {
            known = Math.min(known, input.known());
        }
        return known;
    }

    /** Returns up to which x all inputs have points. */
    public double reached() {
        double reached = Double.POSITIVE_INFINITY;
        for (Input input : inputs) {
            reached = Math.min(reached, input.reached());
        }
        return reached;
    }

    /** Makes the next rows, in place of those that there are: none if none is known yet, or none of the next points make some. */
    public void next() {
        if (inputs.length == 1) {
            size = inputs[0].take(xs, values[0], MOST);
            return;
        }
        double known = known();
        size = 0;
        for (int taken = 0; size < MOST && taken < MOST_TAKEN; taken++) {
            double x = nextX();
            if (x == Double.POSITIVE_INFINITY || x > known) {
                return;
            }
            boolean isWhole = true;
            for (Input input : inputs) {
                if (input.nextX() == x) {
                    input.take();
                }
                isWhole &= input.hasPoint();
            }
            if (isWhole) {
                for (int i = 0; i < values.length; i++) {
                    values[i][size] = inputs[i].at(x);
                }
                xs[size++] = x;
            }
        }
    }

    private double nextX() {
        double least = Double.POSITIVE_INFINITY;
        for (Input input : inputs) {
            double x = input.nextX();
            least = x < least ? x : least;
        }
        return least;
    }
}
