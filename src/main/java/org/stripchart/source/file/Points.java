// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.file;

import java.util.Arrays;
import org.stripchart.feed.SeriesSink;

/** A queue of points of one series, confined to one thread. */
final class Points {

    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int head;
    private int tail;

    void add(double x, double y) {
        if (tail == xs.length) {
            int size = tail - head;
            int capacity = size > xs.length / 2 ? 2 * xs.length : xs.length;
            xs = Arrays.copyOf(Arrays.copyOfRange(xs, head, tail), capacity);
            ys = Arrays.copyOf(Arrays.copyOfRange(ys, head, tail), capacity);
            head = 0;
            tail = size;
        }
        xs[tail] = x;
        ys[tail++] = y;
    }

    /** The x of the first point; infinite if there is none. */
    double firstX() {
        return head < tail ? xs[head] : Double.POSITIVE_INFINITY;
    }

    /** Hands over the first points up to that x, and returns how many they were. */
    int handOver(double x, SeriesSink sink) {
        int from = head;
        while (head < tail && xs[head] <= x) {
            head++;
        }
        sink.addAll(xs, ys, from, head);
        return head - from;
    }
}
