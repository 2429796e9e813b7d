// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import org.stripchart.feed.SeriesSink;

/**
 * Passes points on, and wakes the chart for them.
 *
 * <p><b>Threading:</b> any thread; it waits when the sink behind it does.
 */
final class WakingSink implements SeriesSink {

    private final SeriesSink sink;
    private final ChartPump pump;

    WakingSink(SeriesSink sink, ChartPump pump) {
        this.sink = sink;
        this.pump = pump;
    }

    @Override
    public boolean add(double x, double y) {
        boolean taken = sink.add(x, y);
        pump.wake();
        return taken;
    }

    @Override
    public int addAll(double[] xs, double[] ys, int from, int to) {
        int taken = sink.addAll(xs, ys, from, to);
        pump.wake();
        return taken;
    }
}
