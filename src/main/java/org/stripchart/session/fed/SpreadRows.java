// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.fed;

import java.util.function.BooleanSupplier;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;
import org.stripchart.session.spec.Spread;

/**
 * Gives the rows of a source the times that somebody has chosen for them, unless they turn out to tell their own.
 *
 * <p><b>Threading:</b> any thread; each series of it is for one at a time.
 */
public final class SpreadRows {

    private final Spread spread;
    private final BooleanSupplier foundTimes;

    /**
     * @param foundTimes whether x turned out to be times, which shows before the first point
     */
    public SpreadRows(Spread spread, BooleanSupplier foundTimes) {
        this.spread = spread;
        this.foundTimes = foundTimes;
    }

    /** Returns a sink that passes points on with those times. */
    public PointSink into(PointSink next) {
        return PointSink.of(info -> new Series(next.series(info)));
    }

    private final class Series implements SeriesSink {

        private final SeriesSink next;
        private double[] times = new double[0];

        Series(SeriesSink next) {
            this.next = next;
        }

        @Override
        public boolean add(double x, double y) {
            return next.add(foundTimes.getAsBoolean() ? x : spread.at(x), y);
        }

        @Override
        public int addAll(double[] xs, double[] ys, int from, int to) {
            if (foundTimes.getAsBoolean()) {
                return next.addAll(xs, ys, from, to);
            }
            if (times.length < to) {
                times = new double[Math.max(to, 2 * times.length)];
            }
            for (int i = from; i < to; i++) {
                times[i] = spread.at(xs[i]);
            }
            return next.addAll(times, ys, from, to);
        }
    }
}
