// SPDX-License-Identifier: Apache-2.0
package org.stripchart.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.clock.FakeTicker;

final class MessagesTest {

    private final FakeTicker ticker = new FakeTicker();
    private final Messages messages = new Messages(ticker);

    @Test
    void tellsWhenEachWasSaidTheLatestFirst() {
        messages.add("Recorded 3 points to a.csv");
        ticker.step(Duration.ofSeconds(61));
        messages.add("b.csv: no such file");
        assertThat(messages.rows(ZoneOffset.UTC))
                .containsExactly(
                        List.of("2023-11-14 22:14:21", "b.csv: no such file"),
                        List.of("2023-11-14 22:13:20", "Recorded 3 points to a.csv"));
    }

    @Test
    void forgetsTheOldestOfVeryMany() {
        for (int i = 1; i <= 1000; i++) {
            messages.add("message " + i);
        }
        assertThat(messages.rows(ZoneOffset.UTC)).hasSize(500);
        assertThat(messages.rows(ZoneOffset.UTC).get(499).get(1)).isEqualTo("message 501");
    }
}
