// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of numbers in columns, each a series.
 *
 * <p><b>Delimiter:</b> the first row decides, and the first of these that makes it a row of numbers is kept: semicolon,
 * tab, comma, white space. Spaces around the others mean nothing. Where the delimiter is not a comma, a comma may stand
 * for the decimal point: {@code 1,5} alone is two columns, {@code 1,5;2} and {@code 1,5 2,5} have two as well.
 *
 * <p><b>Names:</b> the line before the first row, when it has as many fields as the row; also a comment. After a blank
 * line such a line may begin a new table with other columns. Headers, and other text before the first row, may repeat.
 * Columns without a name are {@code value} when there is one, else {@code column 1}, {@code column 2} and so on.
 *
 * <p><b>Fields:</b> an empty one, or {@code -}, is no point; {@code nan} is a gap. A column under a header that holds
 * text in its first row is no series and may hold anything. In a table of white space under a header, a word before two
 * or more numbers labels the row, whose series are {@code label column}.
 *
 * <p><b>Rows:</b> a row with more fields adds columns. One with fewer has no points for the columns at its end, but is
 * rejected where white space delimits: nobody knows which columns are missing.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class ColumnsFormat implements LineFormat {

    /** One column so far, in which any delimiter may come up. */
    private static final byte UNDECIDED = 0;

    private static final byte[] DELIMITERS = {';', '\t', ',', Fields.BLANKS};

    private static final int LONGEST_HEADING = 1 << 16;

    private final List<String> givenNames;
    private final NumberParser numbers = new NumberParser();
    private final Fields fields = new Fields();
    private final Fields headingFields = new Fields();
    private final TextLines known = new TextLines();

    private @Nullable Table table;
    private byte delimiter = UNDECIDED;
    private byte @Nullable [] heading;
    private boolean headingIsComment;
    private boolean blockBegins;

    /**
     * @param givenNames of the columns, before those of a header
     */
    ColumnsFormat(List<String> givenNames) {
        this.givenNames = givenNames;
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        Table current = table;
        if (current != null && heading == null && current.isPlain()) {
            if (putPlainRow(bytes, from, to, current, rows)) {
                blockBegins = false;
                return rows.commit();
            }
            rows.clear();
        }
        return readSlowly(bytes, from, to, rows);
    }

    /** The hot path: nothing but numbers, in columns that are known. */
    private boolean putPlainRow(byte[] bytes, int from, int to, Table current, RowWriter rows) {
        int[] series = current.series();
        boolean byBlanks = delimiter == Fields.BLANKS || delimiter == UNDECIDED;
        int at = skipBlanks(bytes, from, to);
        int column = 0;
        while (column < series.length) {
            int end = numbers.parse(bytes, at, to);
            if (end < 0) {
                return false;
            }
            rows.put(series[column++], numbers.value());
            at = skipBlanks(bytes, end, to);
            if (at < to && !byBlanks) {
                if (bytes[at] != delimiter) {
                    return false;
                }
                at = skipBlanks(bytes, at + 1, to);
            } else if (at < to && at == end) {
                return false;
            }
            if (at == to) {
                return column >= current.columns();
            }
        }
        return false;
    }

    private Outcome readSlowly(byte[] bytes, int lineFrom, int lineTo, RowWriter rows) {
        int from = lineFrom;
        int to = lineTo;
        while (from < to && Fields.isBlank(bytes[from])) {
            from++;
        }
        while (to > from && Fields.isBlank(bytes[to - 1])) {
            to--;
        }
        if (from == to) {
            blockBegins = true;
            return Outcome.SKIPPED;
        }
        if (bytes[from] == '#') {
            comment(bytes, from + 1, to);
            return Outcome.SKIPPED;
        }
        // A leading tab delimits an empty column.
        boolean underHeading = beginTable(bytes, lineFrom, to, rows);
        Outcome outcome = table == null ? Outcome.NOT_A_NUMBER : readRow(bytes, lineFrom, to, table, rows);
        if (outcome == Outcome.NOT_A_NUMBER) {
            return text(bytes, from, to);
        }
        heading = null;
        blockBegins = false;
        return underHeading && outcome == Outcome.ROW ? Outcome.ROW_UNDER_HEADING : outcome;
    }

    private void comment(byte[] bytes, int from, int to) {
        boolean pureComment = from < to && (bytes[from] == '#' || bytes[from] == '!');
        if (!pureComment && (table == null || blockBegins)) {
            rememberHeading(bytes, from, to, true);
        }
    }

    private Outcome text(byte[] bytes, int from, int to) {
        boolean mayBegin = blockBegins;
        blockBegins = false;
        if (known.contains(bytes, from, to)) {
            rememberHeading(bytes, from, to, false);
            return Outcome.SKIPPED;
        }
        if (table == null) {
            rememberHeading(bytes, from, to, false);
            return known.add(bytes, from, to) ? Outcome.HEADING : Outcome.NOT_A_NUMBER;
        }
        if (mayBegin || heading != null) {
            rememberHeading(bytes, from, to, false);
            return Outcome.HEADING;
        }
        return Outcome.NOT_A_NUMBER;
    }

    private void rememberHeading(byte[] bytes, int from, int to, boolean isComment) {
        boolean isHeading = to - from <= LONGEST_HEADING && Names.isText(bytes, from, to);
        heading = isHeading ? Arrays.copyOfRange(bytes, from, to) : null;
        headingIsComment = isComment;
    }

    private Outcome readRow(byte[] bytes, int from, int to, Table current, RowWriter rows) {
        numbers.decimalComma(delimiter != ',' && delimiter != UNDECIDED);
        fields.split(bytes, from, to, delimiter == UNDECIDED ? Fields.BLANKS : delimiter);
        int count = current.isLabelled() ? putLabelled(bytes, current, rows) : putFields(bytes, current, rows);
        if (count < 0) {
            rows.clear();
            return Outcome.NOT_A_NUMBER;
        }
        if (delimiter == Fields.BLANKS && !current.isLabelled() && fields.count() < current.columns()) {
            rows.clear();
            return Outcome.FEW_COLUMNS;
        }
        return count > 0 ? rows.commit() : Outcome.SKIPPED;
    }

    /** How many values were put, or -1 if a field is none. */
    private int putFields(byte[] bytes, Table current, RowWriter rows) {
        int count = 0;
        boolean text = false;
        for (int i = 0; i < fields.count(); i++) {
            int series = current.series(i);
            if (isNumber(bytes, i)) {
                if (!current.isText(i)) {
                    rows.put(series, numbers.value());
                    count++;
                }
            } else if (!isMissing(bytes, i)) {
                if (!current.isText(i)) {
                    return -1;
                }
                text = true;
            }
        }
        return count == 0 && text ? -1 : count;
    }

    private int putLabelled(byte[] bytes, Table current, RowWriter rows) {
        if (!isLabelledRow(bytes, 1) || fields.count() - 1 > current.columns()) {
            return -1;
        }
        int[] series = current.series(bytes, fields.from(0), labelEnd(bytes));
        for (int i = 1; i < fields.count(); i++) {
            if (isNumber(bytes, i)) {
                rows.put(series[i - 1], numbers.value());
            }
        }
        return fields.count() - 1;
    }

    private int labelEnd(byte[] bytes) {
        int end = fields.to(0);
        return bytes[end - 1] == ':' ? end - 1 : end;
    }

    /**
     * Finds the delimiter and the names for a row that may be the first of a table; nothing changes if it is none.
     *
     * @return whether the heading named the columns
     */
    private boolean beginTable(byte[] bytes, int from, int to, RowWriter rows) {
        Table before = table;
        if (before != null && heading == null && delimiter != UNDECIDED) {
            return false;
        }
        byte found = delimiterOfNumbers(bytes, from, to);
        if (found < 0) {
            return heading != null && (beginLabelled(bytes, from, to, rows) || beginWithText(bytes, from, to, rows));
        }
        if (found == Fields.BLANKS && fields.count() == 1) {
            found = UNDECIDED;
        }
        List<String> prefix = new ArrayList<>();
        List<String> names = heading == null ? List.of() : headerNames(heading, found, fields.count(), prefix);
        if (before == null || !names.isEmpty()) {
            delimiter = found;
            table = new Table(rows, String.join("", prefix), given(names), fields.count(), false, null);
        } else if (delimiter == UNDECIDED) {
            delimiter = found;
        }
        if (!names.isEmpty() && heading != null) {
            known.add(heading, 0, heading.length);
        }
        return !names.isEmpty();
    }

    /** The first delimiter that makes the line a row of numbers, which are then in the fields; or -1. */
    private byte delimiterOfNumbers(byte[] bytes, int from, int to) {
        for (byte candidate : DELIMITERS) {
            if (candidate == Fields.BLANKS || contains(bytes, from, to, candidate)) {
                fields.split(bytes, from, to, candidate);
                numbers.decimalComma(candidate != ',');
                if (areNumbers(bytes)) {
                    return candidate;
                }
            }
        }
        return -1;
    }

    private List<String> headerNames(byte[] header, byte found, int columns, List<String> prefix) {
        if (found == UNDECIDED) {
            return wholeLineAsName(header);
        }
        headingFields.split(header, 0, header.length, found);
        if (headingFields.count() != columns && headingIsComment) {
            headingFields.split(header, 0, header.length, Fields.BLANKS);
        }
        int count = headingFields.count();
        // "Init: 1" above two numbers is text, though "time,2023,2024" above three is a header.
        boolean isText = found == Fields.BLANKS && hasNumber(header, headingFields);
        if (count == columns && !isText) {
            return Names.ofHeader(header, headingFields);
        }
        // As iostat has it: "avg-cpu:  %user %nice" above two numbers.
        if (count == columns + 1 && found == Fields.BLANKS && header[headingFields.to(0) - 1] == ':') {
            prefix.add(Names.decode(header, headingFields.from(0), headingFields.to(0) - 1, "") + " ");
            return Names.ofHeader(header, headingFields).subList(1, count);
        }
        return List.of();
    }

    private List<String> wholeLineAsName(byte[] header) {
        for (byte candidate : DELIMITERS) {
            if (candidate != Fields.BLANKS && contains(header, 0, header.length, candidate)) {
                return List.of();
            }
        }
        headingFields.split(header, 0, header.length, UNDECIDED);
        return Names.ofHeader(header, headingFields);
    }

    private boolean beginLabelled(byte[] bytes, int from, int to, RowWriter rows) {
        byte[] header = heading;
        fields.split(bytes, from, to, Fields.BLANKS);
        numbers.decimalComma(true);
        if (header == null || !isLabelledRow(bytes, 2)) {
            return false;
        }
        int columns = fields.count() - 1;
        headingFields.split(header, 0, header.length, Fields.BLANKS);
        int extra = headingFields.count() - columns;
        if ((extra != 0 && extra != 1) || hasNumber(header, headingFields)) {
            return false;
        }
        List<String> names = Names.ofHeader(header, headingFields).subList(extra, columns + extra);
        delimiter = Fields.BLANKS;
        table = new Table(rows, "", given(names), columns, true, null);
        known.add(header, 0, header.length);
        return true;
    }

    private boolean beginWithText(byte[] bytes, int from, int to, RowWriter rows) {
        byte[] header = heading;
        for (byte candidate : DELIMITERS) {
            if (header == null || candidate == Fields.BLANKS || !contains(bytes, from, to, candidate)) {
                continue;
            }
            fields.split(bytes, from, to, candidate);
            headingFields.split(header, 0, header.length, candidate);
            numbers.decimalComma(candidate != ',');
            int count = fields.count();
            boolean[] text = new boolean[count];
            int texts = 0;
            for (int i = 0; i < count; i++) {
                text[i] = !isNumber(bytes, i) && !isMissing(bytes, i);
                texts += text[i] ? 1 : 0;
            }
            if (count == headingFields.count() && texts < count) {
                delimiter = candidate;
                table = new Table(rows, "", given(Names.ofHeader(header, headingFields)), count, false, text);
                known.add(header, 0, header.length);
                return true;
            }
        }
        return false;
    }

    /** The names with those that were given in front. */
    private List<String> given(List<String> names) {
        if (givenNames.isEmpty()) {
            return names;
        }
        List<String> all = new ArrayList<>(givenNames);
        if (names.size() > all.size()) {
            all.addAll(names.subList(all.size(), names.size()));
        }
        return all;
    }

    /** Whether the fields are a word and then at least that many numbers. */
    private boolean isLabelledRow(byte[] bytes, int least) {
        if (fields.count() <= least
                || !isLetter(bytes[fields.from(0)])
                || !Names.isLabel(bytes, fields.from(0), fields.to(0))) {
            return false;
        }
        for (int i = 1; i < fields.count(); i++) {
            if (!isNumber(bytes, i) && !isMissing(bytes, i)) {
                return false;
            }
        }
        return true;
    }

    private boolean areNumbers(byte[] bytes) {
        int count = 0;
        for (int i = 0; i < fields.count(); i++) {
            if (isNumber(bytes, i)) {
                count++;
            } else if (!isMissing(bytes, i)) {
                return false;
            }
        }
        return count > 0;
    }

    private boolean hasNumber(byte[] bytes, Fields among) {
        for (int i = 0; i < among.count(); i++) {
            if (numbers.isNumber(bytes, among.from(i), among.to(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isNumber(byte[] bytes, int field) {
        return numbers.isNumber(bytes, fields.from(field), fields.to(field));
    }

    /** No value: nothing, or the dash that vnlog and sar write for it. */
    private boolean isMissing(byte[] bytes, int field) {
        int length = fields.to(field) - fields.from(field);
        return length == 0 || (length == 1 && bytes[fields.from(field)] == '-');
    }

    private int skipBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] == ' ' || (bytes[at] == '\t' && delimiter != '\t'))) {
            at++;
        }
        return at;
    }

    private static boolean contains(byte[] bytes, int from, int to, byte wanted) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    static boolean isLetter(byte b) {
        int lower = b | 0x20;
        return (lower >= 'a' && lower <= 'z') || b == '_' || b < 0;
    }
}
