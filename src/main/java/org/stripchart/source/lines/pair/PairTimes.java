// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.pair;

import java.util.ArrayList;
import java.util.List;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.cell.Quantity;
import org.stripchart.source.lines.format.LabelledSeries;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.time.LineTime;
import org.stripchart.source.lines.time.TimeContext;
import org.stripchart.source.lines.time.TimeReader;

/**
 * The x that labels tell: what stands behind one for times, {@code ts=1700000000}, or behind the first label of a line, whatever it
 * is called, if that is a date with a time of day, {@code LOOP: 2024-05-01 10:00:00 temp: 21}.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class PairTimes {

    /** No time is written longer. */
    private static final int LONGEST = 64;

    private final LabelledSeries labels;
    private final Cells cells;
    private final TimeContext context;
    private LineTime moments;

    /** Whether lines begin with dates behind labels. */
    private boolean lineBeginsWithMoment;

    // Of the line.
    private int start;
    private int from;
    private int to;

    PairTimes(LabelledSeries labels, TimeReader times) {
        this.labels = labels;
        this.cells = new Cells(times);
        this.context = times.context();
        this.moments = LineTime.decide(List.of(), context);
    }

    /** Finds out from the first lines whether the day or the month comes first in dates behind labels for times. */
    void head(List<byte[]> lines) {
        WordPair words = new WordPair();
        List<String> texts = new ArrayList<>();
        for (byte[] line : lines) {
            for (int i = 0; i < line.length; i++) {
                boolean isMark = WordPair.isMark(line, i, line.length) && words.findLabel(line, 0, i);
                if (isMark && TimeReader.isName(words.label(line))) {
                    words.findValue(line, i, line.length);
                    texts.add(Names.decode(line, words.from(), Math.min(line.length, words.from() + LONGEST), ""));
                }
            }
        }
        moments = LineTime.decide(texts, context);
    }

    LineTime moments() {
        return moments;
    }

    /** Begins a line whose text is there. */
    void beginLine(int textFrom, int textTo) {
        start = textFrom;
        from = textTo;
        to = textTo;
    }

    /** Whether there are digits beside what was taken for the x of the line. */
    boolean hasDigitBeside(byte[] bytes, int lineFrom, int lineTo) {
        return Cells.hasDigit(bytes, lineFrom, Math.max(lineFrom, from))
                || Cells.hasDigit(bytes, Math.max(lineFrom, to), lineTo);
    }

    /** Forgets the time of a line that was no row. */
    void unread() {
        moments.unread();
    }

    /** Looks whether the number behind a label is that of a time, and its label tells the x from now on. */
    void note(Pair pair, double number, RowWriter rows) {
        if (rows.times().looksLikeTime(number) && isWanted(pair, rows)) {
            addTime(pair, false, rows);
        }
    }

    /** Puts the number behind the label that tells the x. */
    void put(Pair pair, int end, Quantity quantity, RowWriter rows) {
        from = pair.from();
        to = end;
        if (rows.times().isPattern()) {
            rows.putX(pair.bytes(), from, to);
        } else {
            rows.put(RowWriter.X, quantity);
        }
    }

    /** Puts what is no number, if it is a time and its label tells the x, or the line begins with it. */
    void putText(Pair pair, RowWriter rows) {
        boolean mayBeMoment = pair.label() == start && pair.first() >= '0' && pair.first() <= '9';
        boolean isFurther = mayBeMoment && lineBeginsWithMoment && !isKnown(pair);
        if (!isX(pair, rows) && !isFurther && !isWanted(pair, rows)) {
            return;
        }
        boolean mayBeFound = !rows.times().isPattern() && !rows.x().wantsLabel();
        if (!mayBeFound || !putFound(pair, mayBeMoment, isFurther, rows)) {
            putWord(pair, rows);
        }
    }

    /** Puts a time of one or more words; false if there is none, or it is not the x. */
    private boolean putFound(Pair pair, boolean mayBeMoment, boolean isFurther, RowWriter rows) {
        boolean isQuoted = pair.isQuoted();
        int begin = isQuoted ? pair.from() + 1 : pair.from();
        int end = isQuoted ? pair.wordEnd() - 1 : pair.to();
        int behind = moments.find(pair.bytes(), begin, Math.min(end, begin + LONGEST));
        if (behind > begin && moments.isAbsolute() && moments.isByText()) {
            boolean isMoment = mayBeMoment && moments.isDated();
            addTime(pair, isMoment, rows);
            if (isMoment && isFurther) {
                labels.addX(pair.bytes(), pair.label(), pair.labelEnd());
            }
            lineBeginsWithMoment |= isMoment;
            if (isX(pair, rows)) {
                rows.putTime(moments.seconds());
                from = pair.from();
                to = behind;
                return true;
            }
        }
        moments.unread();
        return false;
    }

    private void putWord(Pair pair, RowWriter rows) {
        cells.split(pair.bytes(), pair.from(), pair.wordEnd(), Fields.BLANKS);
        if (cells.count() > 0 && cells.isTime(pair.bytes(), 0)) {
            addTime(pair, false, rows);
            if (isX(pair, rows)) {
                from = cells.from(0);
                to = cells.to(0);
                rows.putX(pair.bytes(), from, to);
            }
        }
    }

    private boolean isWanted(Pair pair, RowWriter rows) {
        return rows.wantsTime() && !isKnown(pair);
    }

    private boolean isKnown(Pair pair) {
        return labels.isKnown(pair.bytes(), pair.label(), pair.labelEnd());
    }

    private boolean isX(Pair pair, RowWriter rows) {
        return labels.isX(pair.bytes(), pair.label(), pair.labelEnd(), rows);
    }

    private void addTime(Pair pair, boolean isMoment, RowWriter rows) {
        labels.addTime(pair.bytes(), pair.label(), pair.labelEnd(), isMoment, rows);
    }
}
