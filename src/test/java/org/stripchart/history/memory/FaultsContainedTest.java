// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stripchart.feed.FeedCounters;
import org.stripchart.feed.OverflowPolicy;
import org.stripchart.feed.PointFeed;
import org.stripchart.feed.SeriesSink;
import org.stripchart.history.HistoryBudget;

/** A history that finds no memory costs points of its own, which are counted, and nothing of another one. */
final class FaultsContainedTest {

    private static final int POINTS = 10_000;

    @Test
    void noMemoryInOneHistoryLeavesTheOtherWholeAndTheCountersTrue() {
        boolean hasFailed = true;
        int failures = 0;
        for (int n = 1; hasFailed; n++) {
            FailingArrays arrays = new FailingArrays();
            arrays.failAt(n);
            HistoryBudget budget = new HistoryBudget();
            History poor = arrays.history(budget);
            History rich = new FailingArrays().history(budget);
            PointFeed toPoor = new PointFeed(1024);
            PointFeed toRich = new PointFeed(1024);
            SeriesSink poorSink = toPoor.sink(OverflowPolicy.DROP).series("a");
            SeriesSink richSink = toRich.sink(OverflowPolicy.DROP).series("a");
            for (int i = 0; i < POINTS; i++) {
                poorSink.add(i, i);
                richSink.add(i, i);
                if (i % 500 == 499) {
                    toPoor.drainTo(poor::append, Integer.MAX_VALUE);
                    toRich.drainTo(rich::append, Integer.MAX_VALUE);
                }
            }
            toPoor.drainTo(poor::append, Integer.MAX_VALUE);
            toRich.drainTo(rich::append, Integer.MAX_VALUE);

            assertThat(rich.appended()).as("array %d", n).isEqualTo(POINTS);
            assertThat(rich.size() + rich.evicted()).as("array %d", n).isEqualTo(POINTS);
            FeedCounters counters = toPoor.counters();
            assertThat(counters.published()).isEqualTo(POINTS);
            assertThat(counters.drained() + counters.dropped() + counters.queued())
                    .isEqualTo(POINTS);
            assertThat(poor.appended()).as("array %d", n).isEqualTo(poor.size() + poor.evicted());
            hasFailed = arrays.hasFailed();
            failures += hasFailed ? 1 : 0;
            long lost = POINTS - poor.appended();
            assertThat(lost).as("array %d", n).isBetween(0L, hasFailed ? 500L : 0L);
            assertThat(poor.series(0).lastX()).as("array %d: it goes on", n).isGreaterThanOrEqualTo(POINTS - 501.0);
        }
        assertThat(failures).isGreaterThan(3);
    }
}
