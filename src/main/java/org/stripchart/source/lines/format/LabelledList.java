// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import java.util.Arrays;
import org.stripchart.source.lines.cell.NumberParser;

/**
 * The numbers after one label, {@code load average: 2.95, 4.15}, and those with words of their own, {@code Tasks: 99 total,
 * 1 running}.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class LabelledList {

    private static final int MOST = 64;

    private final LabelledSeries labels;
    private final NumberParser numbers = new NumberParser();
    private final double[] values = new double[MOST];
    private final int[] wordFroms = new int[MOST];
    private final int[] wordTos = new int[MOST];
    private int size;
    private int worded;
    private byte[] name = new byte[128];

    LabelledList(LabelledSeries labels) {
        this.labels = labels;
    }

    /**
     * Puts the numbers of a list that takes two or more.
     *
     * @return where it ends; -1 if there is no list
     */
    int read(byte[] bytes, int label, int labelEnd, int from, int to, RowWriter rows) {
        int end = scan(bytes, from, to);
        // One word among plain numbers is most likely the next label.
        if (size < 2 || (worded > 0 && (worded < size || end < to))) {
            return -1;
        }
        for (int i = 0; i < size; i++) {
            int length = compose(bytes, label, labelEnd, i);
            rows.put(labels.number(name, 0, length, rows), values[i]);
        }
        return end;
    }

    /** Notes the numbers, and returns where the last of them ends. */
    private int scan(byte[] bytes, int from, int to) {
        size = 0;
        worded = 0;
        int end = from;
        int at = from;
        while (size < MOST) {
            int numberEnd = numbers.parse(bytes, at, to);
            if (numberEnd < 0 || (numberEnd < to && bytes[numberEnd] != ' ' && bytes[numberEnd] != ',')) {
                return end;
            }
            values[size] = numbers.value();
            int words = skipBlanks(bytes, numberEnd, to);
            int wordsEnd = wordsEnd(bytes, words, to);
            if (wordsEnd < 0) {
                return end;
            }
            wordFroms[size] = words;
            wordTos[size] = trim(bytes, words, wordsEnd);
            worded += wordTos[size] > words ? 1 : 0;
            size++;
            end = wordsEnd;
            boolean comma = wordsEnd < to && bytes[wordsEnd] == ',';
            at = skipBlanks(bytes, comma ? wordsEnd + 1 : wordsEnd, to);
            if (at == to) {
                return to;
            }
        }
        return end;
    }

    /** Where the words end: at a comma, at the next number or at the end of the line; -1 at the mark of a label. */
    private int wordsEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != ',') {
            byte b = bytes[at];
            if (b == ':' || b == '=' || PairsFormat.isSeparator(b)) {
                return -1;
            }
            boolean startsWord = at > from && bytes[at - 1] == ' ';
            if (startsWord && numbers.parse(bytes, at, to) > 0) {
                return at;
            }
            at++;
        }
        return at;
    }

    private static int trim(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && (bytes[end - 1] == ' ' || bytes[end - 1] == '.')) {
            end--;
        }
        return end;
    }

    /** Puts the name of the series together: the label, and the words or the place in the list. */
    private int compose(byte[] bytes, int label, int labelEnd, int i) {
        int length = labelEnd - label;
        int words = wordTos[i] - wordFroms[i];
        if (name.length < length + words + 4) {
            name = Arrays.copyOf(name, 2 * (length + words + 4));
        }
        System.arraycopy(bytes, label, name, 0, length);
        if (words > 0) {
            name[length++] = ' ';
            System.arraycopy(bytes, wordFroms[i], name, length, words);
            length += words;
        } else if (i > 0) {
            name[length++] = ' ';
            if (i >= 9) {
                name[length++] = (byte) ('0' + (i + 1) / 10);
            }
            name[length++] = (byte) ('0' + (i + 1) % 10);
        }
        return length;
    }

    private static int skipBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] == ' ') {
            at++;
        }
        return at;
    }
}
