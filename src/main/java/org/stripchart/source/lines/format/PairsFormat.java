// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.cell.NumberParser;
import org.stripchart.source.lines.time.TimeReader;

/**
 * Numbers with labels, {@code label:value} and {@code label=value}, any number in a line; each label is a series.
 *
 * <p>Pairs are apart by white space, commas, semicolons or bars, also mixed; blanks may follow the mark. A label begins
 * with a letter, an underscore or a character beyond ASCII. Before a colon it may have several words ({@code Room temp:
 * 21}), before an equals sign it is one, as in logfmt. Pairs whose value is not a number are passed over, quoted values
 * wholly, and so is text that is no pair. A line with pairs but no number in them is no error.
 *
 * <p>After a colon there may be a list: {@code load average: 2.95, 4.15} is {@code load average} and {@code load average
 * 2}, and {@code Tasks: 99 total, 1 running}, as top has it, is {@code Tasks total} and {@code Tasks running}.
 *
 * <p>A time that begins the line, or the value of a label such as {@code ts}, is the x, if that is the time.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class PairsFormat implements LineFormat {

    private final NumberParser numbers = new NumberParser();
    private final LabelledSeries labels = new LabelledSeries();
    private final LabelledList lists = new LabelledList(labels);
    private final Cells start;

    private int pairs;
    private int values;
    private boolean startsWithTime;

    PairsFormat(TimeReader times) {
        this.start = new Cells(times);
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        int at = from;
        while (at < to && Fields.isBlank(bytes[at])) {
            at++;
        }
        if (at == to || bytes[at] == '#') {
            return Outcome.SKIPPED;
        }
        pairs = 0;
        values = 0;
        scan(bytes, at, to, rows);
        if (values > 0) {
            putTimeAtStart(bytes, at, to, rows);
            return rows.commit();
        }
        rows.clear();
        return pairs > 0 ? Outcome.SKIPPED : Outcome.NO_LABEL;
    }

    /** Only digits, or a bracket before them, are worth the look. */
    private void putTimeAtStart(byte[] bytes, int from, int to, RowWriter rows) {
        if (!startsWithTime && !rows.wantsTime()) {
            return;
        }
        int at = bytes[from] == '[' ? from + 1 : from;
        if (bytes[at] < '0' || bytes[at] > '9') {
            return;
        }
        int end = at;
        int blanks = 0;
        while (end < to && bytes[end] != ']' && (bytes[end] != ' ' || ++blanks < 2)) {
            end++;
        }
        start.split(bytes, at, end, Fields.BLANKS);
        if (start.count() > 0 && start.isTime(bytes, 0)) {
            if (!startsWithTime) {
                startsWithTime = true;
                rows.foundTime();
            }
            rows.putX(bytes, start.from(0), start.to(0));
        }
    }

    private void scan(byte[] bytes, int from, int to, RowWriter rows) {
        int at = from;
        int words = -1; // where a label of several words would begin
        int word = -1; // where its last word begins
        int wordEnd = from;
        boolean inWord = false;
        while (at < to) {
            byte b = bytes[at];
            if (b == ':' || b == '=') {
                int label = b == ':' ? words : word;
                boolean isLabel =
                        label >= 0 && isLabelStart(bytes, label, wordEnd) && Names.isLabel(bytes, label, wordEnd);
                at = isLabel ? value(bytes, label, wordEnd, at, to, rows) : at + 1;
                words = -1;
                word = -1;
                inWord = false;
            } else if (isSeparator(b)) {
                words = -1;
                word = -1;
                inWord = false;
                at++;
            } else if (b == ' ') {
                inWord = false;
                at++;
            } else {
                if (!inWord) {
                    inWord = true;
                    word = at;
                    if (!isLabelStart(bytes, at, to)) {
                        words = -1;
                    } else if (words < 0) {
                        words = at;
                    }
                }
                wordEnd = ++at;
            }
        }
    }

    /** Takes the value of a pair, if it is a number, and returns where reading goes on. */
    private int value(byte[] bytes, int label, int labelEnd, int mark, int to, RowWriter rows) {
        pairs++;
        int from = mark + 1;
        int at = from;
        while (at < to && Fields.isBlank(bytes[at])) {
            at++;
        }
        int end = numbers.parse(bytes, at, to);
        if (end > 0 && (end == to || bytes[end] == ' ' || isSeparator(bytes[end]))) {
            double value = numbers.value();
            int listEnd = bytes[mark] == ':' ? lists.read(bytes, label, labelEnd, at, to, rows) : -1;
            if (listEnd > 0) {
                values++;
                return listEnd;
            }
            if (isTime(bytes, label, labelEnd, rows) && rows.times().looksLikeTime(value)) {
                labels.addTime(bytes, label, labelEnd, rows);
            }
            int number = labels.number(bytes, label, labelEnd, rows);
            if (number == RowWriter.X && rows.times().isPattern()) {
                rows.putX(bytes, at, end);
            } else {
                rows.put(number, value);
            }
            values += number == RowWriter.X ? 0 : 1;
            return end;
        }
        int valueEnd = skipValue(bytes, at > from && bytes[at - 1] != '\t' ? at : from, to);
        putTextX(bytes, label, labelEnd, from, valueEnd, rows);
        return at > from ? at : valueEnd;
    }

    /** Takes a text for x where the label says so. */
    private void putTextX(byte[] bytes, int label, int labelEnd, int from, int to, RowWriter rows) {
        if (!labels.isX(bytes, label, labelEnd, rows) && !isTime(bytes, label, labelEnd, rows)) {
            return;
        }
        start.split(bytes, from, to, Fields.BLANKS);
        if (start.count() > 0 && start.isTime(bytes, 0)) {
            labels.addTime(bytes, label, labelEnd, rows);
            rows.putX(bytes, start.from(0), start.to(0));
        }
    }

    private boolean isTime(byte[] bytes, int label, int labelEnd, RowWriter rows) {
        return rows.wantsTime() && !labels.isKnown(bytes, label, labelEnd);
    }

    private static int skipValue(byte[] bytes, int from, int to) {
        int at = from;
        if (at < to && bytes[at] == '"') {
            int quote = at + 1;
            while (quote < to && bytes[quote] != '"') {
                quote += bytes[quote] == '\\' ? 2 : 1;
            }
            if (quote < to) {
                at = quote + 1;
            }
        }
        while (at < to && bytes[at] != ' ' && !isSeparator(bytes[at])) {
            at++;
        }
        return at;
    }

    /** A letter, or a per cent sign before one: {@code %Cpu(s)}. */
    private static boolean isLabelStart(byte[] bytes, int at, int to) {
        return Cells.isLetter(bytes[at]) || (bytes[at] == '%' && at + 1 < to && Cells.isLetter(bytes[at + 1]));
    }

    static boolean isSeparator(byte b) {
        return b == ',' || b == ';' || b == '|' || b == '\t';
    }
}
