// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import java.util.List;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.MissingValue;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.cell.Quantity;
import org.stripchart.source.lines.time.LineTime;
import org.stripchart.source.lines.time.TimeReader;

/**
 * Numbers with labels, {@code label:value}, {@code label=value} and {@code label<value}, any number in a line; each label is a
 * series. Numbers may have usual units, and a comma for the decimal point.
 *
 * <p>Pairs are apart by white space, commas, semicolons or bars, also mixed; blanks may follow the mark. A label begins
 * with a letter, an underscore or a character beyond ASCII. Before a colon it may have several words ({@code Room temp:
 * 21}, {@code Sensor 1: 21}), before an equals sign it is one, as in logfmt. A number behind a word that counts, such as
 * {@code Epoch 3}, is no part of it. Pairs whose value is not a number are passed over, quoted values
 * wholly, and so is text that is no pair, or in brackets. A line with pairs but no number in them is no error.
 *
 * <p>There may be a list: {@code load average: 2.95, 4.15} is {@code load average} and {@code load average 2}, and so is
 * {@code acc=[1, 2]}; {@code Tasks: 99 total, 1 running}, as top has it, is {@code Tasks total} and {@code Tasks running}.
 *
 * <p>Numbers with labels in brackets behind a value are of its label: {@code qps: 9 (r/w: 5/4)} has {@code qps r} and {@code qps w}.
 * A line that ends in a colon is the heading of those that are further in: a label that comes under another heading is of
 * another series.
 *
 * <p>A word for a value, {@code door=open}, is a state, in lines with numbers and between them. The value of a label such as
 * {@code ts} is the x, if that is the time.
 *
 * <p>More than 300 lines, since labels, values and what stands around them are told apart in one pass.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class PairsFormat implements LineFormat {

    /** More blanks part columns of labels. */
    private static final int WIDE = 3;

    /** No time is written longer. */
    private static final int LONGEST_TIME = 64;

    private final Quantity quantity = new Quantity();
    private final PairIdentity identity = new PairIdentity();
    private final PairNames names = new PairNames(new LabelledSeries(), identity);
    private final LabelledSeries labels = names.labels();
    private final LabelledList lists = new LabelledList(names, quantity);
    private final PairStates states = new PairStates(identity);
    private final UnreadLabels unread = new UnreadLabels();
    private final Headings headings = new Headings();
    private final LabelledGroup groups = new LabelledGroup();
    private final Cells cells;
    private final LineTime moments;

    private int pairs;
    private int values;
    private boolean begun;
    private boolean beginsWithMoments; // behind a label, whatever that is
    private int start; // of the text of the line

    /** The label whose value came last in the line; -1 if none did. */
    private int label;

    private int labelEnd;
    private int xFrom; // of what stands for the x in the line
    private int xTo;

    // The label that the scan is at.
    private int words; // where it begins, if it may have several words; or -1
    private int word; // where its last word begins, or -1
    private int wordEnd;
    private boolean afterValue;

    public PairsFormat(TimeReader times) {
        this.cells = new Cells(times);
        this.moments = LineTime.decide(List.of(), times.context());
    }

    @Override
    public String sentence() {
        return "labels with values";
    }

    @Override
    public LineTime times() {
        return moments;
    }

    @Override
    public boolean head(List<byte[]> lines, RowWriter rows) {
        boolean isClear = headings.head(lines);
        return identity.head(lines) && isClear;
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        int at = from;
        while (at < to && Fields.isBlank(bytes[at])) {
            at++;
        }
        boolean isTitle = at < to && headings.isTitle(bytes, at, to);
        if (at == to || bytes[at] == '#' || isTitle) {
            return isTitle && headings.tell() ? Outcome.PASSED : Outcome.SKIPPED;
        }
        pairs = 0;
        values = 0;
        names.beginLine(bytes, at, to);
        states.beginLine(bytes, at, to);
        unread.beginLine();
        label = -1;
        xFrom = to;
        xTo = to;
        if (headings.line(bytes, from, at, to)) {
            names.underHeading(headings.path(), headings.length());
            states.firstWord(headings.path(), 0, headings.length());
        }
        scan(bytes, at, to, rows);
        // A line of its own for a device is of those that follow.
        boolean isOfOthers = values == 0 && pairs == 1 && names.tellDevice(bytes, at, to, headings);
        boolean areStates = states.size() > 0 && (names.hasNumbers() || (begun && states.size() == pairs));
        if (values > 0 || (areStates && !isOfOthers)) {
            states.put(bytes, labels, rows);
            boolean isLost = unread.tell(bytes, labels, rows);
            begun = true;
            quantity.settle();
            identity.settle();
            Outcome outcome = rows.commit();
            return isLost && outcome == Outcome.ROW ? Outcome.UNFIT_CELL : outcome;
        }
        quantity.forget();
        moments.unread();
        rows.clear();
        boolean holdsNumber = !isOfOthers
                && !names.tellDevice(bytes, at, to, headings)
                && (Cells.hasDigit(bytes, at, Math.max(at, xFrom)) || Cells.hasDigit(bytes, Math.max(at, xTo), to));
        return pairs > 0 && !holdsNumber ? Outcome.SKIPPED : Outcome.NO_LABEL;
    }

    private void scan(byte[] bytes, int from, int to, RowWriter rows) {
        int at = LabelWords.behindLevel(bytes, from, to);
        start = at;
        boolean inWord = false;
        afterValue = false;
        wordEnd = from;
        noLabel();
        while (at < to) {
            byte b = bytes[at];
            if (b == ':' || b == '=' || (b == '<' && inWord && at + 1 < to && isDigit(bytes[at + 1]))) {
                int found = label(bytes, at, to);
                labelEnd = found >= 0 ? wordEnd : labelEnd;
                label = found >= 0 ? found : label;
                at = found >= 0 ? value(bytes, found, wordEnd, at, to, rows) : at + 1;
                noLabel();
                inWord = false;
            } else if (b == '\t' && LabelWords.isBeforeMark(bytes, at, to)) {
                inWord = false;
                at++;
            } else if (isSeparator(b)) {
                noLabel();
                afterValue = false;
                inWord = false;
                at++;
            } else if (b == ' ') {
                inWord = false;
                at++;
            } else if (!inWord && QuotedText.isLabel(bytes, start, at, to)) {
                wordEnd = QuotedText.end(bytes, at, to) - 1;
                words = at + 1;
                word = words;
                at = wordEnd + 1;
            } else if (!inWord && (b == '(' || b == '[')) {
                at = group(bytes, at, to, rows);
            } else {
                if (!inWord) {
                    inWord = true;
                    beginWord(bytes, at, to);
                }
                wordEnd = ++at;
            }
        }
    }

    private void noLabel() {
        words = -1;
        word = -1;
    }

    private void beginWord(byte[] bytes, int at, int to) {
        boolean goesOn = words >= 0 && (bytes[at] == '#' || bytes[at] == '&' || (isDigit(bytes[at]) && !afterValue));
        if (isLabelStart(bytes, at, to)) {
            boolean isApart = at - wordEnd > WIDE;
            words = words < 0 || isApart || LabelWords.isLevel(bytes, word, wordEnd) ? at : words;
        } else if (!goesOn || LabelWords.isCounter(bytes, word, wordEnd)) {
            words = -1;
        }
        word = at;
    }

    /** Takes text in brackets, and returns where it ends. It is part of a label if the mark follows: {@code Temp [C]: 21}. */
    private int group(byte[] bytes, int from, int to, RowWriter rows) {
        int close = LabelledList.closing(bytes, from, to);
        int next = close + 1;
        while (close > 0 && next < to && bytes[next] == ' ') {
            next++;
        }
        boolean isLabel = close > from + 1
                && next < to
                && (bytes[next] == ':' || bytes[next] == '=')
                && words >= 0
                && !isDigit(bytes[from + 1]);
        if (isLabel) {
            wordEnd = close + 1;
            word = words;
            return next;
        }
        noLabel();
        if (close > 0 && label >= 0 && values > 0) {
            groups.read(bytes, label, labelEnd, from + 1, close, names, rows);
        }
        return close < 0 ? from + 1 : close + 1;
    }

    /** Where the label before a mark begins; -1 if there is none. */
    private int label(byte[] bytes, int mark, int to) {
        boolean isWord = word >= 0 && isLabelStart(bytes, word, wordEnd);
        // As in Peak power = 5 W.
        boolean isApart = mark > 0 && bytes[mark - 1] == ' ' && mark + 1 < to && bytes[mark + 1] == ' ';
        boolean isUnit = isApart && isWord && LabelWords.isBehindNumber(bytes, start, word);
        int label = bytes[mark] == ':' || !isWord || isApart ? words : word;
        boolean isNone = isUnit || label < 0 || (label == start && LabelWords.isBeforePair(bytes, mark, to));
        if (isNone || !isLabelStart(bytes, label, wordEnd) || !Names.isLabel(bytes, label, wordEnd)) {
            return -1;
        }
        // 12:30 after words is a time, and so is the port after an address no value.
        if (isDigit(bytes[word]) && mark + 1 < to && isDigit(bytes[mark + 1])) {
            return -1;
        }
        if (values == 0 && label > start) {
            noteFirstWord(bytes, label);
        }
        return label;
    }

    /** Notes what stands before the first label, if it is one word, with a colon perhaps, or words behind which a mark stands. */
    private void noteFirstWord(byte[] bytes, int label) {
        int wordsEnd = states.size() > 0 ? start : LabelWords.endBefore(bytes, start, label);
        if (wordsEnd > start) {
            names.firstWord(bytes, start, wordsEnd);
            states.firstWord(bytes, start, wordsEnd);
            return;
        }
        int end = LabelWords.firstWordEnd(bytes, start, label);
        int behind = end < label && bytes[end] == ':' ? end + 1 : end;
        int next = behind;
        while (next < label && bytes[next] == ' ') {
            next++;
        }
        boolean isWord = next == label && next > end && (isLabelStart(bytes, start, end) || bytes[start] == '/');
        if (isWord && !LabelWords.isLevel(bytes, start, end)) {
            names.firstWord(bytes, start, end);
            states.firstWord(bytes, start, end);
        }
    }

    /** Takes the value of a pair, if it is a number, and returns where reading goes on. */
    private int value(byte[] bytes, int label, int labelEnd, int mark, int to, RowWriter rows) {
        pairs++;
        afterValue = true;
        int from = mark + 1;
        int at = from;
        while (at < to && Fields.isBlank(bytes[at])) {
            at++;
        }
        if (names.isOfDevice(at)) {
            pairs--;
            return skipValue(bytes, at, to);
        }
        if (at < to && (bytes[at] == '[' || bytes[at] == '(' || bytes[at] == '{')) {
            int end = lists.readBracketed(bytes, label, labelEnd, at, to, rows);
            values += end > 0 ? 1 : 0;
            int close = LabelledList.closing(bytes, at, to);
            return end > 0 ? end : close > 0 ? close + 1 : at + 1;
        }
        boolean isQuoted = QuotedText.begins(bytes, at, to);
        int end = isQuoted ? quoted(bytes, at, QuotedText.end(bytes, at, to)) : quantity.parse(bytes, at, to);
        boolean isLoose = bytes[mark] == ':';
        if (end > 0 && !isQuoted && LabelledList.mayGoOn(bytes, end, to, isLoose)) {
            int listEnd = lists.read(bytes, label, labelEnd, at, to, isLoose, rows);
            if (listEnd > 0) {
                values++;
                return listEnd;
            }
            quantity.parse(bytes, at, to);
        }
        if (end > 0) {
            number(bytes, label, labelEnd, at, end, rows);
            return end;
        }
        states.note(bytes, label, labelEnd, mark, at, to);
        boolean isSigned = at < to && (bytes[at] == '-' || bytes[at] == '+');
        if (at < to && (isSigned || isDigit(bytes[at])) && !MissingValue.is(bytes, at, skipValue(bytes, at, to))) {
            unread.note(bytes, label, labelEnd, at, to);
        }
        int valueEnd = skipValue(bytes, at > from && bytes[at - 1] != '\t' ? at : from, to);
        putTextX(bytes, label, labelEnd, at, to, rows);
        return at > from && !isQuoted ? at : valueEnd;
    }

    /** Reads the number in quotes, and returns where they end; -1 if there is none. */
    private int quoted(byte[] bytes, int from, int to) {
        boolean isNumber = to > from + 2
                && quantity.read(bytes, from + 1, to - 1)
                && quantity.unit().isKnown();
        return isNumber ? to : -1;
    }

    private void number(byte[] bytes, int label, int labelEnd, int from, int to, RowWriter rows) {
        if (rows.times().looksLikeTime(quantity.value()) && isTime(bytes, label, labelEnd, rows)) {
            labels.addTime(bytes, label, labelEnd, false, rows);
        }
        int number = names.number(bytes, label, labelEnd, rows);
        if (number == RowWriter.X) {
            xFrom = from;
            xTo = to;
        }
        if (number == RowWriter.X && rows.times().isPattern()) {
            rows.putX(bytes, from, to);
        } else {
            rows.put(number, quantity);
        }
        values += number == RowWriter.X ? 0 : 1;
    }

    /**
     * Takes a text for x where the label says so, or where the line begins with it and it is a date with a time of day:
     * {@code LOOP: 2024-05-01 10:00:00 temp: 21}.
     */
    private void putTextX(byte[] bytes, int label, int labelEnd, int from, int to, RowWriter rows) {
        boolean isX = labels.isX(bytes, label, labelEnd, rows);
        boolean mayBeMoment = label == start && from < to && isDigit(bytes[from]);
        boolean isFurther = mayBeMoment && beginsWithMoments && !labels.isKnown(bytes, label, labelEnd);
        if (!isX && !isFurther && !isTime(bytes, label, labelEnd, rows)) {
            return;
        }
        if (!rows.times().isPattern() && !rows.x().wantsLabel()) {
            int end = Math.min(to, from + LONGEST_TIME);
            int behind = moments.find(bytes, from, end);
            boolean isFound = behind > from && moments.isAbsolute() && moments.isByText();
            if (isFound) {
                boolean isMoment = mayBeMoment && moments.isDated();
                labels.addTime(bytes, label, labelEnd, isMoment, rows);
                if (isMoment && isFurther) {
                    labels.addX(bytes, label, labelEnd);
                }
                beginsWithMoments |= isMoment;
            }
            if (isFound && labels.isX(bytes, label, labelEnd, rows)) {
                rows.putTime(moments.seconds());
                xFrom = from;
                xTo = behind;
                return;
            }
            moments.unread();
        }
        cells.split(bytes, from, skipValue(bytes, from, to), Fields.BLANKS);
        if (cells.count() > 0 && cells.isTime(bytes, 0)) {
            labels.addTime(bytes, label, labelEnd, false, rows);
            if (labels.isX(bytes, label, labelEnd, rows)) {
                rows.putX(bytes, cells.from(0), cells.to(0));
                xFrom = cells.from(0);
                xTo = cells.to(0);
            }
        }
    }

    private boolean isTime(byte[] bytes, int label, int labelEnd, RowWriter rows) {
        return rows.wantsTime() && !labels.isKnown(bytes, label, labelEnd);
    }

    private static int skipValue(byte[] bytes, int from, int to) {
        int at = QuotedText.end(bytes, from, to);
        for (; at < to && bytes[at] != ' ' && !isSeparator(bytes[at]); at++) {}
        return at;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** A letter, or a per cent sign before one: {@code %Cpu(s)}. */
    private static boolean isLabelStart(byte[] bytes, int at, int to) {
        return Cells.isLetter(bytes[at]) || (bytes[at] == '%' && at + 1 < to && Cells.isLetter(bytes[at + 1]));
    }

    static boolean isSeparator(byte b) {
        return b == ',' || b == ';' || b == '|' || b == '\t';
    }
}
