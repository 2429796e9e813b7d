// SPDX-License-Identifier: Apache-2.0
package org.stripchart.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HistoryLimitTest {

    @Test
    void saysWhatIsWrongWithABound() {
        assertThatThrownBy(() -> HistoryLimit.points(0)).hasMessage("points (0) must be positive");
        assertThatThrownBy(() -> HistoryLimit.duration(-1.5)).hasMessage("xSpan (-1.5) must be positive");
        assertThatThrownBy(() -> HistoryLimit.duration(Double.NaN)).hasMessage("xSpan (NaN) must be positive");
        assertThatThrownBy(() -> HistoryLimit.bytes(1000)).hasMessage("bytes (1000) must be at least 65536");
    }

    @Test
    void takesTheLeastThatIsPositive() {
        assertThat(HistoryLimit.points(1).points()).isEqualTo(1);
        assertThat(HistoryLimit.bytes(65_536).bytes()).isEqualTo(65_536);
        assertThat(HistoryLimit.duration(Double.MIN_VALUE).xSpan()).isEqualTo(Double.MIN_VALUE);
        assertThatThrownBy(() -> HistoryLimit.duration(0)).hasMessage("xSpan (0.0) must be positive");
    }

    @Test
    void neverAsksForMoreThanTheHeapHas() {
        long heap = Runtime.getRuntime().maxMemory();

        assertThat(HistoryLimit.fittingHeap().bytes()).isBetween(heap / 3, heap / 2);
        assertThat(HistoryLimit.bytes(Long.MAX_VALUE).bytes()).isLessThan(heap);
        assertThat(HistoryLimit.points(Long.MAX_VALUE).bytes()).isLessThan(heap);
        assertThat(HistoryLimit.duration(1e9).bytes()).isLessThan(heap);
    }
}
