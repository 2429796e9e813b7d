// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines;

import java.util.Arrays;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.metric.InfluxSyntax;

/**
 * Puts a line of InfluxDB's protocol together that has line ends in a text: {@code log,host=a note="two
 * lines",n=2}.
 *
 * <p>A quote that nothing closes holds no other lines: not one that begins as the protocol has it, and not more than a few.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class InfluxLines {

    private static final int MOST_LINES = 64;
    private static final int MOST_BYTES = 1 << 16;

    private final JsonLines.Reader reader;
    private final boolean needsTags;
    private byte[] held = new byte[0];
    private int length;
    private int lines;
    private long firstLine;

    /**
     * @param needsTags whether only tags tell that a line is of the protocol
     */
    InfluxLines(JsonLines.Reader reader, boolean needsTags) {
        this.reader = reader;
        this.needsTags = needsTags;
    }

    /**
     * Takes a line if it is part of one that goes on.
     *
     * @return whether it was taken; if not, it is to be read as it stands
     */
    boolean take(byte[] bytes, int from, int to, long number) {
        if (lines > 0) {
            if (!InfluxSyntax.begins(bytes, from, to) && lines < MOST_LINES && length + to - from < MOST_BYTES) {
                hold(bytes, from, to);
                if (!InfluxSyntax.endsInText(held, 0, length, needsTags)) {
                    lines = 0;
                    reader.read(held, 0, length);
                }
                return true;
            }
            end();
        }
        boolean goesOn = from < to
                && Cells.isLetter(bytes[from])
                && to - from < MOST_BYTES
                && InfluxSyntax.endsInText(bytes, from, to, needsTags);
        if (goesOn) {
            firstLine = number;
            length = 0;
            hold(bytes, from, to);
        }
        return goesOn;
    }

    private void hold(byte[] bytes, int from, int to) {
        int size = to - from;
        if (held.length < length + size + 1) {
            held = Arrays.copyOf(held, 2 * length + size + 1);
        }
        if (lines++ > 0) {
            // What stands for the line end is in a text, which is passed over.
            held[length++] = ' ';
        }
        System.arraycopy(bytes, from, held, length, size);
        length += size;
    }

    /** Rejects what is held: nothing more comes, or something else. */
    void end() {
        if (lines > 0) {
            reader.reject(held, 0, length, firstLine, Outcome.CUT_SHORT, lines);
            lines = 0;
        }
    }
}
