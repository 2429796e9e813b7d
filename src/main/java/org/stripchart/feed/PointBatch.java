// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

import java.util.Arrays;

/**
 * Gathers the points of one series, so that a source which has many at hand crosses to the chart once for all of them.
 *
 * <p><b>Threading:</b> confined to its source's thread. Whoever adds also flushes: at the latest when the source has
 * nothing more at hand.
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
     * @param capacity after how many points the batch flushes by itself
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

    /** Adds one point, and flushes when that fills the batch. */
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

    /** Hands everything gathered to the sink; may wait when the sink's policy is to wait. */
    public void flush() {
        if (size > 0) {
            int n = size;
            size = 0;
            sink.addAll(xs, ys, 0, n);
        }
    }
}
