// SPDX-License-Identifier: Apache-2.0
package org.stripchart.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class TickerClockTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Kathmandu");

    @Test
    void tellsTheTimeOfItsTicker() {
        FakeTicker ticker = new FakeTicker();
        Clock clock = new TickerClock(ticker, ZONE);
        ticker.step(Duration.ofMillis(1500));

        assertThat(clock.instant()).isEqualTo(Instant.ofEpochSecond((long) FakeTicker.START + 1, 500_000_000));
        assertThat(clock.getZone()).isEqualTo(ZONE);
        assertThat(clock.withZone(ZoneOffset.UTC).getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(clock.withZone(ZoneOffset.UTC).instant()).isEqualTo(clock.instant());
    }
}
