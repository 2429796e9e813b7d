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
import org.stripchart.source.lines.cell.LabelNames;
import org.stripchart.source.lines.cell.LabelText;

/**
 * Finds the pair that tells of which device a line is: {@code sensor=bath}, {@code host="web1"}, {@code node=2}. Within quotes or
 * a value, as in {@code url=/x?host=web1}, it tells of something else.
 *
 * <p>Numbers behind a sure label tell devices apart if the first line with it has other pairs. Behind others, such as {@code
 * cpu}, they do if they begin again in the head.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class PairIdentity {

    private static final int LONGEST = 64;
    private static final int LONGEST_LABEL = 24;

    /** What numbers behind a label are. */
    private enum Numbers {
        /** To be decided by the first line. */
        OPEN,
        DEVICES,
        READINGS
    }

    private static final class Label {
        final byte[] name;
        final boolean hasWords;
        Numbers numbers;

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
        for (byte[] line : lines) {
            noteNumbers(line, numbers, others);
        }
        numbers.keySet().removeAll(others);
        boolean isClear = true;
        for (Map.Entry<String, List<String>> label : numbers.entrySet()) {
            if (LabelText.cycle(label.getValue())) {
                labels.removeIf(known -> known.isCalled(label.getKey()));
                labels.add(new Label(label.getKey(), LabelNames.isDevice(label.getKey()), Numbers.DEVICES));
            }
            isClear &= !LabelText.areOpen(label.getValue());
        }
        return isClear;
    }

    private void noteNumbers(byte[] line, Map<String, List<String>> numbers, Set<String> others) {
        Set<String> ofLine = new HashSet<>();
        for (int i = 0; i < line.length; i++) {
            i = behindQuotes(line, 0, i, line.length);
            String name = isMark(line, i, line.length) && findLabel(line, 0, i)
                    ? LabelNames.word(new String(line, labelFrom, i - labelFrom, StandardCharsets.UTF_8))
                    : "";
            if (!LabelNames.isColumn(name) || LabelNames.isSure(name)) {
                continue;
            }
            LabelText.Kind kind = value(line, i, line.length);
            if (!ofLine.add(name) || kind == LabelText.Kind.READING) {
                others.add(name);
            } else if (kind == LabelText.Kind.CODE) {
                numbers.computeIfAbsent(name, any -> new ArrayList<>())
                        .add(new String(line, from, to - from, StandardCharsets.UTF_8));
            }
        }
    }

    /** Looks for it in those bytes, and returns whether it is there: the first of several. */
    boolean find(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            i = behindQuotes(bytes, start, i, end);
            if (isMark(bytes, i, end) && findLabel(bytes, start, i)) {
                Label label = label(bytes);
                if (label != null && tells(label, bytes, start, i, end)) {
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
        for (Label label : labels) {
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

    private boolean tells(Label label, byte[] bytes, int start, int mark, int end) {
        LabelText.Kind kind = value(bytes, mark, end);
        isCode = kind == LabelText.Kind.CODE;
        if (kind == LabelText.Kind.WORD) {
            // Behind a colon there may be prose.
            return label.hasWords && (bytes[mark] == '=' || isLast(bytes, end));
        }
        if (!isCode) {
            return false;
        }
        if (label.numbers == Numbers.OPEN) {
            boolean hasOthers = hasPair(bytes, start, labelFrom) || hasPair(bytes, to, end);
            label.numbers = hasOthers ? Numbers.DEVICES : Numbers.READINGS;
        }
        return label.numbers == Numbers.DEVICES;
    }

    /** Whether a pair is there, of which the value may be a number behind a colon, or anything else. */
    private static boolean hasPair(byte[] bytes, int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            int behind = i + 1;
            while (bytes[i] == ':' && behind < to && bytes[behind] == ' ') {
                behind++;
            }
            boolean isDigit = behind < to && bytes[behind] >= '0' && bytes[behind] <= '9';
            if (bytes[i] == '=' || (bytes[i] == ':' && isDigit && Cells.isLetter(bytes[i - 1]))) {
                return true;
            }
        }
        return false;
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
        boolean goesOn = to + 1 < end && bytes[to] == ',' && bytes[to + 1] >= '0' && bytes[to + 1] <= '9';
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
        return at == end || PairsFormat.isSeparator(bytes[at]);
    }

    private static boolean isBoundary(byte b) {
        return b == ' ' || PairsFormat.isSeparator(b);
    }

    private static boolean isPart(byte b) {
        return Cells.isLetter(b) || (b >= '0' && b <= '9') || b == '-' || b == '.' || b == '/' || b == ':';
    }
}
