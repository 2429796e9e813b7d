// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.LabelText;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.cell.Quantity;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.LabelTable;
import org.stripchart.source.rows.XRule;

/**
 * Numbers at fixed places among other text, without a header: {@code 0.00 0.01 0.05 1/234 5678}, {@code Loaded 3 modules}.
 *
 * <p>A line is taken if it has as many fields as the first, with numbers at the same places; fields that are no numbers
 * there are passed over. A line that begins with a number, and is numbers and times by half at least, is taken at once;
 * otherwise two lines in a row must have the same shape. Between blanks, or where a line has only one number, the word
 * before a number names the series.
 *
 * <p>The words are part of the shape: a line with other words tells of other things. It is taken if its numbers have names
 * that no line with other words has used; otherwise it is rejected.
 *
 * <p>More than 300 lines, since what is a name, and what may be another text in every line, depends on the same shape.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class MixedFormat implements LineFormat {

    private static final byte[] DELIMITERS = {';', '\t', ','};
    private static final int MOST_FIELDS = 256;
    private static final int LONGEST = 4096;
    /** So many letters are no code. */
    private static final int WORD = 3;

    private final List<String> givenNames;
    private final Cells cells;
    private final LabelledSeries labels = new LabelledSeries();
    private final LabelText labelTexts = new LabelText();
    /** Lines by their words. */
    private final LabelTable texts = new LabelTable();

    private int textCount;
    /** The text that the numbers of a series have around them, by the number of the series. */
    private int[] textOfSeries = new int[0];

    private byte[] words = new byte[256];
    private int[] put = new int[0];

    private byte delimiter;
    private Cells.Kind[] shape = new Cells.Kind[0];
    private byte[] pending = new byte[0];
    private XRule.@Nullable Moment pendingMoment;
    private boolean begun;
    private boolean wordsName;
    private int[] series = new int[0];
    private final Quantity quantity = new Quantity();
    /** The number before a word, of which the word may be the unit. */
    private final Quantity before = new Quantity();

    /**
     * @param givenNames of the columns, by their place in the line
     */
    public MixedFormat(List<String> givenNames, TimeReader times) {
        this.givenNames = givenNames;
        this.cells = new Cells(times);
    }

    @Override
    public String sentence() {
        return "text with numbers";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (from == to || bytes[from] == '#') {
            return Outcome.SKIPPED;
        }
        if (begun) {
            cells.split(bytes, from, to, delimiter);
            return readRow(bytes, rows);
        }
        return to - from <= LONGEST && Names.isText(bytes, from, to)
                ? begin(bytes, from, to, rows)
                : Outcome.NOT_A_NUMBER;
    }

    private Outcome begin(byte[] bytes, int from, int to, RowWriter rows) {
        delimiter = delimiter(bytes, from, to);
        if (delimiter == ',' && areInNumbers(bytes, from, to)) {
            return Outcome.NOT_A_NUMBER;
        }
        cells.split(bytes, from, to, delimiter);
        if (cells.count() > MOST_FIELDS || cells.count() == 0) {
            return Outcome.NOT_A_NUMBER;
        }
        Cells.Kind[] kinds = cells.kinds(bytes);
        int numbers = count(kinds, Cells.Kind.NUMBER);
        int texts = count(kinds, Cells.Kind.TEXT);
        if (numbers == 0 || texts == 0 || areOtherwise(bytes)) {
            // Without text it is not for this format; without numbers it is for none.
            shape = new Cells.Kind[0];
            return Outcome.NOT_A_NUMBER;
        }
        boolean clear = 2 * texts <= kinds.length && kinds[0] != Cells.Kind.TEXT;
        boolean again = Arrays.equals(kinds, shape);
        shape = kinds;
        if (!clear && !again) {
            pending = Arrays.copyOfRange(bytes, from, to);
            pendingMoment = rows.x().moment();
            return Outcome.NOT_A_NUMBER;
        }
        begun = true;
        wordsName = givenNames.isEmpty() && (delimiter == Fields.BLANKS || numbers == 1);
        nameColumns(bytes, kinds, rows);
        XRule.Moment before = pendingMoment;
        if (again && before != null) {
            XRule.Moment now = rows.x().moment();
            rows.backTo(before);
            cells.split(pending, 0, pending.length, delimiter);
            readRow(pending, rows);
            rows.backTo(now);
            cells.split(bytes, from, to, delimiter);
        }
        Outcome outcome = readRow(bytes, rows);
        return outcome == Outcome.ROW ? Outcome.ROW_UNDER_HEADING : outcome;
    }

    /**
     * Whether its numbers are none that stand among words: one at a label is a pair, and a share that a line begins with tells what part of
     * something the rest is of, {@code 50% in 0.0035 secs}. Nor are bytes of two hexadecimal digits.
     */
    private boolean areOtherwise(byte[] bytes) {
        boolean isShare = cells.count() > 1 && isQuantity(bytes, 0) && bytes[cells.to(0) - 1] == '%';
        boolean areBytes = true;
        for (int i = 0; !isShare && i < cells.count(); i++) {
            areBytes &=
                    cells.to(i) - cells.from(i) == 2 && isHex(bytes[cells.from(i)]) && isHex(bytes[cells.to(i) - 1]);
            if (delimiter == '\t' && i + 1 < cells.count() && bytes[Math.max(0, cells.to(i) - 1)] == ':') {
                return true;
            }
            for (int at = cells.from(i) + 1; at + 1 < cells.to(i); at++) {
                boolean isMark = bytes[at] == ':' || bytes[at] == '=';
                if (isMark && Cells.isLetter(bytes[at - 1]) && quantity.read(bytes, at + 1, cells.to(i))) {
                    return true;
                }
            }
        }
        return isShare || areBytes;
    }

    private static boolean isHex(byte b) {
        return isDigit(b) || (b >= 'A' && b <= 'F');
    }

    /** Whether a number stands there with its unit at it. */
    private boolean isQuantity(byte[] bytes, int field) {
        int from = cells.from(field);
        boolean mayBe = from < cells.to(field) && (isDigit(bytes[from]) || bytes[from] == '-');
        return mayBe
                && quantity.read(bytes, from, cells.to(field))
                && quantity.unit().isKnown();
    }

    private static byte delimiter(byte[] bytes, int from, int to) {
        for (byte candidate : DELIMITERS) {
            if (Cells.contains(bytes, from, to, candidate)) {
                return candidate;
            }
        }
        return Fields.BLANKS;
    }

    /** Whether all commas stand between digits, so that they may as well be marks of fractions. */
    private static boolean areInNumbers(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean isInNumber = i > from && i + 1 < to && isDigit(bytes[i - 1]) && isDigit(bytes[i + 1]);
            if (bytes[i] == ',' && !isInNumber) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private void nameColumns(byte[] bytes, Cells.Kind[] kinds, RowWriter rows) {
        series = new int[kinds.length];
        put = new int[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            String name = i < givenNames.size() ? givenNames.get(i) : Names.unnamed(i + 1, kinds.length);
            if (kinds[i] == Cells.Kind.TIME && rows.wantsTime()) {
                series[i] = rows.foundTime();
            } else if (rows.x().isColumn(i + 1, name)) {
                series[i] = RowWriter.X;
            } else if (kinds[i] == Cells.Kind.NUMBER || isQuantity(bytes, i)) {
                boolean named = wordsName && i > 0 && kinds[i - 1] == Cells.Kind.TEXT && isName(bytes, i - 1);
                series[i] = named ? LabelTable.ABSENT : rows.column(i + 1, name);
            } else {
                series[i] = RowWriter.LEFT_OUT;
            }
        }
    }

    private Outcome readRow(byte[] bytes, RowWriter rows) {
        if (cells.count() == 0) {
            return Outcome.SKIPPED;
        }
        int count = cells.count() == series.length ? putFields(bytes, rows) : -1;
        if (count > 0 && !takesText(bytes, count)) {
            count = -1;
        }
        if (count > 0) {
            return rows.commit();
        }
        rows.clear();
        return count == 0 ? Outcome.SKIPPED : Outcome.OTHER_FORMAT;
    }

    /** Whether the words around the numbers are those that the series have had before. */
    private boolean takesText(byte[] bytes, int count) {
        int length = composeText(bytes);
        int known = texts.get(words, 0, length);
        int text = known == LabelTable.ABSENT ? textCount : known;
        for (int i = 0; i < count; i++) {
            int number = put[i];
            if (number >= 0
                    && number < textOfSeries.length
                    && textOfSeries[number] >= 0
                    && textOfSeries[number] != text) {
                return false;
            }
        }
        if (known == LabelTable.ABSENT) {
            if (!texts.add(words, 0, length, text)) {
                return false;
            }
            textCount++;
        }
        for (int i = 0; i < count; i++) {
            int number = put[i];
            if (number >= textOfSeries.length) {
                int size = textOfSeries.length;
                textOfSeries = Arrays.copyOf(textOfSeries, Math.max(16, 2 * number));
                Arrays.fill(textOfSeries, size, textOfSeries.length, -1);
            }
            if (number >= 0) {
                textOfSeries[number] = text;
            }
        }
        return true;
    }

    /** Puts the words of the line together; fields that are none may be others in every line. */
    private int composeText(byte[] bytes) {
        int length = 0;
        for (int i = 0; i < cells.count(); i++) {
            int from = cells.from(i);
            int to = cells.to(i);
            if (words.length < length + to - from + 1) {
                words = Arrays.copyOf(words, 2 * (length + to - from + 1));
            }
            if (isPlainWord(bytes, from, to) || names(i) || isOnly(bytes, i) || tells(bytes, i)) {
                System.arraycopy(bytes, from, words, length, to - from);
                length += to - from;
            }
            words[length++] = '\n';
        }
        return length;
    }

    /** Whether a field is all that tells of what the only number is: {@code 10.0.0.1 5}. */
    private boolean isOnly(byte[] bytes, int field) {
        return cells.count() == 2
                && series[field] == RowWriter.LEFT_OUT
                && labelTexts.of(bytes, cells.from(field), cells.to(field)) == LabelText.Kind.WORD;
    }

    /** Whether marks and digits are around a word, {@code 1:chunk_size}, or it is the number of something in brackets, {@code [core 1]}. */
    private boolean tells(byte[] bytes, int field) {
        if (series[field] != RowWriter.LEFT_OUT) {
            return false;
        }
        int letters = 0;
        for (int i = cells.from(field); i < cells.to(field) && letters < WORD; i++) {
            letters = Cells.isLetter(bytes[i]) ? letters + 1 : 0;
        }
        boolean isInBrackets = field > 0
                && bytes[cells.to(field) - 1] == ']'
                && bytes[cells.from(field)] != '['
                && bytes[cells.from(field - 1)] == '['
                && cells.to(field - 1) - cells.from(field - 1) > 1;
        return letters == WORD || isInBrackets;
    }

    /** Whether a series is called what stands in that field. */
    private boolean names(int field) {
        return field + 1 < series.length && series[field + 1] == LabelTable.ABSENT;
    }

    private static boolean isPlainWord(byte[] bytes, int begin, int end) {
        // What is in quotes is as good a name as without.
        int from = begin < end && isQuote(bytes[begin]) ? begin + 1 : begin;
        int to = end > from && isQuote(bytes[end - 1]) ? end - 1 : end;
        boolean digits = false;
        boolean marks = false;
        for (int i = from; i < to; i++) {
            boolean isDigit = bytes[i] >= '0' && bytes[i] <= '9';
            digits |= isDigit;
            marks |= !isDigit && !Cells.isLetter(bytes[i]);
        }
        // loop0 is a name, 1/234 and id=a1 may be others in every line.
        return to > from && (Cells.isLetter(bytes[from]) || bytes[from] == '/') && !(digits && marks);
    }

    private static boolean isQuote(byte b) {
        return b == '\'' || b == '"';
    }

    /** How many values were put, or -1 if the line has another shape. */
    private int putFields(byte[] bytes, RowWriter rows) {
        int count = 0;
        for (int i = 0; i < series.length; i++) {
            if (series[i] == RowWriter.X) {
                rows.putX(bytes, cells.from(i), cells.to(i));
            } else if (series[i] != RowWriter.LEFT_OUT) {
                boolean isNumber = cells.isNumber(bytes, i);
                double value = cells.value();
                if (isNumber || isQuantity(bytes, i)) {
                    int number = series[i] == LabelTable.ABSENT ? named(bytes, i, count, rows) : series[i];
                    put[count++] = number;
                    if (isNumber) {
                        rows.put(number, value);
                    } else {
                        rows.put(number, quantity);
                    }
                } else if (!cells.isMissing(bytes, i)) {
                    return -1;
                }
            }
        }
        return count;
    }

    /** A word is a name, and so is whatever a colon follows: {@code [1]:}. */
    private boolean isName(byte[] bytes, int field) {
        int from = cells.from(field);
        int to = cells.to(field);
        // A small letter that stands apart is a name, in a 1 b 5 and in /dev/sda 1 x 2, but for seconds.
        boolean isLetter = to - from == 1 && bytes[from] >= 'a' && bytes[from] <= 'z' && bytes[from] != 's';
        boolean isUnit = field > 0
                && !isLetter
                && before.read(bytes, cells.from(field - 1), to)
                && (before.unit().isKnown() || Cells.contains(bytes, from + 1, to, (byte) '/'));
        return (cells.isWord(bytes, field) && !isUnit)
                || (to - from > 1 && bytes[to - 1] == ':' && Names.isLabel(bytes, from, to));
    }

    /** The series that the word before a number names; a field that is no word names a column. */
    private int named(byte[] bytes, int field, int count, RowWriter rows) {
        int word = field - 1;
        if (!isName(bytes, word)) {
            return rows.column(field + 1, Names.unnamed(field + 1, series.length));
        }
        int end = bytes[cells.to(word) - 1] == ':' ? cells.to(word) - 1 : cells.to(word);
        int number = labels.number(bytes, cells.from(word), end, rows);
        for (int place = 2; number >= 0 && isPut(number, count); place++) {
            byte[] again =
                    (Names.decode(bytes, cells.from(word), end, "") + " " + place).getBytes(StandardCharsets.UTF_8);
            number = labels.number(again, 0, again.length, rows);
        }
        return number;
    }

    /** Whether the line has put a number to that series before. */
    private boolean isPut(int number, int count) {
        for (int i = 0; i < count; i++) {
            if (put[i] == number) {
                return true;
            }
        }
        return false;
    }

    private static int count(Cells.Kind[] kinds, Cells.Kind wanted) {
        int count = 0;
        for (Cells.Kind kind : kinds) {
            count += kind == wanted ? 1 : 0;
        }
        return count;
    }
}
