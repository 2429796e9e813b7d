// SPDX-License-Identifier: Apache-2.0
package org.stripchart.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LZ_Result;
import org.stripchart.feed.PointQueue;

/** What a consumer was given is over though it threw, and the next one gets what comes behind it. */
@JCStressTest
@Outcome(id = "1234, true", expect = ACCEPTABLE, desc = "each once, in order")
@State
public class ThrowingConsumer {

    private final PointQueue queue = new PointQueue(4);
    private final Seen seen = new Seen();

    /** Publishes two points, and two more at once. */
    @Actor
    public void produce() {
        queue.offer(0, 1, Seen.y(1));
        queue.offer(0, 2, Seen.y(2));
        queue.offerAll(0, new double[] {3, 4}, new double[] {Seen.y(3), Seen.y(4)}, 0, 2);
    }

    /** Notes what it is given, and throws. */
    @Actor
    public void consume() {
        for (int i = 0; i < 2; i++) {
            try {
                queue.drainTo(
                        (series, xs, ys, from, to) -> {
                            seen.points(series, xs, ys, from, to);
                            throw new IllegalStateException();
                        },
                        100);
            } catch (IllegalStateException e) {
                // As it was meant to be.
            }
        }
    }

    /** Drains the rest. */
    @Arbiter
    public void end(LZ_Result result) {
        queue.drainTo(seen, 100);
        result.r1 = seen.of(0);
        result.r2 = queue.accepted() == 4 && queue.drained() == 4 && queue.size() == 0;
    }
}
