// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

/**
 * Gathers the points of one series, so that a source which has many at hand crosses to the chart once for all of them.
 *
 * <p><b>Threading:</b> confined to its source's thread. Whoever adds also flushes: at the latest when the source has
 * nothing more at hand.
 */
public final class PointBatch {

    private final SeriesSink sink;
    private final double[] xs;
    private final double[] ys;
    private int size;

    /**
     * @param capacity after how many points the batch flushes by itself
     */
    public PointBatch(SeriesSink sink, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity (" + capacity + ") must be positive");
        }
        this.sink = sink;
        this.xs = new double[capacity];
        this.ys = new double[capacity];
    }

    /** Adds one point, and flushes when that fills the batch. */
    public void add(double x, double y) {
        xs[size] = x;
        ys[size] = y;
        if (++size == xs.length) {
            flush();
        }
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
