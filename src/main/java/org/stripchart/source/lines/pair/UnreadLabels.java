// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.pair;

import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.format.LabelledSeries;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.LabelTable;

/**
 * Labels whose values begin as numbers do and are none. Those of numbers in units that nobody knows, {@code Dn=236D}, are told
 * as left out; a line in which a label has none that had numbers before is counted.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class UnreadLabels {

    private static final int LONGEST_UNIT = 8;

    private static final int MOST = 64;

    private final LabelTable known = new LabelTable();
    private int told;

    /** Three places each: where the label begins and ends, and whether its value may be a number in some unit. */
    private final int[] places = new int[24];

    private int size;

    void beginLine() {
        size = 0;
    }

    /** Notes a value that begins as a number does and could not be read. */
    void note(Pair pair) {
        if (size < places.length) {
            places[size++] = pair.label();
            places[size++] = pair.labelEnd();
            places[size++] = hasUnit(pair.bytes(), pair.from(), pair.to()) ? 1 : 0;
        }
    }

    /** Whether letters stand right behind a number. */
    private static boolean hasUnit(byte[] bytes, int from, int to) {
        int at = from + 1;
        while (at < to && ((bytes[at] >= '0' && bytes[at] <= '9') || bytes[at] == '.')) {
            at++;
        }
        int end = at;
        while (end < to && Cells.isLetter(bytes[end])) {
            end++;
        }
        boolean isEnd = end == to || bytes[end] == ' ' || PairsFormat.isSeparator(bytes[end]);
        return end > at && end - at <= LONGEST_UNIT && isEnd;
    }

    /** Tells the labels that were noted, and returns whether any of them has numbers, of which this is none. */
    boolean tell(byte[] bytes, LabelledSeries series, RowWriter rows) {
        boolean isLost = false;
        for (int i = 0; i < size; i += 3) {
            int from = places[i];
            int to = places[i + 1];
            if (series.isKnown(bytes, from, to)) {
                isLost |= !series.isNoSeries(bytes, from, to);
            } else if (places[i + 2] > 0
                    && told < MOST
                    && known.get(bytes, from, to) == LabelTable.ABSENT
                    && known.add(bytes, from, to, told)) {
                told++;
                rows.series().giveUp(Names.decode(bytes, from, to, "value"));
            }
        }
        return isLost;
    }
}
