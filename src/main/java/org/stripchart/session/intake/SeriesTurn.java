// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.intake;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.stripchart.feed.PointSink;
import org.stripchart.feed.SeriesSink;

/**
 * Gives the series of several files the order of the files, so that the same command line has the same colours in every
 * run: a file names its first series when each file before it has handed over its first points, has come to its end, or,
 * being followed, has found nothing to hand over yet.
 *
 * <p>How long that takes makes no difference. Nobody waits for ever: a file that is no pipe gives a point or ends, and one
 * that is followed finds out at its first look; who is closed meanwhile is interrupted.
 *
 * <p><b>Threading:</b> any thread.
 */
public final class SeriesTurn {

    private static final long LOOK_MILLIS = 5;

    private final @Nullable SeriesTurn before;
    private final BooleanSupplier caughtUp;
    private final CountDownLatch begun = new CountDownLatch(1);

    /**
     * @param before whose series come first; null: nobody's
     * @param caughtUp whether the source has handed over what there was, and waits for more
     */
    public SeriesTurn(@Nullable SeriesTurn before, BooleanSupplier caughtUp) {
        this.before = before;
        this.caughtUp = caughtUp;
    }

    /** Returns a sink that keeps the order. */
    public PointSink into(PointSink next) {
        return PointSink.of(info -> {
            awaitThoseBefore();
            return new Ordered(next.series(info));
        });
    }

    /** Lets the next one go: nothing more comes. */
    public void end() {
        begun.countDown();
    }

    private void awaitThoseBefore() {
        try {
            for (SeriesTurn turn = before; turn != null; turn = turn.before) {
                while (!turn.begun.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    if (turn.caughtUp.getAsBoolean()) {
                        turn.begun.countDown();
                    }
                }
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
