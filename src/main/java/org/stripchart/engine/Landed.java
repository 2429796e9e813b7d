// SPDX-License-Identifier: Apache-2.0
package org.stripchart.engine;

import java.util.Arrays;
import org.stripchart.history.memory.History;

/**
 * Collects the x at which the points of each series arrive, to report many at once, since rows of hundreds of series come point by point.
 *
 * <p><b>Threading:</b> confined to the owner of the history.
 */
final class Landed {

    private static final int FIRST_ROOM = 16;

    private int[] numbers = new int[FIRST_ROOM];
    private int count;

    private double[] greatest = new double[FIRST_ROOM];
    private double[] least = new double[FIRST_ROOM];

    /** By the number of the series; NaN if none of its points has come. */
    private double[] last = none(FIRST_ROOM);

    /** Takes where points have landed that are in the history by now. */
    void add(History history, int number, double[] xs, int from, int to) {
        if (number >= last.length) {
            grow(number);
        }
        double end = xs[to - 1];
        double most = end;
        double fewest = xs[from];
        if (to - from > 1 && end < history.series(number).lastX()) {
            // Late points came along, so that another one of these may be the greatest.
            for (int i = from; i < to; i++) {
                most = Math.max(most, xs[i]);
                fewest = Math.min(fewest, xs[i]);
            }
        }
        if (Double.isNaN(last[number])) {
            numbers[count++] = number;
            greatest[number] = most;
            least[number] = fewest;
        } else {
            greatest[number] = Math.max(greatest[number], most);
            least[number] = Math.min(least[number], fewest);
        }
        last[number] = end;
    }

    /** Tells all of it, and forgets it. */
    void tell(Arrivals arrivals, History history) {
        for (int i = 0; i < count; i++) {
            int number = numbers[i];
            if (greatest[number] > last[number]) {
                arrivals.arrived(number, history.series(number), greatest[number]);
            }
            if (arrivals.arrived(number, history.series(number), last[number])) {
                arrivals.behindFrom(least[number]);
            }
            last[number] = Double.NaN;
        }
        count = 0;
    }

    private void grow(int number) {
        int before = last.length;
        int room = Math.max(number + 1, 2 * before);
        numbers = Arrays.copyOf(numbers, room);
        greatest = Arrays.copyOf(greatest, room);
        least = Arrays.copyOf(least, room);
        last = Arrays.copyOf(last, room);
        Arrays.fill(last, before, room, Double.NaN);
    }

    private static double[] none(int room) {
        double[] none = new double[room];
        Arrays.fill(none, Double.NaN);
        return none;
    }
}
