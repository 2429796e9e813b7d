// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * The temperatures that 3D printers report, {@code ok T:210.1 /210.0 B:60.0 /60.0 @:64}: {@code T} and {@code T target} of each
 * heater, and what it is driven with, {@code @}.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class PrinterFormat implements LineFormat {

    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";

    private static final Pattern LINE = Pattern.compile(
            "\\s*(?:ok\\s+)?[TBC]\\d?:" + NUMBER + " ?/ ?" + NUMBER + "(?:\\s+/?[^\\s/]+(?:/[^\\s/]+)?)*\\s*");

    private static final Pattern HEATER =
            Pattern.compile("(?<=^|\\s)([A-Z]{1,3}\\d?):" + NUMBER + " ?/ ?" + NUMBER + "(?=\\s|$)");

    private static final Pattern POWER = Pattern.compile("(?<=^|\\s)([A-Z]{0,3}@\\d?):(\\d+)(?=\\s|$)");

    private static final Pattern ANSWER = Pattern.compile("\\s*(?:ok|start|wait|echo:.*)\\s*");

    private boolean begun;

    @Override
    public String sentence() {
        return "temperatures of a 3D printer";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (ToolLine.isBlank(bytes, from, to)) {
            return Outcome.SKIPPED;
        }
        if (!begun && !ToolLine.contains(bytes, from, to, "/")) {
            return Outcome.OTHER_FORMAT;
        }
        String line = ToolLine.text(bytes, from, to);
        if (!LINE.matcher(line).matches()) {
            return begun && ANSWER.matcher(line).matches() ? Outcome.PASSED : Outcome.OTHER_FORMAT;
        }
        begun = true;
        Matcher heater = HEATER.matcher(line);
        while (heater.find()) {
            ToolLine.put(rows, heater.group(1), heater.group(2), "°C");
            ToolLine.put(rows, heater.group(1) + " target", heater.group(3), "°C");
        }
        Matcher power = POWER.matcher(line);
        while (power.find()) {
            ToolLine.put(rows, power.group(1), power.group(2), "");
        }
        return rows.commit();
    }
}
