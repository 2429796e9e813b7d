// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.pair;

import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.Names;

/**
 * The words right before the place that a scan is at, as far as they may be the label of a mark that stands there.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class LabelInSight {

    /** More blanks part columns of labels. */
    private static final int WIDE = 3;

    private static final int NONE = -1;

    private static final int SHORTEST_LEADER = 3;

    /** Where the text of the line begins. */
    private int start;

    /** Where the label begins, if it may have several words. */
    private int words = NONE;

    /** Where its last word begins. */
    private int word = NONE;

    private int end;
    private boolean isBehindValue;
    private int valueEnd;
    private boolean hasLeader;

    /** Begins a line whose text begins there. */
    void beginLine(int from) {
        start = from;
        end = from;
        isBehindValue = false;
        forget();
    }

    /** Says that what came so far is no label. */
    void forget() {
        words = NONE;
        word = NONE;
    }

    /** Says that a value came, which ends there: a number right behind it is no part of a label. */
    void behindValue(int at) {
        isBehindValue = true;
        valueEnd = at;
        forget();
    }

    /** Says that something came which parts pairs. */
    void behindSeparator() {
        isBehindValue = false;
        forget();
    }

    /** Says that a word begins there. */
    void beginWord(byte[] bytes, int at, int to) {
        boolean goesOn = words >= 0 && (bytes[at] == '#' || bytes[at] == '&' || (isDigit(bytes[at]) && !isBehindValue));
        if (isStart(bytes, at, to)) {
            // As the unit in LRA: 0.3 LU  Peak: -4.2
            boolean isBehindUnit = isBehindValue && words == valueEnd + 1 && words == word && at > end + 1;
            boolean isApart = isBehindUnit || at - end > WIDE;
            words = words < 0 || isApart || LabelWords.isLevel(bytes, word, end) ? at : words;
        } else if (!goesOn || LabelWords.isCounter(bytes, word, end)) {
            words = NONE;
        }
        word = at;
    }

    /** Says that the word goes on until there. */
    void wordUntil(int at) {
        end = at;
    }

    /** Says that a text stands in quotes there. */
    void quoted(int from, int to) {
        words = from;
        word = from;
        end = to;
    }

    /** Whether what stands in brackets behind it may be a part of it. */
    boolean mayHaveBrackets() {
        return words >= 0;
    }

    /** Says that what stands in brackets until there is a part of it. */
    void bracketsUntil(int at) {
        word = words;
        end = at;
    }

    /** Returns where the label of a mark begins; -1 if it has none. */
    int before(byte[] bytes, int mark, int to) {
        boolean isWord = word >= 0 && isStart(bytes, word, end);
        // As in Peak power = 5 W.
        boolean isApart = mark > 0 && bytes[mark - 1] == ' ' && mark + 1 < to && bytes[mark + 1] == ' ';
        boolean isUnit = isApart && isWord && LabelWords.isBehindNumber(bytes, start, word);
        int label = bytes[mark] == ':' || !isWord || isApart ? words : word;
        boolean isNone = isUnit || label < 0 || (label == start && LabelWords.isBeforePair(bytes, mark, to));
        if (isNone || !isStart(bytes, label, end) || !Names.isLabel(bytes, label, end)) {
            return NONE;
        }
        // 12:30 after words is a time, and so is the port after an address no value.
        boolean isTime = isDigit(bytes[word]) && mark + 1 < to && isDigit(bytes[mark + 1]);
        if (isTime || (bytes[mark] == ':' && LabelWords.isPlace(bytes, word, mark, to))) {
            return NONE;
        }
        int last = end;
        while (last > label + 1 && bytes[last - 1] == '.') {
            last--;
        }
        hasLeader = end - last >= SHORTEST_LEADER;
        end = hasLeader ? last : end;
        return label;
    }

    /** Whether dots lead from the label to its mark, {@code vus.......: 10}: they are no part of it, and what follows is of it. */
    boolean hasLeader() {
        return hasLeader;
    }

    /** Where the label ends. */
    int end() {
        return end;
    }

    /** Whether a label may begin there: with a letter, or a per cent sign before one, {@code %Cpu(s)}. */
    static boolean isStart(byte[] bytes, int at, int to) {
        return Cells.isLetter(bytes[at]) || (bytes[at] == '%' && at + 1 < to && Cells.isLetter(bytes[at + 1]));
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
