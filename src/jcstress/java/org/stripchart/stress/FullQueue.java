// SPDX-License-Identifier: Apache-2.0
package org.stripchart.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIZ_Result;
import org.stripchart.feed.FeedCounters;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointFeed;
import org.stripchart.feed.SeriesSink;

/** Of points that are dropped for want of room none is in the queue, of those that are taken all are, and the counters say so. */
@JCStressTest
@Outcome(
        id = {"2, 0, true", "1, 1, true", "0, 2, true"},
        expect = ACCEPTABLE,
        desc = "two fit in, whoever's")
@State
public class FullQueue {

    private final PointFeed feed = new PointFeed(2);
    private final SeriesSink one = feed.sink(OverflowPolicy.DROP).series("one");
    private final SeriesSink other = feed.sink(OverflowPolicy.DROP).series("other");
    private final Seen seen = new Seen();

    private static int add(SeriesSink sink) {
        return (sink.add(1, Seen.y(1)) ? 1 : 0) + (sink.add(2, Seen.y(2)) ? 1 : 0);
    }

    /** Adds two points. */
    @Actor
    public void one(IIZ_Result result) {
        result.r1 = add(one);
    }

    /** Adds two points to another series. */
    @Actor
    public void other(IIZ_Result result) {
        result.r2 = add(other);
    }

    /** Compares the counters with what was taken and given. */
    @Arbiter
    public void end(IIZ_Result result) {
        feed.drainTo(seen, 100);
        FeedCounters counters = feed.counters();
        int taken = result.r1 + result.r2;
        result.r3 = counters.published() == 4
                && counters.dropped() == 4 - taken
                && counters.drained() == taken
                && counters.queued() == 0
                && seen.count() == taken
                && !seen.all().contains("?");
    }
}
