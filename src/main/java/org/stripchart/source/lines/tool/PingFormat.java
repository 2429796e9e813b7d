// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.cell.NumberParser;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;
import org.stripchart.source.rows.Unit;

/**
 * What ping prints on Linux, macOS, Windows (in its languages) and with busybox: the series {@code time}, in milliseconds.
 *
 * <p>Where no answer came the line has a gap. With {@code ping -D}, the time in brackets is the x, if that is the time.
 * What ping says at its beginning and sums up at its end is no data.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class PingFormat implements LineFormat {

    private static final String STAMP = "(?:\\[(?<stamp>\\d+(?:\\.\\d+)?)\\] |\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)? )?";

    private static final Pattern STAMPED = Pattern.compile(STAMP);

    /** {@code 64 bytes from gw (192.0.2.1): icmp_seq=1 ttl=64 time=1.10 ms}; a small packet has no time. */
    private static final Pattern REPLY = Pattern.compile(
            STAMP
                    + "\\d+ \\p{L}+ [^=]+[:,] (?:icmp_)?seq=\\d+(?: ttl=\\d+)?(?: hlim=\\d+)?(?: \\p{L}+[=<](?<time>[\\d.,]+) ?(?<unit>ms|us|s))?.*");

    /** {@code Reply from 192.0.2.1: bytes=32 time<1ms TTL=64}, {@code Antwort von ...: Bytes=32 Zeit=4ms TTL=64}. */
    private static final Pattern WINDOWS_REPLY = Pattern.compile(
            "\\p{L}+ .*[0-9a-f.:%\\]] ?: (?:[^=:]+=\\d+ )?[^=:<]+[=<](?<time>[\\d.,]+) ?(?:ms|мс|мсек|毫秒|ミリ秒)(?: TTL=\\d+)?\\s*");

    /** {@code gw : [0], 64 bytes, 1.10 ms (1.10 avg, 0% loss)}, of several hosts. */
    private static final Pattern FPING = Pattern.compile(
            STAMP
                    + "(?<host>\\S+)\\s*: \\[\\d+\\], (?:\\d+ bytes, (?<time>[\\d.]+) (?<unit>ms)|timed out|error .*)(?: \\(.*% loss\\))?\\s*");

    private static final Pattern LOST = Pattern.compile(STAMP
            + "(?:no answer yet for icmp_seq=\\d+"
            + "|Request timeout for icmp_seq \\d+"
            + "|From .+ icmp_seq=\\d+ .*"
            + "|\\d+ bytes from .*: (?:Destination .* Unreachable|Time to live exceeded|Redirect .*)"
            + "|ping: (?:sendmsg|sendto): .*"
            + "|Request timed out\\."
            + "|Zeitüberschreitung der Anforderung\\."
            + "|Délai d.attente de la demande dépassé\\."
            + "|Tiempo de espera agotado para esta solicitud\\."
            + "|Richiesta scaduta\\."
            + "|Esgotado o tempo limite do pedido\\."
            + "|.*: (?:Destination (?:host|net|port|protocol) unreachable|TTL expired in transit)\\."
            + "|(?:PING: transmit failed|Ping: ).*[Ff]ailure\\.)\\s*");

    private static final Pattern HEAD =
            Pattern.compile("PING .+ \\d+(?:\\(\\d+\\))? .*\\p{L}.*|Pinging .* bytes of data:");

    private static final Pattern SUMMARY = Pattern.compile("--- .* ---|Ping statistics for .*:");

    private static final Unit MILLISECONDS = Unit.of("ms");

    private final NumberParser numbers = new NumberParser();
    private boolean begun;
    private boolean windows;
    private boolean inSummary;

    @Override
    public String sentence() {
        return "ping";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (ToolLine.isBlank(bytes, from, to)) {
            return Outcome.SKIPPED;
        }
        if (!begun && !mayBegin(bytes, from, to)) {
            return Outcome.OTHER_FORMAT;
        }
        if (isPlainReply(bytes, from, to)) {
            begun = true;
            inSummary = false;
            rows.put(rows.label("time"), numbers.value(), MILLISECONDS);
            return rows.commit();
        }
        String line = ToolLine.text(bytes, from, to);
        Matcher reply = REPLY.matcher(line);
        if (reply.matches()) {
            return answer(reply, reply.group("stamp"), reply.group("unit"), rows);
        }
        Matcher fping = FPING.matcher(line);
        if (fping.matches()) {
            begun = true;
            String time = fping.group("time");
            double value = time == null ? Double.NaN : Double.parseDouble(time);
            put(fping.group("host") + " time", value, "ms", fping.group("stamp"), rows);
            return rows.commit();
        }
        Matcher windowsReply = WINDOWS_REPLY.matcher(line);
        if (windowsReply.matches() && (begun || line.contains("TTL="))) {
            windows = true;
            return answer(windowsReply, null, "ms", rows);
        }
        if (HEAD.matcher(line).matches() || (!begun && LOST.matcher(line).matches())) {
            begun = true;
            inSummary = false;
            return Outcome.PASSED;
        }
        return begun ? beside(line, rows) : Outcome.OTHER_FORMAT;
    }

    /**
     * Whether the line is {@code 64 bytes from gw (192.0.2.1): icmp_seq=1 ttl=64 time=1.10 ms} and no more, as nearly all are
     * that Linux and macOS print; then the number is that of its time. It is what {@link #REPLY} finds, without its garbage.
     */
    private boolean isPlainReply(byte[] bytes, int from, int to) {
        int size = pastDigits(bytes, from, to);
        int host = ToolLine.past(bytes, size, to, " bytes from ");
        int sign = host < 0 || size == from ? -1 : ToolLine.indexOf(bytes, host, to, '=');
        int name = sign - ": icmp_seq".length();
        if (sign < 0 || name <= host || ToolLine.past(bytes, name, to, ": icmp_seq=") < 0) {
            return false;
        }
        int number = sign + 1;
        int behind = pastDigits(bytes, number, to);
        int ttl = behind == number ? -1 : ToolLine.past(bytes, behind, to, " ttl=");
        int behindTtl = ttl < 0 ? -1 : pastDigits(bytes, ttl, to);
        int time = behindTtl <= ttl ? -1 : ToolLine.past(bytes, behindTtl, to, " time=");
        if (time < 0) {
            return false;
        }
        int end = time;
        while (end < to && (isDigit(bytes[end]) || bytes[end] == '.')) {
            end++;
        }
        return ToolLine.past(bytes, end, to, " ms") == to && numbers.isNumber(bytes, time, end);
    }

    private static int pastDigits(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && isDigit(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean mayBegin(byte[] bytes, int from, int to) {
        return ToolLine.contains(bytes, from, to, "seq=")
                || ToolLine.contains(bytes, from, to, "TTL=")
                || ToolLine.contains(bytes, from, to, "PING ")
                || ToolLine.contains(bytes, from, to, "Pinging ")
                || ToolLine.contains(bytes, from, to, "icmp_seq ")
                || ToolLine.contains(bytes, from, to, "% loss)");
    }

    private Outcome answer(Matcher reply, @Nullable String stamp, @Nullable String unit, RowWriter rows) {
        begun = true;
        inSummary = false;
        String time = reply.group("time");
        if (time == null || unit == null) {
            return Outcome.PASSED;
        }
        put("time", Double.parseDouble(time.replace(',', '.')), unit, stamp, rows);
        return rows.commit();
    }

    private static void put(String name, double value, String unit, @Nullable String stamp, RowWriter rows) {
        if (stamp != null) {
            rows.x().putTime(Double.parseDouble(stamp));
        }
        rows.put(rows.label(name), value, Unit.of(unit));
    }

    private static @Nullable String stamp(String line) {
        Matcher stamp = STAMPED.matcher(line);
        return stamp.lookingAt() ? stamp.group("stamp") : null;
    }

    private Outcome beside(String line, RowWriter rows) {
        // In any language, what names a packet and tells no time of it says that there was no answer.
        boolean isLost = LOST.matcher(line).matches() || (!windows && line.contains("icmp_seq"));
        if (isLost || (windows && !inSummary && line.strip().endsWith("."))) {
            put("time", Double.NaN, "ms", stamp(line), rows);
            return rows.commit();
        }
        // In any language, the head and the summary of Windows begin with a line that ends so.
        boolean isTitle =
                SUMMARY.matcher(line).matches() || (windows && line.strip().endsWith(":"));
        inSummary |= isTitle;
        // The summary of others has a share of packets and, behind a sign, times.
        return isTitle || (inSummary && (windows || line.contains("%") || line.contains(" = ")))
                ? Outcome.PASSED
                : Outcome.OTHER_FORMAT;
    }

    @Override
    public void restart() {
        inSummary = false;
    }
}
