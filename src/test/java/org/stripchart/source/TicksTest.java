// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
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
