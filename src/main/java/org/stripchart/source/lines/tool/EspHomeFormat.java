// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.Unit;

/**
 * What boards with ESPHome log of their sensors, {@code [D][sensor:094]: 'Temperature': Sending state 21.50000 °C with 1
 * decimals of accuracy}: a series for each name, of numbers or of states.
 *
 * <p>What else such a board logs is passed over, unless there is a label with a number in it, which somebody else may read.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class EspHomeFormat implements LineFormat {

    private static final Pattern LINE =
            Pattern.compile("\\[[A-Z]{1,2}\\]\\[[a-z][\\w.]*(?::\\d{3})?\\](?:\\[[^\\]]*\\])*: ?(.*)");

    private static final Pattern STATE = Pattern.compile(
            "'([^']+)'(?:: (?:Sending state|Received new state) | >> )(.+?)(?: +with -?\\d+ decimals of accuracy)?\\s*");

    private static final Pattern NUMBER = Pattern.compile("([-+]?\\d+(?:\\.\\d+)?|nan) *(\\S*)");

    private static final Pattern LABEL = Pattern.compile("\\w[=:] ?[-+]?\\d");

    @Override
    public String sentence() {
        return "a log of ESPHome";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (ToolLine.isBlank(bytes, from, to)) {
            return Outcome.SKIPPED;
        }
        Matcher line = bytes[from] == '[' ? LINE.matcher(ToolLine.text(bytes, from, to)) : null;
        if (line == null || !line.matches()) {
            return Outcome.OTHER_FORMAT;
        }
        Matcher state = STATE.matcher(line.group(1));
        if (!state.matches()) {
            return LABEL.matcher(line.group(1)).find() ? Outcome.OTHER_FORMAT : Outcome.PASSED;
        }
        put(state.group(1), state.group(2), rows);
        return rows.commit();
    }

    private static void put(String name, String value, RowWriter rows) {
        Matcher number = NUMBER.matcher(value);
        if (number.matches()) {
            double told = number.group(1).equals("nan") ? Double.NaN : Double.parseDouble(number.group(1));
            rows.put(rows.label(name), told, Unit.of(number.group(2)));
            return;
        }
        boolean isQuoted = value.length() > 2 && value.startsWith("'") && value.endsWith("'");
        byte[] text = (isQuoted ? value.substring(1, value.length() - 1) : value).getBytes(StandardCharsets.UTF_8);
        rows.putState(rows.statedState(name), text, 0, text.length);
    }
}
