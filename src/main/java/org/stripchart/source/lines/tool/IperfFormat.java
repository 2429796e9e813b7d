// SPDX-License-Identifier: Apache-2.0
package org.stripchart.source.lines.tool;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stripchart.source.lines.format.LineFormat;
import org.stripchart.source.lines.format.Outcome;
import org.stripchart.source.lines.format.RowWriter;

/**
 * What iperf and iperf3 print for each interval: {@code Transfer}, {@code Bitrate} and so on, by stream where there are several.
 *
 * <p>Outside a live run, x is the end of the interval. The sums at the end are no data.
 *
 * <p><b>Threading:</b> confined to the thread that reads.
 */
final class IperfFormat implements LineFormat {

    private static final Pattern INTERVAL = Pattern.compile("\\[ *(?<id>\\d+|SUM)\\](?<role>\\[[A-Z]+-[A-Z]+\\])?"
            + " +(?<begin>\\d+\\.\\d+)- *(?<end>\\d+\\.\\d+) +sec"
            + " +(?<transfer>[\\d.]+) (?<transferUnit>[KMGT]?Bytes)"
            + " +(?<rate>[\\d.]+) (?<rateUnit>[KMGTkmgt]?(?:bits|Bytes)/sec)(?<rest>.*)");

    private static final Pattern UDP = Pattern.compile(" +(?<jitter>[\\d.]+) ms +(?<lost>\\d+)/ *(?<total>\\d+) \\(.*");
    private static final Pattern TCP =
            Pattern.compile(" +(?<retries>\\d+)(?: +(?<window>[\\d.]+) (?<windowUnit>[KMGT]?Bytes))? *");
    private static final Pattern CONNECTED =
            Pattern.compile("\\[ *(\\d+)\\] local .* port \\d+ connected (?:to|with) .*");
    private static final Pattern OTHER = Pattern.compile("Connecting to host .*, port \\d+"
            + "|\\[ *ID\\].* Interval .*"
            + "|(?:- )+-? *"
            + "|-{20,}"
            + "|Server listening on .*"
            + "|Accepted connection from .*"
            + "|iperf Done\\.|iperf3?: .*");

    private final Set<String> streams = new HashSet<>();
    private final Map<String, Double> ends = new HashMap<>();

    @Override
    public String sentence() {
        return "iperf";
    }

    @Override
    public Outcome read(byte[] bytes, int from, int to, RowWriter rows) {
        if (ToolLine.isBlank(bytes, from, to)) {
            return Outcome.SKIPPED;
        }
        boolean mayBe = to > from
                && (bytes[from] == '['
                        || bytes[from] == '-'
                        || bytes[from] == 'C'
                        || bytes[from] == 'S'
                        || bytes[from] == 'A'
                        || bytes[from] == 'i');
        if (!mayBe) {
            return Outcome.OTHER_FORMAT;
        }
        String line = ToolLine.text(bytes, from, to);
        Matcher interval = INTERVAL.matcher(line);
        if (interval.matches()) {
            return interval(interval, rows);
        }
        Matcher connected = CONNECTED.matcher(line);
        if (connected.matches()) {
            streams.add(connected.group(1));
            return Outcome.PASSED;
        }
        if (line.startsWith("Connecting to host") || line.startsWith("Accepted connection")) {
            streams.clear();
            ends.clear();
        }
        boolean isOther = OTHER.matcher(line).matches() && (!line.startsWith("-") || !ends.isEmpty());
        return isOther ? Outcome.PASSED : Outcome.OTHER_FORMAT;
    }

    private Outcome interval(Matcher interval, RowWriter rows) {
        String rest = interval.group("rest");
        String id = interval.group("id") + role(interval.group("role"));
        double begin = Double.parseDouble(interval.group("begin"));
        double end = Double.parseDouble(interval.group("end"));
        // A sum begins with the run again.
        boolean isSum = rest.contains("sender") || rest.contains("receiver") || begin < ends.getOrDefault(id, 0.0);
        if (isSum || rest.contains("(omitted)")) {
            return Outcome.PASSED;
        }
        ends.put(id, end);
        String of = streams.size() == 1 && interval.group("role") == null ? "" : id + " ";
        ToolLine.put(rows, of + "Transfer", interval.group("transfer"), interval.group("transferUnit"));
        ToolLine.put(rows, of + "Bitrate", interval.group("rate"), interval.group("rateUnit"));
        Matcher udp = UDP.matcher(rest);
        Matcher tcp = TCP.matcher(rest);
        if (udp.matches()) {
            ToolLine.put(rows, of + "Jitter", udp.group("jitter"), "ms");
            ToolLine.put(rows, of + "Lost", udp.group("lost"), "");
        } else if (tcp.matches() && tcp.group("window") != null) {
            ToolLine.put(rows, of + "Retr", tcp.group("retries"), "");
            ToolLine.put(rows, of + "Cwnd", tcp.group("window"), tcp.group("windowUnit"));
        }
        rows.x().putOwn(end);
        return rows.commit();
    }

    private static String role(@Nullable String role) {
        return role == null ? "" : " " + role.substring(1, role.length() - 1);
    }

    @Override
    public void restart() {
        streams.clear();
        ends.clear();
    }
}
