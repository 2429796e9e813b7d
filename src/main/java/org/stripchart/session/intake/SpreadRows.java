// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.intake;

import java.util.function.BooleanSupplier;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;
import org.stripchart.session.spec.Spread;

/**
 * Gives the rows of a source the times that somebody has chosen for them, unless they turn out to tell their own. What was a rate per
 * row is one per second then.
 *
 * <p><b>Threading:</b> any thread; each series of it is for one at a time.
 */
public final class SpreadRows {

    private final Spread spread;
    private final BooleanSupplier foundTimes;
    private final boolean hasRates;

    /**
     * @param foundTimes whether x turned out to be times, which shows before the first point
     * @param hasRates whether numbers are the change for each 1 of x
     */
    public SpreadRows(Spread spread, BooleanSupplier foundTimes, boolean hasRates) {
        this.spread = spread;
        this.foundTimes = foundTimes;
        this.hasRates = hasRates;
    }

    /** Returns a sink that passes points on with those times. */
    public PointSink into(PointSink next) {
        return PointSink.of(info -> new Series(next.series(info), hasRates && !info.isState()));
    }

    private final class Series implements SeriesSink {

        private final SeriesSink next;
        private final boolean isRate;
        private double[] times = new double[0];
        private double[] rates = new double[0];

        Series(SeriesSink next, boolean isRate) {
            this.next = next;
            this.isRate = isRate;
        }

        @Override
        public boolean add(double x, double y) {
            return foundTimes.getAsBoolean() ? next.add(x, y) : next.add(spread.at(x), isRate ? y / spread.step() : y);
        }

        @Override
        public int addAll(double[] xs, double[] ys, int from, int to) {
            if (foundTimes.getAsBoolean()) {
                return next.addAll(xs, ys, from, to);
            }
            if (times.length < to) {
                times = new double[Math.max(to, 2 * times.length)];
                rates = new double[isRate ? times.length : 0];
            }
            for (int i = from; i < to; i++) {
                times[i] = spread.at(xs[i]);
                if (isRate) {
                    rates[i] = ys[i] / spread.step();
                }
            }
            return next.addAll(times, isRate ? rates : ys, from, to);
        }
    }
}
