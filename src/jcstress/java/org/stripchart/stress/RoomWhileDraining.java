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

/** A slot is written again only once the consumer is done with it: round and round a queue of two, no point is torn or lost. */
@JCStressTest
@Outcome(
        id = {"2, true", "3, true", "4, true", "5, true", "6, true"},
        expect = ACCEPTABLE,
        desc = "two fit in, and more as room is made")
@State
public class RoomWhileDraining {

    private final PointFeed feed = new PointFeed(2);
    private final SeriesSink sink = feed.sink(OverflowPolicy.DROP).series("a");
    private final Seen seen = new Seen();
    private final StringBuilder taken = new StringBuilder();

    /** Adds three times as much as there is room for. */
    @Actor
    public void produce() {
        for (int x = 1; x <= 6; x++) {
            if (sink.add(x, Seen.y(x))) {
                taken.append(x);
            }
        }
    }

    /** Makes room. */
    @Actor
    public void consume() {
        for (int i = 0; i < 4; i++) {
            feed.drainTo(seen, 1);
        }
    }

    /** Compares what was taken with what came out, and with the counters. */
    @Arbiter
    public void end(IZ_Result result) {
        feed.drainTo(seen, 100);
        FeedCounters counters = feed.counters();
        result.r1 = taken.length();
        result.r2 = seen.of(0).contentEquals(taken)
                && counters.published() == 6
                && counters.drained() == taken.length()
                && counters.dropped() == 6 - taken.length();
    }
}
