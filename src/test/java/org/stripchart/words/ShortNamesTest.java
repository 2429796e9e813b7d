// SPDX-License-Identifier: Apache-2.0
package org.stripchart.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShortNamesTest {

    private static ShortNames of(String... names) {
        return ShortNames.of(List.of(names));
    }

    private static ShortNames whole(String... names) {
        return new ShortNames("", List.of(names));
    }

    private static ShortNames told(String head, String... tails) {
        return new ShortNames(head, List.of(tails));
    }

    @Test
    void writesOnceWhatAllNamesBeginWith() {
        assertThat(of("memory.free", "memory.cache")).isEqualTo(told("memory.", "free", "cache"));
        assertThat(of("temperature", "temperatur")).isEqualTo(whole("temperature", "temperatur"));
        assertThat(of("us", "user")).isEqualTo(whole("us", "user"));
        assertThat(of("memory.", "memory.")).isEqualTo(whole("memory.", "memory."));
        assertThat(of("memory.free")).isEqualTo(whole("memory.free"));
        assertThat(of("", "")).isEqualTo(whole("", ""));
        assertThat(of()).isEqualTo(whole());
    }

    @Test
    void andWhatTheyEndWithAsWell() {
        assertThat(of("node_memory_MemFree_bytes", "node_memory_Cached_bytes", "node_memory_Active_anon_bytes"))
                .isEqualTo(told("node_memory_\u2026_bytes", "MemFree", "Cached", "Active_anon"));
        assertThat(of("hall.a.temperature", "hall.b.temperature"))
                .as("the points of the ellipsis are enough")
                .isEqualTo(told("hall\u2026temperature", "a", "b"));
        assertThat(of("node_vmstat_a_b", "node_vmstat_c_b")).isEqualTo(told("node_vmstat_", "a_b", "c_b"));
        assertThat(of("inlet temperature", "outlet temperature"))
                .isEqualTo(whole("inlet temperature", "outlet temperature"));
        assertThat(of("node_memory_bytes", "node_memory_free_bytes"))
                .isEqualTo(told("node_memory_", "bytes", "free_bytes"));
    }

    @Test
    void tellsOfLabelsWhatDiffers() {
        assertThat(of("node_cpu{cpu=\"0\",mode=\"idle\"}", "node_cpu{cpu=\"0\",mode=\"user\"}"))
                .isEqualTo(told("node_cpu cpu=0", "idle", "user"));
        assertThat(of("node_cpu{cpu=\"0\",mode=\"idle\"}", "node_cpu{cpu=\"1\",mode=\"idle\"}"))
                .as("a number says what it is of")
                .isEqualTo(told("node_cpu idle", "cpu=0", "cpu=1"));
        assertThat(of(
                        "node_cpu{cpu=\"0\",mode=\"idle\"}",
                        "node_cpu{cpu=\"1\",mode=\"idle\"}",
                        "node_cpu{cpu=\"1\",mode=\"user\"}"))
                .isEqualTo(told("node_cpu", "0 idle", "1 idle", "1 user"));
        assertThat(of("up{job=\"a, b}\"}", "up{job=\"c\\\"d\"}")).isEqualTo(told("up", "a, b}", "c\\\"d"));
        assertThat(of("up{a=\"x\"}", "up{a=\"x\",b=\"y\"}", "up{a=\"x\",b=\"z\"}"))
                .as("one has nothing of its own")
                .isEqualTo(whole("up{a=\"x\"}", "up{a=\"x\",b=\"y\"}", "up{a=\"x\",b=\"z\"}"));
    }

    @Test
    void tellsTheMetricWhereThereAreSeveral() {
        assertThat(of(
                        "node_network_receive_bytes_total{device=\"lo\"}",
                        "node_network_transmit_bytes_total{device=\"lo\"}",
                        "node_network_transmit_bytes_total{device=\"eth0\"}"))
                .isEqualTo(told("node_network_\u2026_bytes_total", "receive", "transmit lo", "transmit eth0"));
    }

    @Test
    void endsTellApartWhatHasNothingInCommonWithAll() {
        assertThat(ShortNames.ends(List.of("avg-cpu %user", "avg-cpu %idle", "vda %util", "vda %rrqm")))
                .containsExactly("%user", "%idle", "%util", "%rrqm");
        assertThat(ShortNames.ends(List.of("vda %util", "vdb %util", "vda r/s", "vdb w/s")))
                .as("some would be the same")
                .containsExactly("vda %util", "vdb %util", "r/s", "w/s");
        assertThat(ShortNames.ends(List.of("in", "cs"))).containsExactly("in", "cs");
        assertThat(ShortNames.ends(List.of())).isEmpty();
    }

    @Test
    void namesThatCannotBeToldApartStayWhole() {
        assertThat(of("up{a=\"x\",b=\"y\"}", "up{b=\"x\",c=\"y\"}"))
                .isEqualTo(whole("up{a=\"x\",b=\"y\"}", "up{b=\"x\",c=\"y\"}"));
        assertThat(of("up{a=\"x\"}", "up{a=\"x\"}")).isEqualTo(whole("up{a=\"x\"}", "up{a=\"x\"}"));
    }
}
