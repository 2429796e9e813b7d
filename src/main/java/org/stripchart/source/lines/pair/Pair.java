// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.pair;

import org.stripchart.source.lines.cell.Fields;

/**
 * A label, its mark, and what stands behind that, in the bytes of a line. One is set anew for each pair, since pairs come by the million.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class Pair {

    private byte[] bytes = new byte[0];
    private int label;
    private int labelEnd;
    private int mark;
    private int from;
    private int to;

    /**
     * Becomes that one.
     *
     * @param newMark the colon, the equals sign or the angle bracket
     * @param end of the line
     */
    void set(byte[] line, int newLabel, int newLabelEnd, int newMark, int end) {
        bytes = line;
        label = newLabel;
        labelEnd = newLabelEnd;
        mark = newMark;
        to = end;
        from = newMark + 1;
        while (from < end && Fields.isBlank(line[from])) {
            from++;
        }
    }

    /** Returns the line. */
    byte[] bytes() {
        return bytes;
    }

    /** Where the label begins. */
    int label() {
        return label;
    }

    /** Where the label ends. */
    int labelEnd() {
        return labelEnd;
    }

    /** Whether the mark is a colon, behind which there may be prose. */
    boolean isLoose() {
        return bytes[mark] == ':';
    }

    /** Where what stands behind the mark and blanks begins; {@link #to} if nothing does. */
    int from() {
        return from;
    }

    /** Where the line ends. */
    int to() {
        return to;
    }

    /** The first byte of what stands behind the mark; 0 if nothing does. */
    byte first() {
        return from < to ? bytes[from] : 0;
    }

    /** Whether it begins with a quote that is closed. */
    boolean isQuoted() {
        return QuotedText.begins(bytes, from, to);
    }

    /** Where the one word ends that stands behind the mark, or what is in quotes there. */
    int wordEnd() {
        return wordEnd(from);
    }

    /** Whether blanks stand behind the mark. */
    boolean isApart() {
        return from > mark + 1;
    }

    /** Where a value ends that could not be read. Behind a tab it is that of another label, and this one has none. */
    int behind() {
        return wordEnd(isApart() && bytes[from - 1] != '\t' ? from : mark + 1);
    }

    private int wordEnd(int start) {
        int at = QuotedText.end(bytes, start, to);
        while (at < to && bytes[at] != ' ' && !PairsFormat.isSeparator(bytes[at])) {
            at++;
        }
        return at;
    }
}
