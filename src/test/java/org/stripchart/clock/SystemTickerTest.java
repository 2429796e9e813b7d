// SPDX-License-Identifier: Apache-2.0
package org.stripchart.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SystemTickerTest {

    @Test
    void tellsTheTimeOfThisComputer() {
        assertThat(Ticker.SYSTEM.epochSeconds()).isCloseTo(Instant.now().toEpochMilli() / 1e3, within(5.0));
    }

    @Test
    void waitsNoShorterThanItIsTold() throws Exception {
        long start = Ticker.SYSTEM.nanos();
        Ticker.SYSTEM.sleep(Duration.ofMillis(3));
        assertThat(Ticker.SYSTEM.nanos() - start).isGreaterThanOrEqualTo(3_000_000);
        start = Ticker.SYSTEM.nanos();
        synchronized (this) {
            // Nobody notifies, so only a spurious end could be early.
            for (int i = 0; i < 3 && Ticker.SYSTEM.nanos() - start < 3_000_000; i++) {
                Ticker.SYSTEM.await(this, 3_000_000);
            }
        }
        assertThat(Ticker.SYSTEM.nanos() - start).isGreaterThanOrEqualTo(3_000_000);
    }

    @Test
    void doesNotWaitForWhatIsOver() throws Exception {
        synchronized (this) {
            Ticker.SYSTEM.await(this, 0);
            Ticker.SYSTEM.await(this, -1);
        }
        Ticker.SYSTEM.sleep(Duration.ofSeconds(-1));
    }
}
