// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricUnitTest {

    @ParameterizedTest
    @CsvSource({
        "node_memory_MemFree_bytes, false, B",
        "node_network_receive_bytes_total, true, B/s",
        "node_network_receive_bytes_total, false, B",
        "http_request_size_bytes_sum, false, B",
        "process_start_time_seconds, false, s",
        "node_cpu_seconds_total, true, ''",
        "node_hwmon_temp_celsius, false, \u00b0C",
        "node_rapl_package_joules_total, true, W",
        "node_load1, false, ''",
        "requests_total, true, ''",
        "bytes, false, B",
        "kilobytes, false, ''"
    })
    void isWhatTheNameEndsWith(String name, boolean isRate, String unit) {
        assertThat(MetricUnit.of(name, isRate)).isEqualTo(unit);
    }
}
