// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import org.jspecify.annotations.Nullable;

/**
 * Finds headers among lines that come when the stream is being read already. Names may stand after a blank line, in a
 * comment, at the start of a further stream, or in a line that came before.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class LateHeaders {

    private final Trials trials;
    private final TextLines seen = new TextLines();
    private final Backoff looks = new Backoff();

    LateHeaders(Trials trials) {
        this.trials = trials;
    }

    /** Remembers a line that did not fit: if it comes again, it may be a header. */
    void remember(byte[] line) {
        seen.add(line, 0, line.length);
    }

    /**
     * Whether any of the lines may be a header.
     *
     * @param begins whether they begin a stream
     */
    boolean mayBeAmong(HeldLines held, boolean begins) {
        for (int i = 0; i < held.size(); i++) {
            if (mayBe(held, i, begins)) {
                return looks.isDue();
            }
        }
        return false;
    }

    /** Returns the table of which the last of the lines is the first row, under a header among them; or null. */
    @Nullable
    Verdict tableBelow(HeldLines held, boolean begins) {
        Verdict table = trials.table(held);
        boolean isFound = table != null
                && table.hasHeader()
                && table.reading().firstRow() == held.size() - 1
                && mayBe(held, table.reading().from(), begins);
        if (!isFound) {
            looks.failed();
            return null;
        }
        looks.succeeded();
        return table;
    }

    private boolean mayBe(HeldLines held, int at, boolean begins) {
        byte[] text = held.get(at).bytes();
        if (text.length == 0) {
            return false;
        }
        boolean afterBlank = at > 0 && held.get(at - 1).bytes().length == 0;
        return begins || text[0] == '#' || afterBlank || seen.contains(text, 0, text.length);
    }
}
