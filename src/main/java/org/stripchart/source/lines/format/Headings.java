// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.Fields;

/**
 * The headings of lines: a line that ends in a colon is one of those below it that are further in, as {@code netstat -s} and
 * YAML have them.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class Headings {

    private static final int MOST = 8;
    private static final int LONGEST = 60;

    private final int[] indents = new int[MOST];
    private final int[] lengths = new int[MOST];
    private int depth;
    private final byte[] path = new byte[MOST * (LONGEST + 1)];

    /**
     * Takes a line.
     *
     * @param start where its text begins
     * @return whether it is under headings
     */
    boolean line(byte[] bytes, int from, int start, int to) {
        int indent = start - from;
        while (depth > 0 && indents[depth - 1] >= indent) {
            depth--;
        }
        boolean isUnder = depth > 0;
        int end = to;
        while (end > start && Fields.isBlank(bytes[end - 1])) {
            end--;
        }
        if (isHeading(bytes, start, end) && depth < MOST) {
            int length = length();
            if (length > 0) {
                path[length++] = ' ';
            }
            System.arraycopy(bytes, start, path, length, end - 1 - start);
            indents[depth] = indent;
            lengths[depth++] = length + end - 1 - start;
            return false;
        }
        return isUnder;
    }

    private static boolean isHeading(byte[] bytes, int start, int end) {
        if (end - start < 2 || end - start > LONGEST || bytes[end - 1] != ':' || !Cells.isLetter(bytes[start])) {
            return false;
        }
        for (int i = start; i < end - 1; i++) {
            if (bytes[i] == ':' || bytes[i] == '=') {
                return false;
            }
        }
        return true;
    }

    /** Returns the headings of the line, the outermost first, in the first {@link #length} bytes. */
    byte[] path() {
        return path;
    }

    int length() {
        return depth == 0 ? 0 : lengths[depth - 1];
    }
}
