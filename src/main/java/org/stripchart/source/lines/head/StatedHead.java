// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import java.util.List;
import java.util.function.Consumer;
import org.stripchart.source.Explanation;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * The first lines of a text of which the user has said what it is: nothing is found out from them, but a person is told what
 * comes of them.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class StatedHead {

    private final LineFormat tried;
    private final Trials trials;
    private final RowWriter rows;
    private final Consumer<Explanation> explained;
    private final HeldLines lines = new HeldLines();
    private boolean isOver;

    /**
     * @param tried of the same kind as the format that reads the text
     * @param rows to which that one puts what it reads
     */
    StatedHead(LineFormat tried, Trials trials, RowWriter rows, Consumer<Explanation> explained) {
        this.tried = tried;
        this.trials = trials;
        this.rows = rows;
        this.explained = explained;
    }

    /** Notes a line, before it is read. */
    void add(byte[] bytes, int from, int to, long number) {
        if (isOver) {
            return;
        }
        if (lines.isFull()) {
            tell();
        } else {
            lines.add(bytes, from, to, number, true, rows.x(), Outcome.SKIPPED);
        }
    }

    /** Says that all has been read that one read brought. */
    void endOfRead() {
        if (!isOver && rows.rows() > 0) {
            tell();
        }
    }

    private void tell() {
        isOver = true;
        List<HeldLines.Line> all = lines.removeAll();
        Trial trial = trials.of(tried, all);
        if (trial.linesRead() > 0) {
            explained.accept(Explainer.of(tried, 0, null).explain(all, trial, rows));
        }
    }
}
