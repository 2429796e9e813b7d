// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.time.LineTime;

/**
 * Lines that begin with a time, as logs have it, and go on in another format: {@code [1700000000.5] temp=21}, {@code May  1
 * 12:00:00 host app[12]: temp=21}. A line without one is read as it stands.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class TimedFormat implements LineFormat {

    private final LineFormat rest;
    private final LineTime times;
    private boolean hasRow;

    /**
     * @param rest reads what is behind the time
     * @param times finds it
     */
    TimedFormat(LineFormat rest, LineTime times) {
        this.rest = rest;
        this.times = times;
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        int behind = times.find(bytes, from, to);
        if (behind == from) {
            return rest.read(bytes, from, to, rows);
        }
        putX(rows);
        Outcome outcome = rest.read(bytes, behind, to, rows);
        hasRow |= outcome.isRow();
        if (!outcome.isRow()) {
            rows.clear();
            times.unread();
        }
        return outcome;
    }

    private void putX(RowWriter rows) {
        if (times.isAbsolute()) {
            if (rows.wantsTime()) {
                rows.foundTime();
            }
            rows.x().putTime(times.seconds());
        } else if (times.isOfBoard() && rows.x().takesSpans()) {
            rows.x().offerSpan(times.seconds());
        } else {
            if (rows.x().wantsX()) {
                rows.foundTime();
            }
            rows.x().putOwn(times.seconds());
        }
    }

    @Override
    public boolean needsLineEnd() {
        return rest.needsLineEnd();
    }

    @Override
    public Outcome end(RowWriter rows) {
        return rest.end(rows);
    }

    @Override
    public void restart() {
        rest.restart();
    }

    @Override
    public @Nullable LineTime times() {
        return hasRow ? times : rest.times();
    }

    @Override
    public String sentence() {
        return (hasRow ? "a time, then " : "") + rest.sentence();
    }
}
