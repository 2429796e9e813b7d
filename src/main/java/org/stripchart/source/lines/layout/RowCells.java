// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.layout;

import java.nio.charset.StandardCharsets;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.HexColumns;
import org.stripchart.source.lines.cell.MissingValue;
import org.stripchart.source.lines.cell.NumberMarks;
import org.stripchart.source.lines.cell.NumberParser;
import org.stripchart.source.lines.cell.Quantity;
import org.stripchart.source.lines.cell.TimeCells;

/**
 * The cells of one row: where each is, and the number in it.
 *
 * <p>More than 300 lines, since all forms of numbers are tried on a cell in one place.
 *
 * <p>Between blanks, AM or PM belongs to the time of day before it.
 *
 * <p><b>Threading:</b> confined to the thread that reads; refilled for every row.
 */
public final class RowCells {

    private static final int LONGEST_GROUPED = 40;

    /** Numbers of so many places may be padded with zeros, and have a unit. */
    private static final int LONGEST_PAD = 3;

    /** How many bytes a narrow blank has at which no line is broken. */
    private static final int NARROW = 3;

    private final Fields fields = new Fields(false);
    private final NumberParser numbers = new NumberParser();
    private final Quantity quantity = new Quantity();
    private byte[] line = new byte[0];
    private double value;
    private boolean isAmbiguous;
    private boolean endsInDelimiter;
    private byte delimiter;
    private boolean blanksPart;

    private NumberMarks marks = NumberMarks.POINT;
    /** A number without the marks between its thousands. */
    private final byte[] plain = new byte[LONGEST_GROUPED];
    /** A number with one mark for the blanks between its thousands. */
    private final byte[] spaced = new byte[LONGEST_GROUPED];

    /** Cuts a line into cells. */
    public void split(byte[] bytes, int from, int to, Dialect dialect) {
        line = bytes;
        fields.split(bytes, from, to, dialect.delimiter());
        delimiter = dialect.delimiter();
        endsInDelimiter = to > from && bytes[to - 1] == delimiter;
        if (!marks.areAs(dialect.marks())) {
            marks = dialect.marks();
            quantity.take(marks);
        }
        numbers.decimalComma(marks.mayBeComma());
        blanksPart = dialect.isBlank();
        if (delimiter == Fields.WIDE_BLANKS) {
            fields.leaveOutBars(bytes);
        }
        if (blanksPart) {
            joinHalvesOfDays();
        }
        isAmbiguous = dialect.isDoubled() && !joinPairs(dialect.pairsFrom(), dialect.pairs());
    }

    private void joinHalvesOfDays() {
        for (int i = 1; i < fields.count() && i <= 2; i++) {
            int from = fields.from(i);
            boolean isHalf = fields.to(i) - from == 2
                    && (line[from] == 'A' || line[from] == 'P')
                    && line[from + 1] == 'M'
                    && line[fields.to(i - 1) - 1] >= '0'
                    && line[fields.to(i - 1) - 1] <= '9'
                    && indexOf(fields.from(i - 1), fields.to(i - 1), (byte) ':') >= 0;
            if (isHalf) {
                fields.joinWithNext(i - 1);
            }
        }
    }

    /**
     * Makes one cell of each two neighbours, from that cell on, if there are that many: the comma between them is a decimal
     * mark.
     *
     * @return false if the row does not tell which of its commas are
     */
    private boolean joinPairs(int first, int pairs) {
        int count = fields.count();
        numbers.decimalComma(true);
        if (count <= first || count == first + pairs) {
            return true;
        }
        if (count != first + 2 * pairs) {
            return false;
        }
        for (int i = first; i < count; i += 2) {
            if (!isWhole(i, true) || !isWhole(i + 1, false)) {
                return false;
            }
        }
        for (int i = first; i < first + pairs; i++) {
            fields.joinWithNext(i);
        }
        return true;
    }

    private boolean isWhole(int cell, boolean mayBeNegative) {
        int from = fields.from(cell);
        int at = mayBeNegative && from < fields.to(cell) && line[from] == '-' ? from + 1 : from;
        if (at == fields.to(cell)) {
            return false;
        }
        while (at < fields.to(cell) && line[at] >= '0' && line[at] <= '9') {
            at++;
        }
        return at == fields.to(cell);
    }

