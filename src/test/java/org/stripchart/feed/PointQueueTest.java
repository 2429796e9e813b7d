// SPDX-License-Identifier: Apache-2.0
package org.stripchart.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("threads")
class PointQueueTest {

    private record Drained(int series, double x, double y) {}

    private static List<Drained> drain(PointQueue queue, int limit) {
        List<Drained> points = new ArrayList<>();
        queue.drainTo(
                (series, xs, ys, from, to) ->
                        IntStream.range(from, to).forEach(i -> points.add(new Drained(series, xs[i], ys[i]))),
                limit);
        return points;
    }

    @Test
    void givesPointsBackInTheirOrder() {
        PointQueue queue = new PointQueue(8);
        queue.offer(0, 1, 10);
        queue.offer(3, 2, 20);
        queue.offer(0, 3, Double.NaN);

        assertThat(drain(queue, 100))
                .containsExactly(new Drained(0, 1, 10), new Drained(3, 2, 20), new Drained(0, 3, Double.NaN));
        assertThat(queue.size()).isZero();
    }

    @Test
    void refusesWhenFull() {
        PointQueue queue = new PointQueue(4);
        for (int i = 0; i < 4; i++) {
            assertThat(queue.offer(0, i, i)).isTrue();
        }

        assertThat(queue.offer(0, 4, 4)).isFalse();
        assertThat(queue.accepted()).isEqualTo(4);
        assertThat(drain(queue, 100)).hasSize(4);
        assertThat(queue.offer(0, 5, 5)).isTrue();
    }

    @Test
    void takesTheFirstPointsOfASliceThatDoesNotFit() {
        PointQueue queue = new PointQueue(8);
        queue.offer(7, 0, 0);
        double[] numbers = IntStream.range(0, 20).asDoubleStream().toArray();

        assertThat(queue.offerAll(1, numbers, numbers, 5, 20)).isEqualTo(7);
        assertThat(drain(queue, 100)).extracting(Drained::x).containsExactly(0.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0);
    }

    @Test
    void mergesTheRunsOfASeriesAndKeepsSeriesApart() {
        PointQueue queue = new PointQueue(16);
        queue.offer(1, 0, 0);
        queue.offer(1, 1, 0);
        queue.offerAll(1, new double[] {2, 3}, new double[2], 0, 2);
        queue.offer(2, 4, 0);
        List<Integer> lengths = new ArrayList<>();

        queue.drainTo((series, xs, ys, from, to) -> lengths.add(to - from), 100);

        assertThat(lengths).containsExactly(4, 1);
    }

    @Test
    void survivesManyLapsOfEverySliceLength() {
        PointQueue queue = new PointQueue(32);
        SplittableRandom random = new SplittableRandom(42);
        double[] numbers = new double[100];
        long sent = 0;
        double expected = 0;
        for (int round = 0; round < 10_000; round++) {
            int n = random.nextInt(1, 40);
            for (int i = 0; i < n; i++) {
                numbers[i] = sent + i;
            }
            sent += queue.offerAll(round % 3, numbers, numbers, 0, n);
            for (Drained point : drain(queue, random.nextInt(1, 20))) {
                assertThat(point.x()).as("round %d", round).isEqualTo(expected++);
            }
        }
        assertThat(queue.accepted()).isEqualTo(sent);
        assertThat(queue.drained() + queue.size()).isEqualTo(sent);
    }

    @Test
    @Timeout(60)
    void losesAndDoublesNothingUnderManyProducers() throws InterruptedException {
        int producers = 4;
        int each = 300_000;
        PointQueue queue = new PointQueue(1024);
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int p = 0; p < producers; p++) {
            int series = p;
            Thread thread = new Thread(() -> produce(queue, series, each, go));
            thread.start();
            threads.add(thread);
        }
        long[] next = new long[producers];
        long[] torn = new long[1];
        go.countDown();
        while (queue.drained() < (long) producers * each) {
            queue.drainTo(
                    (series, xs, ys, from, to) -> {
                        for (int i = from; i < to; i++) {
                            if (xs[i] != next[series]++ || ys[i] != -xs[i]) {
                                torn[0]++;
                            }
                        }
                    },
                    500);
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(torn[0]).as("points out of order, lost, doubled or torn").isZero();
        assertThat(next).containsOnly(each);
        assertThat(queue.size()).isZero();
    }

