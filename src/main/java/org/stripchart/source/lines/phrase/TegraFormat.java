// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.phrase;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.Unit;

/**
 * What {@code tegrastats} prints of a Jetson: memory, the load and clock of each processor ({@code CPU 0}, {@code CPU 0 clock}),
 * other loads, temperatures, and power now and on average.
 *
 * <p>A processor that is off has no point.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class TegraFormat implements LineFormat {

    private static final int LONGEST = 2000;

    private static final byte[] BEGIN = "RAM ".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern LINE = Pattern.compile("RAM \\d+/\\d+MB .*CPU \\[.*");

    /** Brackets with what is beside a value, but for those of the processors. */
    private static final Pattern BESIDE = Pattern.compile("\\((?:lfb|cached) [^)]*\\)");

    private static final Pattern PROCESSORS = Pattern.compile("CPU \\[(?<all>[^\\]]*)\\]");
    private static final Pattern PROCESSOR = Pattern.compile("(?<load>\\d+)%(?:@(?<clock>\\d+))?");

    private static final Pattern VALUE = Pattern.compile("(?<=^|\\s)(?<name>[A-Za-z][\\w.]*)(?:"
            + " (?<used>\\d+)/(?<all>\\d+)MB"
            + "|@(?<degrees>-?\\d+(?:\\.\\d+)?)C"
            + "| (?<load>\\d+)%(?:@\\[?(?<clock>\\d+)[\\d,]*\\]?)?"
            + "| (?<power>\\d+)(?:mW)?/(?<average>\\d+)(?:mW)?"
            + "| (?<plain>\\d+))(?=\\s|$)");

    @Override
    public String sentence() {
        return "tegrastats";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (from == to) {
            return Outcome.SKIPPED;
        }
        for (int i = 0; i < BEGIN.length; i++) {
            if (to - from > LONGEST || from + i >= to || bytes[from + i] != BEGIN[i]) {
                return Outcome.OTHER_FORMAT;
            }
        }
        String line = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (!LINE.matcher(line).matches()) {
            return Outcome.OTHER_FORMAT;
        }
        String rest = putProcessors(BESIDE.matcher(line).replaceAll(""), rows);
        Matcher value = VALUE.matcher(rest);
        while (value.find()) {
            String name = value.group("name");
            put(rows, name, value.group("used"), "MB");
            put(rows, name + " total", value.group("all"), "MB");
            put(rows, name + " temperature", value.group("degrees"), "°C");
            put(rows, name, value.group("load"), "%");
            put(rows, name + " clock", value.group("clock"), "MHz");
            put(rows, name, value.group("power"), "mW");
            put(rows, name + " average", value.group("average"), "mW");
            put(rows, name, value.group("plain"), "");
        }
        return rows.commit();
    }

    /** Puts what the processors do, and returns the line without them. */
    private static String putProcessors(String line, RowWriter rows) {
        Matcher processors = PROCESSORS.matcher(line);
        if (!processors.find()) {
            return line;
        }
        String[] each = processors.group("all").split(",", -1);
        for (int i = 0; i < each.length; i++) {
            Matcher processor = PROCESSOR.matcher(each[i]);
            if (processor.matches()) {
                put(rows, "CPU " + i, processor.group("load"), "%");
                put(rows, "CPU " + i + " clock", processor.group("clock"), "MHz");
            }
        }
        return line.substring(0, processors.start()) + line.substring(processors.end());
    }

    private static void put(RowWriter rows, String name, @Nullable String number, String unit) {
        if (number != null) {
            rows.put(rows.label(name), Double.parseDouble(number), Unit.of(unit));
        }
    }
}
