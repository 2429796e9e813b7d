// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.stripchart.source.lines.cell.Names;
import org.stripchart.source.lines.cell.NumberParser;
import org.stripchart.source.rows.LabelTable;
import org.stripchart.words.EscapedText;

/**
 * A point in each row, {@code 1700000000.5,temperature,21.5}, under a header that is exactly {@code time,series,value} or
 * {@code x,series,value}: what the recorder writes.
 *
 * <p>A number under {@code time} is seconds since the epoch, whatever its size, unless the user says otherwise; an
 * ISO-8601 time is one as well. Under {@code x} it is just a number. An empty value is no point; one in
 * quotes is a state, also {@code "1"}, and {@code ""} a gap among states. A last row without a
 * line end is none: whoever wrote it was ended meanwhile, and half a number looks like a whole one.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
public final class LongFormat implements LineFormat {

    private static final String TIME = "time";
    private static final byte[] TIME_HEADER = "time,series,value".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] X_HEADER = "x,series,value".getBytes(StandardCharsets.US_ASCII);

    /** The longest name, in bytes, with its quotes. */
    private static final int LONGEST_NAME = 4096;

    private final NumberParser numbers = new NumberParser();
    private final LabelTable labels = new LabelTable();
    /** The same for states. */
    private final LabelTable states = new LabelTable();

    private boolean begun;
    private boolean isTime;
    /** Whether the rows that follow have another kind of x than those before. */
    private boolean otherX;

    @Override
    public String sentence() {
        return "a recording, a point a line";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        boolean isTimeHeader = Arrays.equals(TIME_HEADER, 0, TIME_HEADER.length, bytes, from, to);
        if (isTimeHeader || Arrays.equals(X_HEADER, 0, X_HEADER.length, bytes, from, to)) {
            otherX = begun && isTime != isTimeHeader;
            isTime = begun ? isTime : isTimeHeader;
            begun = true;
            return Outcome.PASSED;
        }
        if (!begun) {
            return Outcome.OTHER_FORMAT;
        }
        if (from == to) {
            return Outcome.SKIPPED;
        }
        return otherX ? (isTime ? Outcome.NO_TIME : Outcome.NO_X) : readRow(bytes, from, to, rows);
    }

    private Outcome readRow(byte[] bytes, int from, int to, RowWriter rows) {
        int xEnd = from;
        while (xEnd < to && bytes[xEnd] != ',') {
            xEnd++;
        }
        int nameEnd = xEnd < to ? nameEnd(bytes, xEnd + 1, to) : to;
        if (nameEnd == to || nameEnd - xEnd > LONGEST_NAME) {
            return Outcome.OTHER_FORMAT;
        }
        int value = nameEnd + 1;
        if (value == to) {
            return Outcome.SKIPPED;
        }
        if (bytes[value] == '"') {
            return readState(bytes, from, xEnd, nameEnd, to, rows);
        }
        if (!numbers.isNumber(bytes, value, to)) {
            return Outcome.NOT_A_NUMBER;
        }
        double y = numbers.value();
        putX(bytes, from, xEnd, rows);
        rows.put(series(bytes, xEnd + 1, nameEnd, labels, rows), y);
        return rows.commit();
    }

    private Outcome readState(byte[] bytes, int from, int xEnd, int nameEnd, int to, RowWriter rows) {
        int quote = nameEnd + 1;
        if (to < quote + 2 || bytes[to - 1] != '"') {
            return Outcome.NOT_A_NUMBER;
        }
        putX(bytes, from, xEnd, rows);
        int number = series(bytes, xEnd + 1, nameEnd, states, rows);
        if (to == quote + 2) {
            rows.put(number, Double.NaN);
        } else {
            byte[] text = unquoted(bytes, quote, to).getBytes(StandardCharsets.UTF_8);
            rows.putState(number, text, 0, text.length);
        }
        return rows.commit();
    }

    /** Where the name ends, at its comma; {@code to} if it does not. */
    private static int nameEnd(byte[] bytes, int from, int to) {
        int at = from;
        if (at < to && bytes[at] == '"') {
            at++;
            while (at < to && (bytes[at] != '"' || (at + 1 < to && bytes[at + 1] == '"'))) {
                at += bytes[at] == '"' ? 2 : 1;
            }
            at = Math.min(to, at + 1);
            return at < to && bytes[at] == ',' ? at : to;
        }
        while (at < to && bytes[at] != ',') {
            at++;
        }
        return at;
    }

    private void putX(byte[] bytes, int from, int to, RowWriter rows) {
        if (isTime ? rows.wantsTime() : rows.x().wantsX()) {
            rows.foundTime();
        }
        boolean isText = rows.times().isPattern() || !numbers.isNumber(bytes, from, to);
        double x = isText ? rows.times().read(bytes, from, to) : numbers.value();
        if (isTime && !isText) {
            x = rows.x().unit().ofSeconds(x);
        }
        if (rows.x().isColumn(1, isTime ? TIME : "x")) {
            if (isTime || isText) {
                rows.x().putText(x);
            } else {
                rows.x().putNumber(x);
            }
        } else if (isTime) {
            rows.x().putTime(x);
        } else {
            rows.x().putOwn(x);
        }
    }

    private int series(byte[] bytes, int from, int to, LabelTable known, RowWriter rows) {
        int number = known.get(bytes, from, to);
        if (number == LabelTable.ABSENT) {
            if (known == states) {
                number = rows.statedState(name(bytes, from, to));
            } else {
                number = rows.isFull() ? RowWriter.NO_ROOM : rows.number(name(bytes, from, to));
            }
            if (number != RowWriter.NO_ROOM) {
                known.add(bytes, from, to, number);
            }
        }
        return number;
    }

    private static String name(byte[] bytes, int from, int to) {
        boolean quoted = bytes[from] == '"';
        String written =
                quoted ? unquoted(bytes, from, to) : new String(bytes, from, to - from, StandardCharsets.UTF_8);
        String name = EscapedText.of(written);
        return name.isBlank() ? Names.unnamed(1, 1) : name;
    }

    private static String unquoted(byte[] bytes, int from, int to) {
        return new String(bytes, from + 1, to - from - 2, StandardCharsets.UTF_8).replace("\"\"", "\"");
    }

    @Override
    public boolean needsLineEnd() {
        return begun;
    }
}
