// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.intake;

import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;

/**
 * Moves the rows of a source along x, as a run is that is compared with another one.
 *
 * <p><b>Threading:</b> any thread; each series of it is for one at a time.
 */
public final class MovedRows {

    private final double by;

    /**
     * @param by how far, in the unit of x; negative: to the left
     */
    public MovedRows(double by) {
        this.by = by;
    }

    /** Returns a sink that passes points on, moved. */
    public PointSink into(PointSink next) {
        return PointSink.of(info -> new Series(next.series(info)));
    }

    private final class Series implements SeriesSink {

        private final SeriesSink next;
        private double[] moved = new double[0];

        Series(SeriesSink next) {
            this.next = next;
        }

        @Override
        public boolean add(double x, double y) {
            return next.add(x + by, y);
        }

        @Override
        public int addAll(double[] xs, double[] ys, int from, int to) {
            if (moved.length < to) {
                moved = new double[Math.max(to, 2 * moved.length)];
            }
            for (int i = from; i < to; i++) {
                moved[i] = xs[i] + by;
            }
            return next.addAll(moved, ys, from, to);
        }
    }
}
