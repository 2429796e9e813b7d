// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveChartBuilderTest {

    private static final long MIB = 1 << 20;

    @Test
    void hasAsLargeAQueueAsTheHeapAllows() {
        assertThat(LiveChartBuilder.queuePointsFor(8192 * MIB)).isEqualTo(1 << 20);
        assertThat(LiveChartBuilder.queuePointsFor(1536 * MIB)).isEqualTo(1 << 20);
        assertThat(LiveChartBuilder.queuePointsFor(1535 * MIB)).isEqualTo(1 << 19);
        assertThat(LiveChartBuilder.queuePointsFor(384 * MIB)).isEqualTo(1 << 18);
        assertThat(LiveChartBuilder.queuePointsFor(128 * MIB)).isEqualTo(1 << 18);
        assertThat(LiveChartBuilder.queuePointsFor(16 * MIB)).isEqualTo(1 << 18);
        assertThat(LiveChartBuilder.queuePointsFor(Long.MAX_VALUE)).isEqualTo(1 << 20);
    }
}
