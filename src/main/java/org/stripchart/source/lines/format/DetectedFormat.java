// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Offers each line to every format until one makes a row of it, and keeps to that one.
 *
 * <p>The first lines may mislead, as when a board says {@code Init: 1} before its columns. So a format that does not fit
 * more lines than it fits gives way to one that fits. The last resort, which finds numbers among any text, gives way to any
 * other, and takes over from none that has fitted a few lines, or one before a single one that it does not fit. A line that bears the marks of a format, as JSON does, is
 * read as such amidst all others: several programs may share a stream.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class DetectedFormat implements LineFormat {

    private static final int A_FEW = 3;

    private final List<LineFormat> marked;
    private final List<LineFormat> candidates;
    private final LineFormat spokesman;
    private final LineFormat lastResort;

    private @Nullable LineFormat kept;
    private long fits;
    private long misfits;

    /**
     * @param marked those whose lines nobody takes for others; they are asked first
     * @param unmarked the others, in the order in which they are asked
     * @param spokesman the one whose word on lines that fit none is what the user hears
     * @param lastResort the last of them
     */
    DetectedFormat(List<LineFormat> marked, List<LineFormat> unmarked, LineFormat spokesman, LineFormat lastResort) {
        this.marked = List.copyOf(marked);
        this.candidates = Stream.concat(marked.stream(), unmarked.stream()).toList();
        this.spokesman = spokesman;
        this.lastResort = lastResort;
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
        } else if (outcome.isUnfit()) {
            return ++misfits >= fits || current == lastResort
                    ? offer(bytes, from, to, rows, current, outcome)
                    : offerOnce(bytes, from, to, rows, current, outcome);
        }
        return outcome;
    }

    @Override
    public boolean needsLineEnd() {
        LineFormat current = kept;
        return current == null ? candidates.stream().anyMatch(LineFormat::needsLineEnd) : current.needsLineEnd();
    }

    @Override
    public void restart() {
        candidates.forEach(LineFormat::restart);
    }

    /** Looks for the marks of another format, without leaving the one that is kept. */
    private Outcome offerOnce(byte[] bytes, int from, int to, RowWriter rows, LineFormat except, Outcome otherwise) {
        for (LineFormat candidate : marked) {
            if (candidate != except) {
                Outcome outcome = candidate.read(bytes, from, to, rows);
                if (outcome.isRow()) {
                    return outcome;
                }
            }
        }
        return otherwise;
    }

    /** One line that does not fit after one that did is most likely a broken one. */
    private boolean mayResort() {
        return kept == null || (fits < A_FEW && misfits > 1);
    }

    private Outcome offer(
            byte[] bytes, int from, int to, RowWriter rows, @Nullable LineFormat except, Outcome otherwise) {
        Outcome told = otherwise;
        for (LineFormat candidate : candidates) {
            if (candidate == except || (candidate == lastResort && !mayResort())) {
                continue;
            }
            Outcome outcome = candidate.read(bytes, from, to, rows);
            if (outcome.isRow()) {
                kept = candidate;
                fits = 1;
                misfits = 0;
                return outcome;
            }
            if (outcome.isOwn()) {
                return outcome;
            }
            // A format that misses nothing but the column for x is the right one.
            boolean speaks = candidate == spokesman || outcome == Outcome.NO_COLUMN;
            if (except == null && speaks && told != Outcome.NO_COLUMN) {
                told = outcome;
            }
        }
        return told;
    }
}
