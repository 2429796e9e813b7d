// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.metric;

import java.util.Map;

/** The unit that the name of a metric ends with, as Prometheus asks for: {@code node_memory_MemFree_bytes}. */
final class MetricUnit {

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("bytes", "B"),
            Map.entry("seconds", "s"),
            Map.entry("celsius", "\u00b0C"),
            Map.entry("volts", "V"),
            Map.entry("amperes", "A"),
            Map.entry("joules", "J"),
            Map.entry("watts", "W"),
            Map.entry("watt", "W"),
            Map.entry("hertz", "Hz"),
            Map.entry("meters", "m"),
            Map.entry("grams", "g"));

    /** What a second of each is; seconds a second are shares of what takes them, and say nothing of what is beside them. */
    private static final Map<String, String> RATES = Map.of("bytes", "B/s", "joules", "W");

    private MetricUnit() {}

    /**
     * Returns the unit of a metric; empty if its name tells none.
     *
     * @param name without labels
     * @param isRate whether its change per second is shown
     */
    static String of(String name, boolean isRate) {
        String base = without(without(name, "_total"), "_sum");
        String unit = base.substring(base.lastIndexOf('_') + 1);
        return (isRate ? RATES : UNITS).getOrDefault(unit, "");
    }

    private static String without(String name, String end) {
        return name.endsWith(end) ? name.substring(0, name.length() - end.length()) : name;
    }
}
