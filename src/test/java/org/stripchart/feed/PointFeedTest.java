// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PointFeedTest {

    private final PointFeed feed = new PointFeed(8);

    private int drain() {
        return feed.drainTo((series, xs, ys, from, to) -> {}, Integer.MAX_VALUE);
    }

    private void assertAddsUp() {
        FeedCounters c = feed.counters();
        assertThat(c.published()).isEqualTo(c.drained() + c.dropped() + c.queued());
    }

    @Test
    void numbersSeriesInTheOrderOfTheirFirstUse() {
        PointSink sink = feed.sink(OverflowPolicy.DROP);
        sink.series("b");
        sink.series("a");
        feed.sink(OverflowPolicy.WAIT).series("b");

        assertThat(feed.seriesNames()).containsExactly("b", "a");
    }

    @Test
    void refusesABlankName() {
        assertThatThrownBy(() -> feed.sink(OverflowPolicy.DROP).series(" ")).hasMessage("name ( ) must not be blank");
    }

    @Test
    void countsWhatASourceThatMustNotWaitLoses() {
        SeriesSink sink = feed.sink(OverflowPolicy.DROP).series("s");
        assertThat(sink.addAll(new double[12], new double[12], 0, 12)).isEqualTo(8);
        assertThat(sink.add(1, 1)).isFalse();

        FeedCounters counters = feed.counters();
        assertThat(counters.published()).isEqualTo(13);
        assertThat(counters.dropped()).isEqualTo(5);
        assertThat(counters.queued()).isEqualTo(8);
        drain();
        assertAddsUp();
    }

    @Test
    void rejectsWhatIsNoPointAndTakesTheRest() {
        SeriesSink sink = feed.sink(OverflowPolicy.WAIT).series("s");
        double inf = Double.POSITIVE_INFINITY;

        assertThat(sink.add(0, inf)).isFalse();
        assertThat(sink.add(Double.NaN, 1)).isFalse();
        assertThat(sink.addAll(new double[] {1, 2, -inf, 4}, new double[] {inf, 2, 3, Double.NaN}, 0, 4))
                .isEqualTo(2);

        assertThat(feed.counters()).isEqualTo(new FeedCounters(2, 0, 0, 2, 4));
    }

    @Test
    void checksTheSlice() {
        SeriesSink sink = feed.sink(OverflowPolicy.WAIT).series("s");
        assertThatThrownBy(() -> sink.addAll(new double[3], new double[2], 0, 3))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    @Timeout(30)
    void letsASourceThatCanWaitLoseNothing() throws InterruptedException {
        AtomicInteger taken = new AtomicInteger();
        Thread source = new Thread(() -> {
            SeriesSink sink = feed.sink(OverflowPolicy.WAIT).series("s");
            double[] numbers = new double[100];
            for (int i = 0; i < 50; i++) {
                taken.addAndGet(sink.addAll(numbers, numbers, 0, 100));
                taken.addAndGet(sink.add(0, 0) ? 1 : 0);
            }
        });
        source.start();
        int drained = 0;
        while (drained < 5050) {
            drained += drain();
        }
        source.join();

        assertThat(taken).hasValue(5050);
        assertThat(feed.counters()).isEqualTo(new FeedCounters(5050, 5050, 0, 0, 0));
    }

    @Test
    @Timeout(30)
    void letsAWaitingSourceGoWhenItCloses() throws InterruptedException {
        Thread source = new Thread(
                () -> feed.sink(OverflowPolicy.WAIT).series("s").addAll(new double[20], new double[20], 0, 20));
        source.start();
        while (feed.queued() < 8) {
            Thread.onSpinWait();
        }
        feed.close();
        source.join();

        assertThat(feed.counters().dropped()).isEqualTo(12);
        assertThat(feed.sink(OverflowPolicy.WAIT).series("s").add(1, 1)).isFalse();
        drain();
        assertAddsUp();
    }

    @Test
    @Timeout(30)
    void letsAWaitingSourceGoWhenItIsInterrupted() throws InterruptedException {
        Thread source = new Thread(
                () -> feed.sink(OverflowPolicy.WAIT).series("s").addAll(new double[20], new double[20], 0, 20));
        source.start();
        while (feed.queued() < 8) {
            Thread.onSpinWait();
        }
        source.interrupt();
        source.join();

        assertThat(feed.counters().dropped()).isEqualTo(12);
    }

    @Test
    void gathersPointsInABatchUntilItIsFullOrFlushed() {
        PointBatch batch = new PointBatch(feed.sink(OverflowPolicy.DROP).series("s"), 3);
        batch.add(1, 1);
        batch.add(2, 2);
        assertThat(feed.queued()).isZero();
        batch.add(3, 3);
        assertThat(feed.queued()).isEqualTo(3);
        batch.add(4, 4);
        batch.flush();
        batch.flush();
        assertThat(feed.queued()).isEqualTo(4);
    }
}
