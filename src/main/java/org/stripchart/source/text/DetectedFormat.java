// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Offers each line to every format until one makes a row of it, and keeps to that one.
 *
 * <p>The first lines may mislead, as when a board says {@code Init: 1} before its columns. So a format that does not fit
 * more lines than it fits gives way to one that fits.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class DetectedFormat implements LineFormat {

    /** The first one's word on lines that fit none is what the user hears. */
    private final List<LineFormat> candidates;

    private @Nullable LineFormat kept;
    private long fits;
    private long misfits;

    DetectedFormat(List<LineFormat> candidates) {
        this.candidates = List.copyOf(candidates);
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        LineFormat current = kept;
        if (current == null) {
            return offer(bytes, from, to, rows, null, Outcome.SKIPPED);
        }
        Outcome outcome = current.read(bytes, from, to, rows);
        if (outcome.isRow()) {
            fits++;
        } else if (outcome.isUnfit() && ++misfits >= fits) {
            return offer(bytes, from, to, rows, current, outcome);
        }
        return outcome;
    }

    private Outcome offer(
            byte[] bytes, int from, int to, RowWriter rows, @Nullable LineFormat except, Outcome otherwise) {
        Outcome first = otherwise;
        for (LineFormat candidate : candidates) {
            if (candidate == except) {
                continue;
            }
            Outcome outcome = candidate.read(bytes, from, to, rows);
            if (outcome.isRow()) {
                kept = candidate;
                fits = 1;
                misfits = 0;
                return outcome;
            }
            if (except == null && candidate == candidates.get(0)) {
                first = outcome;
            }
        }
        return first;
    }
}
