// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.pair;

import java.nio.charset.StandardCharsets;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.cell.Quantity;
import org.stripchart.source.lines.format.RowWriter;

/**
 * A name, its value and its average in brackets between tabs, as PyTorch's examples print them behind a label: {@code Loss 6.5 (6.8)}.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class TabbedValue {

    private final Quantity value = new Quantity();
    private final Quantity average = new Quantity();

    /** Puts what stands there before the next tab, if it is that, and returns where it ends; {@code from} if it is not. */
    int read(byte[] bytes, int from, int to, PairNames names, RowWriter rows) {
        int end = from;
        while (end < to && bytes[end] != '\t') {
            end++;
        }
        int nameEnd = from;
        while (nameEnd < end && bytes[nameEnd] != ' ' && !WordPair.isMark(bytes, nameEnd, end)) {
            nameEnd++;
        }
        boolean isNamed = nameEnd < end
                && bytes[nameEnd] == ' '
                && Cells.isLetter(bytes[from])
                && Names.isLabel(bytes, from, nameEnd);
        int open = nameEnd;
        while (open < end && bytes[open] != '(') {
            open++;
        }
        int close = end;
        while (close > open && bytes[close - 1] == ' ') {
            close--;
        }
        boolean hasAverage = open < close && bytes[close - 1] == ')';
        if (!isNamed || !value.read(bytes, nameEnd, open) || (open < end && !hasAverage)) {
            return from;
        }
        if (hasAverage && !average.read(bytes, open + 1, close - 1)) {
            return from;
        }
        rows.put(names.number(bytes, from, nameEnd, rows), value);
        if (hasAverage) {
            byte[] second = (Names.decode(bytes, from, nameEnd, "") + " 2").getBytes(StandardCharsets.UTF_8);
            rows.put(names.number(second, 0, second.length, rows), average);
        }
        return end;
    }
}
