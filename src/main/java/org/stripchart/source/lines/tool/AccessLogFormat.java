// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * What web servers log of each request, in the common and the combined form: the series {@code status} and {@code bytes}, x the
 * time of the request.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class AccessLogFormat implements LineFormat {

    private static final Pattern REQUEST = Pattern.compile("\\S+ \\S+ (?:\\S+ )+?"
            + "\\[(?<time>\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d [+-]\\d{4})\\] "
            + "\"(?:[^\"\\\\]|\\\\.)*+\" (?<status>\\d{3}) (?<bytes>\\d+|-)(?: .*)?");

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss xx", Locale.ENGLISH);

    @Override
    public String sentence() {
        return "a log of requests";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (ToolLine.isBlank(bytes, from, to)) {
            return Outcome.SKIPPED;
        }
        if (!ToolLine.contains(bytes, from, to, " [") || !ToolLine.contains(bytes, from, to, "] \"")) {
            return Outcome.OTHER_FORMAT;
        }
        Matcher request = REQUEST.matcher(ToolLine.text(bytes, from, to));
        if (!request.matches()) {
            return Outcome.OTHER_FORMAT;
        }
        ToolLine.put(rows, "status", request.group("status"), "");
        if (!request.group("bytes").equals("-")) {
            ToolLine.put(rows, "bytes", request.group("bytes"), "B");
        }
        rows.x().putTime(seconds(request.group("time")));
        return rows.commit();
    }

    private static double seconds(String time) {
        try {
            return OffsetDateTime.parse(time, WRITTEN).toEpochSecond();
        } catch (DateTimeParseException e) {
            return Double.NaN;
        }
    }
}