    /** Whether commas part the cells and mark fractions, and the row does not tell which do what. */
    public boolean isAmbiguous() {
        return isAmbiguous;
    }

    public int count() {
        return fields.count();
    }

    /** Whether an empty cell may stand behind the last one. */
    public boolean endsInDelimiter() {
        return endsInDelimiter;
    }

    public int from(int cell) {
        return fields.from(cell);
    }

    public int to(int cell) {
        return fields.to(cell);
    }

    /** Where the text of a column ends: between blanks, the last one of the row may have some in it. */
    public int to(int column, int columns) {
        return to(blanksPart && column == columns - 1 ? count() - 1 : column);
    }

    public byte[] line() {
        return line;
    }

    public String text(int cell) {
        String text = new String(line, from(cell), to(cell) - from(cell), StandardCharsets.UTF_8);
        return isQuoted(cell) ? text.replace("\"\"", "\"") : text;
    }

    /** Whether there is a comma or a point in it, as in numbers that tell how fractions are marked. */
    boolean hasMark(int cell) {
        return indexOf(from(cell), to(cell), (byte) '.') >= 0 || indexOf(from(cell), to(cell), (byte) ',') >= 0;
    }

    public boolean isQuoted(int cell) {
        return fields.isQuoted(line, cell);
    }

    /** Whether it stands in no quotes, or in such as it needs: what is quoted for nothing is a text. */
    public boolean mayBeNumber(int cell) {
        return !isQuoted(cell) || indexOf(from(cell), to(cell), delimiter) >= 0 || areAllQuoted();
    }

    private boolean areAllQuoted() {
        for (int i = 0; i < fields.count(); i++) {
            if (!isQuoted(i)) {
                return false;
            }
        }
        return true;
    }

    public boolean isMissing(int cell) {
        int from = from(cell);
        int to = to(cell);
        // Blanks in quotes.
        while (from < to && line[from] == ' ') {
            from++;
        }
        return MissingValue.is(line, from, to);
    }

    /** Reads the number in the cell, which may have marks between its thousands, if there is one. */
    public boolean isNumber(int cell) {
        boolean isNumber = isNumber(from(cell), to(cell));
        value = numbers.value();
        return isNumber;
    }

    private boolean isNumber(int from, int to) {
        if (marks.group() == NumberMarks.NONE || indexOf(from, to, marks.group()) < 0) {
            return numbers.isNumber(line, from, to)
                    || isGrouped(from, to, (byte) '\'')
                    || isGroupedByBlanks(from, to)
                    || isGroupedClearly(from, to)
                    || isSignApart(from, to)
                    || isWithShare(from, to);
        }
        return isGrouped(from, to, marks.group());
    }

    /** Whether its share stands in brackets behind a number: {@code 1(2.00%)}. */
    private boolean isWithShare(int from, int to) {
        boolean mayBe = to - from > 3 && line[to - 1] == ')' && line[to - 2] == '%';
        int open = mayBe ? indexOf(from, to, (byte) '(') : -1;
        return open > from && numbers.isNumber(line, open + 1, to - 2) && numbers.isNumber(line, from, open);
    }

    /** Whether blanks stand between a sign and its number, as instruments write them below each other: {@code +  24.5}. */
    private boolean isSignApart(int from, int to) {
        boolean mayBe = to - from > 2
                && to - from <= LONGEST_GROUPED
                && (line[from] == '+' || line[from] == '-')
                && line[from + 1] == ' ';
        int at = from + 1;
        while (mayBe && at < to && line[at] == ' ') {
            at++;
        }
        if (!mayBe || at == to || line[at] < '0' || line[at] > '9') {
            return false;
        }
        spaced[0] = line[from];
        System.arraycopy(line, at, spaced, 1, to - at);
        return numbers.isNumber(spaced, 0, 1 + to - at);
    }

    /** Whether points or commas part thousands, and the mark of the fraction behind them is the other. */
    private boolean isGroupedClearly(int from, int to) {
        byte group = (byte) (marks.decimal() == '.' ? ',' : '.');
        return indexOf(from, to, (byte) ',') >= 0 && indexOf(from, to, (byte) '.') >= 0 && isGrouped(from, to, group);
    }

