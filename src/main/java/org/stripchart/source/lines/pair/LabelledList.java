// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.pair;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.Quantity;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.RowEnd;
import org.stripchart.source.rows.Unit;

/**
 * The numbers after one label, {@code load average: 2.95, 4.15} or {@code acc=[1, 2, 3]}, and those with words of their own,
 * {@code Tasks: 99 total, 1 running}.
 *
 * <p>More than 300 lines, since the many ways in which labels and numbers share a line are told apart in one pass.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class LabelledList {

    /** Brackets close before that, so that a line of nothing but brackets is not looked through for each of them. */
    private static final int FARTHEST = 4096;

    private final PairNames names;
    private final Quantity quantity;
    private double[] values = new double[16];
    private Unit[] units = new Unit[16];
    private boolean[] ambiguous = new boolean[16];
    private int[] wordFroms = new int[16];
    private int[] wordTos = new int[16];
    private int size;
    /** Whether some have their names before them. */
    private boolean areNamed;

    private byte[] name = new byte[128];

    /**
     * @param quantity reads the numbers
     */
    LabelledList(PairNames names, Quantity quantity) {
        this.names = names;
        this.quantity = quantity;
    }

    /** Whether there may be a list whose first number ends there. */
    static boolean mayGoOn(Pair pair, int end) {
        byte[] bytes = pair.bytes();
        int to = pair.to();
        return pair.isLoose() ? end < to : end + 1 < to && bytes[end] == ',' && startsNumber(bytes[end + 1]);
    }

    /**
     * Puts the numbers of a list that takes two or more. Behind a colon, blanks may part them, and words may follow them; otherwise
     * commas do.
     *
     * @return where it ends; -1 if there is no list
     */
    int read(Pair pair, RowWriter rows) {
        byte[] bytes = pair.bytes();
        int to = pair.to();
        int end = pair.isLoose() ? scan(bytes, pair.from(), to) : scanTight(bytes, pair.from(), to);
        int worded = 0;
        for (int i = 0; i < size; i++) {
            worded += wordTos[i] > wordFroms[i] ? 1 : 0;
        }
        if (size < 2) {
            return -1;
        }
        if (worded == 1 && endsInWord(pair)) {
            takeLastWordForUnit(bytes);
        } else if (worded == size && haveOneUnit(bytes)) {
            takeWordsForUnits(bytes);
        } else if (worded > 0 && (worded < size || end < to || !arePhrases(bytes, to))) {
            // One word among plain numbers is most likely the next label.
            return -1;
        }
        put(pair, rows);
        return end;
    }

    /**
     * Puts the numbers of a list in brackets, which open behind the mark.
     * @return where it ends, behind its bracket; -1 if it is no list of numbers
     */
    int readBracketed(Pair pair, RowWriter rows) {
        byte[] bytes = pair.bytes();
        int from = pair.from();
        int close = closing(bytes, from, pair.to());
        if (close < 0) {
            return -1;
        }
        boolean commasPart = commasPart(bytes, from + 1, close);
        size = 0;
        int at = from + 1;
        while (true) {
            at = skipBlanks(bytes, at, close);
            if (at == close) {
                break;
            }
            int end = at;
            while (end < close && !parts(bytes[end], commasPart)) {
                end++;
            }
            if (!quantity.read(bytes, at, end) || !isUsual(quantity.unit())) {
                return -1;
            }
            note(end, end);
            at = skipBlanks(bytes, end, close);
            if (at < close && (bytes[at] == ';' || (commasPart && bytes[at] == ','))) {
                at++;
            }
        }
        if (size == 0) {
            return -1;
        }
        put(pair, rows);
        return close + 1;
    }

    static boolean isOpening(byte b) {
        return b == '[' || b == '(' || b == '{';
    }

    /** Where the bracket closes that opens there; -1 if it does not, or holds another of its kind. */
    static int closing(byte[] bytes, int from, int to) {
        byte open = bytes[from];
        byte wanted = (byte) (open == '(' ? ')' : open == '[' ? ']' : '}');
        int end = Math.min(to, from + FARTHEST);
        for (int i = from + 1; i < end; i++) {
            if (bytes[i] == wanted || bytes[i] == open) {
                return bytes[i] == wanted ? i : -1;
            }
        }
        return -1;
    }

    /** A comma is a decimal mark where semicolons part numbers, or blanks that do not follow a comma. */
    private static boolean commasPart(byte[] bytes, int from, int to) {
        boolean semicolons = false;
        boolean blanks = false;
        for (int i = skipBlanks(bytes, from, to); i < to; i++) {
            semicolons |= bytes[i] == ';';
            if (isBlank(bytes[i])) {
                boolean afterComma = bytes[i - 1] == ',';
                i = skipBlanks(bytes, i, to);
                blanks |= i < to && !afterComma && bytes[i] != ',' && startsNumber(bytes[i]);
                i--;
            }
        }
        return !semicolons && !blanks;
    }

    private static boolean startsNumber(byte b) {
        return (b >= '0' && b <= '9') || b == '-' || b == '+' || b == '.';
    }

    private static boolean parts(byte b, boolean commasPart) {
        return isBlank(b) || b == ';' || (commasPart && b == ',');
    }

    private static boolean isUsual(Unit unit) {
        return unit.equals(Unit.NONE) || unit.isKnown();
    }

    private void note(int wordsFrom, int wordsTo) {
        if (size == values.length) {
            // A line bounds it.
            values = Arrays.copyOf(values, 2 * size);
            units = Arrays.copyOf(units, 2 * size);
            ambiguous = Arrays.copyOf(ambiguous, 2 * size);
            wordFroms = Arrays.copyOf(wordFroms, 2 * size);
            wordTos = Arrays.copyOf(wordTos, 2 * size);
        }
        values[size] = quantity.value();
        units[size] = quantity.unit();
        ambiguous[size] = quantity.isAmbiguous();
        wordFroms[size] = wordsFrom;
        wordTos[size++] = wordsTo;
    }

    /** Notes the numbers that only commas part, and returns where the last of them ends. */
    private int scanTight(byte[] bytes, int from, int to) {
        size = 0;
        int at = from;
        while (true) {
            int end = quantity.parseTight(bytes, at, to, size > 0);
            if (end < 0) {
                return at;
            }
            note(end, end);
            if (end + 1 >= to || bytes[end] != ',' || !startsNumber(bytes[end + 1])) {
                return end;
            }
            at = end + 1;
        }
    }

    /** Notes the numbers, and returns where the last of them ends. */
    private int scan(byte[] bytes, int from, int to) {
        size = 0;
        areNamed = false;
        int end = from;
        int at = from;
        boolean commasPart = false;
        while (true) {
            int numberEnd = quantity.parseTight(bytes, at, to, commasPart);
            if (numberEnd < 0 || (numberEnd < to && !isBlank(bytes[numberEnd]) && bytes[numberEnd] != ',')) {
                int namedEnd = size == 0 ? -1 : named(bytes, at, to);
                if (namedEnd < 0) {
                    return end;
                }
                end = namedEnd;
                at = skipBlanks(bytes, Math.min(to, namedEnd + 1), to);
                if (at == to) {
                    return to;
                }
                continue;
            }
            int words = skipBlanks(bytes, numberEnd, to);
            int wordsEnd = wordsEnd(bytes, words, to);
            if (wordsEnd < 0) {
                // The words are the next label.
                note(numberEnd, numberEnd);
                return numberEnd;
            }
            note(words, trim(bytes, words, wordsEnd));
            end = wordsEnd;
            boolean comma = wordsEnd < to && bytes[wordsEnd] == ',';
            at = skipBlanks(bytes, comma ? wordsEnd + 1 : wordsEnd, to);
            commasPart |= comma && wordsEnd == numberEnd && at == wordsEnd + 1;
            if (at == to) {
                return to;
            }
        }
    }

    /** Notes a number whose name is before it, {@code in 12 B/s}, and returns where it ends, at a comma or with the line; -1 if there is none. */
    private int named(byte[] bytes, int from, int to) {
        int wordEnd = from;
        while (wordEnd < to && Cells.isLetter(bytes[wordEnd])) {
            wordEnd++;
        }
        boolean mayBe = wordEnd > from && wordEnd + 1 < to && bytes[wordEnd] == ' ' && startsNumber(bytes[wordEnd + 1]);
        int end = mayBe ? quantity.parse(bytes, wordEnd + 1, to) : -1;
        if (end < 0 || (end < to && bytes[end] != ',')) {
            return -1;
        }
        note(from, wordEnd);
        areNamed = true;
        return end;
    }

    /** Where the words end: at a comma, at the next number or at the end of the line; -1 at the mark of a label. */
    private static int wordsEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != ',') {
            byte b = bytes[at];
            if (b == ':' || b == '=' || b == '(' || (PairsFormat.isSeparator(b) && b != '\t')) {
                return -1;
            }
            boolean startsWord = at == from || isBlank(bytes[at - 1]);
            if (startsWord && startsNumber(b)) {
                return at;
            }
            at++;
        }
        return at;
    }

    private static int trim(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && (isBlank(bytes[end - 1]) || bytes[end - 1] == '.')) {
            end--;
        }
        return end;
    }

    /** Whether the words of all numbers are the same usual unit. */
    private boolean haveOneUnit(byte[] bytes) {
        for (int i = 1; i < size; i++) {
            if (!Arrays.equals(bytes, wordFroms[0], wordTos[0], bytes, wordFroms[i], wordTos[i])) {
                return false;
            }
        }
        return unit(bytes, 0).isKnown();
    }

    /** Whether one word stands behind the last number, and nothing but blanks between the numbers: {@code Peak: -4.2 -4.1 dBFS}. */
    private boolean endsInWord(Pair pair) {
        byte[] bytes = pair.bytes();
        int from = wordFroms[size - 1];
        return wordTos[size - 1] > from
                && !Cells.contains(bytes, pair.from(), from, (byte) ',')
                && !Cells.contains(bytes, from, wordTos[size - 1], (byte) ' ');
    }

    private void takeLastWordForUnit(byte[] bytes) {
        Unit found = unit(bytes, size - 1);
        if (found.isKnown()) {
            Arrays.fill(units, 0, size, found);
        }
        wordTos[size - 1] = wordFroms[size - 1];
    }

    private Unit unit(byte[] bytes, int place) {
        int from = wordFroms[place];
        return Unit.of(new String(bytes, from, wordTos[place] - from, StandardCharsets.UTF_8));
    }

    private void takeWordsForUnits(byte[] bytes) {
        Arrays.fill(units, 0, size, unit(bytes, 0));
        System.arraycopy(wordFroms, 0, wordTos, 0, size);
    }

    /** Whether each number's words end at a comma, at a full stop or with the line, not at the next number. */
    private boolean arePhrases(byte[] bytes, int to) {
        for (int i = 0; i < size; i++) {
            int end = skipBlanks(bytes, wordTos[i], to);
            boolean isNamed = areNamed && end < to && startsNumber(bytes[end]);
            if (!isNamed && end < to && bytes[end] != ',' && bytes[end] != '.') {
                return false;
            }
        }
        return true;
    }

    private void put(Pair pair, RowWriter rows) {
        for (int i = 0; i < size; i++) {
            int length = compose(pair, i);
            int number = names.number(name, 0, length, rows);
            if (ambiguous[i]) {
                rows.spoil(RowEnd.AMBIGUOUS);
            } else {
                rows.put(number, values[i], units[i]);
            }
        }
    }

    /** Puts the name of the series together: the label, and the words or the place in the list. */
    private int compose(Pair pair, int i) {
        byte[] bytes = pair.bytes();
        int length = pair.labelEnd() - pair.label();
        int words = wordTos[i] - wordFroms[i];
        if (name.length < length + words + 12) {
            name = Arrays.copyOf(name, 2 * (length + words + 12));
        }
        System.arraycopy(bytes, pair.label(), name, 0, length);
        if (words > 0) {
            name[length++] = ' ';
            System.arraycopy(bytes, wordFroms[i], name, length, words);
            length += words;
        } else if (i > 0) {
            int place = i + 1;
            name[length++] = ' ';
            int unit = 1;
            while (place / unit >= 10) {
                unit *= 10;
            }
            for (; unit > 0; unit /= 10) {
                name[length++] = (byte) ('0' + place / unit % 10);
            }
        }
        return length;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    private static int skipBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }
}
