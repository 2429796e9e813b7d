// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.intake;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;

/**
 * Counts what one source puts into its sink, and remembers which series it feeds.
 *
 * <p><b>Threading:</b> any thread.
 */
public final class FedPoints {

    private final LongAdder points = new LongAdder();
    private final Set<String> series = ConcurrentHashMap.newKeySet();

    /** Returns a sink that counts what it passes on. */
    public PointSink into(PointSink next) {
        return PointSink.of(info -> {
            series.add(info.name());
            return new Counting(next.series(info));
        });
    }

    /** Returns how many points the next sink took. */
    public long points() {
        return points.sum();
    }

    /** Returns the names of the series that were asked for. */
    public Set<String> series() {
        return Set.copyOf(series);
    }

    /** Begins to count anew. */
    public void reset() {
        points.reset();
        series.clear();
    }

    private final class Counting implements SeriesSink {

        private final SeriesSink next;

        Counting(SeriesSink next) {
            this.next = next;
        }

        @Override
        public boolean add(double x, double y) {
            boolean taken = next.add(x, y);
            if (taken) {
                points.increment();
            }
            return taken;
        }

        @Override
        public int addAll(double[] xs, double[] ys, int from, int to) {
            int taken = next.addAll(xs, ys, from, to);
            points.add(taken);
            return taken;
        }
    }
}