    /** Whether blanks stand between the thousands; those that part cells are ones at which no line is broken. */
    private boolean isGroupedByBlanks(int from, int to) {
        if (to - from > LONGEST_GROUPED) {
            return false;
        }
        int length = 0;
        boolean any = false;
        for (int i = from; i < to; i++) {
            boolean isPlain = line[i] == ' ' && !blanksPart;
            int blank = isPlain ? 1 : fixedBlank(line, i, to);
            any |= blank > 0;
            spaced[length++] = blank > 0 ? (byte) '\'' : line[i];
            i += Math.max(0, blank - 1);
        }
        return any && isGrouped(spaced, 0, length, (byte) '\'');
    }

    /** How many bytes such a blank, or a mark for one, has that stands there; 0 if there is none. */
    private static int fixedBlank(byte[] bytes, int at, int to) {
        if (bytes[at] == (byte) 0xC2 && at + 1 < to && bytes[at + 1] == (byte) 0xA0) {
            return 2;
        }
        // U+202F, and U+2019, an apostrophe that is set as a quote.
        boolean isNarrow = bytes[at] == (byte) 0xE2
                && at + 2 < to
                && bytes[at + 1] == (byte) 0x80
                && (bytes[at + 2] == (byte) 0xAF || bytes[at + 2] == (byte) 0x99);
        return isNarrow ? NARROW : 0;
    }

    /** The number without the marks between its thousands, if they stand where they should. */
    private boolean isGrouped(int from, int to, byte group) {
        return indexOf(from, to, group) >= 0 && to - from <= LONGEST_GROUPED && isGrouped(line, from, to, group);
    }

    private boolean isGrouped(byte[] bytes, int from, int to, byte group) {
        int length = 0;
        int sinceGroup = -1;
        boolean fraction = false;
        int sign = from < to && (bytes[from] == '-' || bytes[from] == '+') ? 1 : 0;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            boolean isDigit = b >= '0' && b <= '9';
            if (b == group) {
                boolean fits = sinceGroup < 0 ? length > sign && length <= sign + 3 : sinceGroup == 3;
                if (fraction || !fits) {
                    return false;
                }
                sinceGroup = 0;
            } else {
                if (isDigit && sinceGroup >= 0 && !fraction && ++sinceGroup > 3) {
                    return false;
                }
                fraction |= !isDigit && length > 0;
                plain[length++] = b;
            }
        }
        return sinceGroup == 3 && numbers.isNumber(plain, 0, length);
    }

    /** Reads the number in the cell, whose digits are hexadecimal, if there is one. */
    public boolean isHex(int cell) {
        value = HexColumns.value(line, from(cell), to(cell));
        return !Double.isNaN(value);
    }

    /** Reads the minutes and seconds in the cell, as seconds, if there are such. */
    public boolean isSpan(int cell) {
        value = TimeCells.seconds(line, from(cell), to(cell));
        return !Double.isNaN(value);
    }

    public double value() {
        return value;
    }

    /** Reads the number with a unit in the cell, if there is one. */
    public boolean isQuantity(int cell) {
        return !isIdentifier(from(cell), to(cell)) && quantity.read(line, from(cell), to(cell));
    }

    /** Whether letters are right behind digits that begin with a zero: {@code 021A} is no current. */
    private boolean isIdentifier(int from, int to) {
        // What a device asks for may stand behind its prompt: >010C
        int start = from < to && line[from] == '>' ? from + 1 : from;
        boolean isPadded = to - start > LONGEST_PAD && line[start] == '0' && line[start + 1] != '.';
        for (int i = start; isPadded && i < to; i++) {
            boolean isLetter = line[i] >= 'A' && line[i] <= 'F';
            isPadded = isLetter || (line[i] >= '0' && line[i] <= '9');
        }
        return isPadded;
    }

    /** The same, if its unit is a usual one. */
    public boolean isKnownQuantity(int cell) {
        return isQuantity(cell) && quantity.unit().isKnown();
    }

    /** Returns the quantity that was read last. */
    public Quantity quantity() {
        return quantity;
    }

    private int indexOf(int from, int to, byte wanted) {
        for (int i = from; i < to; i++) {
            if (line[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
