// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * What GRBL reports of a machine, {@code <Run|MPos:1.500,0.250,0.000|FS:500,8000>}: the series of states {@code state}, the axes
 * of each position ({@code MPos X}), {@code F} and {@code S}, and other numbers by their keys.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class GrblFormat implements LineFormat {

    private static final Pattern REPORT = Pattern.compile("<([A-Z][a-z]+)(?::\\d+)?[|,](.*)>\\s*");

    /** Commas part the fields of the older kind as well. */
    private static final Pattern FIELD =
            Pattern.compile("([A-Z][A-Za-z]*):(-?\\d+(?:\\.\\d+)?(?:,-?\\d+(?:\\.\\d+)?)*)(?=[|,]|$)");

    private static final Pattern OTHER = Pattern.compile("\\s*(?:ok|error:.*|ALARM:.*|\\[.*\\]|Grbl .*|\\$.*)\\s*");

    private static final String AXES = "XYZABCUVW";

    private boolean begun;

    @Override
    public String sentence() {
        return "GRBL";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (ToolLine.isBlank(bytes, from, to)) {
            return Outcome.SKIPPED;
        }
        if (!begun && bytes[from] != '<') {
            return Outcome.OTHER_FORMAT;
        }
        String line = ToolLine.text(bytes, from, to);
        Matcher report = REPORT.matcher(line);
        if (!report.matches() || !line.contains("Pos:")) {
            return begun && OTHER.matcher(line).matches() ? Outcome.PASSED : Outcome.OTHER_FORMAT;
        }
        begun = true;
        Matcher field = FIELD.matcher(report.group(2));
        while (field.find()) {
            put(field.group(1), field.group(2).split(","), rows);
        }
        byte[] state = report.group(1).getBytes(StandardCharsets.UTF_8);
        rows.putState(rows.statedState("state"), state, 0, state.length);
        return rows.commit();
    }

    private static void put(String key, String[] numbers, RowWriter rows) {
        boolean isPosition = key.endsWith("Pos") || key.equals("WCO");
        boolean areLetters = key.equals("FS") && numbers.length == 2;
        for (int i = 0; i < numbers.length; i++) {
            String name = isPosition && i < AXES.length()
                    ? key + " " + AXES.charAt(i)
                    : areLetters ? key.substring(i, i + 1) : i == 0 ? key : key + " " + (i + 1);
            ToolLine.put(rows, name, numbers[i], "");
        }
    }
}
