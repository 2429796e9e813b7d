// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.head;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stripchart.source.lines.cell.NumberParser;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.rows.XRule;

/**
 * Copies of lines of which it is not clear yet what they are.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class HeldLines {

    /** More lines than a preamble has, of which some are rows. */
    static final int MOST = 200;

    private static final int MOST_BYTES = 4 << 20;

    /** As long as {@code -infinity}. */
    private static final int LONGEST_WORD = 9;

    /**
     * A line.
     *
     * @param number which line of the stream it is, counted from 1
     * @param isWhole whether it had a line end
     * @param arrival when it came, in seconds since the epoch
     * @param time that a line above it tells, in seconds since the epoch; NaN if none does
     * @param outcome what it is rejected for if it is nothing else
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Line(byte[] bytes, long number, boolean isWhole, double arrival, double time, Outcome outcome) {

        /** The same, with the time that a line above it tells. */
        Line at(double newTime) {
            return new Line(bytes, number, isWhole, arrival, newTime, outcome);
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private long bytes;
    private int withNumbers;
    private int judged;

    void add(byte[] line, int from, int to, long number, boolean isWhole, XRule x, Outcome outcome) {
        add(new Line(Arrays.copyOfRange(line, from, to), number, isWhole, x.arrival(), x.timeAbove(), outcome));
    }

    void add(Line line) {
        lines.add(line);
        bytes += line.bytes.length;
        withNumbers += mayHoldNumber(line.bytes, 0, line.bytes.length) ? 1 : 0;
    }

    /** Whether there is a digit, or JSON, or all of the line is a number without one: {@code nan}. */
    static boolean mayHoldNumber(byte[] line, int from, int to) {
        if (from < to && line[from] == '{') {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (line[i] >= '0' && line[i] <= '9') {
                return true;
            }
        }
        return to - from <= LONGEST_WORD && to > from && new NumberParser().isNumber(line, from, to);
    }

    /** Returns what a line is rejected for of which no kind is known. */
    static Outcome outcomeOfText(byte[] line, int from, int to) {
        if (from == to || line[from] == '#') {
            return Outcome.SKIPPED;
        }
        return mayHoldNumber(line, from, to) ? Outcome.NOT_A_NUMBER : Outcome.HEADING;
    }

    /** Whether they are nothing but digits, signs, points and what parts columns: no kind has its marks in them, and no name. */
    boolean arePlain() {
        for (Line line : lines) {
            for (byte b : line.bytes) {
                boolean isPlain = (b >= '0' && b <= '9')
                        || b == '.'
                        || b == '-'
                        || b == '+'
                        || b == ' '
                        || b == '\t'
                        || b == ','
                        || b == ';';
                if (!isPlain) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether there are as many as may be. */
    boolean isFull() {
        return lines.size() >= MOST || bytes >= MOST_BYTES;
    }

    /** Notes that they have been looked at, and told nothing. */
    void judged() {
        judged = lines.size();
    }

    /** Whether it is worth to look at all of them again: there are a quarter more. */
    boolean hasGrown() {
        return lines.size() > judged + judged / 4;
    }

    /** Returns how many of them may hold a number. */
    int withNumbers() {
        return withNumbers;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    int size() {
        return lines.size();
    }

    Line get(int i) {
        return lines.get(i);
    }

    /** Takes the latest away. */
    void removeLast() {
        Line line = lines.remove(lines.size() - 1);
        bytes -= line.bytes.length;
        withNumbers -= mayHoldNumber(line.bytes, 0, line.bytes.length) ? 1 : 0;
    }

    /** Takes the first half of them away, in their order. */
    List<Line> removeFirstHalf() {
        List<Line> all = removeAll();
        all.subList(all.size() / 2, all.size()).forEach(this::add);
        return all.subList(0, all.size() / 2);
    }

    /** Takes all of them away, in their order. */
    List<Line> removeAll() {
        List<Line> all = all();
        lines.clear();
        bytes = 0;
        withNumbers = 0;
        return all;
    }

    List<Line> all() {
        return new ArrayList<>(lines);
    }

    List<byte[]> texts() {
        return lines.stream().map(Line::bytes).toList();
    }
}
