// SPDX-License-Identifier: Apache-2.0
package org.stripchart.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.stripchart.feed.PointQueue;

/** The points of each producer keep their order, and a slice that was taken by one claim stays together. */
@JCStressTest
@Outcome(id = "12, 123, true", expect = ACCEPTABLE, desc = "both in order, the slice unmixed")
@State
public class SeveralProducers {

    private final PointQueue queue = new PointQueue(8);
    private final Seen seen = new Seen();

    /** Publishes a slice: a quarter of the queue, so by one claim. */
    @Actor
    public void slice() {
        queue.offerAll(0, new double[] {1, 2}, new double[] {Seen.y(1), Seen.y(2)}, 0, 2);
    }

    /** Publishes points one by one. */
    @Actor
    public void points() {
        queue.offer(1, 1, Seen.y(1));
        queue.offer(1, 2, Seen.y(2));
        queue.offer(1, 3, Seen.y(3));
    }

    /** Drains all. */
    @Arbiter
    public void end(LLL_Result result) {
        queue.drainTo(seen, 100);
        result.r1 = seen.of(0);
        result.r2 = seen.of(1);
        // Of the points of the other one, 1 2 3 in order, the slice 1 2 is in one place.
        result.r3 = seen.all().equals("12123")
                || seen.all().equals("11223")
                || seen.all().equals("12312");
    }
}
