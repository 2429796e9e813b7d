// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * What {@code chronyc sources} prints: a line for each server. How far the clock is off is what it was at the last sample, with
 * what has been put right since; in brackets, and told as measured, without. The mask of reach stays in octal digits, as it is read.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class ChronyFormat extends ReportFormat {

    private static final Pattern HEADER =
            Pattern.compile("MS Name/IP address +Stratum +Poll +Reach +LastRx +Last sample *");
    private static final Pattern RULE = Pattern.compile("=+");

    private static final String TIME = "([-+]?\\d+)(ns|us|ms|s)";
    private static final Pattern SOURCE =
            Pattern.compile("[\\^=#][-*+?x~] +(?<name>\\S+) +(?<stratum>\\d+) +(?<poll>-?\\d+)"
                    + " +(?<reach>[0-7]+) +(?<last>-|\\d+[mhdy]?) +(?<offset>" + TIME + ")\\[ *(?<measured>" + TIME
                    + ")\\] \\+/- +(?<error>" + TIME + ") *");
    private static final Pattern SPAN = Pattern.compile("(?<number>[-+]?\\d+)(?<unit>[a-z]*)");

    /** In which the server has not answered for so long that nobody knows. */
    private static final String NEVER = "-";

    private final Answer answer = new Answer();
    private boolean isBelowHeader;

    ChronyFormat() {
        super("chronyc");
    }

    @Override
    boolean mayBe(byte first) {
        return first == '^' || first == '=' || first == '#' || first == 'M';
    }

    @Override
    Outcome line(String line, RowWriter rows) {
        if (line.startsWith("MS ") && HEADER.matcher(line).matches()) {
            answer.begin();
            isBelowHeader = true;
            return Outcome.PASSED;
        }
        if (isBelowHeader && RULE.matcher(line).matches()) {
            return Outcome.PASSED;
        }
        Matcher source = SOURCE.matcher(line);
        if (!source.matches()) {
            return Outcome.OTHER_FORMAT;
        }
        String name = source.group("name");
        answer.of(name);
        put(rows, name + " Stratum", source.group("stratum"), "");
        put(rows, name + " Poll", source.group("poll"), "");
        put(rows, name + " Reach", source.group("reach"), "");
        if (!source.group("last").equals(NEVER)) {
            putSpan(rows, name + " LastRx", source.group("last"));
            putSpan(rows, name + " offset", source.group("offset"));
            putSpan(rows, name + " offset measured", source.group("measured"));
            putSpan(rows, name + " error", source.group("error"));
        }
        return answer.commit(rows);
    }

    private static void putSpan(RowWriter rows, String name, String text) {
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            return;
        }
        String unit = span.group("unit");
        put(rows, name, span.group("number"), unit.isEmpty() ? "s" : unit.equals("m") ? "min" : unit);
    }

    @Override
    public void restart() {
        answer.begin();
        isBelowHeader = false;
    }
}
