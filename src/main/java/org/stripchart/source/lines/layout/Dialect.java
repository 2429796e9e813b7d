// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.NumberMarks;

/**
 * How the rows of a table are cut into cells.
 *
 * @param delimiter between the cells; {@link Fields#BLANKS}, {@link Fields#WIDE_BLANKS} and {@link Fields#BARS_AND_BLANKS}
 *     stand for runs of such
 * @param marks in the numbers
 * @param pairsFrom the cell from which on two cells make a number, since a comma stands between the cells and for the
 *     decimal mark as well; -1 where it does not
 * @param pairs how many such numbers there are
 */
public record Dialect(byte delimiter, NumberMarks marks, int pairsFrom, int pairs) {

    /** The dialect of that delimiter, of whose numbers nothing is known yet. */
    public static Dialect of(byte delimiter) {
        return new Dialect(delimiter, new NumberMarks.Evidence().marks(delimiter == ','), -1, 0);
    }

    Dialect with(NumberMarks newMarks) {
        return new Dialect(delimiter, newMarks, pairsFrom, pairs);
    }

    Dialect inPairsFrom(int cell, int count) {
        return new Dialect(delimiter, marks, cell, count);
    }

    /** Whether a comma is both between the cells and a decimal mark. */
    boolean isDoubled() {
        return pairsFrom >= 0;
    }

    /** Whether words between the cells look like cells, so that prose looks like a row. */
    public boolean isBlank() {
        return delimiter == Fields.BLANKS || delimiter == Fields.BARS_AND_BLANKS || delimiter == Fields.WIDE_BLANKS;
    }

    /** Returns what a person calls it. */
    public String sentence() {
        String text =
                switch (delimiter) {
                    case ',' -> "commas";
                    case ';' -> "semicolons";
                    case '\t' -> "tabs";
                    case '|' -> "bars";
                    case Fields.WIDE_BLANKS -> "two blanks or more";
                    case Fields.BARS_AND_BLANKS -> "blanks and bars";
                    default -> "blanks";
                };
        String numbers = marks.sentence();
        return isDoubled()
                ? text + ", which are decimal marks as well"
                : numbers.isEmpty() ? text : text + ", " + numbers;
    }

    /** Whether nothing but the delimiter and the decimal mark has to be looked at. */
    public boolean isPlain() {
        return marks.group() == NumberMarks.NONE
                && !isDoubled()
                && delimiter != Fields.WIDE_BLANKS
                && delimiter != Fields.BARS_AND_BLANKS;
    }
}
