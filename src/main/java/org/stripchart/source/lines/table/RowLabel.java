// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.layout.RowCells;
import org.stripchart.source.rows.LabelTable;

/**
 * The label of a row: what its cells of labels say, with blanks between. A row costs no garbage.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class RowLabel {

    private byte[] bytes = new byte[64];
    private int length;
    /** Without a {@link #number}. */
    private int ofCells;

    void clear() {
        length = 0;
        ofCells = 0;
    }

    /** Adds a cell up to there, without a colon at its end; a dash says nothing. */
    void add(RowCells cells, int column, int end) {
        int from = cells.from(column);
        int to = end > from + 1 && cells.line()[end - 1] == ':' ? end - 1 : end;
        if (to > from && (to > from + 1 || cells.line()[from] != '-')) {
            append(cells.line(), from, to);
            ofCells = length;
        }
    }

    /** Adds a number, in place of one that was added before, by which rows of the same cells are told apart. */
    void number(int number) {
        length = ofCells;
        byte[] digits = Integer.toString(number).getBytes(StandardCharsets.US_ASCII);
        append(digits, 0, digits.length);
    }

    private void append(byte[] text, int from, int to) {
        int room = length + to - from + 1;
        if (bytes.length < room) {
            bytes = Arrays.copyOf(bytes, 2 * room);
        }
        if (length > 0) {
            bytes[length++] = ' ';
        }
        System.arraycopy(text, from, bytes, length, to - from);
        length += to - from;
    }

    /** Returns its number in a table; {@link LabelTable#ABSENT} if it is not there. */
    int in(LabelTable labels) {
        return labels.get(bytes, 0, length);
    }

    /** Puts it into a table, if there is room. */
    boolean addTo(LabelTable labels, int number) {
        return labels.add(bytes, 0, length, number);
    }

    /** Returns it, or what is to stand for it where it says nothing. */
    String text(String otherwise) {
        return Names.decode(bytes, 0, length, otherwise);
    }
}
