// SPDX-License-Identifier: Apache-2.0
package org.stripchart.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.stripchart.chart.ChartStatistics;

/** The counters of a run as one line of JSON. */
final class StatsLine {

    private StatsLine() {}

    /**
     * @param rejectedLines what the sources could not read; counted with the values that the chart rejected
     * @param seconds how long the run took
     */
    static String of(ChartStatistics s, long rejectedLines, double seconds) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("published", s.published());
        fields.put("appended", s.appended());
        fields.put("dropped", s.dropped());
        fields.put("rejected", s.rejected() + rejectedLines);
        fields.put("evicted", s.evicted());
        fields.put("series", s.series());
        fields.put("frames", s.frames());
        fields.put("fps", decimal(s.frames() / seconds));
        fields.put("frame_ms_p50", decimal(s.frameMillisP50()));
        fields.put("frame_ms_p99", decimal(s.frameMillisP99()));
        fields.put("latency_ms_p50", decimal(s.latencyMillisP50()));
        fields.put("latency_ms_p99", decimal(s.latencyMillisP99()));
        return fields.entrySet().stream()
                .map(e -> "\"" + e.getKey() + "\":" + e.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Three decimals, or JSON's null for what was not measured. */
    private static Object decimal(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value)
                        .setScale(3, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : "null";
    }
}
