// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.time.LineTime;

/**
 * A kind of text whose lines may each begin with a time, as those of logs do.
 *
 * @param format makes what reads the rest of a line
 * @param rank how sure it is
 */
record TimedCandidate(Supplier<LineFormat> format, Rank rank) implements Candidate {

    private static final int LONGEST = 400;

    @Override
    public @Nullable Reading of(List<byte[]> lines, RowWriter rows) {
        List<String> starts = lines.stream()
                .map(line -> new String(line, 0, Math.min(LONGEST, line.length), StandardCharsets.UTF_8))
                .toList();
        LineTime times = LineTime.decide(starts, rows.times().context());
        int timed = 0;
        int others = 0;
        for (byte[] line : lines) {
            int length = Math.min(LONGEST, line.length);
            int behind = times.find(line, 0, length);
            if (behind > 0) {
                times.unread();
                timed += behind < length ? 1 : 0;
            } else if (HeldLines.mayHoldNumber(line, 0, length)) {
                others++;
            }
        }
        boolean isTimed = timed > others;
        if (!isTimed && isMarked()) {
            // Without times it is asked by itself.
            return null;
        }
        LineFormat rest = format.get();
        boolean isClear = rest.head(lines, rows);
        return new Reading(isTimed ? new TimedFormat(rest, times) : rest, 0, 0, isClear);
    }
}
