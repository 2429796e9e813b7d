// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;

/**
 * Gives the series of several files the order of the files, so that the same command line has the same colours in every
 * run: a file names its first series when the file before it has handed over its first points, or has come to its end.
 *
 * <p>Whoever waits does so for a second at most. A file of which nothing comes, since it is followed and not there yet,
 * holds nobody up for longer.
 *
 * <p><b>Threading:</b> any thread.
 */
final class SeriesTurn {

    private static final long PATIENCE_MILLIS = 1_000;

    private final @Nullable SeriesTurn before;
    private final CountDownLatch begun = new CountDownLatch(1);

    /**
     * @param before whose series come first; null: nobody's
     */
    SeriesTurn(@Nullable SeriesTurn before) {
        this.before = before;
    }

    /** Returns a sink that keeps the order. */
    PointSink into(PointSink next) {
        return name -> {
            if (before != null) {
                before.await();
            }
            return new Ordered(next.series(name));
        };
    }

    /** Lets the next one go: nothing more comes. */
    void end() {
        begun.countDown();
    }

    private void await() {
        try {
            if (!begun.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                begun.countDown();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Ordered implements SeriesSink {

        private final SeriesSink next;

        Ordered(SeriesSink next) {
            this.next = next;
        }

        @Override
        public boolean add(double x, double y) {
            begun.countDown();
            return next.add(x, y);
        }

        @Override
        public int addAll(double[] xs, double[] ys, int from, int to) {
            begun.countDown();
            return next.addAll(xs, ys, from, to);
        }
    }
}
