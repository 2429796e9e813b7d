// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.stripchart.clock.FakeTicker;
import org.stripchart.clock.Ticker;

@Timeout(20)
class TicksTest {

    private final FakeTicker ticker = new FakeTicker();

    @Test
    void theFirstIsAtOnceAndTheNextOnesAreEvenlySpaced() throws Exception {
        Ticks ticks = new Ticks(Duration.ofSeconds(1), ticker);
        ticks.await();
        assertThat(comesAt(ticks, 999)).isFalse();
        assertThat(comesAt(ticks, 1001)).isTrue();
        assertThat(comesAt(ticks, 1999)).isFalse();
        assertThat(comesAt(ticks, 2000)).isTrue();
    }

    @Test
    void theFirstIsAtOnceHoweverLateItIsAskedFor() throws Exception {
        Ticks ticks = new Ticks(Duration.ofSeconds(1), ticker);
        assertThat(comesAt(ticks, 400)).isTrue();
        assertThat(comesAt(ticks, 1399)).isFalse();
        assertThat(comesAt(ticks, 1400)).isTrue();
    }

    /** As after a failure, when the pause before the next try is over. */
    @Test
    void anIntervalFollowsWhatWasAskedForAtOnceAndTakenLater() throws Exception {
        Ticks ticks = new Ticks(Duration.ofSeconds(1), ticker);
        ticks.await();
        ticks.now();
        assertThat(comesAt(ticks, 500)).isTrue();
        assertThat(comesAt(ticks, 1499)).isFalse();
        assertThat(comesAt(ticks, 1500)).isTrue();
    }

    @Test
    void leavesOutWhatWasMissed() throws Exception {
        Ticks ticks = new Ticks(Duration.ofSeconds(1), ticker);
        ticks.await();
        assertThat(comesAt(ticks, 3500)).isFalse();
        assertThat(comesAt(ticks, 4000)).isTrue();
    }

    @Test
    void aShorterIntervalCountsFromTheOneBefore() throws Exception {
        Ticks ticks = new Ticks(Duration.ofMinutes(1), ticker);
        ticks.await();
        ticker.stepTo(100_000_000);
        ticks.interval(Duration.ofMillis(500));
        assertThat(ticks.interval()).isEqualTo(Duration.ofMillis(500));
        assertThat(comesAt(ticks, 499)).isFalse();
        assertThat(comesAt(ticks, 500)).isTrue();
    }

    @Test
    void aShorterIntervalWakesTheOneThatWaits() throws Exception {
        Ticks ticks = new Ticks(Duration.ofHours(1), Ticker.SYSTEM);
        ticks.await();
        CountDownLatch came = new CountDownLatch(1);
        Thread waiting = waitFor(ticks, came);
        ticks.interval(Duration.ofMillis(20));
        assertThat(came.await(10, TimeUnit.SECONDS)).isTrue();
        waiting.join();
    }

    @Test
    void comesAtOnceWhenAsked() throws Exception {
        Ticks ticks = new Ticks(Duration.ofHours(1), Ticker.SYSTEM);
        ticks.await();
        CountDownLatch came = new CountDownLatch(1);
        Thread waiting = waitFor(ticks, came);
        ticks.now();
        assertThat(came.await(10, TimeUnit.SECONDS)).isTrue();
        waiting.join();
    }

    @Test
    void saysThatItWasOverslept() throws Exception {
        Ticks ticks = new Ticks(Duration.ofSeconds(1), ticker);
        assertThat(ticks.await()).as("the first").isFalse();
        assertThat(next(ticks, Duration.ofSeconds(1))).isFalse();
        assertThat(next(ticks, Duration.ofSeconds(3))).as("a hiccup").isFalse();
        assertThat(next(ticks, Duration.ofSeconds(60)))
                .as("stopped for a minute")
                .isTrue();
        assertThat(next(ticks, Duration.ofSeconds(1))).isFalse();
        ticker.setAhead(Duration.ofHours(8));
        assertThat(next(ticks, Duration.ofSeconds(1))).as("slept").isTrue();
        assertThat(next(ticks, Duration.ofSeconds(1))).isFalse();
    }

    /** Whoever is asked may take its time to answer. */
    @Test
    void slowWorkBetweenIsNoOversleeping() throws Exception {
        Ticks ticks = new Ticks(Duration.ofSeconds(1), ticker);
        ticks.await();
        ticker.step(Duration.ofSeconds(20));
        assertThat(next(ticks, Duration.ofSeconds(1))).isFalse();
    }

    @Test
    void aWaitThatWasCutOffOnPurposeIsNoOversleeping() throws Exception {
        Ticks ticks = new Ticks(Duration.ofMinutes(1), ticker);
        ticks.await();
        ticks.now();
        ticker.step(Duration.ofSeconds(20));
        assertThat(ticks.await()).isFalse();
    }

    @Test
    void waitsOnceForEachMoment() throws Exception {
        Ticks ticks = new Ticks(Duration.ofSeconds(1), ticker);
        ticks.await();
        for (int i = 1; i <= 10; i++) {
            assertThat(next(ticks, Duration.ofSeconds(1))).isFalse();
            assertThat(ticker.waits()).isEqualTo(i);
        }
        assertThat(ticker.looks()).isLessThan(100);
    }

    /** Lets another thread wait, and that much time go by meanwhile. */
    private boolean next(Ticks ticks, Duration duration) throws Exception {
        CompletableFuture<Boolean> apart = CompletableFuture.supplyAsync(() -> {
            try {
                return ticks.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        ticker.awaitWaiters(1);
        ticker.step(duration);
        return apart.get(10, TimeUnit.SECONDS);
    }

    @Test
    void refusesWhatIsNoInterval() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ticks(Duration.ZERO, ticker));
    }

    private static Thread waitFor(Ticks ticks, CountDownLatch came) {
        Thread thread = new Thread(() -> {
            try {
                ticks.await();
                came.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        return thread;
    }

    /** Whether it does not wait then; where it would wait, it is not entered: the ticker stands still. */
    private boolean comesAt(Ticks ticks, long millis) throws InterruptedException {
        ticker.stepTo(millis * 1_000_000);
        Thread.currentThread().interrupt();
        try {
            ticks.await();
            return Thread.interrupted();
        } catch (InterruptedException e) {
            return false;
        }
    }
}
