// SPDX-License-Identifier: Apache-2.0
package org.stripchart.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockWatchTest {

    private final FakeTicker ticker = new FakeTicker();
    private final ClockWatch watch = new ClockWatch(ticker);

    @Test
    void timeThatGoesByIsNoJump() {
        assertThat(watch.jumped()).isFalse();
        ticker.step(Duration.ofHours(5));
        assertThat(watch.jumped()).isFalse();
    }

    @Test
    void noticesAJumpOnceInEitherDirection() {
        ticker.setAhead(Duration.ofSeconds(2));
        assertThat(watch.jumped()).isTrue();
        assertThat(watch.jumped()).isFalse();
        ticker.setAhead(Duration.ofSeconds(-2));
        assertThat(watch.jumped()).isTrue();
    }

    @Test
    void aClockThatIsSetRightLittleByLittleDoesNotJump() {
        for (int i = 0; i < 100; i++) {
            ticker.setAhead(Duration.ofMillis(100));
            assertThat(watch.jumped()).isFalse();
        }
    }
}
