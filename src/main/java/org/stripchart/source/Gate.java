// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.stripchart.feed.SeriesSink;

/**
 * Lets points through until it is shut, and tells when the last of those that were under way is through.
 *
 * <p>A thread that is blocked in a read may come back at any time with more points, so the end of a source does not wait for
 * its threads; it shuts the gate before them. Nobody waits at the gate: to pass and to shut it are one atomic step each.
 *
 * <p><b>Threading:</b> any thread.
 */
final class Gate {

    /** Set in {@link #state} for good; the bits below count the threads that are within. */
    private static final int SHUT = Integer.MIN_VALUE;

    private final AtomicInteger state = new AtomicInteger();
    private final CompletableFuture<Void> empty = new CompletableFuture<>();

    /** Returns a way into the series that is open as long as the gate is. */
    SeriesSink before(SeriesSink series) {
        return new SeriesSink() {
            @Override
            public boolean add(double x, double y) {
                if (!enter()) {
                    return false;
                }
                try {
                    return series.add(x, y);
                } finally {
                    leave();
                }
            }

            @Override
            public int addAll(double[] xs, double[] ys, int from, int to) {
                if (!enter()) {
                    return 0;
                }
                try {
                    return series.addAll(xs, ys, from, to);
                } finally {
                    leave();
                }
            }
        };
    }

    /** Returns at once; what it returns completes, on any thread, when no point is under way any more. */
    CompletableFuture<Void> shut() {
        int before = state.getAndUpdate(now -> now | SHUT);
        if ((before & ~SHUT) == 0) {
            empty.complete(null);
        }
        return empty;
    }

    private boolean enter() {
        if (state.incrementAndGet() < 0) {
            leave();
            return false;
        }
        return true;
    }

    private void leave() {
        if (state.decrementAndGet() == SHUT) {
            empty.complete(null);
        }
    }
}
