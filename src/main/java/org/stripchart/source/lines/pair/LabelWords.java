// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.pair;

import java.util.Locale;
import java.util.Set;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.Names;

/** Words that stand before labels in logs and are no part of them. */
final class LabelWords {

    /** Words before a number that is another one in every line. */
    private static final Set<String> COUNTERS = Set.of(
            "step",
            "epoch",
            "iter",
            "iteration",
            "frame",
            "batch",
            "line",
            "seq",
            "sample",
            "round",
            "cycle",
            "tick",
            "packet",
            "loop",
            "attempt",
            "count",
            "no",
            "pid",
            "at");

    /** What logs begin with is no part of a label: the next line of the same may have another one. */
    private static final Set<String> LEVELS =
            Set.of("INFO", "WARN", "WARNING", "ERROR", "DEBUG", "TRACE", "FATAL", "NOTICE", "CRITICAL");

    private static final int LONGEST = 9;

    private static final int LONGEST_WORDS = 60;

    private static final int SHORTEST_RULE = 3;

    private static final int WORDS_OF_REMARK = 2;

    private LabelWords() {}

    /** Whether a line of dashes or the like parts others. */
    static boolean areDashes(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] == '-' || bytes[at] == '=')) {
            at++;
        }
        return at - from >= SHORTEST_RULE && Fields.areBlank(bytes, at, to);
    }

    /** Whether the word says that the number behind it counts lines, or what they tell of. */
    static boolean isCounter(byte[] bytes, int from, int to) {
        return from >= 0
                && to - from <= LONGEST
                && COUNTERS.contains(Names.decode(bytes, from, to, "").toLowerCase(Locale.ROOT));
    }

    /** Returns where the message begins in {@code INFO:root:temp=21.5} or {@code INFO:temp=21.5}; {@code from} in any other line. */
    static int behindLevel(byte[] bytes, int from, int to) {
        int level = colon(bytes, from, to);
        if (level < 0 || !isLevel(bytes, from, level)) {
            return from;
        }
        int logger = colon(bytes, level + 1, to);
        if (logger > level + 1) {
            return logger + 1;
        }
        // WARN: 3 is a label with its value.
        boolean isMessage = level + 1 < to && Cells.isLetter(bytes[level + 1]);
        return isMessage ? level + 1 : from;
    }

    /** Where the colon behind a word is, or -1. */
    private static int colon(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (Cells.isLetter(bytes[at]) || bytes[at] == '.')) {
            at++;
        }
        return at < to && bytes[at] == ':' ? at : -1;
    }

    /**
     * Returns where the words before a label end that tell of what it is, {@code Solving for Ux, Initial residual = 1}: they are
     * several, hold no digit and end in a comma or a colon. Returns {@code from} if there are none such.
     */
    static int endBefore(byte[] bytes, int from, int label) {
        int end = label;
        while (end > from && bytes[end - 1] == ' ') {
            end--;
        }
        boolean isMarked =
                end > from && (bytes[end - 1] == ',' || bytes[end - 1] == ':') && end - from <= LONGEST_WORDS;
        end--;
        boolean hasBlank = false;
        for (int i = from; isMarked && i < end; i++) {
            byte b = bytes[i];
            hasBlank |= b == ' ';
            isMarked = !isDigit(b) && b != '=' && b != '"' && b != '{' && b != '\t';
        }
        boolean begins = isMarked && hasBlank && Cells.isLetter(bytes[from]) && bytes[end - 1] != ' ';
        return begins && !isLevel(bytes, from, wordEnd(bytes, from, end)) ? end : from;
    }

    /** Returns where the one word ends that a line begins with, marks within it included. */
    static int firstWordEnd(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && (Cells.isLetter(bytes[end]) || isDigit(bytes[end]) || "-./@".indexOf(bytes[end]) >= 0)) {
            end++;
        }
        // GPU[0], but not the number of a process.
        int close = end < to && bytes[end] == '[' ? LabelledList.closing(bytes, end, to) : -1;
        boolean isNumbered =
                close > end + 1 && close <= end + 3 && isDigit(bytes[end + 1]) && isDigit(bytes[close - 1]);
        return isNumbered ? close + 1 : end;
    }

    /**
     * Returns where words begin that tell more of a label, behind a comma in brackets that end the line behind its number: {@code (mean,
     * across all concurrent requests)}; -1 if there are none. Two words at most may be another remark in the next line.
     */
    static int remark(byte[] bytes, int from, int to) {
        if (to == from || bytes[to - 1] != ')') {
            return -1;
        }
        int at = to - 1;
        int blanks = 0;
        while (at > from && (Cells.isLetter(bytes[at - 1]) || bytes[at - 1] == ' ')) {
            at--;
            blanks += bytes[at] == ' ' ? 1 : 0;
        }
        return blanks > WORDS_OF_REMARK && at > from && bytes[at - 1] == ',' ? at + 1 : -1;
    }

    /** Whether a mark of a label stands there. */
    static boolean hasMark(byte[] bytes, int from, int to) {
        return Cells.contains(bytes, from, to, (byte) ':') || Cells.contains(bytes, from, to, (byte) '=');
    }

    /** Whether a colon stands behind the name of a file, before the number of a line in it: {@code solver.cpp:218]}. */
    static boolean isPlace(byte[] bytes, int from, int mark, int to) {
        int dot = mark;
        while (dot > from && Cells.isLetter(bytes[dot - 1])) {
            dot--;
        }
        boolean isFile = dot < mark && dot - 1 > from && bytes[dot - 1] == '.';
        int end = mark + 1;
        while (isFile && end < to && isDigit(bytes[end])) {
            end++;
        }
        return isFile && end > mark + 1 && end < to && (bytes[end] == ']' || bytes[end] == ')' || bytes[end] == ':');
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static int wordEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && Cells.isLetter(bytes[at])) {
            at++;
        }
        return at;
    }

    /** Whether the word says how grave the line is. */
    static boolean isLevel(byte[] bytes, int from, int to) {
        // Only of words in capitals is a string worth its garbage.
        return to - from <= LONGEST
                && to - from > 1
                && Character.isUpperCase(bytes[from])
                && Character.isUpperCase(bytes[from + 1])
                && LEVELS.contains(Names.decode(bytes, from, to, ""));
    }

    /** Whether a bare number stands right before that word: it is the number's unit, {@code 1.99 seconds}. */
    static boolean isBehindNumber(byte[] bytes, int from, int word) {
        int end = word;
        while (end > from && bytes[end - 1] == ' ') {
            end--;
        }
        int at = end;
        while (at > from && (isDigit(bytes[at - 1]) || bytes[at - 1] == '.')) {
            at--;
        }
        return at < end
                && end < word
                && at > from
                && bytes[at - 1] == ' '
                && Cells.contains(bytes, at, end, (byte) '.');
    }

    /** Whether tabs stand between a label and its mark, so that marks are below each other. */
    static boolean isBeforeMark(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && Fields.isBlank(bytes[at])) {
            at++;
        }
        return at < to && bytes[at] == ':';
    }

    /** Whether a pair follows a colon at once: what stands before is what that is of, {@code db0:keys=5}. */
    static boolean isBeforePair(byte[] bytes, int mark, int to) {
        int at = mark + 1;
        while (at < to && Cells.isLetter(bytes[at])) {
            at++;
        }
        return bytes[mark] == ':' && at > mark + 1 && at < to && bytes[at] == '=';
    }
}
