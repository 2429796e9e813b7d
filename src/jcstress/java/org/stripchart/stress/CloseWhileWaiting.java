// SPDX-License-Identifier: Apache-2.0
package org.stripchart.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointFeed;
import org.stripchart.feed.SeriesSink;

/** A source that waits for room is let go when the feed is closed. */
@JCStressTest(Mode.Termination)
@Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "it went")
@Outcome(id = "STALE", expect = FORBIDDEN, desc = "it waits for ever")
@State
public class CloseWhileWaiting {

    private final PointFeed feed = new PointFeed(2);
    private final SeriesSink sink = feed.sink(OverflowPolicy.WAIT).series("a");

    /** Adds one more than there is room for. */
    @Actor
    public void produce() {
        sink.addAll(new double[3], new double[3], 0, 3);
    }

    /** Closes the feed. */
    @Signal
    public void close() {
        feed.close();
    }
}
