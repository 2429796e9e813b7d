// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of a source that finds the queue full, whether it may wait or not. */
class WaitingSourceTest {

    @Test
    @Timeout(30)
    void aWaitingSourceSleepsBetweenTwoLooksAtAFullQueue() {
        Sleep sleep = new Sleep();
        PointFeed full = new PointFeed(8, sleep);
        SeriesSink sink = full.sink(OverflowPolicy.WAIT).series("s");
        sink.addAll(new double[8], new double[8], 0, 8);
        assertThat(sleep.nanos).as("while there is room").isEmpty();

        // Whoever looked without sleeping would look for ever: only sleep makes room here.
        sleep.makesRoomInto(full, 3);
        assertThat(sink.add(1, 1)).isTrue();
        assertThat(sleep.nanos).hasSize(3);

        sink.addAll(new double[7], new double[7], 0, 7);
        sleep.makesRoomInto(full, 2);
        assertThat(sink.addAll(new double[20], new double[20], 0, 20)).isEqualTo(20);

        assertThat(sleep.nanos).hasSize(3 + 3 * 2);
        assertThat(sleep.nanos).allSatisfy(nanos -> assertThat(nanos).isBetween(50_000L, 2_000_000L));
        assertThat(full.counters().dropped()).isZero();
    }

    /** Notes how a source sleeps, and empties the queue at every so manieth time. */
    private static final class Sleep implements LongConsumer {
        private final List<Long> nanos = new ArrayList<>();
        private @Nullable PointFeed feed;
        private int every = 1;
        private int count;

        void makesRoomInto(PointFeed newFeed, int newEvery) {
            feed = newFeed;
            every = newEvery;
            count = 0;
        }

        @Override
        public void accept(long length) {
            nanos.add(length);
            PointFeed full = feed;
            if (full != null && ++count % every == 0) {
                full.drainTo((series, xs, ys, from, to) -> {}, Integer.MAX_VALUE);
            }
        }
    }

    @Test
    void aSourceThatMustNotWaitNeverSleeps() {
        Sleep sleep = new Sleep();
        SeriesSink sink = new PointFeed(8, sleep).sink(OverflowPolicy.DROP).series("s");

        sink.addAll(new double[20], new double[20], 0, 20);
        sink.add(1, 1);

        assertThat(sleep.nanos).isEmpty();
    }

    @Test
    @Timeout(30)
    void anInterruptedSourceLosesWhatDoesNotFitAndStaysInterrupted() {
        Sleep sleep = new Sleep();
        PointFeed full = new PointFeed(8, sleep);
        SeriesSink sink = full.sink(OverflowPolicy.WAIT).series("s");
        Thread.currentThread().interrupt();

        assertThat(sink.addAll(new double[6], new double[6], 0, 6))
                .as("with room")
                .isEqualTo(6);
        assertThat(sink.addAll(new double[6], new double[6], 0, 6)).isEqualTo(2);
        assertThat(sink.add(1, 1)).isFalse();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(sleep.nanos).isEmpty();
        assertThat(full.counters()).isEqualTo(new FeedCounters(13, 0, 5, 8, 0));
    }

    @Test
    @Timeout(30)
    void aSourceThatIsInterruptedOrClosedOutWhileItWaitsLosesTheRest() {
        for (boolean closes : new boolean[] {true, false}) {
            PointFeed[] feeds = new PointFeed[1];
            int[] sleeps = new int[1];
            feeds[0] = new PointFeed(8, nanos -> {
                sleeps[0]++;
                if (closes) {
                    feeds[0].close();
                } else {
                    Thread.currentThread().interrupt();
                }
            });
            SeriesSink sink = feeds[0].sink(OverflowPolicy.WAIT).series("s");

            assertThat(sink.addAll(new double[20], new double[20], 0, 20)).isEqualTo(8);

            assertThat(Thread.interrupted()).isEqualTo(!closes);
            assertThat(sleeps[0]).isEqualTo(1);
            assertThat(feeds[0].counters()).isEqualTo(new FeedCounters(20, 0, 12, 8, 0));
        }
    }
}
