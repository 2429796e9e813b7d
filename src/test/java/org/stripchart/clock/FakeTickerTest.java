// SPDX-License-Identifier: Apache-2.0
package org.stripchart.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FakeTickerTest {

    private final FakeTicker ticker = new FakeTicker();

    @Test
    void sleepsUntilItIsSteppedThatFar() throws Exception {
        CompletableFuture<Double> woken = new CompletableFuture<>();
        Thread sleeper = new Thread(() -> {
            try {
                ticker.sleep(Duration.ofSeconds(2));
                woken.complete(ticker.epochSeconds());
            } catch (InterruptedException e) {
                woken.completeExceptionally(e);
            }
        });
        sleeper.start();
        ticker.awaitWaiters(1);
        ticker.step(Duration.ofMillis(1999));
        ticker.awaitWaiters(1);
        assertThat(woken).isNotDone();
        assertThat(ticker.stepToNext()).isEqualTo(Duration.ofMillis(1));
        assertThat(woken.join()).isEqualTo(FakeTicker.START + 2);
        sleeper.join();
        assertThat(ticker.waits()).isEqualTo(1);
    }

    @Test
    void doesNotWaitForWhatIsOver() throws Exception {
        ticker.sleep(Duration.ZERO);
        ticker.sleep(Duration.ofSeconds(-1));
        synchronized (ticker) {
            ticker.await(ticker, 0);
        }
        assertThat(ticker.waits()).isZero();
    }

    @Test
    void theTimeOfDayMovesAlone() {
        long before = ticker.nanos();
        ticker.setAhead(Duration.ofHours(1));
        assertThat(ticker.epochSeconds()).isEqualTo(FakeTicker.START + 3600);
        assertThat(ticker.nanos()).isEqualTo(before);
    }
}
