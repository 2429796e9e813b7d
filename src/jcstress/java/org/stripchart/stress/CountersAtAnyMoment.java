// SPDX-License-Identifier: Apache-2.0
package org.stripchart.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;
import org.stripchart.feed.FeedCounters;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointFeed;
import org.stripchart.feed.SeriesSink;

/** Whoever asks for the counters while points come and go gets some that add up. */
@JCStressTest
@Outcome(id = "true", expect = ACCEPTABLE, desc = "published is drained, dropped and queued")
@State
public class CountersAtAnyMoment {

    private final PointFeed feed = new PointFeed(2);
    private final SeriesSink sink = feed.sink(OverflowPolicy.DROP).series("a");
    private final Seen seen = new Seen();

    /** Adds more than there is room for, makes room, and adds again. */
    @Actor
    public void work() {
        sink.add(1, Seen.y(1));
        sink.add(2, Seen.y(2));
        sink.add(3, Seen.y(3));
        feed.drainTo(seen, 100);
        sink.add(4, Seen.y(4));
    }

    /** Asks. */
    @Actor
    public void look(Z_Result result) {
        FeedCounters counters = feed.counters();
        result.r1 = counters.published() == counters.drained() + counters.dropped() + counters.queued()
                && counters.queued() >= 0
                && counters.queued() <= 2
                && counters.published() <= 4;
    }
}
