// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.EpochUnit;

/**
 * What candump prints, on the screen and into its log: each byte of each identifier is a series, {@code can0 123 byte 0}.
 *
 * <p>A time since the epoch in brackets is the x, if that is the time. Frames without data, and those that tell of errors,
 * are passed over.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class CandumpFormat implements LineFormat {

    private static final String STAMP = "\\s*(?:\\((?<time>\\d+\\.\\d+)\\)\\s+)?";
    private static final String DEVICE = "(?<device>[a-z][a-z0-9_]{1,14}(?<=\\d))";

    /** {@code (1700000000.500000) can0 123#1122334455667788}. */
    private static final Pattern LOG = Pattern.compile(STAMP + DEVICE
            + " (?<id>[0-9A-F]{3}|[0-9A-F]{8})#(?:#[0-9A-F])?(?<data>(?:R\\d?)|(?:[0-9A-F]{2}\\.?)*)(?: [RT])?\\s*");

    /** {@code can0  123   [8]  11 22 33 44 55 66 77 88}. */
    private static final Pattern SCREEN = Pattern.compile(STAMP + DEVICE
            + "\\s+(?:[RT]X [-BE ] [-BE ] *)?(?<id>[0-9A-F]{3}|[0-9A-F]{8})\\s+\\[(?<length>\\d{1,2})\\]"
            + "(?<data>(?: {1,2}[0-9A-F]{2})*|\\s+remote request)(?<rest>\\s+('.*'|ERRORFRAME.*))?\\s*");

    /** {@code     1)         1.2  Rx         0123  8  01 02 03}, as a trace of PCAN has it, in milliseconds. */
    private static final Pattern PCAN =
            Pattern.compile("\\s*\\d+\\)\\s+(?<time>\\d+\\.\\d+)\\s+(?:D[TR]\\s+(?:\\d\\s+)?)?"
                    + "(?:[RT]x\\s+)?(?<id>[0-9A-F]{4}|[0-9A-F]{8})\\s+(?:[RT]x\\s+)?(?:-\\s+)?(?<length>\\d{1,2})\\s+"
                    + "(?<data>(?:[0-9A-F]{2}\\s*)+)");

    /** {@code   0.001200 1  123             Rx   d 8 01 02}, as Vector's tools log it, in seconds. */
    private static final Pattern VECTOR = Pattern.compile(
            "\\s*(?<time>\\d+\\.\\d+)\\s+(?<device>\\d{1,2})\\s+(?<id>[0-9A-F]{1,8})x?\\s+[RT]x\\s+d\\s+"
                    + "(?<length>\\d{1,2})\\s+(?<data>(?:[0-9A-F]{2}\\s*)+)(?:\\s*Length = .*)?");

    private static final double MILLIS = 1000;

    private boolean isDecimal;
    private boolean isTrace;

    @Override
    public String sentence() {
        return isTrace ? "a trace of a CAN bus" : "candump";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (ToolLine.isBlank(bytes, from, to)) {
            return Outcome.SKIPPED;
        }
        if (ToolLine.contains(bytes, from, to, "x ")) {
            Outcome outcome = readTrace(ToolLine.text(bytes, from, to), rows);
            if (outcome != Outcome.OTHER_FORMAT) {
                return outcome;
            }
        }
        isDecimal |= ToolLine.past(bytes, from, to, "base dec") > 0;
        if (!ToolLine.contains(bytes, from, to, "#") && !ToolLine.contains(bytes, from, to, "[")) {
            return Outcome.OTHER_FORMAT;
        }
        String line = ToolLine.text(bytes, from, to);
        Matcher log = LOG.matcher(line);
        if (log.matches()) {
            return put(log, log.group("data").replace(".", ""), rows);
        }
        Matcher screen = SCREEN.matcher(line);
        if (!screen.matches()) {
            return Outcome.OTHER_FORMAT;
        }
        String data = screen.group("data");
        String rest = screen.group("rest");
        if (data.endsWith("request") || (rest != null && rest.contains("ERRORFRAME"))) {
            return Outcome.PASSED;
        }
        data = data.replace(" ", "");
        boolean isWhole = data.length() == 2 * Integer.parseInt(screen.group("length"));
        return isWhole ? put(screen, data, rows) : Outcome.CUT_SHORT;
    }

    /** Reads a line of what other programs write of a bus: its x is the time since they began. */
    private Outcome readTrace(String line, RowWriter rows) {
        Matcher pcan = PCAN.matcher(line);
        Matcher vector = VECTOR.matcher(line);
        boolean isPcan = pcan.matches();
        if (!isPcan && (isDecimal || !vector.matches())) {
            return Outcome.OTHER_FORMAT;
        }
        Matcher frame = isPcan ? pcan : vector;
        String data = frame.group("data").replaceAll("\\s", "");
        if (data.length() != 2 * Integer.parseInt(frame.group("length"))) {
            return Outcome.CUT_SHORT;
        }
        isTrace = true;
        putBytes((isPcan ? "" : frame.group("device") + " ") + frame.group("id"), data, rows);
        rows.x().putOwn(Double.parseDouble(frame.group("time")) / (isPcan ? MILLIS : 1));
        return rows.commit();
    }

    private static void putBytes(String of, String data, RowWriter rows) {
        for (int i = 0; 2 * i < data.length(); i++) {
            rows.put(rows.label(of + " byte " + i), Integer.parseInt(data.substring(2 * i, 2 * i + 2), 16));
        }
    }

    private static Outcome put(Matcher frame, String data, RowWriter rows) {
        if (data.isEmpty() || data.startsWith("R")) {
            return Outcome.PASSED;
        }
        putBytes(frame.group("device") + " " + frame.group("id"), data, rows);
        @Nullable String time = frame.group("time");
        double seconds = time == null ? 0 : Double.parseDouble(time);
        // Others are spans: since the start, or since the frame before.
        if (EpochUnit.of(seconds) == 1) {
            rows.x().putTime(seconds);
        }
        return rows.commit();
    }
}
