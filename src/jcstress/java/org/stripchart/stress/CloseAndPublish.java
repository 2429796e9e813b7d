// SPDX-License-Identifier: Apache-2.0
package org.stripchart.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IZ_Result;
import org.stripchart.feed.FeedCounters;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointFeed;
import org.stripchart.feed.SeriesSink;

/** A point that comes while the feed is closed is taken or dropped, and counted; one that comes later is dropped. */
@JCStressTest
@Outcome(
        id = {"0, true", "1, true", "2, true"},
        expect = ACCEPTABLE,
        desc = "those before the end are taken")
@State
public class CloseAndPublish {

    private final PointFeed feed = new PointFeed(8);
    private final SeriesSink sink = feed.sink(OverflowPolicy.DROP).series("a");
    private final Seen seen = new Seen();

    /** Adds two points. */
    @Actor
    public void produce(IZ_Result result) {
        result.r1 = (sink.add(1, Seen.y(1)) ? 1 : 0) + (sink.add(2, Seen.y(2)) ? 1 : 0);
    }

    /** Closes the feed. */
    @Actor
    public void close() {
        feed.close();
    }

    /** Adds one more, and compares. */
    @Arbiter
    public void end(IZ_Result result) {
        boolean isTakenLater = sink.add(3, Seen.y(3));
        feed.drainTo(seen, 100);
        FeedCounters counters = feed.counters();
        result.r2 = !isTakenLater
                && counters.published() == 3
                && counters.drained() == result.r1
                && counters.dropped() == 3 - result.r1
                && seen.all().equals("12".substring(0, result.r1));
    }
}
