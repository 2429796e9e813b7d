// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.strip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StripLabelsTest {

    @Test
    void takesTheMiddleOutOfLongNames() {
        String name = "node_network_transmit_bytes_total{device=\"eth0\"}";
        assertThat(StripLabels.cut(name))
                .isEqualTo("node_network_t\u2026evice=\"eth0\"}")
                .hasSize(28);
        assertThat(StripLabels.cut("short")).isEqualTo("short");
    }
}
