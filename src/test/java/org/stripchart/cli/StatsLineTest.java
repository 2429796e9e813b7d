// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stripchart.chart.ChartStatistics;
import org.stripchart.session.StateSummary;

final class StatsLineTest {

    @Test
    void countsLinesAndValuesThatWereRejectedTogether() {
        ChartStatistics statistics =
                new ChartStatistics(100, 90, 0, 10, 1, 0, 2, 30, 60, 3, 40, 0.1234, 12, 1234.5678, 1e-9, "");

        assertThat(StatsLine.of(
                        statistics,
                        5,
                        20,
                        List.of("host", "a \"b\""),
                        List.of("2 lines with numbers were taken for a preamble"),
                        List.of(new StateSummary("door", 2, "open"))))
                .isEqualTo("{\"published\":100,\"appended\":90,\"dropped\":10,\"rejected\":7,\"evicted\":30,"
                        + "\"series\":3,\"frames\":40,\"fps\":2,\"frame_ms_p50\":0.123,\"frame_ms_p99\":12,"
                        + "\"latency_ms_p50\":1234.568,\"latency_ms_p99\":0,\"left_out\":[\"host\",\"a \\\"b\\\"\"],"
                        + "\"in_doubt\":[\"2 lines with numbers were taken for a preamble\"],"
                        + "\"states\":{\"door\":{\"count\":2,\"latest\":\"open\"}}}");
    }

    @Test
    void whatWasNotMeasuredIsNull() {
        ChartStatistics statistics = new ChartStatistics(
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Double.NaN, Double.NaN, Double.POSITIVE_INFINITY, Double.NaN, "");

        assertThat(StatsLine.of(statistics, 0, 0, List.of(), List.of(), List.of()))
                .contains(
                        "\"fps\":null", "\"frame_ms_p50\":null", "\"latency_ms_p50\":null", "\"latency_ms_p99\":null");
    }

    @Test
    void roundNumbersHaveNoExponent() {
        ChartStatistics statistics =
                new ChartStatistics(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1200, 100, 1e9, Double.NaN, Double.NaN, "");

        assertThat(StatsLine.of(statistics, 0, 10, List.of(), List.of(), List.of()))
                .contains("\"fps\":120,", "\"frame_ms_p50\":100,", "\"frame_ms_p99\":1000000000,");
    }
}
