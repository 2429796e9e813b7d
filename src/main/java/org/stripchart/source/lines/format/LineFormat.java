// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.time.LineTime;

/**
 * Reads the values in one line. A format remembers what earlier lines told (a header, a delimiter).
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public interface LineFormat {

    /**
     * Puts the values of a line into a row and commits it; on any other outcome than a row, nothing is committed.
     *
     * @param bytes the line from {@code from} (inclusive) to {@code to} (exclusive), without its line end; only to be
     *     read during the call
     */
    Outcome read(byte[] bytes, int from, int to, RowWriter rows);

    /**
     * Looks at the first lines, before any of them is read; nothing is put into rows.
     *
     * @return whether further lines would tell no more of what they are
     */
    default boolean head(List<byte[]> lines, RowWriter rows) {
        return true;
    }

    /** Whether a last line that the stream ends without a line end is not whole. */
    default boolean needsLineEnd() {
        return false;
    }

    /** Returns what a person says of the text, such as {@code JSON} or {@code semicolons, names in line 3}. */
    String sentence();

    /** Returns what reads the times in the lines, if the format finds them itself; null if it has found none. */
    default @Nullable LineTime times() {
        return null;
    }

    /**
     * Puts what was kept of earlier lines into rows and commits them, since the stream is at its end; on any other outcome
     * than a row, nothing is committed.
     */
    default Outcome end(RowWriter rows) {
        return Outcome.PASSED;
    }

    /** Begins a further stream of the same kind, which may have another header. */
    default void restart() {}
}
