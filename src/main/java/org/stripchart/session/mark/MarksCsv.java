// SPDX-License-Identifier: Apache-2.0
package org.stripchart.session.mark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.stripchart.plot.mark.Mark;

/**
 * Marks as a table of comma-separated values (RFC 4180) with the columns {@code x,to,text,colour}. A moment has no {@code to}. Times are
 * those of ISO 8601 in UTC, with as many digits as bring them back exactly. The colour is a place in the palette from 1 on; without
 * one, it is that of text.
 */
public final class MarksCsv {

    private static final String HEAD = "x,to,text,colour";
    private static final int NANO_DIGITS = 9;
    private static final double LAST_SECOND = Instant.MAX.getEpochSecond();

    private MarksCsv() {}

    /**
     * Returns the table.
     *
     * @param times whether x is time, in seconds since the epoch
     */
    public static String write(List<Mark> marks, boolean times) {
        StringBuilder text = new StringBuilder(HEAD).append("\r\n");
        for (Mark each : marks) {
            text.append(x(each.x(), times)).append(',');
            text.append(each.isRegion() ? x(each.to(), times) : "").append(',');
            text.append('"').append(each.text().replace("\"", "\"\"")).append("\",");
            text.append(each.color() == Mark.PLAIN ? "" : String.valueOf(each.color() + 1));
            text.append("\r\n");
        }
        return text.toString();
    }

    /** Returns the marks of a table; rows that are none are passed over, such as its head. */
    public static List<Mark> read(String table) {
        List<Mark> marks = new ArrayList<>();
        for (List<String> row : rows(table)) {
            try {
                marks.add(mark(row));
            } catch (IllegalArgumentException | DateTimeException e) {
                // The head, or what somebody else has written.
            }
        }
        return marks;
    }

    private static String x(double x, boolean times) {
        if (!times || !(Math.abs(x) < LAST_SECOND)) {
            return Double.toString(x);
        }
        BigDecimal exact = new BigDecimal(x).setScale(NANO_DIGITS, RoundingMode.HALF_EVEN);
        BigDecimal seconds = exact.setScale(0, RoundingMode.FLOOR);
        long nanos = exact.subtract(seconds).movePointRight(NANO_DIGITS).longValueExact();
        return Instant.ofEpochSecond(seconds.longValueExact(), nanos).toString();
    }

    private static Mark mark(List<String> row) {
        if (row.size() < 3) {
            throw new IllegalArgumentException("a mark has an x, an end and a text");
        }
        String color = row.size() > 3 ? row.get(3) : "";
        String text = row.get(2);
        return new Mark(
                x(row.get(0)),
                row.get(1).isEmpty() ? Double.NaN : x(row.get(1)),
                text.substring(0, Math.min(text.length(), Mark.MOST_LETTERS)),
                color.isEmpty() ? Mark.PLAIN : Math.max(Mark.PLAIN, Integer.parseInt(color) - 1));
    }

    private static double x(String text) {
        if (text.indexOf(':') < 0) {
            return Double.parseDouble(text);
        }
        Instant instant = OffsetDateTime.parse(text).toInstant();
        return new BigDecimal(instant.getEpochSecond())
                .add(BigDecimal.valueOf(instant.getNano(), NANO_DIGITS))
                .doubleValue();
    }

    private static List<List<String>> rows(String table) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < table.length(); i++) {
            char c = table.charAt(i);
            if (isQuoted && c == '"' && i + 1 < table.length() && table.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (isQuoted || (c != ',' && c != '\n' && c != '\r')) {
                field.append(c);
            } else if (c != '\r') {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        row.add(field.toString());
        rows.add(row);
        return rows;
    }
}
