// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.Cells;
import org.stripchart.source.lines.cell.Fields;
import org.stripchart.source.lines.cell.NumberParser;
import org.stripchart.source.lines.time.TimeReader;

/**
 * Rows of numbers in columns, each a series.
 *
 * <p><b>Delimiter:</b> the first row decides, and the first of these that makes it a row of numbers is kept: semicolon,
 * tab, comma, white space. Spaces around the others mean nothing. Where the delimiter is not a comma, a comma may stand
 * for the decimal point: {@code 1,5} alone is two columns, {@code 1,5;2} and {@code 1,5 2,5} have two as well.
 *
 * <p><b>Names:</b> the line before the first row, when it has as many fields as the row; also a comment. After a blank
 * line, or in a further stream, such a line may begin a new table with other columns. Headers, and other text before the first row, may repeat.
 * Columns without a name are {@code value} when there is one, else {@code column 1}, {@code column 2} and so on.
 *
 * <p><b>Fields:</b> an empty one, or {@code -}, is no point; {@code nan} is a gap. A column under a header that holds
 * text in its first row is no series and may hold anything. In a table of white space under a header, a word before two
 * or more numbers labels the row, whose series are {@code label column}. A date, with or without a time of day, is the x
 * if that is the time; so is a number of seconds since the epoch, or parts of it, under a name such as {@code time}. A
 * date and a time of day in neighbouring fields are one. A time of day alone before a row, or before its header, as sar
 * has it, is passed over.
 *
 * <p><b>Rows:</b> a row with more fields adds columns. One with fewer has no points for the columns at its end, but is
 * rejected where white space delimits: nobody knows which columns are missing.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class ColumnsFormat implements LineFormat {

    private final Cells cells;
    private final TableFinder finder;
    private final TextLines known = new TextLines();

    private @Nullable Heading heading;
    private boolean blockBegins;
    /** Whether a time of day stands before the heading, and before the rows of the table; it is no column then. */
    private boolean clockBeforeHeading;

    private boolean clockBeforeRows = true;

    /**
     * @param givenNames of the columns, before those of a header
     */
    ColumnsFormat(List<String> givenNames, TimeReader times) {
        this.cells = new Cells(times);
        this.finder = new TableFinder(givenNames, cells);
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        Table current = finder.table();
        if (current != null && heading == null && current.isPlain()) {
            if (putPlainRow(bytes, from, to, current, rows)) {
                blockBegins = false;
                return rows.commit();
            }
            rows.clear();
        }
        return readSlowly(bytes, from, to, rows);
    }

    @Override
    public void restart() {
        heading = null;
        blockBegins = true;
    }

    /** The hot path: nothing but numbers, in columns that are known. */
    private boolean putPlainRow(byte[] bytes, int from, int to, Table current, RowWriter rows) {
        int[] series = current.series();
        byte delimiter = finder.delimiter();
        NumberParser numbers = cells.numbers();
        boolean byBlanks = delimiter == Fields.BLANKS || delimiter == TableFinder.UNDECIDED;
        int at = skipBlanks(bytes, from, to, delimiter);
        int column = 0;
        while (column < series.length) {
            int end = numbers.parse(bytes, at, to);
            if (end < 0) {
                return false;
            }
            rows.put(series[column++], numbers.value());
            at = skipBlanks(bytes, end, to, delimiter);
            if (at < to && !byBlanks) {
                if (bytes[at] != delimiter) {
                    return false;
                }
                at = skipBlanks(bytes, at + 1, to, delimiter);
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
        int afterClock = rows.times().isPattern() ? from : skipClock(bytes, from, to);
        boolean skipsClock = afterClock > from && (heading != null ? clockBeforeHeading : clockBeforeRows);
        // A leading tab delimits an empty column.
        int rowFrom = skipsClock ? afterClock : lineFrom;
        boolean underHeading = finder.begin(bytes, rowFrom, to, heading, rows);
        if (underHeading) {
            clockBeforeRows = skipsClock;
            if (heading != null) {
                heading.addTo(known);
            }
        }
        Table current = finder.table();
        Outcome outcome = current == null ? Outcome.NOT_A_NUMBER : readRow(bytes, rowFrom, to, current, rows);
        if (outcome == Outcome.NOT_A_NUMBER) {
            clockBeforeHeading = afterClock > from;
            return text(bytes, afterClock, to);
        }
        heading = null;
        blockBegins = false;
        return underHeading && outcome == Outcome.ROW ? Outcome.ROW_UNDER_HEADING : outcome;
    }

    private void comment(byte[] bytes, int from, int to) {
        boolean pureComment = from < to && (bytes[from] == '#' || bytes[from] == '!');
        if (!pureComment && (finder.table() == null || blockBegins)) {
            heading = Heading.of(bytes, from, to, true);
        }
    }

    private Outcome text(byte[] bytes, int from, int to) {
        boolean mayBegin = blockBegins;
        blockBegins = false;
        if (known.contains(bytes, from, to)) {
            heading = Heading.of(bytes, from, to, false);
            return Outcome.SKIPPED;
        }
        if (finder.table() == null) {
            heading = Heading.of(bytes, from, to, false);
            return known.add(bytes, from, to) ? Outcome.HEADING : Outcome.NOT_A_NUMBER;
        }
        if (mayBegin || heading != null) {
            heading = Heading.of(bytes, from, to, false);
            return Outcome.HEADING;
        }
        return Outcome.NOT_A_NUMBER;
    }

    private Outcome readRow(byte[] bytes, int from, int to, Table current, RowWriter rows) {
        byte delimiter = finder.delimiter();
        if (delimiter == TableFinder.UNDECIDED) {
            cells.splitUndecided(bytes, from, to);
        } else {
            cells.split(bytes, from, to, delimiter);
        }
        int count = current.isLabelled() ? putLabelled(bytes, current, rows) : putFields(bytes, current, rows);
        if (count < 0) {
            rows.clear();
            return Outcome.NOT_A_NUMBER;
        }
        if (delimiter == Fields.BLANKS && !current.isLabelled() && cells.count() < current.columns()) {
            rows.clear();
            return Outcome.FEW_COLUMNS;
        }
        if (count == 0) {
            rows.clear();
            return Outcome.SKIPPED;
        }
        return rows.commit();
    }

    /** How many values were put, or -1 if a field is none. */
    private int putFields(byte[] bytes, Table current, RowWriter rows) {
        int count = 0;
        boolean text = false;
        for (int i = 0; i < cells.count(); i++) {
            int series = current.series(i);
            if (series == RowWriter.X) {
                rows.putX(bytes, cells.from(i), cells.to(i));
            } else if (cells.isNumber(bytes, i)) {
                if (!current.isText(i)) {
                    rows.put(series, cells.value());
                    count++;
                }
            } else if (!cells.isMissing(bytes, i)) {
                if (!current.isText(i)) {
                    return -1;
                }
                text = true;
            }
        }
        return count == 0 && text ? -1 : count;
    }

    private int putLabelled(byte[] bytes, Table current, RowWriter rows) {
        boolean isRow = current.takesAnyLabel()
                ? cells.count() == current.columns() + 1 && finder.isLabelledRow(bytes, 1, true)
                : cells.count() <= current.columns() + 1 && finder.isLabelledRow(bytes, 1, false);
        if (!isRow) {
            return -1;
        }
        int[] series = current.series(bytes, cells.from(0), labelEnd(bytes));
        for (int i = 1; i < cells.count(); i++) {
            if (cells.isNumber(bytes, i)) {
                rows.put(series[i - 1], cells.value());
            }
        }
        return cells.count() - 1;
    }

    private int labelEnd(byte[] bytes) {
        int end = cells.to(0);
        return bytes[end - 1] == ':' ? end - 1 : end;
    }

    private static int skipBlanks(byte[] bytes, int from, int to, byte delimiter) {
        int at = from;
        while (at < to && (bytes[at] == ' ' || (bytes[at] == '\t' && delimiter != '\t'))) {
            at++;
        }
        return at;
    }

    /** Where the line goes on after a time of day with blanks behind it, and AM or PM; or where it began. */
    private static int skipClock(byte[] bytes, int from, int to) {
        if (!Fields.isTimeOfDay(bytes, from, to)) {
            return from;
        }
        int at = from;
        while (at < to && ((bytes[at] >= '0' && bytes[at] <= ':') || bytes[at] == '.')) {
            at++;
        }
        int next = skipBlanks(bytes, at, to, Fields.BLANKS);
        if (next == at || next == to) {
            return from;
        }
        boolean half = next + 2 < to
                && (bytes[next] == 'A' || bytes[next] == 'P')
                && bytes[next + 1] == 'M'
                && Fields.isBlank(bytes[next + 2]);
        return half ? skipBlanks(bytes, next + 2, to, Fields.BLANKS) : next;
    }
}
