// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

import java.util.Arrays;

/**
 * Collects points of one series, so that a source with many points hands them to the chart in one call.
 *
 * <p><b>Threading:</b> confined to the thread of its source. The code that adds points must also flush them, at the latest when the
 * source has no more at hand.
 */
public final class PointBatch {

    /** What a slow series needs; there may be hundreds of them. */
    private static final int SMALL = 64;

    private final SeriesSink sink;
    private final int capacity;
    private double[] xs;
    private double[] ys;
    private int size;

    /**
     * @param capacity the number of points after which the batch flushes by itself
     */
    public PointBatch(SeriesSink sink, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity (" + capacity + ") must be positive");
        }
        this.sink = sink;
        this.capacity = capacity;
        this.xs = new double[Math.min(SMALL, capacity)];
        this.ys = new double[xs.length];
    }

    /** Adds one point, and flushes if the batch is full. */
    public void add(double x, double y) {
        xs[size] = x;
        ys[size] = y;
        if (++size == xs.length) {
            if (size == capacity) {
                flush();
            } else {
                grow();
            }
        }
    }

    private void grow() {
        int more = Math.min(2 * size, capacity);
        xs = Arrays.copyOf(xs, more);
        ys = Arrays.copyOf(ys, more);
    }

    /** Hands the collected points to the sink; may wait if that is the policy of the sink. */
    public void flush() {
        if (size > 0) {
            int n = size;
            size = 0;
            sink.addAll(xs, ys, 0, n);
        }
    }
}
