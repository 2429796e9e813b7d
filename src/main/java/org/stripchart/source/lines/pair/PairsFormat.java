// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.pair;

import java.util.List;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.MissingValue;
import org.stripchart.source.lines.cell.Quantity;
import org.stripchart.source.lines.format.LabelledSeries;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.lines.time.LineTime;
import org.stripchart.source.lines.time.TimeReader;
import org.stripchart.source.rows.Unit;

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
 * <p>More than 300 lines, since a line is scanned in one pass.
 *
 * <p>A word for a value, {@code door=open}, is a state, in lines with numbers and between them. The value of a label such as
 * {@code ts} is the x, if that is the time.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class PairsFormat implements LineFormat {

    private final Quantity quantity = new Quantity();
    private final PairIdentity identity = new PairIdentity();
    private final LabelledSeries labels = new LabelledSeries();
    private final PairNames names = new PairNames(labels, identity);
    private final LabelledList lists = new LabelledList(names, quantity);
    private final PartedNumbers parted = new PartedNumbers(names);
    private final LabelledGroup groups = new LabelledGroup(names);
    private final PairStates states = new PairStates(identity);
    private final UnreadLabels unread = new UnreadLabels();
    private final TabbedValue tabbed = new TabbedValue();
    private final Headings headings = new Headings();
    private final SpanText span = new SpanText();
    private final LabelInSight sight = new LabelInSight();
    private final Pair pair = new Pair();
    private final PairTimes times;

    private boolean begun;

    // Of the line.
    private int start;
    private int pairs;
    private int values;
    /** Where the remark begins that it ends with; -1 without one. */
    private int remark;

    public PairsFormat(TimeReader reader) {
        this.times = new PairTimes(labels, reader);
    }

    @Override
    public String sentence() {
        return "labels with values";
    }

    @Override
    public LineTime times() {
        return times.moments();
    }

    @Override
    public boolean head(List<byte[]> lines, RowWriter rows) {
        times.head(lines);
        boolean isClear = headings.head(lines);
        names.headingsName(headings.hasMargins() || Headings.tellLabels(lines));
        return identity.head(lines) && isClear;
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        int at = from;
        while (at < to && Fields.isBlank(bytes[at])) {
            at++;
        }
        boolean isTitle = at < to && headings.isTitle(bytes, at, to);
        if (at == to || bytes[at] == '#' || isTitle || LabelWords.areDashes(bytes, at, to)) {
            return isTitle && headings.tell() ? Outcome.PASSED : Outcome.SKIPPED;
        }
        beginLine(bytes, from, at, to);
        scan(bytes, to, rows);
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
        times.unread();
        rows.clear();
        if (headings.takeMargin(bytes, from, at, to)) {
            return Outcome.SKIPPED;
        }
        boolean holdsNumber =
                !isOfOthers && !names.tellDevice(bytes, at, to, headings) && times.hasDigitBeside(bytes, at, to);
        return pairs > 0 && !holdsNumber ? Outcome.SKIPPED : Outcome.NO_LABEL;
    }

    private void beginLine(byte[] bytes, int from, int textFrom, int to) {
        start = LabelWords.behindLevel(bytes, textFrom, to);
        remark = LabelWords.remark(bytes, start, to);
        pairs = 0;
        values = 0;
        names.beginLine(bytes, textFrom, to);
        states.beginLine(bytes, textFrom, to);
        unread.beginLine();
        sight.beginLine(start);
        times.beginLine(start, to);
        if (headings.line(bytes, from, textFrom, to)) {
            names.underHeading(headings.path(), headings.length());
            states.firstWord(headings.path(), 0, headings.length());
        }
    }

    private void scan(byte[] bytes, int to, RowWriter rows) {
        int at = start;
        boolean inWord = false;
        while (at < to) {
            byte b = bytes[at];
            if (b == ':' || b == '=' || (b == '<' && inWord && at + 1 < to && isDigit(bytes[at + 1]))) {
                at = mark(bytes, at, to, rows);
                inWord = false;
            } else if (b == '\t' && LabelWords.isBeforeMark(bytes, at, to)) {
                inWord = false;
                at++;
            } else if (isSeparator(b)) {
                sight.behindSeparator();
                inWord = false;
                int end = b == '\t' && pairs > 0 ? tabbed.read(bytes, at + 1, to, names, rows) : at + 1;
                values += end > at + 1 ? 1 : 0;
                at = end;
            } else if (b == ' ') {
                inWord = false;
                at++;
            } else if (!inWord && QuotedText.isLabel(bytes, start, at, to)) {
                int end = QuotedText.end(bytes, at, to);
                sight.quoted(at + 1, end - 1);
                at = end;
            } else if (!inWord && (b == '(' || b == '[')) {
                at = brackets(bytes, at, to, rows);
            } else {
                if (!inWord) {
                    inWord = true;
                    sight.beginWord(bytes, at, to);
                }
                sight.wordUntil(++at);
            }
        }
    }

    /** Takes the pair of a mark, if it has a label, and returns where reading goes on. */
    private int mark(byte[] bytes, int mark, int to, RowWriter rows) {
        int label = sight.before(bytes, mark, to);
        if (label < 0) {
            sight.forget();
            return mark + 1;
        }
        if (values == 0 && label > start && !names.isLed()) {
            noteFirstWord(bytes, label);
        }
        pair.set(bytes, label, sight.end(), mark, to);
        if (pairs++ == 0) {
            names.firstLabel(bytes, label, sight.end());
        }
        int behind = value(rows);
        if (sight.hasLeader()) {
            names.led(bytes, label, sight.end());
        }
        sight.behindValue(behind);
        return behind;
    }

    /** Takes text in brackets, and returns where it ends. It is part of a label if the mark follows: {@code Temp [C]: 21}. */
    private int brackets(byte[] bytes, int from, int to, RowWriter rows) {
        int close = LabelledList.closing(bytes, from, to);
        int next = close + 1;
        while (close > 0 && next < to && bytes[next] == ' ') {
            next++;
        }
        boolean isLabel = close > from + 1
                && next < to
                && (bytes[next] == ':' || bytes[next] == '=')
                && sight.mayHaveBrackets()
                && !isDigit(bytes[from + 1]);
        if (isLabel) {
            sight.bracketsUntil(close + 1);
            return next;
        }
        sight.forget();
        if (close > 0 && values > 0) {
            groups.read(pair, from + 1, close, rows);
        }
        return close < 0 ? from + 1 : close + 1;
    }

    /** Notes what stands before the first label, if it is one word, with a colon perhaps, or words behind which a mark stands. */
    private void noteFirstWord(byte[] bytes, int label) {
        int wordsEnd = states.size() > 0 ? start : LabelWords.endBefore(bytes, start, label);
        if (wordsEnd > start) {
            firstWord(bytes, wordsEnd);
            return;
        }
        int end = LabelWords.firstWordEnd(bytes, start, label);
        int next = end;
        while (next < label && Fields.isBlank(bytes[next])) {
            next++;
        }
        next = next < label && bytes[next] == ':' ? next + 1 : next;
        while (next < label && bytes[next] == ' ') {
            next++;
        }
        boolean isWord =
                next == label && next > end && (LabelInSight.isStart(bytes, start, end) || bytes[start] == '/');
        if (isWord && !LabelWords.isLevel(bytes, start, end)) {
            firstWord(bytes, end);
        }
    }

    private void firstWord(byte[] bytes, int end) {
        names.firstWord(bytes, start, end);
        states.firstWord(bytes, start, end);
    }

    /** Takes what stands behind the mark, and returns where reading goes on. */
    private int value(RowWriter rows) {
        if (names.isOfDevice(pair.from())) {
            pairs--;
            return pair.wordEnd();
        }
        if (LabelledList.isOpening(pair.first())) {
            int end = lists.readBracketed(pair, rows);
            values += end > 0 ? 1 : 0;
            int close = LabelledList.closing(pair.bytes(), pair.from(), pair.to());
            return end > 0 ? end : close > 0 ? close + 1 : pair.from() + 1;
        }
        boolean isQuoted = pair.isQuoted();
        int end = isQuoted ? quoted() : quantity.parse(pair.bytes(), pair.from(), pair.to());
        if (!isQuoted && isDigit(pair.first()) && (end < 0 || SpanText.mayBegin(quantity.unit()))) {
            int spanEnd = span.read(pair.bytes(), pair.from(), pair.to());
            if (spanEnd > 0) {
                rows.put(names.number(pair.bytes(), pair.label(), pair.labelEnd(), rows), span.seconds(), Unit.of("s"));
                values++;
                return spanEnd;
            }
        }
        if (end > 0 && !isQuoted && LabelledList.mayGoOn(pair, end)) {
            int listEnd = lists.read(pair, rows);
            if (listEnd > 0) {
                values++;
                return listEnd;
            }
            quantity.parse(pair.bytes(), pair.from(), pair.to());
        }
        if (end > 0) {
            number(end, rows);
            return end;
        }
        int partedEnd = isDigit(pair.first()) ? parted.read(pair, rows) : -1;
        if (partedEnd > 0) {
            values++;
            return partedEnd;
        }
        states.note(pair);
        boolean isLikeNumber = pair.first() == '-' || pair.first() == '+' || isDigit(pair.first());
        if (isLikeNumber && !MissingValue.is(pair.bytes(), pair.from(), pair.wordEnd())) {
            unread.note(pair);
        }
        times.putText(pair, rows);
        return pair.isApart() && !isQuoted ? pair.from() : pair.behind();
    }

    /** Reads the number in quotes, and returns where they end; -1 if there is none. */
    private int quoted() {
        int end = pair.wordEnd();
        boolean isNumber = end > pair.from() + 2
                && quantity.read(pair.bytes(), pair.from() + 1, end - 1)
                && quantity.unit().isKnown();
        return isNumber ? end : -1;
    }

    private void number(int end, RowWriter rows) {
        times.note(pair, quantity.value(), rows);
        boolean isRemarked = remark > end && !LabelWords.hasMark(pair.bytes(), end, remark);
        int number = isRemarked
                ? names.number(pair, remark, pair.to() - 1, rows)
                : names.number(pair.bytes(), pair.label(), pair.labelEnd(), rows);
        if (pair.to() > end + 2 && pair.bytes()[end + 1] == '[') {
            quantity.takeUnit(pair.bytes(), end + 2, LabelledList.closing(pair.bytes(), end + 1, pair.to()));
        }
        if (number == RowWriter.X) {
            times.put(pair, end, quantity, rows);
        } else {
            rows.put(number, quantity);
            values++;
        }
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    static boolean isSeparator(byte b) {
        return b == ',' || b == ';' || b == '|' || b == '\t';
    }
}