    private static void produce(PointQueue queue, int series, int count, CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException e) {
            return;
        }
        SplittableRandom random = new SplittableRandom(series);
        double[] xs = new double[300];
        double[] ys = new double[300];
        int sent = 0;
        while (sent < count) {
            if (random.nextBoolean()) {
                sent += queue.offer(series, sent, -sent) ? 1 : 0;
            } else {
                int n = Math.min(count - sent, random.nextInt(1, xs.length));
                for (int i = 0; i < n; i++) {
                    xs[i] = sent + i;
                    ys[i] = -xs[i];
                }
                sent += queue.offerAll(series, xs, ys, 0, n);
            }
        }
    }

    @Test
    void namesTheRuleForItsCapacity() {
        assertThatThrownBy(() -> new PointQueue(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("capacity (1) must be 2 to 268435456 points");
        assertThatThrownBy(() -> new PointQueue((1 << 28) + 1))
                .hasMessage("capacity (268435457) must be 2 to 268435456 points");
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "3, 4", "4, 4", "5, 8", "1000, 1024", "1024, 1024"})
    void roundsItsCapacityUpToAPowerOfTwo(int asked, int capacity) {
        PointQueue queue = new PointQueue(asked);

        assertThat(queue.capacity()).isEqualTo(capacity);
        assertThat(queue.offerAll(0, new double[5000], new double[5000], 0, 5000))
                .isEqualTo(capacity);
        assertThat(queue.size()).isEqualTo(capacity);
    }

    @Test
    void goesOnBehindWhatAConsumerThrewAt() {
        for (Throwable fault : List.of(new IllegalStateException("a fault"), new OutOfMemoryError("a test's"))) {
            PointQueue queue = new PointQueue(8);
            queue.offer(0, 1, 1);
            queue.offer(0, 2, 2);
            queue.offer(1, 3, 3);

            assertThatThrownBy(() -> queue.drainTo((series, xs, ys, from, to) -> sneak(fault), 100))
                    .isSameAs(fault);

            assertThat(queue.drained()).isEqualTo(2);
            assertThat(queue.size()).isEqualTo(1);
            assertThat(drain(queue, 100)).containsExactly(new Drained(1, 3, 3));
            for (int i = 0; i < 8; i++) {
                assertThat(queue.offer(2, i, i)).isTrue();
            }
            assertThat(drain(queue, 100)).hasSize(8);
            assertThat(queue.drained()).isEqualTo(queue.accepted()).isEqualTo(11);
        }
    }

    @Test
    void goesOnBehindARunOverItsEdgeThatAConsumerThrewAt() {
        PointQueue queue = new PointQueue(8);
        queue.offerAll(0, new double[5], new double[5], 0, 5);
        drain(queue, 100);
        // Runs of two: 3 is in the last slot, 4 in the first.
        queue.offerAll(0, new double[] {1, 2, 3, 4, 5}, new double[5], 0, 5);

        assertThatThrownBy(() -> queue.drainTo(
                        (series, xs, ys, from, to) -> {
                            if (xs[from] == 3) {
                                throw new IllegalStateException("a fault");
                            }
                        },
                        100))
                .hasMessage("a fault");
        queue.offer(0, 6, 6);

        assertThat(drain(queue, 100)).extracting(Drained::x).containsExactly(5.0, 6.0);
        assertThat(queue.drained()).isEqualTo(11);
        assertThat(queue.size()).isZero();
    }

    @Test
    void handsOverAboutAsManyAsAskedFor() {
        PointQueue queue = new PointQueue(64);
        for (int i = 0; i < 40; i++) {
            queue.offer(0, i, i);
        }

        assertThat(queue.drainTo((series, xs, ys, from, to) -> {}, 7)).isEqualTo(7);
        assertThat(queue.drainTo((series, xs, ys, from, to) -> {}, 0)).isZero();
        assertThat(drain(queue, Integer.MAX_VALUE)).hasSize(33);
        assertThat(queue.drainTo((series, xs, ys, from, to) -> {}, 7)).isZero();
    }

    @Test
    void handsOverRunsOfAQuarterOfItselfAtMost() {
        PointQueue queue = new PointQueue(64);
        for (int i = 0; i < 64; i++) {
            queue.offer(0, i, i);
        }
        List<Integer> lengths = new ArrayList<>();

        queue.drainTo((series, xs, ys, from, to) -> lengths.add(to - from), 100);

        assertThat(lengths).containsExactly(16, 16, 16, 16);
    }

    @Test
    void keepsTheNumbersOfSeriesWhateverTheyAre() {
        PointQueue queue = new PointQueue(8);
        queue.offer(Integer.MAX_VALUE, 1, 1);
        queue.offerAll(1 << 20, new double[] {2}, new double[] {2}, 0, 1);

        assertThat(drain(queue, 10)).extracting(Drained::series).containsExactly(Integer.MAX_VALUE, 1 << 20);
    }

    @Test
    void letsTheConsumerSeeTheRoomItMadeOnlyOnceTheRunIsOver() {
        PointQueue queue = new PointQueue(4);
        queue.offerAll(0, new double[4], new double[4], 0, 4);
        List<Boolean> offers = new ArrayList<>();

        queue.drainTo((series, xs, ys, from, to) -> offers.add(queue.offer(0, 9, 9)), 1);

        assertThat(offers).containsExactly(false);
        assertThat(queue.offer(0, 9, 9)).isTrue();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable fault) throws T {
        throw (T) fault;
    }

    /** A claim that is not published would be the end of the queue, for all its sources. */
    @Test
    void leavesNoClaimUnpublishedWhereAProducersStackIsFull() throws InterruptedException {
        for (int round = 0; round < 20; round++) {
            PointQueue queue = new PointQueue(1 << 16);
            int[] overflows = new int[1];
            double[] slice = {2, 2};
            Thread producer =
                    new Thread(null, () -> deep(Integer.MAX_VALUE, queue, slice, overflows), "deep", 256 << 10);
            producer.start();
            producer.join();

            assertThat(overflows[0]).isPositive();
            queue.drainTo(
                    (series, xs, ys, from, to) -> assertThat(Arrays.copyOfRange(xs, from, to))
                            .as("series %d", series)
                            .containsOnly(series),
                    Integer.MAX_VALUE);
            assertThat(queue.drained()).isEqualTo(queue.accepted()).isPositive();
        }
    }

    private static void deep(int deepest, PointQueue queue, double[] slice, int... overflows) {
        try {
            if (deepest > 0) {
                deep(deepest - 1, queue, slice, overflows);
            }
        } catch (StackOverflowError e) {
            overflows[0]++;
        }
        // On the way back there is a little more room each time.
        if (queue.accepted() < 1000) {
            try {
                queue.offer(1, 1, 1);
                queue.offerAll(2, slice, slice, 0, 2);
            } catch (StackOverflowError e) {
                overflows[0]++;
            }
        }
    }
}
