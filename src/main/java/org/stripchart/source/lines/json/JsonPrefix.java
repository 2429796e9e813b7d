// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.json;

import java.util.Locale;
import java.util.Set;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.cell.NumberParser;
import org.stripchart.source.lines.time.TimeReader;

/**
 * What stands in a line before its JSON: a time, a topic, the words of a log line, or a time and one of these.
 *
 * <p>{@code 2024-05-01T12:00:00 INFO pump: {"flow":4}} has the time and the label {@code pump}. A level says nothing of
 * what is measured, so it is no label.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class JsonPrefix {

    private static final Set<String> LEVELS =
            Set.of("trace", "debug", "info", "notice", "warn", "warning", "error", "err", "fatal", "critical", "crit");

    /** The longest label, in bytes. */
    private static final int LONGEST = 400;

    private static final int SHORTEST_CLOCK = "00:00:00".length();

    private final NumberParser numbers = new NumberParser();
    private int timeFrom;
    private int timeTo;
    private int labelFrom;
    private int labelTo;

    /** Where JSON may begin, behind something else in its line; -1 if it does not. */
    static int jsonStart(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if ((b == '{' || b == '[') && at > from && isBefore(bytes[at - 1])) {
                boolean isArray = b == '[';
                // Whatever stands before an array, such as acc: [1, 2], makes it a list with a label; a time does not.
                if (!isArray || startsValue(bytes, at + 1, to)) {
                    return at;
                }
            }
        }
        return -1;
    }

    private static boolean startsValue(byte[] bytes, int from, int to) {
        int at = skipBlanks(bytes, from, to);
        return at < to && (bytes[at] == '[' || bytes[at] == '{' || bytes[at] == '-' || isDigit(bytes[at]));
    }

    private static boolean isBefore(byte b) {
        return Fields.isBlank(b) || b == ':' || b == '=' || b == '>' || b == '|' || b == ']';
    }

    /** Whether what stands there can be before JSON, and is not the beginning of another kind of line. */
    boolean read(byte[] bytes, int from, int to, boolean isArray, TimeReader times) {
        int start = skipBlanks(bytes, from, to);
        int end = trimmed(bytes, start, to);
        timeFrom = start;
        timeTo = start;
        labelFrom = start;
        if (end > start && (isDigit(bytes[start]) || bytes[start] == '[' || bytes[start] == '(')) {
            time(bytes, start, end, times);
        }
        boolean timed = timeTo > timeFrom;
        labelFrom = behindTabs(bytes, skipLevel(bytes, skipBlanks(bytes, labelFrom, end), end), end);
        // A number that counts the lines is no label: each would have a series of its own.
        boolean isCount = isCount(bytes, labelFrom, end);
        labelTo = isCount ? labelFrom : end;
        if (isCount) {
            return !isArray;
        }
        if (labelTo <= labelFrom) {
            return timed || (labelTo > start && !isArray);
        }
        return !isArray
                && labelTo - labelFrom <= LONGEST
                && bytes[labelFrom] != '#'
                && Names.isText(bytes, labelFrom, labelTo)
                && hasLetter(bytes, labelFrom, labelTo)
                && !Cells.contains(bytes, labelFrom, labelTo, (byte) '=')
                && !Cells.contains(bytes, labelFrom, labelTo, (byte) '{')
                && !Cells.contains(bytes, labelFrom, labelTo, (byte) '"')
                && !Cells.contains(bytes, labelFrom, labelTo, (byte) ',')
                && !Cells.contains(bytes, labelFrom, labelTo, (byte) ';');
    }

    private boolean isCount(byte[] bytes, int from, int to) {
        boolean isBracketed = to - from > 2 && bytes[from] == '[' && bytes[to - 1] == ']';
        int start = isBracketed ? from + 1 : from;
        return numbers.isNumber(bytes, start, isBracketed ? to - 1 : to);
    }

    /** Where the last of several columns begins: loggers write who said something before what was said. */
    private static int behindTabs(byte[] bytes, int from, int to) {
        int at = to;
        while (at > from && bytes[at - 1] != '\t') {
            at--;
        }
        return at;
    }

    boolean hasTime() {
        return timeTo > timeFrom;
    }

    int timeFrom() {
        return timeFrom;
    }

    int timeTo() {
        return timeTo;
    }

    boolean hasLabel() {
        return labelTo > labelFrom;
    }

    int labelFrom() {
        return labelFrom;
    }

    int labelTo() {
        return labelTo;
    }

    private void time(byte[] bytes, int start, int end, TimeReader times) {
        if (bytes[start] == '[' || bytes[start] == '(') {
            int close = start;
            while (close < end && bytes[close] != ']' && bytes[close] != ')') {
                close++;
            }
            if (close < end && isTime(bytes, start + 1, close, times)) {
                found(bytes, start + 1, close, close + 1, end);
            }
            return;
        }
        int word = wordEnd(bytes, start, end);
        int second = wordEnd(bytes, skipBlanks(bytes, word, end), end);
        if (second > word && isTime(bytes, start, marked(bytes, start, second), times)) {
            found(bytes, start, marked(bytes, start, second), second, end);
        } else if (isTime(bytes, start, marked(bytes, start, word), times)) {
            found(bytes, start, marked(bytes, start, word), word, end);
        } else if (word - start >= SHORTEST_CLOCK && isClock(bytes, start, word)) {
            // The day is not told, but no label begins with that.
            labelFrom = skipBlanks(bytes, word, end);
        }
    }

    private static boolean isClock(byte[] bytes, int from, int to) {
        return Fields.isTimeOfDay(bytes, from, to)
                && bytes[from + 5] == ':'
                && isDigit(bytes[from + 6])
                && isDigit(bytes[from + 7]);
    }

    private void found(byte[] bytes, int from, int to, int after, int end) {
        timeFrom = from;
        timeTo = to;
        int at = skipBlanks(bytes, after, end);
        while (at < end && (bytes[at] == ':' || bytes[at] == '-' || bytes[at] == '|')) {
            at = skipBlanks(bytes, at + 1, end);
        }
        labelFrom = at;
    }

    private boolean isTime(byte[] bytes, int from, int to, TimeReader times) {
        return times.isText(bytes, from, to)
                || (numbers.isNumber(bytes, from, to) && times.looksLikeTime(numbers.value()));
    }

    /** Where a word ends without the mark behind it. */
    private static int marked(byte[] bytes, int from, int to) {
        return to > from + 1 && (bytes[to - 1] == ':' || bytes[to - 1] == ',') ? to - 1 : to;
    }

    private static int wordEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && !Fields.isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    /** Without the marks that lead over to the JSON. */
    private static int trimmed(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from
                && (Fields.isBlank(bytes[end - 1])
                        || bytes[end - 1] == ':'
                        || bytes[end - 1] == '='
                        || bytes[end - 1] == '>'
                        || bytes[end - 1] == '|'
                        || bytes[end - 1] == '-')) {
            end--;
        }
        return end;
    }

    private static int skipLevel(byte[] bytes, int from, int to) {
        int wordFrom = from;
        int wordTo = wordEnd(bytes, from, to);
        int after = wordTo;
        if (wordTo > wordFrom && (bytes[wordFrom] == '[' || bytes[wordFrom] == '<')) {
            wordFrom++;
        }
        while (wordTo > wordFrom
                && (bytes[wordTo - 1] == ']' || bytes[wordTo - 1] == '>' || bytes[wordTo - 1] == ':')) {
            wordTo--;
        }
        if (wordTo - wordFrom < 3 || wordTo - wordFrom > 8) {
            return from;
        }
        String word = Names.decode(bytes, wordFrom, wordTo, "").toLowerCase(Locale.ROOT);
        int next = skipBlanks(bytes, after, to);
        return LEVELS.contains(word) ? next : from;
    }

    private static boolean hasLetter(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Cells.isLetter(bytes[i]) && bytes[i] != '_') {
                return true;
            }
        }
        return false;
    }

    private static int skipBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && Fields.isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
