// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class MemoryWatchTest {

    private long millis;
    private long collected;
    private final MemoryWatch watch = new MemoryWatch(() -> TimeUnit.MILLISECONDS.toNanos(millis), () -> collected);

    @Test
    void isFullWhenNearlyAllTimeGoesByInCollections() {
        for (int i = 0; i < 8; i++) {
            assertThat(pass(500, 450)).isFalse();
        }

        assertThat(pass(500, 480)).isTrue();
    }

    @Test
    void isNotFullWhileThereIsWorkBetween() {
        for (int i = 0; i < 100; i++) {
            assertThat(pass(500, i % 4 == 0 ? 300 : 490)).isFalse();
        }
    }

    private boolean pass(long time, long collecting) {
        millis += time;
        collected += collecting;
        return watch.isFull();
    }
}
