// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("threads")
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
        assertThatThrownBy(() -> feed.seriesNames().add("c")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void keepsValuesInAnotherUnitApart() {
        PointSink first = feed.sink(OverflowPolicy.DROP);
        PointSink second = feed.sink(OverflowPolicy.DROP);
        first.series(SeriesInfo.of("lat").withUnit("ms")).add(1, 950);
        second.series(SeriesInfo.of("lat").withUnit("s")).add(2, 1.2);
        second.series(SeriesInfo.of("lat").withUnit("ms")).add(3, 960);
        second.series(SeriesInfo.of("lat")).add(4, 970);
        first.series(SeriesInfo.of("lat").withUnit("s")).add(5, 1.3);
        Map<Double, Integer> numbers = new TreeMap<>();

        feed.drainTo(
                (series, xs, ys, from, to) -> {
                    for (int i = from; i < to; i++) {
                        numbers.put(xs[i], series);
                    }
                },
                100);

        assertThat(feed.seriesNames()).containsExactly("lat", "lat (s)");
        assertThat(numbers).isEqualTo(Map.of(1.0, 0, 2.0, 1, 3.0, 0, 4.0, 0, 5.0, 1));
    }

    @Test
    void givesEverySeriesItsOwnNumberAndANameTheSameOneAgain() {
        PointSink dropping = feed.sink(OverflowPolicy.DROP);
        PointSink waiting = feed.sink(OverflowPolicy.WAIT);
        dropping.series("b").add(1, 1);
        waiting.series("a").add(2, 2);
        waiting.series("b").addAll(new double[] {3}, new double[] {3}, 0, 1);
        dropping.series("c").add(4, 4);
        Map<Double, Integer> numbers = new TreeMap<>();

        feed.drainTo((series, xs, ys, from, to) -> numbers.put(xs[from], series), 100);

        assertThat(numbers).isEqualTo(Map.of(1.0, 0, 2.0, 1, 3.0, 0, 4.0, 2));
    }

    @Test
    @Timeout(30)
    void givesANameOneNumberWhoeverAsksForItFirst() throws InterruptedException {
        PointFeed wide = new PointFeed(1 << 12);
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> sources = new ArrayList<>();
        for (int s = 0; s < 4; s++) {
            Thread source = new Thread(() -> {
                awaitQuietly(go);
                for (int i = 0; i < 200; i++) {
                    wide.sink(OverflowPolicy.DROP).series("s" + i).add(i, i);
                }
            });
            source.start();
            sources.add(source);
        }
        go.countDown();
        for (Thread source : sources) {
            source.join();
        }

        List<String> names = wide.seriesNames();
        assertThat(names).hasSize(200).doesNotHaveDuplicates();
        int drained = wide.drainTo(
                (series, xs, ys, from, to) -> IntStream.range(from, to)
                        .forEach(i -> assertThat(names.get(series)).isEqualTo("s" + (int) xs[i])),
                10_000);
        assertThat(drained).isEqualTo(800);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void goesOnAndAddsUpWhenItsConsumerThrows() {
        SeriesSink sink = feed.sink(OverflowPolicy.DROP).series("s");
        sink.addAll(new double[5], new double[5], 0, 5);

        assertThatThrownBy(() -> feed.drainTo(
                        (series, xs, ys, from, to) -> {
                            throw new OutOfMemoryError("a test's");
                        },
                        100))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(feed.counters()).isEqualTo(new FeedCounters(5, 2, 0, 3, 0));

        assertThat(sink.addAll(new double[7], new double[7], 0, 7)).isEqualTo(5);
        assertThat(drain()).isEqualTo(8);
        assertThat(feed.counters()).isEqualTo(new FeedCounters(12, 10, 2, 0, 0));
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
        assertThat(feed.abandoned()).isEqualTo(12);
    }

    @Test
    void onlyASourceThatWaitsGivesUp() {
        SeriesSink waiting = feed.sink(OverflowPolicy.WAIT).series("w");
        SeriesSink dropping = feed.sink(OverflowPolicy.DROP).series("d");
        Thread.currentThread().interrupt();
        dropping.addAll(new double[9], new double[9], 0, 9);
        assertThat(feed.counters().dropped()).isEqualTo(1);
        assertThat(feed.abandoned()).isZero();
        assertThat(waiting.add(1, 1)).isFalse();
        assertThat(feed.abandoned()).isEqualTo(1);
        feed.close();
        assertThat(waiting.add(1, 1)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(feed.abandoned()).isEqualTo(1);
        assertThat(feed.counters().dropped()).isEqualTo(3);
    }

    @Test
    void aClosedFeedTakesNothingThoughThereIsRoom() {
        feed.close();
        for (OverflowPolicy policy : OverflowPolicy.values()) {
            SeriesSink sink = feed.sink(policy).series("s");
            assertThat(sink.add(1, 1)).isFalse();
            assertThat(sink.addAll(new double[3], new double[3], 0, 3)).isZero();
        }
        assertThat(feed.counters()).isEqualTo(new FeedCounters(8, 0, 8, 0, 0));
    }

    @Test
    @Timeout(30)
    void ringsWheneverPointsAreInTheQueueAndBeforeTheirSourceWaits() {
        PointFeed[] feeds = new PointFeed[1];
        List<Integer> queued = new ArrayList<>();
        feeds[0] = new PointFeed(8, () -> {
            queued.add(feeds[0].queued());
            // Whoever is called takes them, without which a waiting source would wait for ever.
            feeds[0].drainTo((series, xs, ys, from, to) -> {}, 100);
        });
        SeriesSink sink = feeds[0].sink(OverflowPolicy.WAIT).series("s");

        assertThat(sink.add(1, 1)).isTrue();
        assertThat(sink.addAll(new double[20], new double[20], 0, 20)).isEqualTo(20);

        assertThat(queued).containsExactly(1, 8, 8, 4);
    }

    @Test
    void ringsForNothingThatIsRefused() {
        int[] rings = new int[1];
        PointFeed quiet = new PointFeed(8, () -> rings[0]++);
        SeriesSink sink = quiet.sink(OverflowPolicy.DROP).series("s");
        sink.addAll(new double[8], new double[8], 0, 8);
        assertThat(rings[0]).isEqualTo(1);

        sink.add(1, 1);
        sink.addAll(new double[8], new double[8], 0, 8);
        sink.add(Double.NaN, 1);
        quiet.close();
        sink.add(1, 1);

        assertThat(rings[0]).isEqualTo(1);
    }

    @Test
    void takesThePointsAtTheEndsOfTheNumbers() {
        assertThat(PointFeed.isPoint(Double.MAX_VALUE, -Double.MAX_VALUE)).isTrue();
        assertThat(PointFeed.isPoint(-Double.MAX_VALUE, Double.NaN)).isTrue();
        assertThat(PointFeed.isPoint(Double.POSITIVE_INFINITY, 0)).isFalse();
        assertThat(PointFeed.isPoint(0, Double.NEGATIVE_INFINITY)).isFalse();
    }

    @Test
    void saysHowManyCanWait() {
        assertThat(feed.capacity()).isEqualTo(8);
    }

    @Test
    void takesTheSliceThatItIsToldOf() {
        SeriesSink sink = feed.sink(OverflowPolicy.DROP).series("s");
        double inf = Double.POSITIVE_INFINITY;
        double[] xs = {1, 2, inf, 4, 5, 6};
        List<Double> taken = new ArrayList<>();

        assertThat(sink.addAll(xs, new double[6], 1, 5)).isEqualTo(3);
        assertThat(sink.addAll(xs, new double[6], 2, 3)).isZero();
        assertThat(sink.addAll(xs, new double[6], 2, 2)).isZero();

        feed.drainTo((series, x, y, from, to) -> IntStream.range(from, to).forEach(i -> taken.add(x[i])), 100);
        assertThat(taken).containsExactly(2.0, 4.0, 5.0);
        assertThat(feed.counters().rejected()).isEqualTo(2);
    }
}
