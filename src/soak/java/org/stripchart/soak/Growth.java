// SPDX-License-Identifier: Apache-2.0
package org.stripchart.soak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** Whether something has grown: the median of the first quarter of the readings against that of the last quarter. */
final class Growth {

    private static final long KIBI = 1024;

    /** With fewer readings a quarter is one or two of them, each with its accidents. */
    private static final int MANY = 12;

    /**
     * Something that must stay as it is.
     *
     * @param allowance by how much it may differ without having grown
     * @param ofFew the same where there are few readings
     */
    private record Measure(String name, ToLongFunction<Reading> of, long allowance, long ofFew) {}

    /**
     * The heap differs by chunks of the history, packed or not, and by what the sources that can be put back hold: one round more or less of
     * these is some 20 MB. Java keeps threads for a minute, and asks the desktop for its theme by a process.
     */
    private static final List<Measure> MEASURES = List.of(
            new Measure("heap, KiB", reading -> reading.heapBytes() >> 10, 20 * KIBI, 48 * KIBI),
            new Measure("threads", Reading::threads, 2, 8),
            new Measure("handles", Reading::handles, 2, 8),
            new Measure("files", Reading::files, 0, 0),
            new Measure("windows", Reading::windows, 0, 0),
            new Measure("processes", Reading::processes, 0, 1));

    private final List<String> lines = new ArrayList<>();
    private final List<String> grown = new ArrayList<>();

    /**
     * Compares.
     *
     * @param readings without those of the beginning, while caches are filled; at least two
     */
    Growth(List<Reading> readings) {
        int quarter = Math.max(1, readings.size() / 4);
        List<Reading> first = readings.subList(0, quarter);
        List<Reading> last = readings.subList(readings.size() - quarter, readings.size());
        for (Measure each : MEASURES) {
            long before = median(first, each.of());
            long after = median(last, each.of());
            long allowance = readings.size() < MANY ? each.ofFew() : each.allowance();
            boolean hasGrown = after - before > allowance;
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %,d | %s |",
                    each.name(),
                    before,
                    after,
                    allowance,
                    hasGrown ? "**grown**" : "flat"));
            if (hasGrown) {
                grown.add(each.name());
            }
        }
    }

    private static long median(List<Reading> readings, ToLongFunction<Reading> of) {
        long[] all = readings.stream().mapToLong(of).sorted().toArray();
        return Arrays.stream(all).skip(all.length / 2).findFirst().orElseThrow();
    }

    /** Returns the names of what has grown. */
    List<String> grown() {
        return List.copyOf(grown);
    }

    /** Returns a table. */
    @Override
    public String toString() {
        return """
                | what | first quarter | last quarter | may differ by | |
                |---|---:|---:|---:|---|
                """ + String.join("\n", lines);
    }
}
