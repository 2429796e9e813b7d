// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.pair;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.format.LabelledSeries;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.LabelTable;

/**
 * Finds the series of the labels in a line.
 *
 * <p>A label that comes again in the same line is of another series: {@code bed: temp=60 nozzle: temp=210} is {@code temp} and
 * {@code temp 2}. So is one behind another first word: after {@code eth0 rx=1}, {@code lo rx=3} is {@code lo rx}.
 *
 * <p>A label that tells of which device a line is, {@code sensor=bath temp=22}, stands for such a word, wherever it is. It
 * joins one that is there: after {@code eth0 host=web1 rx=1}, {@code lo host=web1 rx=3} is {@code web1 lo rx}.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class PairNames {

    private static final int NO_WORD = 0;
    private static final int UNSEEN = -1;
    private static final int MOST_NUMBERS = 8;

    private final LabelledSeries labels;
    private final LabelTable words = new LabelTable();
    private int wordCount;

    /** By series: the line that it was in last, and the first word of the lines that it is in. */
    private long[] lines = new long[16];

    private int[] wordOf = new int[16];

    private final FirstLabels firstLabels = new FirstLabels();
    private final PairIdentity identity;
    /** The words of the identity, and behind them the first word. */
    private byte[] joined = new byte[128];
    /** Without the first word; 0 if the line tells no device. */
    private int identityLength;

    /** Where the line tells the device, from its first word to its last. */
    private int deviceFrom;

    private int deviceTo;

    /** Where the line has the numbers among them. */
    private final int[] numberedAt = new int[MOST_NUMBERS];

    private int numbers;

    private long line;
    private int word;
    private boolean hasHeadings;
    private boolean headingsName;
    private boolean isLed;
    private byte[] bytesOfWord = new byte[0];
    private int wordFrom;
    private int wordTo;
    private byte[] name = new byte[128];

    /**
     * @param identity finds what tells of which device a line is
     */
    PairNames(LabelledSeries labels, PairIdentity identity) {
        this.labels = labels;
        this.identity = identity;
        Arrays.fill(wordOf, UNSEEN);
    }

    /** Begins the line in those bytes. */
    void beginLine(byte[] bytes, int from, int to) {
        line++;
        identity.beginLine(from);
        word = NO_WORD;
        identityLength = 0;
        numbers = 0;
        isLed = false;
        int at = from;
        // An interface, and the host that it is of.
        while (identity.find(bytes, at, to)) {
            WordPair device = identity.found();
            if (identity.isNumber()) {
                identityLength = join(bytes, device.labelFrom(), device.labelTo());
            }
            if (identity.isCode()) {
                numberedAt[numbers] = device.from();
                numbers = Math.min(numbers + 1, MOST_NUMBERS - 1);
            }
            deviceFrom = identityLength == 0 ? device.from() : deviceFrom;
            deviceTo = device.to();
            identityLength = join(bytes, device.from(), device.to());
            at = device.to();
        }
        if (identityLength > 0) {
            word(joined, 0, identityLength);
        }
    }

    /** Whether the number there, perhaps with letters at it, tells the device, and is no value. */
    boolean isOfDevice(int at) {
        for (int i = 0; i < numbers; i++) {
            if (numberedAt[i] == at) {
                return true;
            }
        }
        return false;
    }

    /** Has the device that a line tells by a word, without other numbers, be that of the lines that follow; false if it tells none. */
    boolean tellDevice(byte[] bytes, int from, int to, Headings headings) {
        boolean tells = identityLength > 0
                && numbers == 0
                && !Cells.hasDigit(bytes, from, deviceFrom)
                && !Cells.hasDigit(bytes, deviceTo, to);
        if (tells) {
            headings.above(joined, 0, identityLength);
        }
        return tells;
    }

    /** Whether numbers of the line tell the device. */
    boolean hasNumbers() {
        return numbers > 0;
    }

    /** Says that the line begins with one word before its first label. */
    void firstWord(byte[] bytes, int from, int to) {
        if (identityLength == 0) {
            word(bytes, from, to);
        } else {
            word(joined, 0, join(bytes, from, to));
        }
    }

    /** Says that this is the first label of the line: if it is one of several of a kind, those behind it are of it. */
    void firstLabel(byte[] bytes, int from, int to) {
        if (word == NO_WORD && firstLabels.isFurther(bytes, from, to, labels)) {
            word(bytes, from, to);
        }
    }

    /** Puts a word behind those of the identity, and returns where it ends. */
    private int join(byte[] bytes, int from, int to) {
        int at = identityLength == 0 ? 0 : identityLength + 1;
        if (joined.length < at + to - from) {
            joined = Arrays.copyOf(joined, 2 * (at + to - from));
        }
        if (at > 0) {
            joined[at - 1] = ' ';
        }
        System.arraycopy(bytes, from, joined, at, to - from);
        return at + to - from;
    }

    private void word(byte[] bytes, int from, int to) {
        int known = words.get(bytes, from, to);
        if (known == LabelTable.ABSENT) {
            known = ++wordCount;
            if (!words.add(bytes, from, to, known)) {
                return;
            }
        }
        word = known;
        bytesOfWord = bytes;
        wordFrom = from;
        wordTo = to;
    }

    /** Says whether headings are a part of the names of all labels under them. */
    void headingsName(boolean doName) {
        headingsName = doName;
    }

    /** Says that the line is under a heading. */
    void underHeading(byte[] bytes, int length) {
        hasHeadings = true;
        firstWord(bytes, 0, length);
        isLed = headingsName;
    }

    /** Says that the labels that follow in the line are of the one there, to which dots lead. */
    void led(byte[] bytes, int from, int to) {
        firstWord(bytes, from, to);
        isLed = true;
    }

    /** Whether dots lead to a label of the line. */
    boolean isLed() {
        return isLed;
    }

    /** The same of a label of which words further on tell more. */
    int number(Pair pair, int wordsFrom, int wordsTo, RowWriter rows) {
        byte[] more = (Names.decode(pair.bytes(), pair.label(), pair.labelEnd(), "") + " "
                        + Names.decode(pair.bytes(), wordsFrom, wordsTo, ""))
                .getBytes(StandardCharsets.UTF_8);
        return number(more, 0, more.length, rows);
    }

    /** Returns the number of a label's series, as {@link RowWriter#label} gives it. */
    int number(byte[] bytes, int from, int to, RowWriter rows) {
        int length = isLed ? behindWord(bytes, from, to) : to - from;
        int number = isLed ? labels.number(name, 0, length, rows) : labels.number(bytes, from, to, rows);
        if (number < 0 || take(number)) {
            return number;
        }
        if (!isLed && wordOf[number] != word && word != NO_WORD) {
            length = behindWord(bytes, from, to);
            number = labels.number(name, 0, length, rows);
            if (number < 0 || take(number)) {
                return number;
            }
        } else if (!isLed) {
            room(length + 12);
            System.arraycopy(bytes, from, name, 0, length);
        }
        for (int place = 2; ; place++) {
            int end = append(length, place);
            number = labels.number(name, 0, end, rows);
            if (number < 0 || take(number)) {
                return number;
            }
        }
    }

    /** Whether the series is one of lines that begin as this one does, and had no value in it yet. */
    private boolean take(int number) {
        if (number >= lines.length) {
            int size = wordOf.length;
            lines = Arrays.copyOf(lines, 2 * number);
            wordOf = Arrays.copyOf(wordOf, 2 * number);
            Arrays.fill(wordOf, size, wordOf.length, UNSEEN);
        }
        boolean isOther = wordOf[number] != UNSEEN && wordOf[number] != word && (word != NO_WORD || hasHeadings);
        if (isOther || lines[number] == line) {
            return false;
        }
        lines[number] = line;
        if (wordOf[number] == UNSEEN) {
            wordOf[number] = word;
        }
        return true;
    }

    private int behindWord(byte[] bytes, int from, int to) {
        int length = wordTo - wordFrom;
        room(length + 1 + to - from + 12);
        System.arraycopy(bytesOfWord, wordFrom, name, 0, length);
        name[length++] = ' ';
        System.arraycopy(bytes, from, name, length, to - from);
        return length + to - from;
    }

    private void room(int length) {
        if (name.length < length) {
            name = new byte[2 * length];
        }
    }

    private int append(int length, int place) {
        byte[] digits = (" " + place).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, name, length, digits.length);
        return length + digits.length;
    }
}
