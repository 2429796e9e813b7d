// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.LabelNames;
import org.stripchart.source.lines.cell.LabelText;
import org.stripchart.source.lines.time.TimeReader;

/**
 * Finds the pair that tells of which device a line is: {@code sensor=bath}, {@code host="web1"}, {@code node=2}. Within quotes or
 * a value, as in {@code url=/x?host=web1}, it tells of something else.
 *
 * <p>Numbers behind a sure label tell devices apart if one of the first lines with it has other values. Behind others, such as {@code
 * cpu}, they do if they begin again in the head, beside something that they tell of.
 *
 * <p>More than 300 lines, since whether a number tells a device depends on the rest of its line.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class PairIdentity {

    /** What may stand before the first digit of a number. */
    private static final String OPENING = "\"[({+-.";

    private static final int LONGEST = 64;
    private static final int LONGEST_LABEL = 24;

    /** As {@code 12:30:00}. */
    private static final int SHORTEST_TIME = 8;

    /** After so many lines without other pairs a number is a reading: the first may be a greeting. */
    private static final int MOST_ALONE = 3;

    /** What numbers behind a label are. */
    private enum Numbers {
        /** To be decided by the first lines. */
        OPEN,
        DEVICES,
        READINGS
    }

    private static final class Label {
        final byte[] name;
        final boolean hasWords;
        Numbers numbers;
        /** In how many lines that were read they were alone while open. */
        int alone;

        Label(String name, boolean hasWords, Numbers numbers) {
            this.name = name.getBytes(StandardCharsets.US_ASCII);
            this.hasWords = hasWords;
            this.numbers = numbers;
        }

        boolean isCalled(String other) {
            return Arrays.equals(name, other.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private final LabelText texts = new LabelText();
    private final List<Label> labels = new ArrayList<>();
    private int labelFrom;
    private int labelTo;
    private int from;
    private int to;
    private boolean isCode;
    private boolean hasLetter;

    // Of the line.
    private int lineFrom;
    /** The label whose number was alone in it. */
    private @Nullable Label alone;

    PairIdentity() {
        for (String name : LabelNames.devices()) {
            labels.add(new Label(name, true, LabelNames.isSure(name) ? Numbers.OPEN : Numbers.READINGS));
        }
    }

    /**
     * Finds out from the first lines which numbers tell devices apart.
     *
     * @return whether further lines would tell no more
     */
    boolean head(List<byte[]> lines) {
        Map<String, List<String>> numbers = new HashMap<>();
        Set<String> others = new HashSet<>();
        Set<String> beside = new HashSet<>();
        for (byte[] line : lines) {
            noteNumbers(line, numbers, others, beside);
        }
        numbers.keySet().removeAll(others);
        // Where nothing stands beside it, it is what the line tells.
        numbers.keySet().retainAll(beside);
        boolean isClear = true;
        for (Map.Entry<String, List<String>> label : numbers.entrySet()) {
            if (LabelText.comeAgain(label.getValue())) {
                labels.removeIf(known -> known.isCalled(label.getKey()));
                labels.add(new Label(label.getKey(), LabelNames.isDevice(label.getKey()), Numbers.DEVICES));
            }
            isClear &= !LabelText.areOpen(label.getValue(), lines.size());
        }
        return isClear;
    }

    private void noteNumbers(byte[] line, Map<String, List<String>> numbers, Set<String> others, Set<String> beside) {
        Set<String> ofLine = new HashSet<>();
        for (int i = 0; i < line.length; i++) {
            i = behindQuotes(line, 0, i, line.length);
            String name = isMark(line, i, line.length) && findLabel(line, 0, i)
                    ? LabelNames.word(new String(line, labelFrom, i - labelFrom, StandardCharsets.UTF_8))
                    : "";
            if (!LabelNames.isColumn(name)) {
                continue;
            }
            LabelText.Kind kind = value(line, i, line.length);
            if (LabelNames.isSure(name) && !hasLetter) {
                continue;
            }
            if (!ofLine.add(name) || kind == LabelText.Kind.READING) {
                others.add(name);
            } else if (kind == LabelText.Kind.CODE) {
                numbers.computeIfAbsent(name, any -> new ArrayList<>())
                        .add(new String(line, from, to - from, StandardCharsets.UTF_8));
                if (!Fields.areBlank(line, 0, labelFrom) || !Fields.areBlank(line, to, line.length)) {
                    beside.add(name);
                }
            }
        }
    }

    /** Begins the line that begins there. */
    void beginLine(int start) {
        lineFrom = start;
        alone = null;
    }

    /** Says that the line became points. */
    void settle() {
        Label ofLine = alone;
        if (ofLine != null && ++ofLine.alone == MOST_ALONE) {
            ofLine.numbers = Numbers.READINGS;
        }
    }

    /** Looks for it in those bytes of the line, and returns whether it is there: the first of several. */
    boolean find(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            i = behindQuotes(bytes, start, i, end);
            if (isMark(bytes, i, end) && findLabel(bytes, start, i)) {
                Label label = label(bytes);
                if (label != null && tells(label, bytes, i, end)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where its label begins. */
    int labelFrom() {
        return labelFrom;
    }

    /** Where its label ends. */
    int labelTo() {
        return labelTo;
    }

    /** Where its word begins. */
    int from() {
        return from;
    }

    /** Where its word ends. */
    int to() {
        return to;
    }

    /** Whether the word is a number, perhaps with letters at it, that might be a value as well. */
    boolean isCode() {
        return isCode;
    }

    /** Whether the word is a number, which says little without its label. */
    boolean isNumber() {
        return isCode && !hasLetter;
    }

    private static int behindQuotes(byte[] bytes, int start, int at, int end) {
        boolean mayBeQuote = at > start && (bytes[at - 1] == '=' || isBoundary(bytes[at - 1]));
        return mayBeQuote ? QuotedText.end(bytes, at, end) : at;
    }

    private static boolean isMark(byte[] bytes, int at, int end) {
        return at < end && (bytes[at] == '=' || bytes[at] == ':');
    }

    /** Finds where the one word before a mark begins. */
    private boolean findLabel(byte[] bytes, int start, int mark) {
        labelTo = mark;
        labelFrom = mark;
        while (labelFrom > start && !isBoundary(bytes[labelFrom - 1]) && mark - labelFrom <= LONGEST_LABEL) {
            labelFrom--;
        }
        return labelFrom < mark && mark - labelFrom <= LONGEST_LABEL;
    }

    private @Nullable Label label(byte[] bytes) {
        // By place, since an iterator for each label is garbage.
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            if (label.name.length == labelTo - labelFrom && isName(label.name, bytes, labelFrom)) {
                return label;
            }
        }
        return null;
    }

    private static boolean isName(byte[] name, byte[] bytes, int from) {
        for (int i = 0; i < name.length; i++) {
            if ((bytes[from + i] | 0x20) != (name[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private boolean tells(Label label, byte[] bytes, int mark, int end) {
        LabelText.Kind kind = value(bytes, mark, end);
        isCode = kind == LabelText.Kind.CODE;
        if (kind == LabelText.Kind.WORD) {
            return isWordOf(label, bytes, mark, end);
        }
        if (!isCode) {
            return false;
        }
        // 42C may be the number of a device, or how warm it is.
        if (label.numbers == Numbers.OPEN && !(hasLetter && texts.hasUnit(bytes, from, to))) {
            decide(label, bytes, end);
        }
        return label.numbers == Numbers.DEVICES;
    }

    /** Whether the word behind its mark tells the device; behind a colon there may be prose. */
    private boolean isWordOf(Label label, byte[] bytes, int mark, int end) {
        return label.hasWords && (bytes[mark] == '=' || isLast(bytes, end));
    }

    /** Decides what the numbers behind a label are, if the rest of the line says. */
    private void decide(Label label, byte[] bytes, int end) {
        int ownFrom = from;
        int ownTo = to;
        int ownLabelFrom = labelFrom;
        int ownLabelTo = labelTo;
        boolean hasOwnLetter = hasLetter;
        boolean hasPairs = false;
        for (int i = lineFrom + 1; i < end && label.numbers == Numbers.OPEN; i++) {
            i = behindQuotes(bytes, lineFrom, i, end);
            if (i != ownLabelTo && isMark(bytes, i, end) && findWord(bytes, i)) {
                hasPairs |= isPair(bytes, i, end);
                label.numbers = isOtherValue(bytes, i, end) ? Numbers.DEVICES : label.numbers;
            }
        }
        from = ownFrom;
        to = ownTo;
        labelFrom = ownLabelFrom;
        labelTo = ownLabelTo;
        hasLetter = hasOwnLetter;
        alone = label.numbers == Numbers.OPEN && !hasPairs ? label : alone;
    }

    /** Finds the last word of the label before a mark; false if there is none. */
    private boolean findWord(byte[] bytes, int mark) {
        labelTo = mark;
        while (labelTo > lineFrom && bytes[labelTo - 1] == ' ') {
            labelTo--;
        }
        labelFrom = labelTo;
        boolean hasWord = false;
        while (labelFrom > lineFrom && !isBoundary(bytes[labelFrom - 1])) {
            labelFrom--;
            hasWord |= Cells.isLetter(bytes[labelFrom]);
        }
        return hasWord && !isDigit(bytes[labelFrom]);
    }

    /** Whether there is a pair at a mark behind a word, whatever its value is. */
    private boolean isPair(byte[] bytes, int mark, int end) {
        Label other = label(bytes);
        boolean isLabelled = other != null && other.numbers != Numbers.READINGS;
        return bytes[mark] == '=' && !isLabelled && !isTime(bytes, mark + 1, end);
    }

    /** Whether the value behind a mark is a number or a state, and tells no device itself. */
    private boolean isOtherValue(byte[] bytes, int mark, int end) {
        Label other = label(bytes);
        int at = mark + 1;
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        if (isTime(bytes, at, end)) {
            return false;
        }
        if (other != null) {
            LabelText.Kind kind = value(bytes, mark, end);
            boolean isOfDevice = (kind == LabelText.Kind.CODE && other.numbers != Numbers.READINGS)
                    || (kind == LabelText.Kind.WORD && isWordOf(other, bytes, mark, end));
            if (isOfDevice) {
                return false;
            }
        }
        return beginsNumber(bytes, at, end) || PairStates.end(bytes, labelFrom, labelTo, mark, at, end) > 0;
    }

    /** Whether the label is that of a time, and what stands there as long as one is. */
    private boolean isTime(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && !isBoundary(bytes[at])) {
            at++;
        }
        return at - from >= SHORTEST_TIME
                && TimeReader.isName(new String(bytes, labelFrom, labelTo - labelFrom, StandardCharsets.UTF_8));
    }

    private static boolean beginsNumber(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && OPENING.indexOf(bytes[at]) >= 0) {
            at++;
        }
        return at < end && isDigit(bytes[at]);
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** Finds the value behind a mark, and returns what it is. */
    private LabelText.Kind value(byte[] bytes, int mark, int end) {
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

    private boolean isLast(byte[] bytes, int end) {
        int at = to < end && bytes[to] == '"' ? to + 1 : to;
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        return at == end || PairsFormat.isSeparator(bytes[at]) || (at > to && isPairAt(bytes, at, end));
    }

    /** Whether a label with a mark right behind it, and a value right behind that, stands there. */
    private static boolean isPairAt(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && (Cells.isLetter(bytes[at]) || (bytes[at] == '-' && at > from))) {
            at++;
        }
        return at > from && isMark(bytes, at, end) && at + 1 < end && !isBoundary(bytes[at + 1]);
    }

    private static boolean isBoundary(byte b) {
        return b == ' ' || PairsFormat.isSeparator(b);
    }

    private static boolean isPart(byte b) {
        return Cells.isLetter(b) || isDigit(b) || b == '-' || b == '.' || b == '/' || b == ':';
    }
}
