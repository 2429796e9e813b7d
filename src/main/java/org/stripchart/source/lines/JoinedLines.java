// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import org.jspecify.annotations.Nullable;
import org.stripchart.source.TextFormat;
import org.stripchart.source.TextOptions;

/**
 * What goes over many lines, put together: JSON, and texts in Influx lines.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class JoinedLines {

    /** Null where lines are read as they stand. */
    private final @Nullable JsonLines json;

    private final @Nullable InfluxLines influx;

    JoinedLines(TextOptions options, JsonLines.Reader reader) {
        boolean isFound = options.pattern() == null && options.format() == TextFormat.AUTO;
        boolean isGiven = options.pattern() == null;
        this.json = isFound || (isGiven && options.format() == TextFormat.JSON) ? new JsonLines(reader) : null;
        this.influx =
                isFound || (isGiven && options.format() == TextFormat.INFLUX) ? new InfluxLines(reader, isFound) : null;
    }

    /** Takes a line if it is part of something that goes over many; if not, it is to be read as it stands. */
    boolean take(byte[] bytes, int from, int to, long number) {
        return (json != null && json.take(bytes, from, to, number))
                || (influx != null && influx.take(bytes, from, to, number));
    }

    /** Passes over a line that is too long to be looked at. */
    void skip() {
        if (json != null) {
            json.skip();
        }
        if (influx != null) {
            influx.end();
        }
    }

    /** Rejects what has not ended. */
    void end() {
        if (json != null) {
            json.end();
        }
        if (influx != null) {
            influx.end();
        }
    }
}
