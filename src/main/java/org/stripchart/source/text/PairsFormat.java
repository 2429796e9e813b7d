// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.text;

/**
 * Numbers with labels, {@code label:value} and {@code label=value}, any number in a line; each label is a series.
 *
 * <p>Pairs are apart by white space, commas, semicolons or bars, also mixed; blanks may follow the mark. A label begins
 * with a letter, an underscore or a character beyond ASCII. Before a colon it may have several words ({@code Room temp:
 * 21}), before an equals sign it is one, as in logfmt. Pairs whose value is not a number are passed over, quoted values
 * wholly, and so is text that is no pair. A line with pairs but no number in them is no error.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class PairsFormat implements LineFormat {

    private final NumberParser numbers = new NumberParser();
    private final LabelTable labels = new LabelTable();

    private int pairs;
    private int values;

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
            return rows.commit();
        }
        rows.clear();
        return pairs > 0 ? Outcome.SKIPPED : Outcome.NO_LABEL;
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
                        label >= 0 && ColumnsFormat.isLetter(bytes[label]) && Names.isLabel(bytes, label, wordEnd);
                at = isLabel ? value(bytes, label, wordEnd, at + 1, to, rows) : at + 1;
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
                    if (!ColumnsFormat.isLetter(b)) {
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
    private int value(byte[] bytes, int label, int labelEnd, int from, int to, RowWriter rows) {
        pairs++;
        int at = from;
        while (at < to && Fields.isBlank(bytes[at])) {
            at++;
        }
        int end = numbers.parse(bytes, at, to);
        if (end > 0 && (end == to || bytes[end] == ' ' || isSeparator(bytes[end]))) {
            rows.put(number(bytes, label, labelEnd, rows), numbers.value());
            values++;
            return end;
        }
        return at > from ? at : skipValue(bytes, from, to);
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

    private int number(byte[] bytes, int from, int to, RowWriter rows) {
        int number = labels.get(bytes, from, to);
        if (number == LabelTable.ABSENT) {
            number = rows.isFull() ? RowWriter.NO_ROOM : rows.label(Names.decode(bytes, from, to, "value"));
            if (number != RowWriter.NO_ROOM) {
                labels.add(bytes, from, to, number);
            }
        }
        return number;
    }

    private static boolean isSeparator(byte b) {
        return b == ',' || b == ';' || b == '|' || b == '\t';
    }
}
