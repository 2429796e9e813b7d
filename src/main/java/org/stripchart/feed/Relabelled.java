// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

import java.util.Arrays;

/**
 * Takes states by the numbers of one table of labels, and passes them on by those of another: several sources may feed one
 * series, and each numbers its states itself. A state for which the other table has no room is passed on as no point.
 *
 * <p><b>Threading:</b> any thread.
 */
final class Relabelled implements SeriesSink {

    private final SeriesSink next;
    private final StateLabels from;
    private final StateLabels to;
    /** One more than the number in the other table, or 0 if it was not looked up. Threads write the same. */
    private final int[] known = new int[StateLabels.MOST];

    Relabelled(SeriesSink next, StateLabels from, StateLabels to) {
        this.next = next;
        this.from = from;
        this.to = to;
    }

    @Override
    public boolean add(double x, double y) {
        return next.add(x, translate(y));
    }

    @Override
    public int addAll(double[] xs, double[] ys, int start, int end) {
        double[] translated = Arrays.copyOf(ys, end);
        for (int i = start; i < end; i++) {
            translated[i] = translate(ys[i]);
        }
        return next.addAll(xs, translated, start, end);
    }

    private double translate(double y) {
        if (Double.isNaN(y)) {
            return y;
        }
        if (!(y >= 0 && y < from.texts().size())) {
            return Double.POSITIVE_INFINITY;
        }
        int number = known[(int) y];
        if (number == 0) {
            number = to.number(from.text(y)) + 1;
            known[(int) y] = number;
        }
        return number == 0 ? Double.POSITIVE_INFINITY : number - 1;
    }
}
