// SPDX-License-Identifier: Apache-2.0
package org.stripchart.chart.paint.strip;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stripchart.plot.Dash;

class StripLabelsTest {

    private static List<StripLabels.Label> labels(String... names) {
        return Stream.of(names)
                .map(name -> new StripLabels.Label(name, Color.RED, Dash.SOLID))
                .toList();
    }

    @Test
    void writesOnceWhatAllNamesBeginWith() {
        assertThat(StripLabels.prefix(labels("memory.free", "memory.cache"))).isEqualTo("memory.");
        assertThat(StripLabels.prefix(labels("a{cpu=\"0\"}", "a{cpu=\"1\"}"))).isEmpty();
        assertThat(StripLabels.prefix(labels("node_cpu{cpu=\"0\"}", "node_cpu{cpu=\"1\"}")))
                .isEqualTo("node_cpu{");
        assertThat(StripLabels.prefix(labels("temperature", "temperatur"))).isEmpty();
        assertThat(StripLabels.prefix(labels("memory.", "memory."))).isEmpty();
        assertThat(StripLabels.prefix(labels("memory.free"))).isEmpty();
    }

    @Test
    void takesTheMiddleOutOfLongNames() {
        String name = "node_network_transmit_bytes_total{device=\"eth0\"}";
        assertThat(StripLabels.cut(name))
                .isEqualTo("node_network_t\u2026evice=\"eth0\"}")
                .hasSize(28);
        assertThat(StripLabels.cut("short")).isEqualTo("short");
    }
}
