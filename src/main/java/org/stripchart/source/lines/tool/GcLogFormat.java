// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * What a Java VM logs of its garbage collector, {@code [0.123s][info][gc] GC(0) Pause Young (Normal) 24M->4M(256M) 1.2ms}: how
 * long each kind of pause or phase took ({@code Pause Young}), and {@code heap before}, {@code heap after} and {@code heap size}.
 *
 * <p>The date is the x, or else the time since the start. The form of Java 8 is read as well.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class GcLogFormat implements LineFormat {

    private static final String HEAP = "(?<before>\\d+)(?<unit>[KMGB])->(?<after>\\d+)[KMGB]\\((?<size>\\d+)[KMGB]\\)";
    private static final String DATE = "(?<date>\\d{4}-\\d\\d-\\d\\dT[0-9:.]+[+-]\\d{4})";

    private static final Pattern ANY = Pattern.compile("(?:\\[[^\\]]*\\])+\\[gc[^\\]]*\\] .*");

    private static final Pattern PHASE = Pattern.compile(
            "(?:\\[" + DATE + "\\])?(?:\\[(?<uptime>\\d+\\.\\d+)s\\])?(?:\\[[^\\]]*\\])*\\[gc[^\\]]*\\] "
                    + "GC\\(\\d+\\) (?<phase>[A-Z][A-Za-z ]*[A-Za-z])(?: \\([^)]*\\)+)*(?: " + HEAP
                    + ")? (?<took>\\d+[.,]\\d+)(?<in>m?s)\\s*");

    private static final Pattern OLDER =
            Pattern.compile("(?:" + DATE + ": )?(?<uptime>\\d+[.,]\\d+): \\[(?<phase>GC|Full GC)\\b.*[\\] ]" + HEAP
                    + ".*?, (?<took>\\d+[.,]\\d+) (?<in>s)ecs\\].*");

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS]xx", Locale.ROOT);

    @Override
    public String sentence() {
        return "a log of garbage collections";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (ToolLine.isBlank(bytes, from, to)) {
            return Outcome.SKIPPED;
        }
        if (!ToolLine.contains(bytes, from, to, "[gc") && !ToolLine.contains(bytes, from, to, "GC")) {
            return Outcome.OTHER_FORMAT;
        }
        String line = ToolLine.text(bytes, from, to);
        Matcher phase = PHASE.matcher(line);
        if (phase.matches()) {
            return put(phase, rows);
        }
        Matcher older = OLDER.matcher(line);
        if (older.matches()) {
            return put(older, rows);
        }
        return ANY.matcher(line).matches() ? Outcome.PASSED : Outcome.OTHER_FORMAT;
    }

    private static Outcome put(Matcher line, RowWriter rows) {
        ToolLine.put(rows, line.group("phase"), line.group("took").replace(',', '.'), line.group("in"));
        @Nullable String before = line.group("before");
        if (before != null) {
            String unit = line.group("unit").equals("B") ? "B" : line.group("unit") + "iB";
            ToolLine.put(rows, "heap before", before, unit);
            ToolLine.put(rows, "heap after", line.group("after"), unit);
            ToolLine.put(rows, "heap size", line.group("size"), unit);
        }
        putX(line.group("date"), line.group("uptime"), rows);
        return rows.commit();
    }

    private static void putX(@Nullable String date, @Nullable String uptime, RowWriter rows) {
        if (date != null) {
            rows.x().putTime(seconds(date));
        } else if (uptime != null) {
            rows.x().putOwn(Double.parseDouble(uptime.replace(',', '.')));
        }
    }

    private static double seconds(String date) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(date, WRITTEN);
            return time.toEpochSecond() + time.getNano() / 1e9;
        } catch (DateTimeParseException e) {
            return Double.NaN;
        }
    }
}
