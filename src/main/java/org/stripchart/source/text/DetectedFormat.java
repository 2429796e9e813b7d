// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Offers each line to every format until one makes a row of it, and keeps to that one.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class DetectedFormat implements LineFormat {

    /** The first one's word on lines that fit none is what the user hears. */
    private final List<LineFormat> candidates;

    private @Nullable LineFormat kept;

    DetectedFormat(List<LineFormat> candidates) {
        this.candidates = List.copyOf(candidates);
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (kept != null) {
            return kept.read(bytes, from, to, rows);
        }
        Outcome first = Outcome.SKIPPED;
        for (LineFormat candidate : candidates) {
            Outcome outcome = candidate.read(bytes, from, to, rows);
            if (outcome.isRow()) {
                kept = candidate;
                return outcome;
            }
            if (candidate == candidates.get(0)) {
                first = outcome;
            }
        }
        return first;
    }
}
