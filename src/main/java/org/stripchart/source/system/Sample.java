// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.system;

import java.util.HashMap;
import java.util.Map;
import org.stripchart.source.poll.NamedValues;

/**
 * Takes what the computer tells in one poll; what counts up becomes its change since the poll before.
 *
 * <p><b>Threading:</b> confined to the thread that polls.
 */
final class Sample {

    private static final double NANOS = 1e-9;

    private record Count(long value, long nanos) {}

    private final Selection selection;
    private final Map<String, Count> counts = new HashMap<>();
    private final NamedValues values;
    private Group group = Group.CPU;
    private long nanos;

    Sample(Selection selection, NamedValues values) {
        this.selection = selection;
        this.values = values;
    }

    /** Begins a group of a poll. */
    void begin(Group newGroup, long nowNanos) {
        group = newGroup;
        nanos = nowNanos;
    }

    /** Takes a value as it is. */
    void value(String series, double value) {
        if (selection.wants(group, series)) {
            values.put(series, value);
        }
    }

    /** Takes something that counts up, and charts its change per second times that factor. */
    void rate(String series, long count, double factor) {
        if (selection.wants(group, series)) {
            Count before = counts.put(series, new Count(count, nanos));
            // What counts less than before has begun anew.
            boolean goesOn = before != null && count >= before.value && nanos > before.nanos;
            values.put(
                    series, goesOn ? factor * (count - before.value) / ((nanos - before.nanos) * NANOS) : Double.NaN);
        }
    }
}
