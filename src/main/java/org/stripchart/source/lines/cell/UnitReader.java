// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.cell;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.stripchart.source.rows.LabelTable;
import org.stripchart.source.rows.Unit;

/**
 * Reads units from bytes; one that has come up before costs no garbage.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class UnitReader {

    /** The most bytes of a unit of several words. */
    private static final int LONGEST = 24;

    private final LabelTable known = new LabelTable();
    private final List<Unit> units = new ArrayList<>();

    /** Whether it may be a unit of several words: {@code degrees C}. */
    static boolean areWords(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Cells.isLetter(bytes[i]) && bytes[i] != ' ') {
                return false;
            }
        }
        return to - from <= LONGEST;
    }

    /** Returns the unit in those bytes. */
    Unit read(byte[] bytes, int from, int to) {
        int number = known.get(bytes, from, to);
        if (number != LabelTable.ABSENT) {
            return units.get(number);
        }
        Unit found = Unit.of(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        if (known.add(bytes, from, to, units.size())) {
            units.add(found);
        }
        return found;
    }

    /** Returns where a sign of a currency ends; where it would begin if there is none. */
    static int currencyEnd(byte[] bytes, int from, int to) {
        if (from < to && bytes[from] == '$') {
            return from + 1;
        }
        // U+00A3 and U+20AC.
        if (from + 1 < to && bytes[from] == (byte) 0xC2 && bytes[from + 1] == (byte) 0xA3) {
            return from + 2;
        }
        boolean euro = from + 2 < to
                && bytes[from] == (byte) 0xE2
                && bytes[from + 1] == (byte) 0x82
                && bytes[from + 2] == (byte) 0xAC;
        return euro ? from + 3 : from;
    }

    /** Where something ends that can be a unit; 1.2.3, 10:30 and 1m30s are no numbers with units. */
    static int end(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            byte b = bytes[at];
            boolean power = (b == '2' || b == '3')
                    && at > from
                    && (bytes[at - 1] == '^' || Cells.isLetter(bytes[at - 1]))
                    && (at + 1 == to || !isDigit(bytes[at + 1]));
            boolean isSign = b == '%' || b == '/' || b == '$' || b == '*' || b == '^';
            // 48.3'C
            boolean isDegree = b == '\'' && at == from && at + 1 < to && Cells.isLetter(bytes[at + 1]);
            boolean isUnit = Cells.isLetter(b) ? b != '_' : isSign || isDegree;
            boolean endsPower = at > from && isDigit(bytes[at - 1]) && b != '/' && b != '*';
            if (!(isUnit || power) || endsPower) {
                return at;
            }
            at++;
        }
        return at;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
