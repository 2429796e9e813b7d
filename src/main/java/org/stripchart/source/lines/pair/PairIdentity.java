// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.pair;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.LabelNames;
import org.stripchart.source.lines.cell.LabelText;

/**
 * Finds the pair that tells of which device a line is: {@code sensor=bath}, {@code host="web1"}, {@code node=2}. Within quotes or
 * a value, as in {@code url=/x?host=web1}, it tells of something else.
 *
 * <p>Numbers behind a sure label tell devices apart if one of the first lines with it has other values. Behind others, such as {@code
 * cpu}, they do if they begin again in the head, beside something that they tell of; and so they do behind any label that lines begin
 * with, if the same number in brackets follows each each time, {@code T: 0 ( 1234)}.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class PairIdentity {

    /** What may stand before the first digit of a number. */
    private static final String OPENING = "\"[({+-.";

    /** A number behind the first label of a line, and one in brackets. */
    private static final Pattern NUMBERED =
            Pattern.compile("\\s*(?<label>[\\w.-]{1,24}) ?[:=] ?(?<number>\\d{1,9}) ?\\( *(?<same>\\d{1,9})\\).*");

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

    private final List<Label> labels = new ArrayList<>();
    /** That was found. */
    private final WordPair found = new WordPair();
    /** One beside it. */
    private final WordPair beside = new WordPair();

    private final Pair pair = new Pair();
    private boolean isCode;

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
        Set<String> besideOthers = new HashSet<>();
        Set<String> numbered = numbered(lines);
        for (byte[] line : lines) {
            noteNumbers(line, numbered, numbers, others, besideOthers);
        }
        numbers.keySet().removeAll(others);
        // Where nothing stands beside it, it is what the line tells.
        numbers.keySet().retainAll(besideOthers);
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

    /** The labels that lines begin with whose numbers are each told by another one in brackets as well, the same one each time. */
    private static Set<String> numbered(List<byte[]> lines) {
        Map<String, Map<String, String>> sames = new HashMap<>();
        Set<String> others = new HashSet<>();
        for (byte[] line : lines) {
            Matcher found = NUMBERED.matcher(new String(line, StandardCharsets.ISO_8859_1));
            if (found.matches()) {
                String label = LabelNames.word(found.group("label"));
                String same = found.group("same");
                Map<String, String> ofLabel = sames.computeIfAbsent(label, any -> new HashMap<>());
                if (!same.equals(ofLabel.computeIfAbsent(found.group("number"), any -> same))) {
                    others.add(label);
                }
            }
        }
        sames.values().removeIf(ofLabel -> new HashSet<>(ofLabel.values()).size() < ofLabel.size());
        sames.keySet().removeAll(others);
        return sames.keySet();
    }

    private void noteNumbers(
            byte[] line,
            Set<String> numbered,
            Map<String, List<String>> numbers,
            Set<String> others,
            Set<String> besideOthers) {
        Set<String> ofLine = new HashSet<>();
        for (int i = 0; i < line.length; i++) {
            i = behindQuotes(line, 0, i, line.length);
            boolean isLabelled = WordPair.isMark(line, i, line.length) && found.findLabel(line, 0, i);
            String name = isLabelled ? LabelNames.word(found.label(line)) : "";
            if (!LabelNames.isColumn(name) && !numbered.contains(name)) {
                continue;
            }
            LabelText.Kind kind = found.findValue(line, i, line.length);
            if (LabelNames.isSure(name) && !found.hasLetter()) {
                continue;
            }
            if (!ofLine.add(name) || kind == LabelText.Kind.READING) {
                others.add(name);
            } else if (kind == LabelText.Kind.CODE) {
                numbers.computeIfAbsent(name, any -> new ArrayList<>()).add(found.word(line));
                if (!Fields.areBlank(line, 0, found.labelFrom()) || !Fields.areBlank(line, found.to(), line.length)) {
                    besideOthers.add(name);
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
            if (WordPair.isMark(bytes, i, end) && found.findLabel(bytes, start, i)) {
                Label label = label(found, bytes);
                if (label != null && tells(label, bytes, i, end)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where it is. */
    WordPair found() {
        return found;
    }

    /** Whether the word is a number, perhaps with letters at it, that might be a value as well. */
    boolean isCode() {
        return isCode;
    }

    /** Whether the word is a number, which says little without its label. */
    boolean isNumber() {
        return isCode && !found.hasLetter();
    }

    private static int behindQuotes(byte[] bytes, int start, int at, int end) {
        boolean mayBeQuote = at > start && (bytes[at - 1] == '=' || WordPair.isBoundary(bytes[at - 1]));
        return mayBeQuote ? QuotedText.end(bytes, at, end) : at;
    }

    private @Nullable Label label(WordPair words, byte[] bytes) {
        // By place, since an iterator for each label is garbage.
        for (int i = 0; i < labels.size(); i++) {
            if (words.isCalled(labels.get(i).name, bytes)) {
                return labels.get(i);
            }
        }
        return null;
    }

    private boolean tells(Label label, byte[] bytes, int mark, int end) {
        LabelText.Kind kind = found.findValue(bytes, mark, end);
        isCode = kind == LabelText.Kind.CODE;
        if (kind == LabelText.Kind.WORD) {
            return isWordOf(label, found, bytes, mark, end);
        }
        if (!isCode) {
            return false;
        }
        if (label.numbers == Numbers.OPEN && !found.hasUnit(bytes)) {
            decide(label, bytes, end);
        }
        return label.numbers == Numbers.DEVICES;
    }

    /** Whether the word behind a mark tells the device; behind a colon there may be prose. */
    private static boolean isWordOf(Label label, WordPair words, byte[] bytes, int mark, int end) {
        return label.hasWords && (bytes[mark] == '=' || words.isLast(bytes, end));
    }

    /** Decides what the numbers behind a label are, if the rest of the line says. */
    private void decide(Label label, byte[] bytes, int end) {
        boolean hasPairs = false;
        for (int i = lineFrom + 1; i < end && label.numbers == Numbers.OPEN; i++) {
            i = behindQuotes(bytes, lineFrom, i, end);
            boolean isOther = i != found.labelTo() && WordPair.isMark(bytes, i, end);
            if (isOther && beside.findLastWord(bytes, lineFrom, i)) {
                hasPairs |= isPair(bytes, i, end);
                label.numbers = isOtherValue(bytes, i, end) ? Numbers.DEVICES : label.numbers;
            }
        }
        alone = label.numbers == Numbers.OPEN && !hasPairs ? label : alone;
    }

    /** Whether there is a pair at a mark beside it, whatever its value is. */
    private boolean isPair(byte[] bytes, int mark, int end) {
        Label other = label(beside, bytes);
        boolean isLabelled = other != null && other.numbers != Numbers.READINGS;
        return bytes[mark] == '=' && !isLabelled && !beside.isTime(bytes, mark + 1, end);
    }

    /** Whether the value behind a mark beside it is a number or a state, and tells no device itself. */
    private boolean isOtherValue(byte[] bytes, int mark, int end) {
        pair.set(bytes, beside.labelFrom(), beside.labelTo(), mark, end);
        if (beside.isTime(bytes, pair.from(), end)) {
            return false;
        }
        Label other = label(beside, bytes);
        if (other != null) {
            LabelText.Kind kind = beside.findValue(bytes, mark, end);
            boolean isOfDevice = (kind == LabelText.Kind.CODE && other.numbers != Numbers.READINGS)
                    || (kind == LabelText.Kind.WORD && isWordOf(other, beside, bytes, mark, end));
            if (isOfDevice) {
                return false;
            }
        }
        return beginsNumber(bytes, pair.from(), end) || PairStates.end(pair) > 0;
    }

    private static boolean beginsNumber(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && OPENING.indexOf(bytes[at]) >= 0) {
            at++;
        }
        return at < end && bytes[at] >= '0' && bytes[at] <= '9';
    }
}
