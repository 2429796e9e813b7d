// SPDX-License-Identifier: Apache-2.0
package org.stripchart.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IL_Result;
import org.stripchart.feed.PointQueue;

/** Points that are published while the consumer drains come out whole, in their order and once. */
@JCStressTest
@Outcome(
        id = {"0, 1234", "1, 1234", "2, 1234", "4, 1234"},
        expect = ACCEPTABLE,
        desc = "what was there, whole claims, and the rest later")
@State
public class PublishAndConsume {

    private final PointQueue queue = new PointQueue(8);
    private final Seen seen = new Seen();

    /** Publishes two points, and two more at once. */
    @Actor
    public void produce() {
        queue.offer(0, 1, Seen.y(1));
        queue.offer(0, 2, Seen.y(2));
        queue.offerAll(0, new double[] {3, 4}, new double[] {Seen.y(3), Seen.y(4)}, 0, 2);
    }

    /** Drains what is there. */
    @Actor
    public void consume(IL_Result result) {
        result.r1 = queue.drainTo(seen, 100);
    }

    /** Drains the rest. */
    @Arbiter
    public void end(IL_Result result) {
        queue.drainTo(seen, 100);
        result.r2 = seen.of(0);
    }
}
