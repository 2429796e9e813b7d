// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.pair;

import java.nio.charset.StandardCharsets;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.LabelText;
import org.stripchart.source.lines.time.TimeReader;

/**
 * The one word before a mark, and the one behind it, {@code sensor=bath}: where they are, and what the second one is.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class WordPair {

    private static final int LONGEST = 64;
    private static final int LONGEST_LABEL = 24;

    /** As {@code 12:30:00}. */
    private static final int SHORTEST_TIME = 8;

    private final LabelText texts = new LabelText();
    private int labelFrom;
    private int labelTo;
    private int from;
    private int to;
    private boolean hasLetter;

    /** Where the label begins. */
    int labelFrom() {
        return labelFrom;
    }

    /** Where the label ends. */
    int labelTo() {
        return labelTo;
    }

    /** Where the word begins. */
    int from() {
        return from;
    }

    /** Where the word ends. */
    int to() {
        return to;
    }

    /** Whether the word has letters in it. */
    boolean hasLetter() {
        return hasLetter;
    }

    /** Whether the word is a number with a unit at it: {@code 42C} may be the number of a device, or how warm it is. */
    boolean hasUnit(byte[] bytes) {
        return hasLetter && texts.hasUnit(bytes, from, to);
    }

    String label(byte[] bytes) {
        return new String(bytes, labelFrom, labelTo - labelFrom, StandardCharsets.UTF_8);
    }

    String word(byte[] bytes) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** Whether the label has that name, whatever its case. */
    boolean isCalled(byte[] name, byte[] bytes) {
        boolean isCalled = name.length == labelTo - labelFrom;
        for (int i = 0; isCalled && i < name.length; i++) {
            isCalled = (bytes[labelFrom + i] | 0x20) == (name[i] | 0x20);
        }
        return isCalled;
    }

    /** Finds the one word right before a mark, and returns whether there is one that may be a label. */
    boolean findLabel(byte[] bytes, int start, int mark) {
        labelTo = mark;
        labelFrom = mark;
        while (labelFrom > start && !isBoundary(bytes[labelFrom - 1]) && mark - labelFrom <= LONGEST_LABEL) {
            labelFrom--;
        }
        return labelFrom < mark && mark - labelFrom <= LONGEST_LABEL;
    }

    /** Finds the last word of the label before a mark, perhaps with blanks between; false if there is none. */
    boolean findLastWord(byte[] bytes, int start, int mark) {
        labelTo = mark;
        while (labelTo > start && bytes[labelTo - 1] == ' ') {
            labelTo--;
        }
        labelFrom = labelTo;
        boolean hasWord = false;
        while (labelFrom > start && !isBoundary(bytes[labelFrom - 1])) {
            labelFrom--;
            hasWord |= Cells.isLetter(bytes[labelFrom]);
        }
        return hasWord && !isDigit(bytes[labelFrom]);
    }

    /** Finds the word behind a mark, and returns what it is. */
    LabelText.Kind findValue(byte[] bytes, int mark, int end) {
        int at = mark + 1;
        while (bytes[mark] == ':' && at < end && bytes[at] == ' ') {
            at++;
        }
        boolean isQuoted = at < end && bytes[at] == '"';
        from = isQuoted ? at + 1 : at;
        to = from;
        hasLetter = false;
        while (to < end && (isQuoted ? bytes[to] != '"' : isPart(bytes[to]))) {
            hasLetter |= Cells.isLetter(bytes[to]);
            to++;
        }
        boolean isWhole = to == end || isBoundary(bytes[to]) || bytes[to] == '"';
        // A comma may be a decimal mark.
        boolean goesOn = to + 1 < end && bytes[to] == ',' && isDigit(bytes[to + 1]);
        if (to == from || to - from > LONGEST || (!isWhole && !Cells.isLetter(bytes[from]))) {
            return LabelText.Kind.NOTHING;
        }
        LabelText.Kind kind = texts.of(bytes, from, to);
        return goesOn && kind == LabelText.Kind.CODE ? LabelText.Kind.READING : kind;
    }

    /** Whether nothing but another pair may follow the word. */
    boolean isLast(byte[] bytes, int end) {
        int at = to < end && bytes[to] == '"' ? to + 1 : to;
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        return at == end || PairsFormat.isSeparator(bytes[at]) || (at > to && isPairAt(bytes, at, end));
    }

    /** Whether the label is that of a time, and what stands behind its mark there as long as one is. */
    boolean isTime(byte[] bytes, int valueFrom, int end) {
        int at = valueFrom;
        while (at < end && !isBoundary(bytes[at])) {
            at++;
        }
        return at - valueFrom >= SHORTEST_TIME && TimeReader.isName(label(bytes));
    }

    /** Whether a label with a mark right behind it, and a value right behind that, stands there. */
    private static boolean isPairAt(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && (Cells.isLetter(bytes[at]) || (bytes[at] == '-' && at > from))) {
            at++;
        }
        return at > from && isMark(bytes, at, end) && at + 1 < end && !isBoundary(bytes[at + 1]);
    }

    static boolean isMark(byte[] bytes, int at, int end) {
        return at < end && (bytes[at] == '=' || bytes[at] == ':');
    }

    static boolean isBoundary(byte b) {
        return b == ' ' || PairsFormat.isSeparator(b);
    }

    private static boolean isPart(byte b) {
        return Cells.isLetter(b) || isDigit(b) || b == '-' || b == '.' || b == '/' || b == ':';
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
