// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * The log of {@code vzlogger}: readings of meters by their identifiers, and of its channels by their names. x is the time of
 * the reading, in milliseconds since 1970.
 *
 * <p>A meter other than the first has its name before those of its readings. The first remains so when a log begins
 * again, since the series go on.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class VolkszaehlerFormat extends ReportFormat {

    private static final String BEGIN = "\\[[A-Z][a-z]{2} \\d\\d \\d\\d:\\d\\d:\\d\\d\\]\\[(?<part>[^\\]]*)\\] *";
    private static final String READING = "value=(?<value>-?\\d+(?:\\.\\d+)?) ts=(?<time>\\d{13})";
    private static final Pattern OF_METER = Pattern.compile(BEGIN + "Reading: id=(?<id>[^/\\s]+)\\S* " + READING);
    private static final Pattern OF_CHANNEL = Pattern.compile(BEGIN + "Adding reading to queue \\(" + READING + "\\)");
    private static final Pattern COUNT = Pattern.compile(BEGIN + "Got \\d+ new readings from meter:");

    private String meter = "";

    VolkszaehlerFormat() {
        super("a log of vzlogger");
    }

    @Override
    boolean mayBe(byte first) {
        return first == '[';
    }

    @Override
    Outcome line(String line, RowWriter rows) {
        if (line.indexOf("eading") < 0) {
            return Outcome.OTHER_FORMAT;
        }
        Matcher ofMeter = OF_METER.matcher(line);
        if (ofMeter.matches()) {
            String part = ofMeter.group("part");
            meter = meter.isEmpty() ? part : meter;
            return put(ofMeter, (part.equals(meter) ? "" : part + " ") + ofMeter.group("id"), rows);
        }
        Matcher ofChannel = OF_CHANNEL.matcher(line);
        if (ofChannel.matches()) {
            return put(ofChannel, ofChannel.group("part"), rows);
        }
        return COUNT.matcher(line).matches() ? Outcome.PASSED : Outcome.OTHER_FORMAT;
    }

    private static Outcome put(Matcher line, String name, RowWriter rows) {
        put(rows, name, line.group("value"), "");
        rows.x().putTime(Long.parseLong(line.group("time")) / 1000.0);
        return rows.commit();
    }
}
